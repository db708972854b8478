//! The number under which an employer keeps a vacancy: "Ref. R-1042", "(Job ID 44871)", "JR100231".
//!
//! Not for telephone numbers, dates and sums.

use crate::text::Span;

/// Words before such a number, in lower case.
const LABELS: &[&str] = &[
    "ref",
    "reference",
    "req",
    "requisition",
    "job",
    "vacancy",
    "posting",
    "position",
    "kennziffer",
    "référence",
    "referenz",
    "role",
    "post",
    "application",
    "candidate",
];
/// Words that may stand between.
const BETWEEN: &[&str] = &[
    "no",
    "number",
    "id",
    "code",
    "nr",
    "nummer",
    "reference",
    "ref",
    "posting",
    "requisition",
    "is",
    "vacancy",
    "job",
];

/// Where a text names one.
pub(super) fn find(text: &str) -> Option<Span> {
    let words: Vec<Span> = words(text).collect();
    let lower = |i: usize| {
        words
            .get(i)
            .map(|w: &Span| w.of(text).trim_end_matches(['.', ':']).to_lowercase())
    };
    (0..words.len()).find_map(|at| {
        let label = lower(at)?;
        if LABELS.contains(&label.as_str()) {
            let mut next = at + 1;
            while next < at + 4
                && lower(next).is_some_and(|w| {
                    BETWEEN.contains(&w.as_str()) || matches!(w.as_str(), "#" | "-" | "–" | "")
                })
            {
                next += 1;
            }
            let marked = next > at + 1
                || words[at].of(text).ends_with([':', '.'])
                || matches!(
                    label.as_str(),
                    "ref"
                        | "reference"
                        | "req"
                        | "requisition"
                        | "kennziffer"
                        | "référence"
                        | "referenz"
                );
            return words.get(next).and_then(|word| code(text, *word, marked));
        }
        let word = words[at];
        let own = word.of(text);
        (own.starts_with('#') || is_prefixed(own))
            .then(|| code(text, word, true))
            .flatten()
    })
}

/// "JR100231", "REQ-2291": letters that say what the number is.
fn is_prefixed(word: &str) -> bool {
    let digits = word.find(|c: char| c.is_ascii_digit());
    digits.is_some_and(|at| matches!(&word[..at].trim_end_matches(['-', '_']), &("JR" | "REQ" | "R" | "VAC" | "REF" | "JOB") if at > 1 || word[at..].len() > 2) && word.len() >= at + 3)
}

fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let is_edge = |c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | '"' | '“' | '”')
    };
    let mut at = 0;
    text.split(is_edge).filter_map(move |piece| {
        let start = at;
        at += piece.len()
            + text[at + piece.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
        (!piece.is_empty()).then(|| Span::new(start, start + piece.len()))
    })
}

/// The number itself: has a digit, and a letter or mark or three digits.
fn code(text: &str, word: Span, marked: bool) -> Option<Span> {
    let source = word.of(text);
    let inner = source
        .trim_start_matches('#')
        .trim_end_matches(['.', ':', '?', '!', '*', '_']);
    let start = word.start + source.len() - source.trim_start_matches('#').len();
    let digits = inner.bytes().filter(u8::is_ascii_digit).count();
    let plain = inner
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_' | '.'));
    (marked && plain && digits >= 2 && inner.len() <= 24)
        .then(|| Span::new(start, start + inner.len()))
}
