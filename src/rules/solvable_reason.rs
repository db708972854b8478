//! The only reason is one that the reader could do away with.

use super::{Context, Finding, Rule};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "solvable-reason",
    summary: "the only reason is one that the employer could solve",
    severity: Some(Severity::Information),
    why: "Pay, hours, place and start date can often be talked about, and an employer who wants you would rather be asked than \
        lose you. If you have not raised it, raise it first; if you have, say so, and the reader need not wonder.",
    source: "career advice on second thoughts before an interview, which says to raise a reason that can be solved",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. I have to decline the
offer, because the salary is below what I need. I would be glad to stay in touch.
                             ^^^^^^^^^^^^^^^^^ solvable-reason

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. As we discussed, the salary
is below what I need, so I have to decline the offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. I have to decline the
offer, because the salary is below what I need. I have accepted another position. I would be
glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let moves = context.moves;
    let Some(first) = moves.solvable.first() else { return Vec::new() };
    let another = moves.reasons.iter().any(|reason| moves.solvable.iter().all(|solvable| solvable.span != reason.span));
    if another {
        return Vec::new();
    }
    let message = match first.kind {
        "pay" => "they may have room on the pay: ask first, or say that you have",
        "hours" => "they may have room on the hours: ask first, or say that you have",
        "start" => "they may be able to move the start: ask first, or say that you have",
        "title" => "they may be able to change title or scope: ask first, or say that you have",
        _ => "they may have a way round the distance: ask first, or say that you have",
    };
    vec![Finding { span: first.cue, message: message.to_owned(), fixes: Vec::new(), softened: None }]
}
