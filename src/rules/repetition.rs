//! The same said twice.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::draft::Sentence;
use crate::moves::Move;
use crate::phrases::removal;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "repetition",
    summary: "the same sentence twice, or thanks in more than three sentences",
    severity: Some(Severity::Hint),
    why: "Said twice, a sentence looks like a slip of the clipboard. Thanks at every turn begin to sound like a formula.",
    source: "career advice on withdrawing: keep it short",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I have accepted another offer. I would be glad to stay in touch. I have accepted
                                                                           ^^^^^^^^^^^^^^^
another offer.
^^^^^^^^^^^^^^ repetition

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur. I have accepted another offer. Thank you for the tour. I would be glad to stay in
touch. Thank you again.

Kind regards,
Ana Diaz
",
    ],
};

/// Sentences of fewer words are formulas, which may come twice.
const WORDS: usize = 3;
/// Thanks may stand in so many sentences.
const THANKS: usize = 3;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let sentences = &context.draft.sentences;
    for (number, sentence) in sentences.iter().enumerate() {
        let words = words(sentence);
        if words.len() > WORDS && sentences[..number].iter().any(|earlier| self::words(earlier) == words) {
            findings.push(finding(context, sentence.span, "this has been said before, word for word"));
        }
    }
    let repeated = |span: Span| findings.iter().any(|finding| finding.span == span);
    let thanks = context.moves.all.iter().filter(|found| found.kind == Move::Gratitude && !repeated(found.span));
    let many: Vec<Finding> = thanks.skip(THANKS).map(|found| finding(context, found.span, "thanks for the fourth time sounds like a formula")).collect();
    findings.extend(many);
    findings
}

fn words(sentence: &Sentence) -> Vec<&str> {
    sentence.tokens().iter().filter(|token| token.is_wordlike()).map(|token| token.word.as_str()).collect()
}

fn finding(context: &Context<'_>, sentence: Span, message: &str) -> Finding {
    let others = context.moves.all.iter().filter(|found| found.span == sentence);
    let needed = others.into_iter().any(|found| {
        let kind = found.kind;
        !context.moves.all.iter().any(|other| other.kind == kind && other.span != sentence)
    });
    let left_out = removal::remove(context.draft, sentence).filter(|_| !needed);
    Finding {
        span: sentence,
        message: message.to_owned(),
        fixes: left_out.map(|edit| Fix { title: "Leave the sentence out".to_owned(), edits: vec![edit] }).into_iter().collect(),
        softened: None,
    }
}
