//! No offer to help.

use super::{Context, Finding, Rule, absent};
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-offer-of-help",
    summary: "no offer to help: feedback, a name, a hand-over",
    severity: None,
    why: "Somebody who names a suitable colleague or offers feedback on the interviews is remembered as a help and not as a gap.",
    source: "career advice on withdrawing: one work asks for it and one recommends the firm to others; the rest are silent, so this is off",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-offer-of-help
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. If my feedback would be of use to you, I would be glad to give it.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you gave me. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer.

I would be glad to stay in touch. If I can help you to find somebody else, please let me know.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::OfferOfHelp) {
        return Vec::new();
    }
    let message = "the letter offers no help";
    absent::at_the_end(context).map(|span| absent::finding(context, Move::OfferOfHelp, span, message)).into_iter().collect()
}
