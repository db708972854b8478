//! A second opinion on a sentence: a linear model that sees moves which no cue names, and doubts cues that stand in the
//! wrong company.
//!
//! For: reading the embedded weights. Not for what is weighed (see `features`), for deciding (see `moves`), nor for
//! learning (see `tests/train`).

use super::features::{Feature, features, share};
use super::label::Label;
use super::scan::Hits;
use super::token::Token;
use crate::text::Span;

const LABELS: usize = Label::ALL.len();

/// Written by `cargo run --release --example train`: for each label four little-endian `f32`, namely what a weight of one is
/// worth, the bias, and the log-odds above which the model stands alone and above which it lets a cue pass; then for each
/// bucket one signed byte a label.
static WEIGHTS: &[u8] = include_bytes!("opinion.bin");

/// How many bytes the numbers of one label take at the head of [`WEIGHTS`].
const HEAD: usize = 4 * 4;

/// How many words are named at most where the model decides.
const WIDEST: usize = 6;

/// What the model holds of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Opinion {
    /// For each label, whether it lets a cue pass.
    concedes: [bool; LABELS],
    /// For each label, the words that speak most for it, if the model is sure without a cue.
    telling: [Option<Span>; LABELS],
}

impl Opinion {
    pub(super) fn of(tokens: &[Token], hits: &Hits) -> Self {
        let features = features(tokens, hits);
        let mut sums = [0i32; LABELS];
        for feature in &features {
            for (sum, weight) in sums.iter_mut().zip(weights(feature.bucket)) {
                *sum += i32::from(weight.cast_signed());
            }
        }
        let share = share(features.len());
        let mut opinion = Self {
            concedes: [false; LABELS],
            telling: [None; LABELS],
        };
        for (label, sum) in sums.into_iter().enumerate() {
            let [worth, bias, alone, with_cue] = head(label);
            let odds = sum as f32 * worth * share + bias;
            opinion.concedes[label] = odds > with_cue;
            if odds > alone {
                opinion.telling[label] = telling(tokens, &features, label);
            }
        }
        opinion
    }

    /// Whether the model lets a cue of the label pass.
    pub fn concedes(&self, label: Label) -> bool {
        self.concedes[label as usize]
    }

    /// The words that speak most for the label, in bytes from the start of the stretch; `None` where the model is not sure
    /// enough to stand alone.
    pub fn telling(&self, label: Label) -> Option<Span> {
        self.telling[label as usize]
    }
}

/// Of all stretches of a few words, the one whose traits weigh most together.
fn telling(tokens: &[Token], features: &[Feature], label: usize) -> Option<Span> {
    let mut worth = vec![0f32; tokens.len()];
    for feature in features {
        let on = feature.tokens.0..feature.tokens.1;
        let each = f32::from(weights(feature.bucket)[label].cast_signed()) / on.len() as f32;
        for word in &mut worth[on] {
            *word += each;
        }
    }
    let sum = |&(from, to): &(usize, usize)| worth[from..to].iter().sum::<f32>();
    (0..tokens.len())
        .flat_map(|from| (from + 1..=tokens.len().min(from + WIDEST)).map(move |to| (from, to)))
        .filter(|(from, to)| tokens[*from].is_wordlike() && tokens[to - 1].is_wordlike())
        .max_by(|a, b| sum(a).total_cmp(&sum(b)))
        .map(|(from, to)| Span::new(tokens[from].span.start, tokens[to - 1].span.end))
}

/// The weights of a bucket, one a label. A file of the wrong length has no opinion; a test holds that it is not.
fn weights(bucket: usize) -> &'static [u8] {
    let at = HEAD * LABELS + bucket * LABELS;
    WEIGHTS.get(at..at + LABELS).unwrap_or(&[0; LABELS])
}

/// The four numbers of a label.
fn head(label: usize) -> [f32; 4] {
    std::array::from_fn(|number| {
        let at = label * HEAD + number * 4;
        let bytes = WEIGHTS.get(at..at + 4).and_then(|b| b.try_into().ok());
        bytes.map_or(f32::INFINITY, f32::from_le_bytes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::features::BUCKETS;

    #[test]
    fn the_weights_are_whole() {
        assert_eq!(WEIGHTS.len(), HEAD * LABELS + BUCKETS * LABELS);
        assert!((0..LABELS).all(|label| head(label).iter().all(|number| number.is_finite())));
    }
}
