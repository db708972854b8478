//! Nothing in the letter says that the writer withdraws or declines.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-intent",
    summary: "no sentence says that you withdraw or decline",
    severity: Some(Severity::Warning),
    why: "A Subject is soon overlooked, and a hint leaves the reader guessing whether to hold the place for you. Say it \
        outright, once, in the first two paragraphs: then they can plan.",
    source: "career advice on withdrawing, which wants it stated clearly; Waung & Brice 2000 on letters that leave the decision unsaid",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
^^^^^^^^^^^^^^^^^^^^^^ missing-intent
Larkspur. My husband has been transferred to Oslo. I would be glad to
stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I would like to withdraw my application.
My husband has been transferred to Oslo. I would be glad to
stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for considering me for the data analyst position. I have
decided to pursue another opportunity. I hope to cross paths again.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::Intent) {
        return Vec::new();
    }
    let message = "no sentence of the letter says that you withdraw or decline";
    absent::first_line(context).map(|span| absent::finding(context, Move::Intent, span, message)).into_iter().collect()
}
