//! A greeting as among friends.

use super::{Context, Finding, Rule, greeting};
use crate::diagnostic::Severity;
use crate::lexicon::List;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "casual-salutation",
    summary: "a greeting as among friends",
    severity: Some(Severity::Information),
    why: "“Hey” is for friends. The mail may be passed on to people whom you have never met, and is kept.",
    source: "career advice on withdrawing, which asks for a professional opening",
    check,
    flags: &[
        "\
Hey Ada!
^^^ casual-salutation

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Hello Ada!

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Hi Ada,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Hello Mr. Yo,

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
    let Some(salutation) = draft.salutation else {
        return Vec::new();
    };
    let said = salutation.of(&draft.text);
    let len = said.find(|c: char| !c.is_alphanumeric()).unwrap_or(said.len());
    if !List::GreetsCasually.has(&said[..len].to_lowercase()) {
        return Vec::new();
    }
    let span = Span::new(salutation.start, salutation.start + len);
    vec![Finding {
        span,
        message: "a greeting as among friends".to_owned(),
        fixes: greeting::instead(span, &["Hello", "Hi", "Dear"]),
        // Among people who write to each other already, the tone is set.
        softened: draft.is_reply().then_some(Severity::Hint),
    }]
}
