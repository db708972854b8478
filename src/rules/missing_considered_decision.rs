//! No sign that the decision was weighed.

use super::{Context, Finding, Rule, absent};
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "missing-considered-decision",
    summary: "no sign that the decision was weighed",
    severity: None,
    why: "A decision that was not taken lightly honours those whom it disappoints. Half a sentence says it: after careful thought.",
    source: "career advice on withdrawing, whose sample letters all say that the decision was weighed; off, because it is soon a formula",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-considered-decision
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer. I gave this a great deal of thought.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer. It was not an easy decision.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.said("considered").next().is_some() {
        return Vec::new();
    }
    let message = "nothing tells that you thought it over";
    absent::at_the_end(context).map(|span| absent::remark(context, Remark::Considered, span, message)).into_iter().collect()
}
