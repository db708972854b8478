//! A Subject that tells neither what the mail is about nor which job.

use super::{Context, Finding, Rule, subject};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "vague-subject",
    summary: "the Subject says neither what nor about which job",
    severity: Some(Severity::Information),
    why: "The reader sorts mail by its Subject. “Update” may wait until tomorrow; “Withdrawal of my application” lets them act today, \
        and find the mail again next year.",
    source: "career advice on withdrawing, which puts the withdrawal and the job title into the Subject",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Hello again
         ^^^^^^^^^^^ vague-subject

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Thank you for the opportunity (Ana Diaz)

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Re: Tuesday

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(sentence) = &context.draft.subject else {
        return Vec::new();
    };
    if context.draft.subject_answers() || !subject::is_vague(context) {
        return Vec::new();
    }
    vec![Finding {
        span: sentence.span,
        message: "the Subject does not tell what the mail is about".to_owned(),
        fixes: subject::rewritten(context),
        softened: None,
    }]
}
