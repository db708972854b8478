//! No telephone, profile or address under the name.

use super::{Context, Finding, Rule, absent};
use crate::draft::ZoneKind;

pub(super) static RULE: Rule = Rule {
    name: "missing-contact",
    summary: "no telephone, profile or address under the name",
    severity: None,
    why: "Whoever wants to ask you back next year looks for a number that is still yours.",
    source: "career advice on withdrawing, which closes with the name and how to be reached; other advice calls it optional, so this is off",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
^^^^^^^^ missing-contact
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
+44 20 7946 0000
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
linkedin.example/in/ana-diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let Some(span) = draft.name.or_else(|| absent::at_the_end(context)) else {
        return Vec::new();
    };
    let mut zones = draft.zones.iter().filter(|zone| zone.kind == ZoneKind::Signature);
    if zones.any(|zone| reaches(zone.span.of(&draft.text))) {
        return Vec::new();
    }
    vec![Finding {
        span,
        message: "nothing under the name tells how to reach you".to_owned(),
        fixes: Vec::new(),
        softened: None,
    }]
}

/// Whether a signature tells a number, an address or a profile.
fn reaches(signature: &str) -> bool {
    let digits = signature.bytes().filter(u8::is_ascii_digit).count();
    let lower = signature.to_lowercase();
    digits >= 6 || lower.contains('@') || lower.contains("www.") || lower.contains("://") || lower.contains("linkedin")
}
