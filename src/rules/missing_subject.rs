//! Headers without a Subject.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::moves::Move;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "missing-subject",
    summary: "the headers have no Subject",
    severity: Some(Severity::Warning),
    why: "A mail without a Subject is opened last, or taken for spam. Purpose and role in the Subject let the reader act \
        before reading: they can call the next candidate.",
    source: "career advice on withdrawing, which puts the withdrawal, the role or the name into the Subject",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject:
^^^^^^^^ missing-subject

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-subject

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
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

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject:
 Thursday's interview

Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(headers) = &context.draft.headers else {
        return Vec::new();
    };
    if context.moves.has(Move::Subject) {
        return Vec::new();
    }
    let block = headers.span.of(&context.draft.text);
    let first = Span::new(headers.span.start, headers.span.start + block.find(['\r', '\n']).unwrap_or(block.len()));
    let span = headers.subject_line.unwrap_or(first);
    vec![absent::finding(context, Move::Subject, span, "the mail has no Subject")]
}
