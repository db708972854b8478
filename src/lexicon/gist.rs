//! What kind of mail a letter is, as a linear model has learnt it from whole letters: a withdrawal or not, and of what.
//!
//! Not for single sentences (see `opinion`), nor for learning (see `tests/train`). The judgement of the cues is one of the
//! traits that are weighed.

use super::features::{Hash, Trait, shape, share};
use super::label::Label;
use super::reader::Reading;
use super::token::Kind;
use super::weights::Weights;
use super::{CueSet, file_name};

/// How many weights an outcome has; traits share them by hash. A power of two.
pub const BUCKETS: usize = 1 << 13;

/// Written by `cargo run --release --example train`.
static WEIGHTS: Weights<OUTCOMES> = Weights(include_bytes!("gist.bin"));

/// What a letter may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Outcome {
    Withdrawal,
    /// Of a withdrawal: an interview is declined or called off.
    Interview,
    /// Of a withdrawal: the application is taken back, or the writer leaves the process.
    Application,
    /// Of a withdrawal: an offer is declined.
    Offer,
}

impl Outcome {
    /// All of them, in the order of the weights.
    pub const ALL: [Outcome; 4] = [
        Outcome::Withdrawal,
        Outcome::Interview,
        Outcome::Application,
        Outcome::Offer,
    ];

    /// Its name, for the trainer.
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Withdrawal => "withdrawal",
            Outcome::Interview => "interview",
            Outcome::Application => "application",
            Outcome::Offer => "offer",
        }
    }
}

const OUTCOMES: usize = Outcome::ALL.len();

/// What the model holds of a letter.
#[derive(Clone, Copy, Debug)]
pub struct Gist {
    odds: [f32; OUTCOMES],
}

impl Gist {
    /// Of the letter that has these traits.
    pub fn of(traits: &[usize]) -> Self {
        Self {
            odds: WEIGHTS.odds(traits.iter().copied(), share(traits.len())),
        }
    }

    /// Whether it is a withdrawal, where the cues say that it is one or that it is none.
    pub fn is_withdrawal(&self, cued: bool) -> bool {
        let (alone, with_cues) = WEIGHTS.thresholds(Outcome::Withdrawal as usize);
        self.odds[Outcome::Withdrawal as usize] > if cued { with_cues } else { alone }
    }

    /// Of a withdrawal, what is withdrawn from or declined.
    pub fn kind(&self) -> Outcome {
        let kinds = [Outcome::Interview, Outcome::Application, Outcome::Offer];
        let odds = |outcome: &Outcome| self.odds[*outcome as usize];
        kinds
            .into_iter()
            .max_by(|a, b| odds(a).total_cmp(&odds(b)))
            .unwrap_or(Outcome::Application)
    }
}

/// The traits of a letter: its words and pairs of words, those of the Subject apart, its cues, how sure the second opinion
/// is of a decision, which cues stand with a decision in one sentence, and what the cues make of it all (`verdicts`).
/// Each is below [`BUCKETS`], and there once.
pub fn traits(subject: Option<&Reading>, body: &[&Reading], verdicts: &[&str]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let all = subject.into_iter().map(|reading| (reading, 1));
    for (reading, place) in all.chain(body.iter().map(|reading| (*reading, 0))) {
        of_sentence(reading, place, &mut out);
    }
    for verdict in verdicts {
        out.push(Hash::of(Trait::Verdict).with(verdict).bucket(BUCKETS));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Above which odds of a decision a sentence has one trait more.
const STEPS: [f32; 5] = [-3.0, -1.5, -0.5, 0.5, 2.0];

fn of_sentence(reading: &Reading, place: u8, out: &mut Vec<usize>) {
    let mut push = |hash: Hash| out.push(hash.byte(place).bucket(BUCKETS));
    let mut before: Option<&str> = None;
    for token in reading
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Soft)
    {
        let word = shape(token);
        push(Hash::of(Trait::Word).with(word));
        if let Some(before) = before {
            push(Hash::of(Trait::Pair).with(before).with(word));
        }
        before = Some(word);
    }
    let decided = reading.opinion().odds(Label::Intent);
    for (step, _) in STEPS
        .iter()
        .enumerate()
        .filter(|(_, odds)| decided > **odds)
    {
        push(Hash::of(Trait::Decision).byte(step as u8));
    }
    let decides = reading.hits.has(CueSet::Intent) || decided > 0.0;
    for hit in reading.hits.all() {
        let cue = Hash::of(Trait::Cue)
            .with(file_name(hit.set))
            .with(hit.section);
        push(cue);
        if decides {
            push(cue.byte(2));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole() {
        assert!(WEIGHTS.is_whole(BUCKETS));
    }
}
