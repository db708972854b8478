//! Names that stand for something: found, or answered with those that there are. Not for the names of rules.

use crate::rules;

/// What of `all` is called `text`.
///
/// # Errors
/// What nothing is called; the message names all names there are, the nearest first.
pub(super) fn named<T: Copy>(
    what: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
    text: &str,
) -> Result<T, String> {
    if let Some(found) = all.iter().find(|one| name(**one) == text) {
        return Ok(*found);
    }
    let mut names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    names.sort_by_key(|name| rules::distance(text, name));
    Err(format!(
        "no {what} is called `{text}`; there are: {}",
        names.join(", ")
    ))
}

/// What a name or title is worth: on one line, or nothing.
pub(super) fn one_line(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}
