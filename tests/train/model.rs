//! Logistic regression, one a label, learnt by AdaGrad (Duchi et al. 2011) in the order of the sentences with a decay of the
//! weights. Not for what the numbers are used for.

use bowout::lexicon::share;

// The same on every machine, as that of the system is not.
use libm::expf;

use crate::data::Line;

/// How often each sentence is looked at.
const ROUNDS: usize = 25;
/// How far one look moves a weight at first.
const STEP: f32 = 0.5;
/// How much of a weight is taken back each time it is touched.
const DECAY: f32 = 3e-3;

/// One weight for each row and label, and one bias a label.
pub(crate) struct Model<const LABELS: usize> {
    weights: Vec<[f32; LABELS]>,
    bias: [f32; LABELS],
}

impl<const LABELS: usize> Model<LABELS> {
    /// The model that `lines` teach, with so many rows of weights.
    pub(crate) fn learned(lines: &[&Line<LABELS>], rows: usize) -> Self {
        let mut model = Self {
            weights: vec![[0.0; LABELS]; rows],
            bias: [0.0; LABELS],
        };
        let mut moved = vec![[1e-6f32; LABELS]; rows];
        let mut bias_moved = [1e-6f32; LABELS];
        for round in 0..ROUNDS {
            for step in 0..lines.len() {
                // A walk that visits each sentence once, in another order each round.
                let line = lines[(step * 7919 + round * 104_729) % lines.len()];
                let odds = model.judge(line);
                let share = share(line.traits.len());
                for label in (0..LABELS).filter(|l| !line.unsure[*l]) {
                    let wanted = f32::from(u8::from(line.wanted[label]));
                    let off = (1.0 / (1.0 + expf(-odds[label])) - wanted) * line.weight;
                    bias_moved[label] += off * off;
                    model.bias[label] -= STEP * off / bias_moved[label].sqrt();
                    let slope = off * share;
                    if slope.abs() < 1e-5 {
                        continue;
                    }
                    for of in &line.traits {
                        let row = *of as usize;
                        let weight = &mut model.weights[row][label];
                        let slope = slope + DECAY * *weight;
                        let moved = &mut moved[row][label];
                        *moved += slope * slope;
                        *weight -= STEP * slope / moved.sqrt();
                    }
                }
            }
        }
        model
    }

    /// The log-odds of each label.
    pub(crate) fn judge(&self, line: &Line<LABELS>) -> [f32; LABELS] {
        let share = share(line.traits.len());
        std::array::from_fn(|label| {
            let sum: f32 = line
                .traits
                .iter()
                .map(|of| self.weights[*of as usize][label])
                .sum();
            sum * share + self.bias[label]
        })
    }

    /// The weight that a row has for a label.
    pub(crate) fn weight(&self, row: usize, label: usize) -> f32 {
        self.weights[row][label]
    }

    /// The log-odds of a label before any feature.
    pub(crate) fn bias(&self, label: usize) -> f32 {
        self.bias[label]
    }

    /// The largest weight of a label, either way. None is cut off: the few that stand out belong to the commonest traits.
    pub(crate) fn largest(&self, label: usize) -> f32 {
        let sizes = self.weights.iter().map(|w| w[label].abs());
        sizes.fold(0.0, f32::max)
    }
}
