//! Thanks, but none for what they did. Off, because a good word about what they did acknowledges it as well: by default both are one
//! judgement, that of `missing-positive-remark`.

use super::{Context, Finding, Rule, absent};
use crate::moves::{Move, Situation};
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "unacknowledged-effort",
    summary: "thanks, but none for the time and effort they spent",
    severity: None,
    why: "By now several people have prepared for you and talked with you. Thanks for the opportunity alone passes over them; \
        half a sentence about their time and effort is read with pleasure.",
    source: "career advice on withdrawing, which asks for thanks for the time and effort invested",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the opportunity. I have decided to decline your offer of the data analyst
^^^^^^^^^^^^^ unacknowledged-effort
position at Larkspur, because I have accepted another position. I was impressed by your
open way of working. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the opportunity. I appreciate the thought and work that went into the
interviews and the offer. I have decided to decline your offer of the data analyst
position at Larkspur, because I have accepted another position. I was impressed by your
open way of working. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you all took for me. I have decided to decline your offer of the
data analyst position at Larkspur, because I have accepted another position. I was impressed
by your open way of working. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        // Nobody has met yet.
        "\
Dear Ms. Okafor,

Thank you for the opportunity. I am withdrawing my application for the data analyst position
at Larkspur, because I have accepted another position. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let met = matches!(context.situation, Situation::DeclineOffer | Situation::DeclineSecondInterview);
    let moves = context.moves;
    let acknowledged = moves.said("effort").any(|said| moves.does(said.span, Move::Gratitude) || moves.does(said.span, Move::PositiveRemark));
    let place = match moves.first(Move::Gratitude) {
        Some(thanks) => Some(thanks.cue),
        None => absent::at_the_top(context),
    };
    let message = "they gave time and effort; a word about it would please them";
    let wanted = place.filter(|_| met && !acknowledged);
    wanted.map(|span| absent::remark(context, Remark::Effort, span, message)).into_iter().collect()
}
