//! A greeting that could go to anybody.

use super::{Context, Finding, Rule, greeting};
use crate::diagnostic::Severity;
use crate::draft::Place;

pub(super) static RULE: Rule = Rule {
    name: "generic-salutation",
    summary: "a greeting that could go to anybody",
    severity: Some(Severity::Hint),
    why: "Somebody read your papers and set time aside. A greeting by name shows that you know who; “Dear Hiring Manager” is what \
        everybody sends.",
    source: "career advice on declining, which asks to tailor the mail; other advice allows the neutral formula, so this is a hint",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Hiring Manager,
^^^^^^^^^^^^^^^^^^^^ generic-salutation

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
To Whom It May Concern,
^^^^^^^^^^^^^^^^^^^^^^^ generic-salutation

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Hello everyone,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Manager,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Search Committee <search@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Dr Stone and committee,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Search Committee <search@larkspur.example>
Subject: Withdrawal of my application for lecturer - Ana Diaz

Dear Members of the Search Committee,

Thank you for inviting me to interview for the lecturer position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let Some(span) = draft.salutation else {
        return Vec::new();
    };
    let recipient = draft.facts.recipient.as_ref();
    let named = recipient.is_some_and(|fact| fact.place == Place::Salutation) || draft.greets_titled_name();
    let stand_in = draft.placeholders.iter().any(|placeholder| span.contains(placeholder.span));
    if named || stand_in || !greeting::greets_nobody(span.of(&draft.text)) {
        return Vec::new();
    }
    vec![Finding {
        span,
        message: "the greeting names nobody".to_owned(),
        fixes: greeting::by_name(context, span),
        softened: None,
    }]
}
