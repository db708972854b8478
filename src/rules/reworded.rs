//! What rules about wordings share: putting another sentence in the place of one that should not stand there, or leaving it out.
//!
//! Not for deciding what should not stand there (see `moves`).

use super::Context;
use crate::diagnostic::Fix;
use crate::moves::{Move, Wording};
use crate::phrases::{self, Phrase, insertion, removal};
use crate::text::Span;

/// A reworded sentence, several to choose from, and leaving the sentence out. Where the sentence alone gives the reason, rewording comes first;
/// where the letter loses nothing by it, leaving out does. `earlier` are the wordings before it.
pub(super) fn fixes(context: &Context<'_>, wording: &Wording, earlier: &[Wording]) -> Vec<Fix> {
    let carries = carried(context, wording.span);
    let before = earlier
        .iter()
        .filter(|other| other.kind == wording.kind)
        .count();
    let replaced = instead(context, wording, before);
    let removal = removal::remove(context.draft, wording.span).filter(|_| carries.is_empty());
    let left_out = removal.map(|edit| Fix {
        title: "Leave the sentence out".to_owned(),
        edits: vec![edit],
    });
    let loses_nothing = context.moves.has(Move::Reason) && !carries.contains(&Move::Reason);
    match loses_nothing {
        true => left_out.into_iter().chain(replaced).collect(),
        false => replaced.into_iter().chain(left_out).collect(),
    }
}

/// Other sentences to say instead of the stretch, several to choose from, which also do what the stretch alone did for the
/// letter. They begin with the `first`, so that no two sentences of a letter become the same.
pub(super) fn instead(context: &Context<'_>, wording: &Wording, first: usize) -> Vec<Fix> {
    let offered = |phrases: &[Phrase]| phrases::offered(context.draft, context.taste.tone, phrases);
    let carries = carried(context, wording.span);
    let mut reworded = offered(&phrases::rewordings(wording.kind));
    let len = reworded.len().max(1);
    reworded.rotate_left(first % len);
    let phrase = |kind: Move| {
        offered(&phrases::for_move(kind, context.situation))
            .into_iter()
            .next()
    };
    let around = |kinds: &[Move]| -> Vec<String> {
        kinds
            .iter()
            .filter(|k| carries.contains(k))
            .filter_map(|k| phrase(*k))
            .collect()
    };
    let (lead, tail) = (
        around(&[Move::Gratitude, Move::Intent]),
        around(&[Move::DoorOpen]),
    );
    let whole = |text: String| {
        lead.iter()
            .cloned()
            .chain([text])
            .chain(tail.iter().cloned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let fix = |text: String| Fix {
        title: format!("Say “{text}” instead"),
        edits: vec![insertion::replace(context.draft, wording.span, &text)],
    };
    reworded.into_iter().map(whole).map(fix).collect()
}

/// What the letter needs and only this stretch of it does.
pub(super) fn carried(context: &Context<'_>, stretch: Span) -> Vec<Move> {
    let only = |kind: &Move| {
        let mut doing = context.moves.all.iter().filter(|found| found.kind == *kind);
        doing.clone().any(|found| stretch.contains(found.span))
            && !doing.any(|found| !stretch.contains(found.span))
    };
    [Move::Gratitude, Move::Intent, Move::Reason, Move::DoorOpen]
        .into_iter()
        .filter(only)
        .collect()
}
