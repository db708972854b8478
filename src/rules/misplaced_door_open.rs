//! The look ahead stands in the middle of the letter.

use super::{Context, Finding, Rule, placed};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "misplaced-door-open",
    summary: "the look ahead does not stand in the closing part",
    severity: Some(Severity::Hint),
    why: "What stands last is remembered best. An open door in the middle, with reasons after it, is read past; at the end it is \
        what the reader takes along.",
    source: "career advice on withdrawing, all of which ends with the hope of later contact",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I would be glad to stay in touch.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misplaced-door-open

I am withdrawing my application for the data analyst position at Larkspur.

Another position that is closer to my plans has come up. It begins in March. I have signed
the contract last week.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time.

I am withdrawing my application for the data analyst position at Larkspur.

Another position that is closer to my plans has come up. It begins in March. I have signed
the contract last week.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer.

I would be glad to stay in touch. I wish you every success with your search. Thank you
once again. I hope that you find somebody soon.

Kind regards,
Ana Diaz
",
    ],
};

/// So many sentences that close nothing may follow.
const FOLLOWING: usize = 2;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let moves = context.moves;
    let Some(last) = moves.all.iter().rfind(|found| found.kind == Move::DoorOpen) else { return Vec::new() };
    let closing = [Move::Gratitude, Move::GoodWishes, Move::OfferOfHelp, Move::Apology, Move::PositiveRemark];
    let after = context.draft.sentences.iter().filter(|s| s.span.start >= last.span.end);
    let goes_on = after.filter(|s| !closing.iter().any(|kind| moves.does(s.span, *kind))).count();
    let decided_later = moves.all.iter().any(|found| found.kind == Move::Intent && found.span.start >= last.span.end);
    let (at, of) = placed::paragraph(context, last.span);
    if goes_on <= FOLLOWING || at + 1 >= of || !decided_later {
        return Vec::new();
    }
    vec![Finding {
        span: last.cue,
        message: "the look ahead is lost in the middle; at the end it would stay in mind".to_owned(),
        fixes: placed::carried(context, last, Move::DoorOpen, "Move it to the end"),
        softened: None,
    }]
}
