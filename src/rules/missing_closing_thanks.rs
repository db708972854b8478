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
    let moves = context.moves;
    let thanks = moves.all.iter().filter(|found| found.kind == Move::Gratitude).count();
    let formula = moves.first(Move::SignOff).map_or("", |found| found.span.of(&context.draft.text));
    if thanks > 1 || formula.to_lowercase().contains("thank") {
        return Vec::new();
    }
    let message = "the letter ends without thanks";
    let finding = |span| match thanks {
        // Before there is a second one, there must be a first.
        0 => Finding { span, message: message.to_owned(), fixes: Vec::new(), softened: None },
        _ => absent::remark(context, Remark::ThanksAgain, span, message),
    };
    absent::at_the_end(context).map(finding).into_iter().collect()
}
