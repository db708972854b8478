//! No thanks in the letter.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-gratitude",
    summary: "no thanks for the opportunity, the time or the interview",
    severity: Some(Severity::Warning),
    why: "Somebody has read your papers, talked to colleagues and kept a date free for you. A letter that takes \
        something away from them and does not say thank you is remembered for just that. One sentence is enough, and it \
        stands best at the beginning.",
    source: "career advice on withdrawing and declining, which agrees on thanks for the opportunity and for the time spent; \
        Grant & Gino 2010 on what a line of thanks does to the willingness to help again",
    check,
    flags: &[
        "\
Dear Ms. Okafor,
^^^^^^^^^^^^^^^^ missing-gratitude

I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay
in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for the time you have given to my application.

I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay
in touch.

Kind regards,
Ana Diaz
",
        "\
Hi Tom, I have to cancel my interview for the night porter job at the Alder Hotel on Friday because we are moving to Leeds. Perhaps we can talk again some day.
^^^^^^^ missing-gratitude

Best,
Jo
=>
Hi Tom, Thank you for setting time aside to see me. I have to cancel my interview for the night porter job at the Alder Hotel on Friday because we are moving to Leeds. Perhaps we can talk again some day.

Best,
Jo
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

You were generous with your afternoon. I am withdrawing my application
for the data analyst position, because I have accepted another offer. I
would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

I am withdrawing my application for the data analyst position, because I
have accepted another offer. My thanks go to you and to everybody I met.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::Gratitude) {
        return Vec::new();
    }
    let message = "the letter thanks nobody, for the opportunity or for their time";
    absent::at_the_top(context).map(|span| absent::finding(context, Move::Gratitude, span, message)).into_iter().collect()
}
