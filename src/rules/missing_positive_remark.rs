//! No good word.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::{Move, Situation};

pub(super) static RULE: Rule = Rule {
    name: "missing-positive-remark",
    summary: "no good word about the people, the talk, the work or their effort",
    severity: Some(Severity::Hint),
    why: "You have met them. One thing that you liked, a conversation or the way somebody explained the work, tells the reader that \
        the decision is not about them, and that you were listening.",
    source: "career advice on withdrawing, which asks for one good thing about the interview or the company",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the opportunity. I have decided to decline your offer of the data analyst
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-positive-remark
position at Larkspur, because I have accepted another position. I would be glad to stay
in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the opportunity. I have come away with great respect for you and your
colleagues. I have decided to decline your offer of the data analyst
position at Larkspur, because I have accepted another position. I would be glad to stay
in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I enjoyed meeting the team. I have decided to decline your offer of
the data analyst position at Larkspur, because I have accepted another position. I would be
glad to stay in touch.

Kind regards,
Ana Diaz
",
        // Nobody has met yet.
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let met = matches!(context.situation, Situation::DeclineOffer | Situation::DeclineSecondInterview);
    let moves = context.moves;
    // Thanks for their time and effort are a good word about them, too.
    let acknowledged = moves.said("effort").any(|said| moves.does(said.span, Move::Gratitude));
    if !met || acknowledged || moves.has(Move::PositiveRemark) {
        return Vec::new();
    }
    let message = "nothing good is said of the people or the work that you have seen";
    absent::at_the_decision(context).map(|span| absent::finding(context, Move::PositiveRemark, span, message)).into_iter().collect()
}
