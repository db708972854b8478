//! A letter that does not name the employer.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "unnamed-company",
    summary: "the employer is not named",
    severity: Some(Severity::Hint),
    why: "“Your company” fits every company. The name shows that this letter was written for them.",
    source: "career advice on declining, which warns of generic texts",
    check,
    flags: &[
        "\
Dear Ms. Okafor,
^^^^^^^^^^^^^^^^ unnamed-company

Thank you for the interview for the data analyst position. I am
withdrawing my application, because I have accepted another offer. I
would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position with
you. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position with
you. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
",
        "\
Dear Ms. Okafor,

Thank you for offering me the job as data analyst. I have to decline, because I
could not give Larkspur the years that it deserves. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for offering me the job as data analyst. I have to decline, because
we are moving. I would be glad to stay in touch.

All good wishes to you and everyone at Larkspur,

Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let facts = &draft.facts;
    let stands_in = draft.placeholders.iter().any(|placeholder| placeholder.stands_for == "company");
    let known = facts.company.is_some() || facts.may_name_company || stands_in || !facts.domains.is_empty() || facts.recruiter.is_some();
    if known || draft.is_reply() || draft.subject_answers() {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: "the letter does not name the employer".to_owned(),
        fixes: Vec::new(),
        softened: None,
    };
    absent::at_the_top(context).map(finding).into_iter().collect()
}
