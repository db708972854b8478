//! Right words in the wrong place.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::lexicon::Lexicon;
use crate::lexicon::confused::{Confused, confused};
use crate::text::{Edit, Span, cased_like};

pub(super) static RULE: Rule = Rule {
    name: "confused-word",
    summary: "a word taken for another one: would of, your welcome",
    severity: Some(Severity::Information),
    why: "Each of the words is spelled right, so that no dictionary minds, and a reader minds all the more.",
    source: "career advice on declining an interview: proofread before you send",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would of liked to meet the others, and I
                                                   ^^^^^^^^ confused-word
would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would have liked to meet the others, and I
would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for you time and your patience. I am withdrawing my application for the data analyst
          ^^^^^^^^^^^^ confused-word
position at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time and your patience. I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. Your welcome was warm, and what I would, of course, have liked is to
stay. I am withdrawing my application for the data analyst position at Larkspur, because I have
accepted another offer; the rest I knew by then. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let text = &context.draft.text;
    let close = context.draft.sign_off.into_iter().flat_map(|close| {
        let tokens = Lexicon::get().tokens(close.of(text));
        let found = confused(close.of(text), &tokens);
        found.into_iter().map(move |found| (close.start, found))
    });
    let sentences = context.draft.sentences.iter().flat_map(|sentence| {
        let start = sentence.span.start;
        let found = confused(sentence.span.of(text), sentence.tokens());
        found.into_iter().map(move |found| (start, found))
    });
    sentences.chain(close).map(|(start, found)| finding(text, &found, start)).collect()
}

fn finding(text: &str, found: &Confused, start: usize) -> Finding {
    let span = found.span.shifted(start);
    let written = span.of(text);
    let meant = like(written, found.meant);
    Finding {
        span,
        message: format!("“{}” is meant here", found.meant),
        fixes: vec![Fix {
            title: format!("Write “{meant}”"),
            edits: vec![Edit::replace(Span::new(span.start, span.end), meant)],
        }],
        softened: None,
    }
}

/// With the capital, the apostrophe and the line break of what is written.
fn like(written: &str, meant: &str) -> String {
    let mut out = cased_like(meant, written);
    if written.contains('’') {
        out = out.replace('\'', "’");
    }
    if let Some(at) = written.find('\n') {
        // The break stays near its place: before the last word that began on the new line.
        let after = written[at..].split_whitespace().count();
        let blanks: Vec<usize> = out.match_indices(' ').map(|(at, _)| at).collect();
        let place = blanks.len().checked_sub(after).and_then(|number| blanks.get(number));
        if let Some(place) = place.or(blanks.first()) {
            let gap = &written[written[..at].trim_end().len()..];
            let gap = &gap[..gap.len() - gap.trim_start().len()];
            out.replace_range(*place..*place + 1, gap);
        }
    }
    out
}
