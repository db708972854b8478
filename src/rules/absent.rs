//! What rules about something missing share: the place that such a finding points to, and the phrases that it offers.
//!
//! Not for deciding that something is missing.

use super::{Context, Finding, length};
use crate::diagnostic::Fix;
use crate::moves::Move;
use crate::phrases::{self, Remark, insertion};
use crate::text::Span;

/// How many phrases a finding offers at most: a menu that one still reads.
const OFFERED: usize = 8;

/// How many words stand for the top or the end of a letter that has neither greeting nor closing formula.
const WORDS: usize = 4;

/// The finding that `kind` is missing at `span`, with its phrases as fixes.
pub(super) fn finding(context: &Context<'_>, kind: Move, span: Span, message: &str) -> Finding {
    Finding {
        span,
        message: message.to_owned(),
        fixes: fixes(context, kind),
        softened: None,
    }
}

/// The finding that a remark is missing at `span`, with its sentences as fixes.
pub(super) fn remark(context: &Context<'_>, remark: Remark, span: Span, message: &str) -> Finding {
    Finding {
        span,
        message: message.to_owned(),
        fixes: remarks(context, remark),
        softened: None,
    }
}

/// The phrases that do a move, each in its place.
pub(super) fn fixes(context: &Context<'_>, kind: Move) -> Vec<Fix> {
    let ours = phrases::for_move(kind, context.situation);
    let own = context.taste.own(kind);
    own.chain(phrases::offered(context.draft, context.taste.tone, &ours))
        .filter(|text| fits(context, text))
        .filter_map(|text| {
            let edit = insertion::insert(context.draft, context.moves, kind, &text)?;
            Some(Fix {
                title: format!("Add “{text}”"),
                edits: vec![edit],
            })
        })
        .take(OFFERED)
        .collect()
}

/// Whether a letter that is not too long stays so with these words.
fn fits(context: &Context<'_>, text: &str) -> bool {
    let words = context.draft.word_count();
    words > length::MANY || words + text.split_whitespace().count() <= length::MANY
}

/// Remarks, each in its place.
pub(super) fn remarks(context: &Context<'_>, remark: Remark) -> Vec<Fix> {
    let phrases = phrases::remarks(remark, context.situation);
    phrases::offered(context.draft, context.taste.tone, &phrases)
        .into_iter()
        .filter(|text| fits(context, text))
        .filter_map(|text| {
            let edit = insertion::insert_remark(context.draft, context.moves, remark, &text)?;
            Some(Fix {
                title: format!("Add “{text}”"),
                edits: vec![edit],
            })
        })
        .take(OFFERED)
        .collect()
}

/// The greeting, else the first line of the letter.
pub(super) fn at_the_top(context: &Context<'_>) -> Option<Span> {
    context.draft.salutation.or_else(|| first_line(context))
}

/// The closing formula or the name, else the last line of the letter.
pub(super) fn at_the_end(context: &Context<'_>) -> Option<Span> {
    context
        .draft
        .sign_off
        .or(context.draft.name)
        .or_else(|| last_line(context))
}

/// The words that say the decision, else the first line of the letter.
pub(super) fn at_the_decision(context: &Context<'_>) -> Option<Span> {
    let decision = context
        .moves
        .all
        .iter()
        .rfind(|found| found.kind == Move::Intent);
    decision
        .map(|found| found.cue)
        .or_else(|| first_line(context))
}

/// The first words of the letter.
pub(super) fn first_line(context: &Context<'_>) -> Option<Span> {
    let body = context.draft.body().or_else(|| somewhere(context))?;
    let line = body.of(&context.draft.text).lines().next()?;
    let words = line
        .match_indices(' ')
        .map(|(at, _)| at)
        .filter(|at| *at > 0);
    let end = words
        .take(WORDS)
        .last()
        .filter(|_| line.split(' ').count() > WORDS);
    Some(Span::new(
        body.start,
        body.start + end.unwrap_or(line.len()),
    ))
}

/// The last words of the letter.
fn last_line(context: &Context<'_>) -> Option<Span> {
    let body = context.draft.body().or_else(|| somewhere(context))?;
    let line = body.of(&context.draft.text).lines().next_back()?;
    let start = line
        .rmatch_indices(' ')
        .map(|(at, _)| at + 1)
        .take(WORDS)
        .last();
    let start = start
        .filter(|_| line.split(' ').count() > WORDS)
        .unwrap_or(0);
    Some(Span::new(body.end - line.len() + start, body.end))
}

/// For letters without a body: the Subject, or whatever else is there.
fn somewhere(context: &Context<'_>) -> Option<Span> {
    let draft = context.draft;
    draft
        .salutation
        .or(draft.sign_off)
        .or(draft.subject.as_ref().map(|s| s.span))
}
