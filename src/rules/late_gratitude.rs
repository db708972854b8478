//! The only thanks stands at the very end.

use super::{Context, Finding, Order, Rule, absent, placed};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "late-gratitude",
    summary: "the only thanks stands in the last paragraph",
    severity: Some(Severity::Hint),
    why: "A reader who meets the refusal first reads the thanks at the end as a formula. The same sentence in front sets the \
        tone for all that follows.",
    source: "career advice on withdrawing, four works of which begin with the thanks",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

I am withdrawing my application for the data analyst position at Larkspur. Another
position that is closer to my plans has come up, and I have accepted it.

I enjoyed reading about your work on the river, and I would be glad to stay in touch
and to hear of other openings in the years to come.

Thank you for your time and for looking at my papers with such care.
^^^^^^^^^^^^^ late-gratitude

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time and for looking at my papers with such care.

I am withdrawing my application for the data analyst position at Larkspur. Another
position that is closer to my plans has come up, and I have accepted it.

I enjoyed reading about your work on the river, and I would be glad to stay in touch
and to hear of other openings in the years to come.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position
at Larkspur, because I have accepted another offer.

I would be glad to stay in touch and to hear of other openings in the years to come.

Thank you once again.

Kind regards,
Ana Diaz
",
        // A short letter has no beginning and no end.
        "\
Dear Ms. Okafor,

I am withdrawing my application for the data analyst position at Larkspur, because I
have accepted another offer.

Thank you for your time, and let us stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(first) = context.moves.first(Move::Gratitude) else { return Vec::new() };
    let (at, of) = placed::paragraph(context, first.span);
    let wanted_last = context.taste.order == Order::IntentFirst;
    // A decision that is still to come will be a paragraph more.
    let paragraphs = of + usize::from(!context.moves.has(Move::Intent));
    if wanted_last || paragraphs < 3 || at + 1 < of {
        return Vec::new();
    }
    let mut fixes = placed::carried(context, first, Move::Gratitude, "Begin with the thanks");
    if fixes.is_empty() {
        fixes = absent::fixes(context, Move::Gratitude);
    }
    vec![Finding {
        span: first.cue,
        message: "the thanks comes last; in front it would set the tone".to_owned(),
        fixes,
        softened: None,
    }]
}
