//! A reason that is announced and says nothing.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "vague-reason",
    summary: "a reason that is announced and says nothing",
    severity: Some(Severity::Hint),
    why: "“For various reasons” tells the reader that there is something which you would rather not say, and invites guesses. \
        A general clause such as “for personal reasons” or “another offer” gives away as little, and closes the matter.",
    source: "career advice on withdrawing, which asks to be clear about the reason, in one line",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application for various reasons. I would be glad to stay in touch.
                           ^^^^^^^^^^^^^^^^^^^ vague-reason

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application for various reasons. I have decided on another direction
that is closer to my long-term plans. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application for various family reasons. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application for several reasons: the distance is too great for me, and my
present employer has asked me to stay. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::Reason) {
        return Vec::new();
    }
    let message = "this announces a reason and gives none; one general clause is enough";
    let vague = context.moves.vague.first();
    vague.map(|vague| absent::finding(context, Move::Reason, vague.cue, message)).into_iter().collect()
}
