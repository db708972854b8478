//! What kind of mail a letter is, as two linear models have learnt it from whole letters: a withdrawal or not, and of what.
//!
//! Not for single sentences (see `opinion`), nor for learning (see `tests/train`). The judgement of the cues is one of the
//! traits that are weighed.

use super::features::{Hash, Trait, shape, word_hash};
use super::label::Label;
use super::reader::Reading;
use super::token::Kind;
use super::weights::Weights;
use super::{CueSet, Hit, file_name};

/// Written by `cargo run --release --example train`, as is the other.
static GIST: Weights<1> = Weights {
    file: include_bytes!("gist.bin"),
};
static MATTER: Weights<MATTERS> = Weights {
    file: include_bytes!("matter.bin"),
};

/// What a withdrawal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Matter {
    /// An interview is declined or called off.
    Interview,
    /// The application is taken back, or the writer leaves the process.
    Application,
    /// An offer is declined.
    Offer,
}

impl Matter {
    /// All of them, in the order of the weights.
    pub const ALL: [Matter; 3] = [Matter::Interview, Matter::Application, Matter::Offer];

    /// Its name, for the trainer.
    pub const fn name(self) -> &'static str {
        match self {
            Matter::Interview => "interview",
            Matter::Application => "application",
            Matter::Offer => "offer",
        }
    }
}

const MATTERS: usize = Matter::ALL.len();

/// Whether a letter with these traits is a withdrawal, where the cues say that it is one (`cued`) or that it is none.
pub fn is_withdrawal(traits: &[u32], cued: bool) -> bool {
    let [odds] = GIST.odds_of(traits);
    let (alone, with_cues) = GIST.thresholds(0);
    odds > if cued { with_cues } else { alone }
}

/// What a withdrawal with these traits is about.
pub fn matter(traits: &[u32]) -> Matter {
    let odds = MATTER.odds_of(traits);
    let of = |matter: &Matter| odds[*matter as usize];
    let most = Matter::ALL
        .into_iter()
        .max_by(|a, b| of(a).total_cmp(&of(b)));
    most.unwrap_or(Matter::Application)
}

/// What tells whether a letter is a withdrawal, and of what: its words and pairs of words, those of the Subject apart; its cues,
/// and which of them stand with a decision in one sentence; how sure the second opinion is of each label; and what the cues
/// make of it all (`verdicts`). Each is there once.
pub fn traits(subject: Option<&Reading>, body: &[&Reading], verdicts: &[&str]) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::new();
    for (reading, place) in placed(subject, body) {
        cues(reading, place, &mut out);
        words(reading, place, &mut out);
    }
    for label in Label::ALL {
        let odds = body.iter().map(|reading| reading.opinion().odds(label));
        steps(label, odds.fold(f32::NEG_INFINITY, f32::max), &mut out);
    }
    for verdict in verdicts {
        out.push(Hash::of(Trait::Verdict).word(verdict).number());
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn placed<'r>(
    subject: Option<&'r Reading>,
    body: &[&'r Reading],
) -> impl Iterator<Item = (&'r Reading, u32)> {
    let subject = subject.into_iter().map(|reading| (reading, 1));
    subject.chain(body.iter().map(|reading| (*reading, 0)))
}

/// Above which odds of a label a letter has one trait more.
const STEPS: [f32; 6] = [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0];

/// One trait for each step that the odds of a label reach.
fn steps(label: Label, odds: f32, out: &mut Vec<u32>) {
    let reached = STEPS.iter().enumerate().filter(|(_, step)| odds > **step);
    out.extend(reached.map(|(step, _)| {
        Hash::of(Trait::Decision)
            .word(label.name())
            .mix(step as u32)
            .number()
    }));
}

fn cues(reading: &Reading, place: u32, out: &mut Vec<u32>) {
    let decides = reading.hits.has(CueSet::Intent) || reading.opinion().odds(Label::Intent) > 0.0;
    let telling = |hit: &&Hit| hit.set != CueSet::Manner;
    for hit in reading.hits.all().iter().filter(telling) {
        let cue = Hash::of(Trait::Cue)
            .word(file_name(hit.set))
            .word(hit.section)
            .mix(place);
        out.push(cue.number());
        if decides {
            out.push(cue.mix(1).number());
        }
    }
}

fn words(reading: &Reading, place: u32, out: &mut Vec<u32>) {
    let mut before: Option<u32> = None;
    let said = reading
        .tokens
        .iter()
        .filter(|token| token.kind != Kind::Soft);
    for word in said.map(|token| word_hash(shape(token))) {
        out.push(Hash::of(Trait::Word).mix(word).mix(place).number());
        if let Some(before) = before {
            let pair = Hash::of(Trait::Pair).mix(before).mix(word);
            out.push(pair.mix(place).number());
        }
        before = Some(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole() {
        assert!(GIST.is_whole() && MATTER.is_whole());
    }
}
