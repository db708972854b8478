//! Stand-ins such as `[Company]`, `{{role}}`, `<Your Name>`, `XXX` or `TODO`, and what they stand for.
//!
//! Not for judging them.

use std::cell::LazyCell;
use std::collections::BTreeSet;

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
    let links = Links::of(&draft.text);
    let mut found = Vec::new();
    let mut look = |span: Span, tokens: &[Token]| {
        let stand_in = |token| placeholder(&links, token, span.start);
        found.extend(tokens.iter().filter_map(stand_in));
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

/// The links of Markdown in a text.
struct Links<'t> {
    text: &'t str,
    /// The brackets that lines such as `[1]: address` begin with; read once, and only where a bracket stands behind another.
    named: LazyCell<BTreeSet<&'t str>, Box<dyn FnOnce() -> BTreeSet<&'t str> + 't>>,
}

impl<'t> Links<'t> {
    fn of(text: &'t str) -> Self {
        let name = |line: &'t str| {
            let (bracket, _) = line.split_once("]:")?;
            bracket.strip_prefix('[')
        };
        let named = move || text.lines().filter_map(name).collect();
        Self {
            text,
            named: LazyCell::new(Box::new(named)),
        }
    }

    /// Whether a bracket that ends at the byte `end` is the text of a link: `[text](address)` or `[text][name of the address]`.
    fn has_text_before(&self, end: usize) -> bool {
        let behind = &self.text[end..];
        behind.starts_with('(')
            || behind.strip_prefix('[').is_some_and(|behind| {
                let name = behind.split_once(']').map(|(name, _)| name);
                name.is_some_and(|name| self.named.contains(name))
            })
    }
}

/// The stand-in that a token of the stretch at the byte `start` is.
fn placeholder(links: &Links<'_>, token: &Token, start: usize) -> Option<Placeholder> {
    let span = token.span.shifted(start);
    let raw = span.of(links.text);
    if token.kind != Kind::Placeholder {
        let forgotten = matches!(raw, "XXX" | "XXXX" | "XXXXX" | "TODO" | "TBD" | "FIXME");
        return forgotten.then_some(Placeholder {
            span,
            stands_for: "",
        });
    }
    if links.has_text_before(span.end) {
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
