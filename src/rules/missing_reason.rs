//! No reason in the letter, not even a general one.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-reason",
    summary: "no reason, not even a general one",
    severity: Some(Severity::Warning),
    why: "Without a reason the reader looks for one, and mostly finds a worse one than yours. One general clause is \
        enough: another offer, personal circumstances, the timing, a better fit elsewhere. You owe nobody the details.",
    source: "career advice on withdrawing and declining, which asks for a brief and tactful reason, or at least allows it",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application. I would be glad to stay in
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-reason
touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application. I have decided on another
direction that is closer to my long-term plans.
I would be glad to stay in
touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I
am withdrawing my application for personal reasons. I would be glad to
stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. We are moving to Oslo in May, so I must
withdraw my application. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the clerk position, because my
mother is ill. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    // A reason that is announced and not given draws a milder remark.
    if context.moves.has(Move::Reason) || !context.moves.vague.is_empty() {
        return Vec::new();
    }
    let message = "the letter gives no reason; one general clause is enough";
    let finding = |span| Finding {
        softened: context.taste.brief.then_some(Severity::Information),
        ..absent::finding(context, Move::Reason, span, message)
    };
    absent::at_the_decision(context).map(finding).into_iter().collect()
}
