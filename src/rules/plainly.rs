//! What rules about the manner of deciding share: the decision said plainly and politely in the place of a sentence.
//!
//! Not for finding such sentences (see `moves`).

use super::{Context, reworded};
use crate::diagnostic::Fix;
use crate::moves::{Move, Wording};
use crate::phrases::{self, insertion, removal};

/// How many wordings are offered.
const OFFERED: usize = 4;

/// Leaves the sentence out where nothing is lost by it; else says politely in its place what the letter needs of it: the decision,
/// the reason, or both.
pub(super) fn fixes(context: &Context<'_>, said: &Wording) -> Vec<Fix> {
    let needed = reworded::carried(context, said.span);
    let extra = [Move::PositiveRemark, Move::GoodWishes, Move::OfferOfHelp];
    let does_more = extra
        .iter()
        .any(|kind| context.moves.does(said.span, *kind));
    if does_more {
        return Vec::new();
    }
    if needed.is_empty() {
        let left_out = removal::remove(context.draft, said.span);
        return left_out
            .map(|edit| Fix {
                title: "Leave the sentence out".to_owned(),
                edits: vec![edit],
            })
            .into_iter()
            .collect();
    }
    let offered = |kind: Move| {
        phrases::offered(
            context.draft,
            context.taste.tone,
            &phrases::for_move(kind, context.situation),
        )
    };
    let first = |kind: Move| offered(kind).into_iter().next();
    // What is said anew is the decision, or, where that stands elsewhere, the first thing that would be lost.
    let leading = match needed.contains(&Move::Intent) {
        true => Move::Intent,
        false => needed[0],
    };
    let others: Vec<String> = needed
        .iter()
        .filter(|kind| **kind != leading)
        .filter_map(|kind| first(*kind))
        .collect();
    offered(leading)
        .into_iter()
        .take(OFFERED)
        .map(|said_anew| {
            let text = std::iter::once(said_anew)
                .chain(others.iter().cloned())
                .collect::<Vec<_>>()
                .join(" ");
            Fix {
                title: format!("Say “{text}” instead"),
                edits: vec![insertion::replace(context.draft, said.span, &text)],
            }
        })
        .collect()
}
