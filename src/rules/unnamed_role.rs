//! A letter that does not say which job it is about.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "unnamed-role",
    summary: "no job title and no number of a vacancy",
    severity: Some(Severity::Information),
    why: "A firm hires for several jobs at once. A letter that names none makes the reader search for you.",
    source: "career advice on withdrawing, which names the job in the thanks or the decision",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for the interview at Larkspur. I am withdrawing my
                                         ^^^^^^^^^^^^^^^^^^^
application, because I have accepted another offer. I would be glad to
^^^^^^^^^^^ unnamed-role
stay in touch.

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
Subject: Withdrawal: Data Analyst, R-1042

Dear Ms. Okafor,

Thank you for inviting me to the interview at Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to the interview at Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    // The thread says it where the letter does not.
    // … and an appointment is known by its day.
    let dated = draft.facts.interview.is_some();
    if draft.names_a_job() || dated || draft.is_reply() || draft.subject_answers() {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: "the letter does not say which job it is about".to_owned(),
        fixes: Vec::new(),
        // Of a bare body nobody knows what its Subject says.
        softened: draft.headers.is_none().then_some(Severity::Hint),
    };
    absent::at_the_decision(context).map(finding).into_iter().collect()
}
