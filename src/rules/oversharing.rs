//! Detail that the reader has no business with: medical, family, money, legal, private, the terms of another offer.

use super::{Context, Finding, Rule, reworded};
use crate::diagnostic::Severity;
use crate::moves::Wording;

pub(super) static RULE: Rule = Rule {
    name: "oversharing",
    summary: "private detail that the reader has no business with",
    severity: Some(Severity::Warning),
    why: "A letter that tells of illness, quarrels, debts or the figures of another offer leaves the reader embarrassed, is \
        kept on file, and gets forwarded. One plain clause, such as “for family reasons”, is as honest and is enough.",
    source: "career advice on withdrawing and declining, which asks for a short and true reason without the details",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application. My psychiatrist has changed my medication and I sleep all day.
                               ^^^^^^^^^^^^ oversharing
I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application. For health reasons, I have to stay where I am for now.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the oncology nurse position at Larkspur. I am
withdrawing my application for health reasons. My mother needs me close to home. I would be
glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the bankruptcy clerk position at Larkspur. I am
withdrawing my application, because the salary of 31,000 is below what I need. I would be
glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let told = &context.moves.disclosures;
    let finding = |(number, private): (usize, &Wording)| Finding {
        span: private.cue,
        message: message(private.kind).to_owned(),
        fixes: reworded::fixes(context, private, &told[..number]),
        softened: (private.kind == "other-offer").then_some(Severity::Information),
    };
    told.iter().enumerate().map(finding).collect()
}

fn message(kind: &str) -> &'static str {
    match kind {
        "health" => "medical detail; “for health reasons” is enough",
        "family" => "family matters in detail; “for family reasons” is enough",
        "money" => "money matters in detail; say only that the terms do not fit",
        "legal" => "legal matters in detail; “for personal reasons” is enough",
        "other-offer" => "the terms of another offer; that you have accepted one is enough",
        _ => "private detail; “for personal reasons” is enough",
    }
}
