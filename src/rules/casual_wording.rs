//! Chat wording.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::lexicon::register::{self, Casual};
use crate::text::{Edit, Span, cased_like};

pub(super) static RULE: Rule = Rule {
    name: "casual-wording",
    summary: "chat wording: gonna, thx, u, lol",
    severity: Some(Severity::Information),
    why: "Among friends it saves time; in a letter that lets somebody down it looks as if the letter were not worth typing.",
    source: "career advice on withdrawing: be professional and courteous, in a letter",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am gonna withdraw my application for the data analyst position at
                              ^^^^^ casual-wording
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am going to withdraw my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer lol. I would be glad to stay in touch.
                                                ^^^ casual-wording

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time and for the talk with Cos and Ty, in the U of your laboratory. I am
withdrawing my application for the data analyst position at Larkspur, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let mut findings = Vec::new();
    for sentence in &draft.sentences {
        for casual in register::casual(sentence.span.of(&draft.text), sentence.tokens()) {
            findings.push(finding(context, casual, sentence.span));
        }
    }
    findings
}

fn finding(context: &Context<'_>, casual: Casual, sentence: Span) -> Finding {
    let text = &context.draft.text;
    let span = casual.span.shifted(sentence.start);
    let written = span.of(text);
    let fix = match casual.better {
        "" => left_out(text, span, sentence),
        better => {
            let better = cased_like(better, written);
            Some(Fix { title: format!("Write “{better}”"), edits: vec![Edit::replace(span, better)] })
        }
    };
    Finding {
        span,
        message: format!("“{written}” belongs in a chat"),
        fixes: fix.into_iter().collect(),
        softened: None,
    }
}

/// Takes the word out with the blank before it; nothing where it stands alone or at the beginning, because what follows would have
/// to change as well.
fn left_out(text: &str, span: Span, sentence: Span) -> Option<Fix> {
    let before = &text[sentence.start..span.start];
    let kept = before.trim_end_matches([' ', '\t', ',']).len();
    (kept > 0 && before.ends_with(' ')).then(|| Fix {
        title: "Leave it out".to_owned(),
        edits: vec![Edit::replace(Span::new(sentence.start + kept, span.end), "")],
    })
}
