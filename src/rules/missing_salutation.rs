//! No greeting at the top.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-salutation",
    summary: "no greeting",
    severity: Some(Severity::Warning),
    why: "A letter that starts without a greeting reads like a memo, and a refusal like a slammed door. In a running \
        thread people often drop it; there this is only a hint.",
    source: "career advice on withdrawing, which opens with the name or a neutral formula",
    check,
    flags: &[
        "\
Thank you for inviting me to interview for the data analyst position at
^^^^^^^^^^^^^^^^^^^^^^ missing-salutation
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear hiring team,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Jo,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::Salutation) {
        return Vec::new();
    }
    let message = "the letter greets nobody";
    let finding = absent::first_line(context).map(|span| absent::finding(context, Move::Salutation, span, message));
    let softened = context.draft.is_reply().then_some(Severity::Hint);
    finding.map(|finding| Finding { softened, ..finding }).into_iter().collect()
}
