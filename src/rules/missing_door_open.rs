//! Nothing in the letter looks ahead.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;

pub(super) static RULE: Rule = Rule {
    name: "missing-door-open",
    summary: "nothing looks ahead to later contact or another opening",
    severity: Some(Severity::Warning),
    why: "Fields are small, and people change firms: who reads this may hire for the job that you want in three years. A \
        sentence that looks ahead costs nothing and promises nothing. Where you do not mean it, leave it out and turn \
        this rule off.",
    source: "career advice on withdrawing and declining, which ends with the hope for later contact",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer.

Kind regards,
^^^^^^^^^^^^^ missing-door-open
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer.

I would be glad to be considered for other openings in the future.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. Should something open up in Leeds, give me
a shout.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would appreciate it if you kept me in
mind.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I value your patience, and I hope that we
cross paths in the future.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::DoorOpen) {
        return Vec::new();
    }
    let message = "the letter does not look ahead, to staying in touch or to another opening";
    absent::at_the_end(context).map(|span| absent::finding(context, Move::DoorOpen, span, message)).into_iter().collect()
}
