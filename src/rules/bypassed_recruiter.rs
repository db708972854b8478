//! A recruiter stands between, and is not written to.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::text::{Edit, Span};

pub(super) static RULE: Rule = Rule {
    name: "bypassed-recruiter",
    summary: "a recruiter stands between, and is not written to",
    severity: Some(Severity::Hint),
    why: "Who brought you together hears of it last. A recruiter who looks bad before the client does not put you forward again.",
    source: "a recruiting firm's advice: go to the recruiter first",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ bypassed-recruiter
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Tess Moor <tess@moor-recruiting.example> wrote:

> Our client Larkspur would like to meet you.
>
> Tess
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Cc: tess@moor-recruiting.example
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Tess Moor <tess@moor-recruiting.example> wrote:

> Our client Larkspur would like to meet you.
>
> Tess
",
    ],
    allows: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Cc: Tess Moor <tess@moor-recruiting.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Tess Moor <tess@moor-recruiting.example> wrote:

> Our client Larkspur would like to meet you.
>
> Tess
",
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
    let draft = context.draft;
    let text: &str = &draft.text;
    let recruiter = draft.thread_addresses().into_iter().find(|span| draft.is_agency(*span));
    let fields = ["to", "cc", "bcc"];
    let mut written: Vec<Span> = fields.iter().flat_map(|field| draft.addresses(field)).map(|address| address.address).collect();
    written.retain(|span| !span.is_empty());
    let (Some(recruiter), Some(first)) = (recruiter, written.first().copied()) else {
        return Vec::new();
    };
    let reached = |span: &Span| draft.is_agency(*span) || span.of(text).eq_ignore_ascii_case(recruiter.of(text));
    if written.iter().any(reached) {
        return Vec::new();
    }
    let address = recruiter.of(text);
    vec![Finding {
        span: first,
        message: format!("{address} arranged this, and does not get the mail"),
        fixes: copy_to(context, address).into_iter().collect(),
        softened: None,
    }]
}

/// Sends a copy: into the field that is there, else into a new one under To.
fn copy_to(context: &Context<'_>, address: &str) -> Option<Fix> {
    let draft = context.draft;
    let headers = draft.headers.as_ref()?;
    let edit = match headers.get("cc") {
        Some(cc) if cc.is_empty() => {
            let line = headers.fields.iter().find(|field| field.name == "cc")?.line;
            Edit::replace(Span::new(line.start, line.end), format!("Cc: {address}"))
        }
        Some(cc) => Edit::insert(cc.end, format!(", {address}")),
        None => {
            let to = headers.fields.iter().find(|field| field.name == "to")?;
            Edit::insert(to.value.end.max(to.line.end), format!("{}Cc: {address}", draft.line_end))
        }
    };
    Some(Fix { title: format!("Send a copy to {address}"), edits: vec![edit] })
}
