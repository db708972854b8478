//! Another employer's name than in headers and thread.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::text::Edit;

pub(super) static RULE: Rule = Rule {
    name: "mismatched-company",
    summary: "another employer's name than in headers and thread",
    severity: Some(Severity::Warning),
    why: "The name of another firm says that the same letter went to both. It is the one slip that no reader forgives.",
    source: "users of mail templates, who report the left-over name of another firm as the dearest slip; career advice that warns of generic texts",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Data analyst at Larkspur: withdrawal - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Brackley Foods. I am withdrawing my application, because I have accepted
^^^^^^^^^^^^^^ mismatched-company
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Data analyst at Larkspur: withdrawal - Ana Diaz

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
an offer at Brackley Foods. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@talentbridge-recruiting.example>
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
    let Some(odd) = context.draft.facts.odd_company.as_ref() else {
        return Vec::new();
    };
    // A domain may be called otherwise than the firm.
    let softened = odd.by_domain_only.then_some(Severity::Information);
    let fix = Fix { title: format!("Write “{}”", odd.meant), edits: vec![Edit::replace(odd.named.span, odd.meant.clone())] };
    vec![Finding {
        span: odd.named.span,
        message: format!("the letter names {}, headers and thread name {}", odd.named.value, odd.meant),
        fixes: if odd.by_domain_only { Vec::new() } else { vec![fix] },
        softened,
    }]
}
