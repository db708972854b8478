//! Capitals, exclamation marks, pictographs.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::lexicon::register::{self, Shout};
use crate::text::{Edit, Span, capitalised};

pub(super) static RULE: Rule = Rule {
    name: "shouting",
    summary: "words in capitals, rows of exclamation marks, emoji",
    severity: Some(Severity::Information),
    why: "Capitals and rows of marks are read as a raised voice, and a smile can be read as mockery when it comes with a refusal. \
        None of the sample letters of career advice holds any.",
    source: "career advice on withdrawing, whose sample letters hold no exclamation mark and no emoji",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you SO VERY MUCH for your time!! I am withdrawing my application for the data analyst
          ^^^^^^^^^^^^ shouting
                                    ^^ shouting
position at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you so very much for your time!! I am withdrawing my application for the data analyst
position at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

👋 I am withdrawing my application for the data analyst position at Larkspur, because I have
^ shouting
accepted another offer. Thank you for your time. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

I am withdrawing my application for the data analyst position at Larkspur, because I have
accepted another offer. Thank you for your time. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. 🙏
                         ^ shouting
I am withdrawing my application for the data analyst position at Larkspur, because I have
accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time.
I am withdrawing my application for the data analyst position at Larkspur, because I have
accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

🙂
^ shouting

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

Thank you 😊so much for your time. I am withdrawing my application for the data analyst position
          ^ shouting
at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you so much for your time. I am withdrawing my application for the data analyst position
at Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time! I am withdrawing my application for the SQL and ETL position at NASA
and the BBC, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let facts = [&draft.facts.role, &draft.facts.company];
    let names: Vec<&str> = facts.into_iter().flatten().map(|fact| fact.value.as_str()).collect();
    let names = names.join(" ");
    let mut findings = Vec::new();
    for sentence in &draft.sentences {
        let written = sentence.span.of(&draft.text);
        for (span, how) in register::shouts(written, sentence.tokens(), &names) {
            findings.push(finding(context, span.shifted(sentence.span.start), how, sentence.span));
        }
    }
    findings
}

fn finding(context: &Context<'_>, span: Span, how: Shout, sentence: Span) -> Finding {
    let text = &context.draft.text;
    let (message, fix) = match how {
        Shout::Capitals => ("words in capitals are read as shouting", lowered(text, span, sentence)),
        Shout::Marks => ("one mark is enough", Some(replaced("Keep one mark", span, "!"))),
        Shout::Pictograph => ("a pictograph may be read as mockery here", left_out(text, span)),
    };
    Finding {
        span,
        message: message.to_owned(),
        fixes: fix.into_iter().collect(),
        softened: None,
    }
}

fn replaced(title: &str, span: Span, by: &str) -> Fix {
    Fix { title: title.to_owned(), edits: vec![Edit::replace(span, by)] }
}

/// In small letters; "I" stays, and a word that begins the sentence keeps its capital.
fn lowered(text: &str, span: Span, sentence: Span) -> Option<Fix> {
    let words = span.of(text).split_inclusive([' ', '\n']);
    let mut low: String = words
        .map(|word| match word.trim_end_matches(|c: char| !c.is_alphanumeric()) {
            "I" => word.to_owned(),
            _ => word.to_lowercase(),
        })
        .collect();
    if span.start == sentence.start {
        low = capitalised(&low);
    }
    Some(replaced("Write it in small letters", span, &low))
}

/// Takes a pictograph out with the blanks that were there for it: those before it, or behind it where it opens a line; and the whole
/// line where nothing else stands on it. Nothing where only marks would be left of the line.
fn left_out(text: &str, span: Span) -> Option<Fix> {
    let blank = [' ', '\t'];
    let line = line_of(text, span);
    let before = text[line.start..span.start].trim_end_matches(blank);
    let after = text[span.end..line.end].trim_start_matches(blank);
    let word_follows = text[span.end..].starts_with(char::is_alphanumeric);
    let gap = if before.is_empty() && after.trim_end().is_empty() {
        paragraph_or_line(text, line)
    } else if before.is_empty() {
        after.contains(char::is_alphanumeric).then(|| Span::new(span.start, line.end - after.len()))?
    } else if word_follows {
        span
    } else {
        Span::new(line.start + before.len(), span.end)
    };
    Some(replaced("Leave it out", gap, ""))
}

/// The line around a span, with its break.
fn line_of(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at + 1);
    Span::new(start, end)
}

/// A line, and the empty one below it where the one above is empty as well.
fn paragraph_or_line(text: &str, line: Span) -> Span {
    let above = text[..line.start].lines().next_back().unwrap_or_default();
    let below = line_of(text, Span::new(line.end, line.end));
    let is_paragraph = above.trim().is_empty() && below.of(text).trim().is_empty();
    if is_paragraph { Span::new(line.start, below.end) } else { line }
}
