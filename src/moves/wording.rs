//! Wordings and their kinds: what hurts, what is private, the reasons, and which of them say nothing or could be solved.
//!
//! Not for whether a sentence does a move (see the parent module), nor for judging a wording (see `rules`).

use super::Read;
use crate::lexicon::{CueSet, Hit, Label};
use crate::text::Span;

/// A wording of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Of what hurts, whom it hits (`company`, `process`, `person`, `pay`) or how (`rude`, `sarcasm`, `demand`, `comparison`),
    /// and `grievance` where only the model heard it. Of what is private, its field (`health`, `family`, `money`, `legal`,
    /// `private`, `other-offer`). Of reasons, the section of `reason.txt`, or `reason` where only the model heard one; of
    /// excuses, `vague`, or what could be changed (`pay`, `place`, `hours`, `start`, `title`). Of manners, the section of `manner.txt`.
    pub kind: &'static str,
    /// The sentence, in bytes.
    pub span: Span,
    /// The words themselves, in bytes; inside `span`.
    pub cue: Span,
}

/// The kind of a hurt that no cue names.
const GRIEVANCE: &str = "grievance";

/// The kind of a reason that no cue names.
pub const UNNAMED_REASON: &str = "reason";

/// The kind of a disclosure that no cue names.
const PRIVATE: &str = "private";

/// What hurts, one entry for each stretch of a sentence that does.
pub(super) fn hurts(body: &[Read<'_>]) -> Vec<Wording> {
    let by_itself = |read: &Read<'_>| read.agreed(Label::Negative);
    let hurting = body.iter().any(|read| by_itself(read).is_some());
    // Who hurts once often hurts again, and the second time it is heard sooner.
    let again = |read: &Read<'_>| read.opinion().hurting_beside();
    let first = heard(body, Label::Negative, GRIEVANCE, |read| {
        by_itself(read).or_else(|| again(read).filter(|_| hurting))
    });
    let all = |found: &Wording| {
        let read = body.iter().find(|read| read.sentence.span == found.span);
        let cues = read.map(|read| others(read, found)).unwrap_or_default();
        let mut all: Vec<Wording> = std::iter::once(found.clone()).chain(cues).collect();
        all.sort_by_key(|hurt| hurt.cue.start);
        all
    };
    first.iter().flat_map(all).collect()
}

/// Other stretches that hurt in the sentence in which one was `found`.
fn others(read: &Read<'_>, found: &Wording) -> Vec<Wording> {
    let mut out: Vec<Wording> = Vec::new();
    for hit in read.hits.of(CueSet::Negative) {
        let cue = hit.span.shifted(read.sentence.span.start);
        let apart = std::iter::once(found).chain(&out);
        if apart.clone().all(|known| !known.cue.touches(cue)) {
            out.push(Wording {
                kind: hit.section,
                span: read.sentence.span,
                cue,
            });
        }
    }
    out
}

/// What is private, one entry a sentence.
pub(super) fn disclosures(body: &[Read<'_>]) -> Vec<Wording> {
    agreed(body, Label::Oversharing, PRIVATE)
}

/// The reasons, one entry a sentence.
pub(super) fn reasons(body: &[Read<'_>]) -> Vec<Wording> {
    agreed(body, Label::Reason, UNNAMED_REASON)
}

/// Reasons that say nothing, one entry a sentence.
pub(super) fn vague(body: &[Read<'_>]) -> Vec<Wording> {
    excuses(body, |section| section == "vague")
}

/// Reasons that the reader could do away with, one entry a sentence that gives a reason.
pub(super) fn solvable(body: &[Read<'_>]) -> Vec<Wording> {
    let reasons = body
        .iter()
        .filter(|read| read.agreed(Label::Reason).is_some());
    excuses(reasons, |section| section != "vague")
}

/// What cues and model together hold for the label.
fn agreed(body: &[Read<'_>], label: Label, unnamed: &'static str) -> Vec<Wording> {
    heard(body, label, unnamed, |read| read.agreed(label))
}

/// What `hears` takes for what the label says; its kind is that of the longest cue, or `unnamed`.
fn heard(
    body: &[Read<'_>],
    label: Label,
    unnamed: &'static str,
    hears: impl Fn(&Read<'_>) -> Option<Span>,
) -> Vec<Wording> {
    let of_sentence = |read: &Read<'_>| {
        let longest = longest(read.hits.of(label.cues()));
        Some(Wording {
            kind: longest.map_or(unnamed, |hit| hit.section),
            span: read.sentence.span,
            cue: hears(read)?.shifted(read.sentence.span.start),
        })
    };
    body.iter().filter_map(of_sentence).collect()
}

/// How things are said, one entry a sentence and section of `manner.txt`.
pub(super) fn manners(body: &[Read<'_>]) -> Vec<Wording> {
    let of_sentence = |read: &Read<'_>| {
        let mut found: Vec<Wording> = Vec::new();
        for hit in read.hits.of(CueSet::Manner) {
            let cue = hit.span.shifted(read.sentence.span.start);
            match found.iter_mut().find(|known| known.kind == hit.section) {
                Some(known) if cue.len() > known.cue.len() => known.cue = cue,
                Some(_) => {}
                None => found.push(Wording {
                    kind: hit.section,
                    span: read.sentence.span,
                    cue,
                }),
            }
        }
        found
    };
    body.iter().flat_map(of_sentence).collect()
}

fn excuses<'r>(
    body: impl IntoIterator<Item = &'r Read<'r>>,
    wanted: impl Fn(&str) -> bool,
) -> Vec<Wording> {
    let of_sentence = |read: &Read<'_>| {
        let hits = read.hits.of(CueSet::Excuse);
        let hit = longest(hits.filter(|hit| wanted(hit.section)))?;
        Some(Wording {
            kind: hit.section,
            span: read.sentence.span,
            cue: hit.span.shifted(read.sentence.span.start),
        })
    };
    body.into_iter().filter_map(of_sentence).collect()
}

/// The first of the longest.
fn longest<'h>(hits: impl Iterator<Item = &'h Hit>) -> Option<&'h Hit> {
    hits.reduce(|a, b| if b.span.len() > a.span.len() { b } else { a })
}
