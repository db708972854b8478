//! Wording that hurts: about the company, the process, a person, the pay; rude, sarcastic, demanding, comparing.

use super::{Context, Finding, Rule, reworded};
use crate::diagnostic::Severity;
use crate::moves::Wording;

pub(super) static RULE: Rule = Rule {
    name: "negative-wording",
    summary: "wording that blames, belittles, mocks or threatens",
    severity: Some(Severity::Warning),
    why: "The letter may be forwarded to everybody it complains of, and it will be found again when you next apply. A \
        grievance changes nothing in a letter that says goodbye; it only changes what they think of you. Keep the fact, \
        lose the sting, or leave it out.",
    source: "career advice on declining, which warns of negative words about the company, the process and single persons; \
        Feinberg et al. 1996 on tone and the will to deal again",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted another
offer. Your
recruiter was rude. I would be glad to stay in touch.
^^^^^^^^^^^^^^^^^^ negative-wording

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted another
offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application, because the process was a complete mess.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ negative-wording

I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I
would like to withdraw my application. The timetable no longer fits my plans.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the librarian position at Larkspur. I have to decline, because I have
accepted another offer. Should you ever look for someone part-time, you will hear from me by return.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the Bad Debt Analyst position.
This was a difficult decision, and I have nothing negative to say about
anybody. I am withdrawing my application, because the role is not the
right fit for me. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. My timing is terrible, I know. I am
withdrawing my application, because I have accepted another offer. I
would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let hurts = &context.moves.hurts;
    let finding = |(number, hurt): (usize, &Wording)| Finding {
        span: hurt.cue,
        message: format!("{} ({})", heard(hurt.kind), hurt.kind),
        fixes: reworded::fixes(context, hurt, &hurts[..number]),
        softened: matches!(hurt.kind, "sarcasm" | "comparison").then_some(Severity::Information),
    };
    hurts.iter().enumerate().map(finding).collect()
}

/// What the reader hears.
fn heard(kind: &str) -> &'static str {
    match kind {
        "company" => "this runs the company down",
        "process" => "this complains of the process",
        "person" => "this blames a person",
        "pay" => "this calls the pay an affront",
        "sarcasm" => "this reads as mockery",
        "demand" => "this orders or threatens",
        "grievance" => "this reads as a reproach",
        "comparison" => "this ranks another employer above the reader's",
        _ => "this is rude",
    }
}
