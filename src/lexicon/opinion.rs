//! A second opinion on a sentence: a linear model that sees moves which no cue names, and doubts cues that stand in the
//! wrong company.
//!
//! For: reading the embedded weights. Not for what is weighed (see `features`), for deciding (see `moves`), nor for
//! learning (see `tests/train`).

use super::features::features;
use super::label::Label;
use super::scan::Hits;
use super::token::{Kind, Token};
use super::weights::Weights;
use crate::text::Span;

const LABELS: usize = Label::ALL.len();

/// Written by `cargo run --release --example train`.
static WEIGHTS: Weights<LABELS> = Weights {
    file: include_bytes!("opinion.bin"),
};

/// How many words are named at most where the model decides.
const WIDEST: usize = 6;

/// How much smaller the log-odds of what hurts may be beside a sentence that hurts: of 954 sentences of own labelled letters
/// (`tests/bench/voices/letters.jsonl`) 6.5 % hurt, and 23 % of those in whose letter another one does, which is 1.47 apart.
const BESIDE: f32 = 1.5;

/// What the model holds of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Opinion {
    /// For each label, the log-odds that the sentence does it.
    odds: [f32; LABELS],
    /// For each label, whether it lets a cue pass.
    concedes: [bool; LABELS],
    /// For each label, the words that speak most for it, if the model is sure without a cue; of what hurts, also where it would be
    /// sure beside a sentence that hurts.
    telling: [Option<Span>; LABELS],
}

impl Opinion {
    pub(super) fn of(tokens: &[Token], hits: &Hits) -> Self {
        let known: Vec<Known> = features(tokens, hits)
            .into_iter()
            .filter_map(|feature| {
                let row = WEIGHTS.row(feature.of)?;
                let tokens = feature.tokens;
                Some(Known { row, tokens })
            })
            .collect();
        let odds = WEIGHTS.odds(known.iter().map(|known| known.row));
        let mut opinion = Self {
            odds,
            concedes: [false; LABELS],
            telling: [None; LABELS],
        };
        // A stand-in that waits to be filled says nothing yet.
        let says = tokens.iter().any(|token| token.kind == Kind::Word);
        for (label, odds) in odds.into_iter().enumerate() {
            let (alone, with_cue) = WEIGHTS.thresholds(label);
            opinion.concedes[label] = odds > with_cue;
            let least = match label == Label::Negative as usize {
                true => alone - BESIDE,
                false => alone,
            };
            if says && odds > least {
                opinion.telling[label] = telling(tokens, &known, label);
            }
        }
        opinion
    }

    /// The log-odds that the sentence does it.
    pub fn odds(&self, label: Label) -> f32 {
        self.odds[label as usize]
    }

    /// Whether the model lets a cue of the label pass.
    pub fn concedes(&self, label: Label) -> bool {
        self.concedes[label as usize]
    }

    /// The words that speak most for the label, in bytes from the start of the stretch; `None` where the model is not sure
    /// enough to stand alone.
    pub fn telling(&self, label: Label) -> Option<Span> {
        let (alone, _) = WEIGHTS.thresholds(label as usize);
        self.telling[label as usize].filter(|_| self.odds(label) > alone)
    }

    /// As [`Opinion::telling`] of what hurts, in a letter of which another sentence hurts for certain.
    pub fn hurting_beside(&self) -> Option<Span> {
        self.telling[Label::Negative as usize]
    }
}

/// A trait of a sentence that the model has learnt, and the tokens it stands on.
struct Known {
    row: usize,
    tokens: (usize, usize),
}

/// Of all stretches of a few words, the one whose traits weigh most together.
fn telling(tokens: &[Token], known: &[Known], label: usize) -> Option<Span> {
    let mut worth = vec![0f32; tokens.len()];
    for known in known {
        let on = known.tokens.0..known.tokens.1;
        let each = f32::from(WEIGHTS.weight(known.row, label)) / on.len() as f32;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole() {
        assert!(WEIGHTS.is_whole());
    }
}
