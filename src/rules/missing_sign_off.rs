//! No closing formula.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-sign-off",
    summary: "no closing formula",
    severity: Some(Severity::Warning),
    why: "The last line is what stays in the ear. Two words such as “Kind regards” turn an ending into a goodbye.",
    source: "career advice on withdrawing, which closes with a professional formula and the name",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Ana Diaz
^^^^^^^^ missing-sign-off
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Yours ever,
Ana
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Wishing you and the whole team all the best for the season,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::SignOff) {
        return Vec::new();
    }
    let message = "the letter ends without a closing formula";
    absent::at_the_end(context).map(|span| absent::finding(context, Move::SignOff, span, message)).into_iter().collect()
}
