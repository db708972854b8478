//! A greeting by the name of somebody to whom the mail does not go.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::draft::Place;
use crate::text::Edit;

pub(super) static RULE: Rule = Rule {
    name: "mismatched-salutation",
    summary: "the greeting names somebody else than headers and thread",
    severity: Some(Severity::Warning),
    why: "Nothing hurts like the wrong name: the letter was meant for another firm, or copied from one. Even a good letter is \
        remembered for it.",
    source: "users of mail programs, who report the wrong name as the slip that they are most ashamed of",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Mr. Brandt,
     ^^^^^^^^^^ mismatched-salutation

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ada Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Tom,
     ^^^ mismatched-salutation

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
>
> Ada
=>
Dear Ada,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
>
> Ada
",
    ],
    allows: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ada,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Larkspur Careers <careers@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Mr. Brandt,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Tom,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur? Tom Brandt will be there.
>
> Ada
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let facts = &context.draft.facts;
    let greeted = facts.recipient.as_ref().filter(|fact| fact.place == Place::Salutation);
    let (Some(greeted), Some(other)) = (greeted, facts.stranger.as_deref()) else {
        return Vec::new();
    };
    // A draft that is still addressed to its writer says nothing of whom it is for.
    if context.draft.addresses("to").iter().any(|to| context.draft.is_writers(to.address)) {
        return Vec::new();
    }
    // Who is greeted by first name is called by first name.
    let title = greeted.value.split_whitespace().next().filter(|word| word.ends_with('.') || matches!(*word, "Mr" | "Mrs" | "Ms" | "Dr" | "Prof"));
    let name = match title {
        Some(_) => other.to_owned(),
        None if greeted.value.contains(' ') => other.to_owned(),
        None => other.split_whitespace().next().unwrap_or(other).to_owned(),
    };
    let fix = Fix { title: format!("Greet “{name}”"), edits: vec![Edit::replace(greeted.span, name)] };
    vec![Finding {
        span: greeted.span,
        message: format!("the letter greets {}, but goes to {other}", greeted.value),
        fixes: vec![fix],
        softened: None,
    }]
}
