//! No invitation to connect.

use super::{Context, Finding, Rule, absent};
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "missing-connect-line",
    summary: "no line on how to stay connected",
    severity: None,
    why: "An open door needs a path. A profile or an address that stays yours makes it easy to find you again.",
    source: "career advice on withdrawing: connect afterwards; one work calls it optional, so this is off",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-connect-line
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. I am on LinkedIn and would be pleased to connect with you there.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. You will find me on LinkedIn.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.said("connect").next().is_some() {
        return Vec::new();
    }
    let message = "no line says where to find you later";
    absent::at_the_end(context).map(|span| absent::remark(context, Remark::Connect, span, message)).into_iter().collect()
}
