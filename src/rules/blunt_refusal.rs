//! A bare refusal.

use super::{Context, Finding, Rule, plainly};
use crate::diagnostic::Severity;
use crate::moves::Wording;

pub(super) static RULE: Rule = Rule {
    name: "blunt-refusal",
    summary: "a bare refusal: not interested, I will pass, no thanks",
    severity: Some(Severity::Information),
    why: "Said across a table with a smile it may do. In writing the smile is missing, and what stays is the shrug. The same \
        decision in a whole sentence costs five words more.",
    source: "career advice on declining: professional and courteous, whatever the reason",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I am just not interested. My personal circumstances have changed.
          ^^^^^^^^^^^^^^^^^^^^^^^^ blunt-refusal
I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. My personal circumstances have changed.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the offer of the data analyst position at Larkspur. My wife and I talked it over, and I am going to have to
pass. She is staying in her job, and I want to be near her. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am no longer interested in relocating, so I am withdrawing my
application for the data analyst position at Larkspur. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let finding = |said: &Wording| Finding {
        span: said.cue,
        message: "this is a bare refusal; a whole sentence sounds kinder".to_owned(),
        fixes: plainly::fixes(context, said),
        softened: None,
    };
    context.moves.said("blunt").map(finding).collect()
}
