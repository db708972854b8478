//! A letter that is encoded, so that nothing can be shown or mended in it.

use super::{Context, Finding, Rule};
use crate::diagnostic::Severity;
use crate::draft::Why;

pub(super) static RULE: Rule = Rule {
    name: "encoded-body",
    summary: "the letter is encoded and cannot be checked in place",
    severity: Some(Severity::Information),
    why: "A letter in Base64, or in HTML only, has no lines that you could edit. Open it in your mail program, or save it as plain \
        text, and it is checked like any other.",
    source: "bowout's own judgement",
    check,
    flags: &[
        "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ encoded-body

RGVhciBNcy4gT2thZm9yLAoKVGhhbmsgeW91IGZvciBpbnZpdGluZyBtZSB0byBpbnRlcnZpZXcg
Zm9yIHRoZSBkYXRhIGFuYWx5c3QgcG9zaXRpb24gYXQKTGFya3NwdXIuIEkgYW0gd2l0aGRyYXdp
bmcgbXkgYXBwbGljYXRpb24sIGJlY2F1c2UgSSBoYXZlIGFjY2VwdGVkCmFub3RoZXIgb2ZmZXIu
IEkgd291bGQgYmUgZ2xhZCB0byBzdGF5IGluIHRvdWNoLgoKS2luZCByZWdhcmRzLApBbmEgRGlh
ego=
",
    ],
    allows: &[
        "\
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
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let Some(locked) = context.draft.locked else {
        return Vec::new();
    };
    let what = match locked.why {
        Why::Base64 => "the letter is encoded in Base64",
        Why::HtmlOnly => "the letter is written in HTML only",
    };
    vec![Finding {
        span: locked.span,
        message: format!("{what}: save it as plain text to have it checked"),
        fixes: Vec::new(),
        softened: None,
    }]
}
