//! The letter is curt.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "short-body",
    summary: "a letter of fewer than 25 words",
    severity: Some(Severity::Information),
    why: "Brevity is welcome, curtness is not. Below 25 words there is no room for thanks, a reason and a look ahead, and the reader \
        takes it for indifference.",
    source: "career advice on withdrawing: brief and courteous; the shortest sample letter has 87 words",
    check,
    flags: &[
        "\
Dear Ms. Okafor,
^^^^^^^^^^^^^^^^ short-body

I am withdrawing my application for the analyst position, for personal reasons. Thanks, and let us stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

I am withdrawing my application for the analyst position at Larkspur, because I have accepted another offer. Thank you
for your time. I hope that our paths will cross again.

Kind regards,
Ana Diaz
",
        // A letter that is still being written has no closing formula.
        "\
Dear Ms. Okafor,

I am withdrawing my application for the analyst position, for personal reasons. Thanks, and let us stay in touch.
",
    ],
};

/// A letter has so many words at least.
const WORDS: usize = 25;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let words = draft.word_count();
    let finished = draft.sign_off.is_some() || draft.name.is_some();
    // Where something is missing, adding it makes the letter longer.
    let moves = [Move::Gratitude, Move::Reason, Move::DoorOpen, Move::Intent];
    let complete = moves.iter().all(|kind| context.moves.has(*kind));
    if words >= WORDS || !finished || !complete {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: format!("{words} words sound curt; there is room for a little more"),
        fixes: Vec::new(),
        softened: None,
    };
    absent::at_the_top(context).map(finding).into_iter().collect()
}
