//! No thanks near the end.

use super::{Context, Finding, Rule, absent};
use crate::moves::Move;
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "missing-closing-thanks",
    summary: "no second thanks near the end",
    severity: None,
    why: "Thanks at the beginning are for what they did; thanks at the end are for their understanding, and leave the last word to courtesy.",
    source: "career advice on withdrawing, four of whose sample letters end with thanks; off, because once is enough",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-closing-thanks
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. Thank you again for everything that you have done.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. Thank you once again.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if ends_with_thanks(context) {
        return Vec::new();
    }
    let message = "the letter ends without thanks";
    absent::at_the_end(context).map(|span| absent::remark(context, Remark::ThanksAgain, span, message)).into_iter().collect()
}

/// So many sentences are the end of a letter.
const LAST: usize = 2;

fn ends_with_thanks(context: &Context<'_>) -> bool {
    let mut last = context.draft.sentences.iter().rev().take(LAST);
    last.any(|sentence| context.moves.does(sentence.span, Move::Gratitude))
}
