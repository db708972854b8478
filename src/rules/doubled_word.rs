//! The same word twice in a row.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::draft::Sentence;
use crate::lexicon::List;
use crate::text::{Edit, Span};

pub(super) static RULE: Rule = Rule {
    name: "doubled-word",
    summary: "the same word twice in a row: the the",
    severity: Some(Severity::Information),
    why: "The eye of the writer passes over it, above all at the end of a line; the eye of the reader stops there.",
    source: "career advice on declining an interview: proofread before you send",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the the data analyst position at
                                                             ^^^^^^^ doubled-word
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
                                                                                       ^^
at Larkspur, because I have accepted another offer. I would be glad to stay in touch.
^^ doubled-word

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I had had doubts before, and I know that that is late. I am
withdrawing my application for the data analyst position at Duran Duran Larkspur, because I
have accepted another offer, which came in in May. It was a very very hard choice. I told
you you would hear from me, and I would be glad to stay in touch. Bye bye!

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time, time that I know is short. I am withdrawing my application for the
data analyst position at Larkspur. I am. Am I sorry? I have accepted another offer, and I would
be glad to stay in touch, be it by mail or by post-post.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let judged = draft.subject.iter().chain(&draft.sentences);
    judged.flat_map(|sentence| doubled(&draft.text, sentence)).collect()
}

fn doubled(text: &str, sentence: &Sentence) -> Vec<Finding> {
    let words = sentence.words();
    let spans: Vec<Span> = words.map(|span| span.shifted(sentence.span.start)).collect();
    let mut findings: Vec<Finding> = Vec::new();
    let mut at = 0;
    while at < spans.len() {
        let mut last = at;
        while spans.get(last + 1).is_some_and(|next| is_same(text, spans[last], *next)) {
            last += 1;
        }
        if last > at {
            findings.push(finding(text, spans[at], spans[last]));
        }
        at = last + 1;
    }
    findings
}

/// Whether two words are one that stands there twice: only blanks between, and neither a name nor a word that may be doubled.
fn is_same(text: &str, first: Span, second: Span) -> bool {
    // Few words are as long as the next one, and to compare lengths is cheap.
    if first.len() != second.len() {
        return false;
    }
    let word = first.of(text).to_lowercase();
    let gap = Span::new(first.end, second.start).of(text);
    let is_name = second.of(text).starts_with(char::is_uppercase);
    let goes_on = text[second.end..].starts_with(['-', '\u{2010}', '\u{2011}', '/', '_', '@']);
    !gap.is_empty()
        && gap.chars().all(char::is_whitespace)
        && !is_name
        && !goes_on
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
        && word == second.of(text).to_lowercase()
        && !List::MayDouble.has(&word)
}

fn finding(text: &str, first: Span, last: Span) -> Finding {
    let word = first.of(text);
    Finding {
        span: Span::new(first.start, last.end),
        message: format!("“{word}” stands there twice"),
        fixes: vec![Fix {
            title: format!("Keep one “{word}”"),
            edits: vec![Edit::replace(Span::new(first.end, last.end), "")],
        }],
        softened: None,
    }
}
