//! Logistic regression, one a label, its weights held small by their squares; learnt by Newton's method, each step of which is
//! found by conjugate gradients (Lin, Weng and Keerthi 2008, "Trust region Newton method for large-scale logistic regression";
//! here with a search along the step in place of the region). Not for what the numbers are used for.

use bowout::lexicon::share;

// The same on every machine, as those of the system are not.
use libm::{expf, log1pf};

use crate::data::Line;

/// What being right about a line is worth beside small weights; chosen by what is right about lines that were not seen.
const TRUST: f32 = 10.0;

/// How many steps are made at most.
const STEPS: usize = 15;

/// How many directions are tried at most to find one step.
const DIRECTIONS: usize = 25;

/// The slope that is left when the search stops, as a share of what it was at first.
const FLAT: f64 = 1e-3;

/// One weight for each row and label, and one bias a label.
pub(crate) struct Model<const LABELS: usize> {
    weights: [Vec<f32>; LABELS],
}

impl<const LABELS: usize> Model<LABELS> {
    /// The model that `lines` teach, with so many rows of weights.
    pub(crate) fn learned(lines: &[Line<LABELS>], rows: usize) -> Self {
        let learn = |label| Task::of(lines, rows, label).learned();
        let weights = std::thread::scope(|scope| {
            let learn = &learn;
            let tasks: [_; LABELS] = std::array::from_fn(|label| scope.spawn(move || learn(label)));
            tasks.map(|task| task.join().expect("no task panics"))
        });
        Self { weights }
    }

    /// The log-odds of each label.
    pub(crate) fn judge(&self, line: &Line<LABELS>) -> [f32; LABELS] {
        std::array::from_fn(|label| odds(&self.weights[label], &line.traits))
    }

    /// The weight that a row has for a label.
    pub(crate) fn weight(&self, row: usize, label: usize) -> f32 {
        self.weights[label][row]
    }

    /// The log-odds of a label before any feature.
    pub(crate) fn bias(&self, label: usize) -> f32 {
        self.weights[label].last().copied().unwrap_or_default()
    }

    /// The largest weight of a label, either way. None is cut off: the few that stand out belong to the commonest traits.
    pub(crate) fn largest(&self, label: usize) -> f32 {
        let rows = self.weights[label].iter().rev().skip(1);
        rows.fold(0.0, |most, weight| most.max(weight.abs()))
    }
}

/// What one label has to learn.
struct Task<'l> {
    /// How many weights: one a row, and the bias behind them.
    size: usize,
    examples: Vec<Example<'l>>,
}

/// A line as one label sees it.
struct Example<'l> {
    traits: &'l [u32],
    /// 1 where the line does what the label says, else -1.
    side: f32,
    worth: f32,
}

impl<'l> Task<'l> {
    fn of<const N: usize>(lines: &'l [Line<N>], rows: usize, label: usize) -> Self {
        let known = lines.iter().filter(|line| !line.unsure[label]);
        let examples = known.map(|line| Example {
            traits: &line.traits,
            side: if line.wanted[label] { 1.0 } else { -1.0 },
            worth: TRUST * line.weight,
        });
        Self {
            size: rows + 1,
            examples: examples.collect(),
        }
    }

    /// The weights, the bias behind them.
    fn learned(&self) -> Vec<f32> {
        let mut weights = vec![0.0; self.size];
        let mut odds = vec![0.0; self.examples.len()];
        let mut steep = f64::INFINITY;
        for step in 0..STEPS {
            let slope = self.slope(&weights, &odds);
            let now = dot(&slope, &slope).sqrt();
            if step == 0 {
                steep = now;
            }
            if now <= FLAT * steep {
                break;
            }
            let way = self.way(&odds, &slope);
            let moves = self.odds(&way);
            let length = self.length(&weights, &odds, &slope, &way, &moves);
            add(&mut weights, length, &way);
            add(&mut odds, length, &moves);
        }
        weights
    }

    /// What is to be made small: the squares of the weights, and how wrong they are.
    fn cost(&self, weights: &[f32], odds: &[f32]) -> f64 {
        let wrong = self.examples.iter().zip(odds).map(|(example, odds)| {
            let margin = example.side * odds;
            // The same for large margins on either side, without numbers too large to write.
            let loss = log1pf(expf(-margin.abs())) + (-margin).max(0.0);
            f64::from(example.worth * loss)
        });
        dot(weights, weights) / 2.0 + wrong.sum::<f64>()
    }

    fn slope(&self, weights: &[f32], odds: &[f32]) -> Vec<f32> {
        let pulls = self.examples.iter().zip(odds).map(|(example, odds)| {
            let wrong = sigmoid(-example.side * odds);
            -example.side * example.worth * wrong
        });
        let mut slope = self.gathered(pulls);
        add(&mut slope, 1.0, weights);
        slope
    }

    /// The way down: where a bowl of the same slope and bend has its ground.
    fn way(&self, odds: &[f32], slope: &[f32]) -> Vec<f32> {
        let bends: Vec<f32> = self
            .examples
            .iter()
            .zip(odds)
            .map(|(example, odds)| {
                let likely = sigmoid(*odds);
                example.worth * likely * (1.0 - likely)
            })
            .collect();
        let mut way = vec![0.0; self.size];
        let mut left: Vec<f32> = slope.iter().map(|slope| -slope).collect();
        let mut ahead = left.clone();
        let mut square = dot(&left, &left);
        let enough = square * 0.01;
        for _ in 0..DIRECTIONS {
            let along = self.odds(&ahead);
            let mut bent = self.gathered(along.iter().zip(&bends).map(|(odds, bend)| odds * bend));
            add(&mut bent, 1.0, &ahead);
            let length = (square / dot(&ahead, &bent)) as f32;
            add(&mut way, length, &ahead);
            add(&mut left, -length, &bent);
            let before = std::mem::replace(&mut square, dot(&left, &left));
            if square <= enough {
                break;
            }
            let keep = (square / before) as f32;
            for (ahead, left) in ahead.iter_mut().zip(&left) {
                *ahead = left + keep * *ahead;
            }
        }
        way
    }

    /// How far to go that way: half as far, until the cost falls as the slope promises.
    fn length(
        &self,
        weights: &[f32],
        odds: &[f32],
        slope: &[f32],
        way: &[f32],
        moves: &[f32],
    ) -> f32 {
        let (cost, promised) = (self.cost(weights, odds), dot(slope, way));
        let mut length = 1.0f32;
        for _ in 0..20 {
            let (mut there, mut then) = (weights.to_vec(), odds.to_vec());
            add(&mut there, length, way);
            add(&mut then, length, moves);
            if self.cost(&there, &then) <= cost + 0.01 * f64::from(length) * promised {
                break;
            }
            length /= 2.0;
        }
        length
    }

    /// The log-odds of each example.
    fn odds(&self, weights: &[f32]) -> Vec<f32> {
        self.examples
            .iter()
            .map(|example| odds(weights, example.traits))
            .collect()
    }

    /// What each weight gets of numbers that belong to the examples.
    fn gathered(&self, of: impl Iterator<Item = f32>) -> Vec<f32> {
        let mut out = vec![0.0; self.size];
        let bias = self.size - 1;
        for (example, of) in self.examples.iter().zip(of) {
            let each = of * share(example.traits.len());
            for row in example.traits {
                out[*row as usize] += each;
            }
            out[bias] += of;
        }
        out
    }
}

/// The log-odds that the weights, the bias behind them, give to something of these traits.
fn odds(weights: &[f32], traits: &[u32]) -> f32 {
    let sum: f32 = traits.iter().map(|of| weights[*of as usize]).sum();
    sum * share(traits.len()) + weights[weights.len() - 1]
}

fn sigmoid(odds: f32) -> f32 {
    1.0 / (1.0 + expf(-odds))
}

fn dot(a: &[f32], b: &[f32]) -> f64 {
    a.iter()
        .zip(b)
        .map(|(a, b)| f64::from(*a) * f64::from(*b))
        .sum()
}

fn add(to: &mut [f32], times: f32, what: &[f32]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += times * what;
    }
}
