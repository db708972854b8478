//! The writer runs themselves down.

use super::{Context, Finding, Rule, reworded};

pub(super) static RULE: Rule = Rule {
    name: "self-deprecation",
    summary: "running oneself down beyond “not the best match”",
    severity: None,
    why: "Modesty is kind, running yourself down is not: the reader must either contradict you or remember you by it, and they may \
        meet your name again.",
    source: "bowout's own judgement; the samples of career advice go no further than not being the best candidate",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I am not good enough for your team. I would be glad to stay in touch.
            ^^^^^^^^^^^^^^^^^^ self-deprecation

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. On reflection, the position is not the right match for my plans.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I do not feel that I am the best candidate. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let said: Vec<_> = context.moves.said("self-deprecation").collect();
    let finding = |said: &&crate::moves::Wording| Finding {
        span: said.cue,
        message: "this runs yourself down".to_owned(),
        fixes: reworded::fixes(context, said, &[]),
        softened: None,
    };
    said.iter().map(finding).collect()
}
