//! The decision can only be inferred.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::moves::Move;
use crate::phrases::{self, insertion};

pub(super) static RULE: Rule = Rule {
    name: "implicit-intent",
    summary: "the decision is implied and never said",
    severity: Some(Severity::Hint),
    why: "That you have accepted something else, or that this is not the right time, is a reason; that you withdraw has to be \
        inferred from it. A busy reader may leave you on the list, or ask back.",
    source: "career advice on withdrawing, four works of five of which say it outright; Waung & Brice 2007 on rejection letters, \
        where an unsaid refusal is the one that readers misread",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I have
                                                                                  ^^^^^^
accepted another position in the meantime.
^^^^^^^^^^^^^^^^^^^^^^^^^ implicit-intent
I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I have
accepted another position in the meantime. I have decided not to take up your invitation
to interview.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I have
accepted another position in the meantime, so I am withdrawing my application.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Subject: Withdrawal of my application for Data Analyst

Dear Ms. Okafor,

Thank you for inviting me to interview at Larkspur. I have accepted another position in
the meantime. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(implied) = context.moves.first(Move::Intent).filter(|_| !context.moves.outright) else { return Vec::new() };
    let decisions = phrases::for_move(Move::Intent, context.situation);
    // What implies the decision is its reason; said after it, the decision follows from it.
    let said = |text: String| {
        let edit = insertion::insert(context.draft, context.moves, Move::Reason, &text)?;
        Some(Fix { title: format!("Add “{text}”"), edits: vec![edit] })
    };
    let fixes = phrases::offered(context.draft, context.taste.tone, &decisions).into_iter().filter_map(said).take(OFFERED);
    vec![Finding {
        span: implied.cue,
        message: "the decision has to be guessed from this; say it in so many words".to_owned(),
        fixes: fixes.collect(),
        softened: None,
    }]
}

/// How many wordings are offered.
const OFFERED: usize = 6;
