//! A replacement in a text. Not for deciding what to replace.

use super::Span;

/// Replaces the bytes of `span` by `text`; an empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes, in bytes of the original text.
    pub span: Span,
    /// What comes in its place.
    pub text: String,
}

impl Edit {
    /// An edit that inserts `text` before the byte `at`.
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self {
            span: Span::new(at, at),
            text: text.into(),
        }
    }

    /// An edit that puts `text` in the place of `span`.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self {
            span,
            text: text.into(),
        }
    }
}

/// The text after all `edits`, whose spans count in the original text and do not overlap.
///
/// An edit that does not fit the text (outside it, or inside a character) is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in sorted {
        let Some(kept) = text.get(at..edit.span.start) else {
            continue;
        };
        if text.get(edit.span.start..edit.span.end).is_none() {
            continue;
        }
        out.push_str(kept);
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_order_of_place() {
        let edits = [
            Edit::replace(Span::new(4, 5), "X"),
            Edit::insert(0, "<"),
            Edit::replace(Span::new(1, 2), ""),
        ];
        assert_eq!(apply("abcdef", &edits), "<acdXf");
    }

    #[test]
    fn an_edit_outside_the_text_changes_nothing() {
        assert_eq!(
            apply("é", &[Edit::insert(1, "x"), Edit::insert(9, "y")]),
            "é"
        );
    }
}
