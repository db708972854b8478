//! A sentence that has to be read twice.

use super::{Context, Finding, Rule};
use crate::diagnostic::Severity;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "long-sentence",
    summary: "a sentence of more than 35 words",
    severity: Some(Severity::Hint),
    why: "A sentence of this length has to be read twice. The longest ones in the sample letters of career advice have 30 words; two \
        sentences say the same with less breath.",
    source: "lengths counted on the sample letters of career advice",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
                         ^^^^^^^^^^^^^^^^^^^ long-sentence
Larkspur, because I have accepted another position that is closer to my plans and to the
town in which we have lived for the last seven years with our two dogs and a cat. I would
be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another position that is closer to my plans. I would be
glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

/// A sentence has so many words at most.
const WORDS: usize = 35;
/// So many words stand for it.
const SHOWN: usize = 4;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sentence in &context.draft.sentences {
        let words: Vec<Span> = sentence.words().collect();
        if words.len() > WORDS {
            let shown = Span::new(words[0].start, words[SHOWN - 1].end);
            findings.push(Finding {
                span: shown.shifted(sentence.span.start),
                message: format!("this sentence has {} words; two would be easier to read", words.len()),
                fixes: Vec::new(),
                softened: None,
            });
        }
    }
    findings
}
