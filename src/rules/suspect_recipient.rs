//! A mail to nobody, to the writer, or to a mailbox that nobody reads.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::lexicon::List;
use crate::text::{Edit, Span};

pub(super) static RULE: Rule = Rule {
    name: "suspect-recipient",
    summary: "the mail goes to nobody, to yourself, or to an unread mailbox",
    severity: Some(Severity::Warning),
    why: "A withdrawal that arrives nowhere is the same as none: they keep the place for you, and remember that you did not come.",
    source: "career advice on withdrawing: write to the recruiter or the hiring manager; users of mail programs, who ask to be warned",
    check,
    flags: &[
        "\
From: Ana Diaz <ana@diaz.example>
To: Ana Diaz <ana@diaz.example>
              ^^^^^^^^^^^^^^^^ suspect-recipient
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To:
^^^ suspect-recipient
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Larkspur Careers <no-reply@larkspur.example>
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ suspect-recipient
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspurr.example>
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suspect-recipient
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
",
    ],
    allows: &[
        "\
From: Ana Diaz <ana@diaz.example>
To: Ada Okafor <ada.okafor@larkspur.example>
Cc: Ana Diaz <ana@diaz.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

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

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <jobs@larkspur.example>
Subject: Withdrawal of my application for data analyst - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let text: &str = &draft.text;
    let to = draft.addresses("to");
    let mut out: Vec<Finding> = Vec::new();
    if let Some(span) = empty_to(context) {
        out.push(finding(span, "the mail goes to nobody yet".to_owned(), Vec::new()));
    }
    for span in to.iter().map(|address| address.address).filter(|span| !span.is_empty()) {
        let address = span.of(text);
        let Some((mailbox, domain)) = address.rsplit_once('@') else {
            continue;
        };
        if draft.is_writers(span) {
            out.push(finding(span, "the mail goes to yourself".to_owned(), Vec::new()));
            continue;
        }
        let unread = List::NoReply.entries().any(|name| mailbox.to_lowercase().starts_with(name));
        if unread {
            out.push(finding(span, format!("nobody reads {address}"), Vec::new()));
            continue;
        }
        // The same mailbox under another domain: one of the two is a slip of the pen.
        let known = draft.thread_addresses().into_iter().find(|other| {
            let other = other.of(text).rsplit_once('@');
            other.is_some_and(|(name, host)| name.eq_ignore_ascii_case(mailbox) && !host.eq_ignore_ascii_case(domain) && mailbox.len() > 3)
        });
        if let Some(known) = known {
            let known = known.of(text);
            let fix = Fix { title: format!("Write to {known}"), edits: vec![Edit::replace(span, known)] };
            out.push(finding(span, format!("the thread comes from {known}"), vec![fix]));
        }
    }
    out
}

fn finding(span: Span, message: String, fixes: Vec<Fix>) -> Finding {
    Finding { span, message, fixes, softened: None }
}

/// The line of To where a finished letter goes to nobody. While it is being written, the address may well be missing.
fn empty_to(context: &Context<'_>) -> Option<Span> {
    let draft = context.draft;
    let headers = draft.headers.as_ref()?;
    let to = headers.fields.iter().find(|field| field.name == "to")?;
    let fields = ["to", "cc", "bcc"];
    let mut written = fields.iter().flat_map(|field| headers.all(field));
    let finished = draft.sign_off.is_some() && draft.name.is_some();
    (finished && written.all(Span::is_empty)).then_some(to.line)
}
