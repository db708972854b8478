//! A stand-in such as `[Company]` that nobody filled.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::text::Edit;

pub(super) static RULE: Rule = Rule {
    name: "leftover-placeholder",
    summary: "a placeholder that is still to be filled",
    severity: Some(Severity::Error),
    why: "Nothing says “form letter” louder than “Dear [Name]”. The reader concludes that the thanks came out of the same \
        mould.",
    source: "career advice on declining, which warns of generic texts; users of mail templates, who report it as the dearest slip",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
[Company]. I am withdrawing my application, because I have accepted
^^^^^^^^^ leftover-placeholder
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
From: Ana Diaz <ana.diaz@mail.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
{{your_name}}
^^^^^^^^^^^^^ leftover-placeholder
=>
From: Ana Diaz <ana.diaz@mail.example>
Subject: Withdrawal of my application - Ana Diaz

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
Dear Ms. Okafor,

Thank you for inviting me [and for the map]. I am withdrawing my
application, because I have accepted another offer (see
<https://larkspur.example/jobs>). I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let finding = |(span, stands_for): (crate::text::Span, &'static str)| {
        let known = draft.facts.value(stands_for);
        let fix = known.map(|known| Fix { title: format!("Fill in “{known}”"), edits: vec![Edit::replace(span, known)] });
        Finding {
            span,
            message: format!("`{}` is still to be filled in", span.of(&draft.text)),
            fixes: fix.into_iter().collect(),
            softened: None,
        }
    };
    draft.placeholders.iter().map(|p| finding((p.span, p.stands_for))).collect()
}
