//! The door is pulled shut.

use super::{Context, Finding, Rule, reworded};
use crate::diagnostic::Severity;
use crate::moves::Wording;

pub(super) static RULE: Rule = Rule {
    name: "shut-door",
    summary: "wording that closes the door: delete my data, never contact me",
    severity: Some(Severity::Warning),
    why: "The reader hears that you want nothing more to do with them. Fields are small, people change firms, and plans change too; \
        a request about your data can wait for a mail of its own.",
    source: "career advice on withdrawing: leave the door open, today's manner is tomorrow's chance",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. Please do not contact me again.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shut-door
I hope that our paths will cross under better stars.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position.
I hope that our paths will cross under better stars.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. Please remove all my data from your system.
                                                           ^^^^^^^^^^^^^^^^^^ shut-door
I hope that our paths will cross under better stars.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. I hope that our paths will cross under better stars.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. Please do not hesitate to contact me, and
do not contact me at work. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position. Feel free to delete my recordings. I would
be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I must ask you to remove my name from the list of candidates for the
post of data analyst, because I have accepted another position. Should one fall vacant in later
years, I would be honoured to be considered afresh.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let hurts = |said: &&Wording| context.moves.hurts.iter().any(|hurt| hurt.span == said.span);
    let shut: Vec<&Wording> = context.moves.said("shut-door").filter(|said| !hurts(said)).collect();
    let finding = |said: &&Wording| Finding {
        span: said.cue,
        message: "this closes the door for good".to_owned(),
        fixes: reworded::fixes(context, said, &[]),
        softened: None,
    };
    shut.iter().map(finding).collect()
}
