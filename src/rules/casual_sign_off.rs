//! A closing formula as among friends.

use super::{Context, Finding, Rule, greeting};
use crate::diagnostic::Severity;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    name: "casual-sign-off",
    summary: "a closing formula as among friends",
    severity: Some(Severity::Information),
    why: "The last line is what stays in the ear. “Cheers” to somebody who hires you is a wink at a handshake.",
    source: "career advice on withdrawing, which asks for a professional sign-off",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Laters,
^^^^^^^ casual-sign-off
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Cheers, Ana Diaz
^^^^^^^ casual-sign-off
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards, Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

All the best,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Many thanks and cheers from Leeds, with best regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let Some(span) = draft.sign_off else {
        return Vec::new();
    };
    let said = span.of(&draft.text).trim_end_matches([',', '!', '.', ' ', '-', '–', '—']).to_lowercase();
    if !List::ClosesCasually.has(&said) {
        return Vec::new();
    }
    // Between people on first-name terms, “Cheers” is common in some countries.
    let mild = said == "cheers" && !draft.greets_by_title();
    vec![Finding {
        span,
        message: "a closing formula as among friends".to_owned(),
        fixes: greeting::instead(span, &["Kind regards,", "Best wishes,", "Best regards,"]),
        softened: mild.then_some(Severity::Hint),
    }]
}
