//! The decision comes late.

use super::{Context, Finding, Order, Rule, placed};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "late-intent",
    summary: "the decision comes only after two paragraphs or sixty words",
    severity: Some(Severity::Hint),
    why: "Whoever opens the letter wants to know what it means for the calendar and the list of candidates. A decision that \
        comes late is overlooked, or makes the friendly words before it look like a wrapping.",
    source: "career advice on withdrawing: one work puts the decision into the first sentence, four put thanks before it; none lets it wait longer",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you and your colleagues have given me in the past three weeks.
I enjoyed each of the conversations, and the tour of the laboratory in particular.

Since we spoke, another position that is closer to my plans has come up. I have thought
about both for a long time, and talked them over with people whom I trust. In the end the
other one suits the direction in which I hope to grow.

I am withdrawing my application for the data analyst position at Larkspur.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-intent

I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you and your colleagues have given me in the past three weeks.
I am withdrawing my application for the data analyst position at Larkspur.
I enjoyed each of the conversations, and the tour of the laboratory in particular.

Since we spoke, another position that is closer to my plans has come up. I have thought
about both for a long time, and talked them over with people whom I trust. In the end the
other one suits the direction in which I hope to grow.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you and your colleagues have given me in the past three weeks.

I am withdrawing my application for the data analyst position at Larkspur, because another
position that is closer to my plans has come up.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        // The Subject has said it.
        "\
Subject: Withdrawal of my application for Data Analyst

Dear Ms. Okafor,

Thank you for the time that you and your colleagues have given me in the past three weeks.
I enjoyed each of the conversations, and the tour of the laboratory in particular.

Since we spoke, another position that is closer to my plans has come up. I have thought
about both for a long time, and talked them over with people whom I trust. In the end the
other one suits the direction in which I hope to grow.

I am withdrawing my application at Larkspur. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

/// So many words may stand before the decision, and so many paragraphs.
const WORDS: usize = 60;
const PARAGRAPHS: usize = 2;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(first) = context.moves.first(Move::Intent) else { return Vec::new() };
    let (at, _) = placed::paragraph(context, first.span);
    let before = placed::words_before(context, first.span);
    let late = match context.taste.order {
        Order::IntentFirst => at > 0,
        Order::Any | Order::ThanksFirst => at >= PARAGRAPHS && before > WORDS,
    };
    let told = context.draft.subject.as_ref().is_some_and(|_| context.moves.subject_decides);
    if !late || told {
        return Vec::new();
    }
    vec![Finding {
        span: first.cue,
        message: format!("the decision comes only after {before} words; say it sooner"),
        fixes: placed::carried(context, first, Move::Intent, "Say the decision sooner"),
        softened: None,
    }]
}
