//! No wish for their search.

use super::{Context, Finding, Rule, absent};
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-good-wishes",
    summary: "no wish for their search or success",
    severity: None,
    why: "You leave a gap in their plan. A wish that it may be filled soon costs nothing and ends the letter on them instead of on you.",
    source: "career advice on withdrawing, two of whose sample letters wish the reader well; others do not, so this is off",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-good-wishes
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. I wish you every success in filling the position.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. I wish you every success with your search.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::GoodWishes) {
        return Vec::new();
    }
    let message = "the letter wishes them nothing";
    absent::at_the_end(context).map(|span| absent::finding(context, Move::GoodWishes, span, message)).into_iter().collect()
}
