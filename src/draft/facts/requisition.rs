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
    // There is a digit in all of them.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
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
            if let Some(found) = words.get(next).and_then(|word| code(text, *word, true)) {
                return Some(found);
            }
        }
        let word = words[at];
        let own = word.of(text);
        let in_brackets = text[..word.start].trim_end_matches('*').ends_with('(')
            && text[word.end..].trim_start_matches('*').starts_with(')');
        let leads = at == 0 && own.ends_with(':');
        let shows =
            own.starts_with('#') || is_prefixed(own) || (in_brackets || leads) && is_lettered(own);
        shows.then(|| code(text, word, false)).flatten()
    })
}

/// "JR100231", "REQ-2291": letters that say what the number is.
fn is_prefixed(word: &str) -> bool {
    let digits = word.find(|c: char| c.is_ascii_digit());
    digits.is_some_and(|at| matches!(&word[..at].trim_end_matches(['-', '_']), &("JR" | "REQ" | "R" | "VAC" | "REF" | "JOB") if at > 1 || word[at..].len() > 2) && word.len() >= at + 3)
}

/// "PF-58", "FH-DVS-26": capitals, a hyphen, digits.
fn is_lettered(word: &str) -> bool {
    let word = word.trim_matches(['*', ':', '_']);
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    let plain = word
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/'));
    capital && plain && word.contains(['-', '/']) && word.ends_with(|c: char| c.is_ascii_digit())
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

/// The number itself: digits, at least two where a label must vouch for it, and no year.
fn code(text: &str, word: Span, labelled: bool) -> Option<Span> {
    let source = word.of(text);
    let bare = source.trim_start_matches(['#', '*', '_']);
    let inner = bare.trim_end_matches(['.', ':', '?', '!', '*', '_']);
    let start = word.start + source.len() - bare.len();
    let digits = inner.bytes().filter(u8::is_ascii_digit).count();
    let plain = inner
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_' | '.'));
    let year = inner.len() == 4 && (inner.starts_with("19") || inner.starts_with("20"));
    let enough = if labelled { digits >= 2 } else { digits >= 1 };
    (plain && enough && !year && inner.len() <= 24).then(|| Span::new(start, start + inner.len()))
}
