//! What rules about order share: where a sentence stands in its letter, and carrying it elsewhere.
//!
//! Not for deciding where something should stand.

use super::Context;
use crate::diagnostic::Fix;
use crate::moves::{Move, Occurrence};
use crate::phrases::insertion;
use crate::text::Span;

/// In which paragraph of how many a stretch stands, from 0.
pub(super) fn paragraph(context: &Context<'_>, stretch: Span) -> (usize, usize) {
    let paragraphs = &context.draft.paragraphs;
    let before = paragraphs.iter().filter(|p| p.end <= stretch.start).count();
    (before, paragraphs.len())
}

/// How many words of the letter stand before a stretch.
pub(super) fn words_before(context: &Context<'_>, stretch: Span) -> usize {
    let earlier = context
        .draft
        .sentences
        .iter()
        .filter(|s| s.span.end <= stretch.start);
    earlier
        .map(|s| {
            s.tokens()
                .iter()
                .filter(|token| token.is_wordlike())
                .count()
        })
        .sum()
}

/// Carries the sentence to where its move belongs; nothing where it does more than that, so that it stands where it must.
pub(super) fn carried(
    context: &Context<'_>,
    found: &Occurrence,
    kind: Move,
    title: &str,
) -> Vec<Fix> {
    let others = context
        .moves
        .all
        .iter()
        .filter(|other| other.span == found.span && other.kind != found.kind);
    let busy = others
        .into_iter()
        .any(|other| !matches!(other.kind, Move::PositiveRemark | Move::GoodWishes));
    if busy || leans(context, found.span) {
        return Vec::new();
    }
    let edits = insertion::carry(context.draft, context.moves, kind, found.span);
    edits
        .map(|edits| Fix {
            title: title.to_owned(),
            edits,
        })
        .into_iter()
        .collect()
}

/// Whether a sentence leans on the one before it, so that it cannot stand elsewhere: "Again, …", "However, …", "I do so …".
fn leans(context: &Context<'_>, sentence: Span) -> bool {
    let own = context.draft.sentences.iter().find(|s| s.span == sentence);
    let words = own.map(|s| s.tokens()).unwrap_or_default();
    let begins = words
        .iter()
        .find(|token| token.is_wordlike())
        .map_or("", |token| token.word.as_str());
    let leaning = [
        "however",
        "but",
        "and",
        "so",
        "therefore",
        "this",
        "that",
        "it",
        "these",
        "those",
        "nevertheless",
        "still",
        "then",
        "also",
        "yet",
        "instead",
        "for",
    ];
    leaning.contains(&begins)
        || words.iter().any(|token| {
            matches!(
                token.word.as_str(),
                "again" | "once" | "also" | "too" | "therefore" | "thus" | "hence" | "however"
            )
        })
}
