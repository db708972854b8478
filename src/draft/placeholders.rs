//! Stand-ins such as `[Company]`, `{{role}}`, `<Your Name>`, `XXX` or `TODO`, and what they stand for.
//!
//! Not for judging them.

use super::Reader;
use super::{Draft, ZoneKind};
use crate::lexicon::{Kind, Token};
use crate::text::Span;

/// A stand-in that waits to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Its bytes, brackets with it.
    pub span: Span,
    /// The slot of a sample phrase that it corresponds to (`role`, `company`, `recipient`, `sender`), or nothing.
    pub stands_for: &'static str,
}

/// Words in brackets that show a stand-in; an aside in brackets has none of them, or is longer.
const STANDS_FOR: &[(&str, &[&str])] = &[
    (
        "sender",
        &[
            "your name",
            "your full name",
            "candidate name",
            "my name",
            "sender",
            "name of candidate",
            "full name",
            "signature",
        ],
    ),
    (
        "company",
        &[
            "company",
            "employer",
            "organization",
            "firm",
            "employer name",
        ],
    ),
    (
        "recipient",
        &[
            "recipient",
            "interviewer",
            "recruiter",
            "hiring manager",
            "manager",
            "contact",
            "name",
            "interviewers",
        ],
    ),
    (
        "role",
        &[
            "role",
            "position",
            "job title",
            "job",
            "title",
            "vacancy",
            "position title",
        ],
    ),
];
/// Other words that fill brackets in templates.
const OTHERS: &[&str] = &[
    "reason",
    "date",
    "time",
    "insert",
    "brief",
    "your",
    "phone",
    "email",
    "linkedin",
    "contact",
    "department",
    "team",
    "field",
    "specific",
    "location",
    "city",
    "day",
    "project",
    "number",
    "address",
    "profile",
    "here",
    "optional",
    "details",
    "information",
    "hr",
    "start",
    "other",
    "industry",
    "product",
];

/// A greeting or signature longer than this, in bytes, is none.
const LONGEST_ZONE: usize = 4 << 10;

/// All stand-ins in the Subject and in the letter, none in quotes and headers.
pub(super) fn of(draft: &Draft<'_>, reader: &mut Reader) -> Vec<Placeholder> {
    let frame = |kind| {
        matches!(
            kind,
            ZoneKind::Salutation | ZoneKind::SignOff | ZoneKind::Signature
        )
    };
    let mut found = Vec::new();
    let mut look = |span: Span, tokens: &[Token]| {
        found.extend(
            tokens
                .iter()
                .filter_map(|token| placeholder(draft, token, token.span.shifted(span.start))),
        );
    };
    for sentence in draft.subject.iter().chain(&draft.sentences) {
        look(sentence.span, sentence.tokens());
    }
    for span in draft
        .zones
        .iter()
        .filter(|zone| frame(zone.kind))
        .map(|zone| zone.span)
    {
        if span.len() <= LONGEST_ZONE {
            look(span, &reader.read(span.of(&draft.text)).tokens);
        }
    }
    found.sort_by_key(|placeholder| placeholder.span);
    found
}

/// The bracket at the start of `text`, whole.
fn reference(text: &str) -> &str {
    let end = text.find(']').map_or(text.len(), |at| at + 1);
    &text[..end]
}

fn placeholder(draft: &Draft<'_>, token: &Token, span: Span) -> Option<Placeholder> {
    let raw = span.of(&draft.text);
    if token.kind != Kind::Placeholder {
        let forgotten = matches!(raw, "XXX" | "XXXX" | "XXXXX" | "TODO" | "TBD" | "FIXME");
        return forgotten.then_some(Placeholder {
            span,
            stands_for: "",
        });
    }
    // `[text](address)` and `[text][name of the address]` are links of Markdown.
    let behind = &draft.text[span.end..];
    let refers =
        behind.starts_with('[') && draft.text.contains(&format!("\n{}:", reference(behind)));
    if behind.starts_with('(') || refers {
        return None;
    }
    let inside = raw
        .trim_matches(|c| matches!(c, '[' | ']' | '{' | '}' | '<' | '>'))
        .to_lowercase()
        .replace(['_', '-', '’', '\''], " ");
    let words: Vec<&str> = inside.split_whitespace().collect();
    let says = |wanted: &str| inside == wanted || wanted.split(' ').all(|w| words.contains(&w));
    let stands_for = STANDS_FOR
        .iter()
        .find(|(_, forms)| forms.iter().any(|form| says(form)))
        .map(|(slot, _)| *slot);
    let other = OTHERS.iter().any(|word| words.contains(word));
    // "[job #88]" is the name of a thread.
    let numbered = inside.contains(|c: char| c.is_ascii_digit());
    let braces = raw.starts_with('{');
    let short = words.len() <= 8;
    (short && !numbered && (braces || stands_for.is_some() || other)).then_some(Placeholder {
        span,
        stands_for: stands_for.unwrap_or(""),
    })
}
