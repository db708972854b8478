//! The lines of a text with their spans. Not for what they mean.

use crate::text::Span;

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without its line break and without a carriage return.
    pub(super) text: &'t str,
    /// The bytes of `text`.
    pub(super) span: Span,
    /// The byte after the line break.
    pub(super) next: usize,
}

impl<'t> Line<'t> {
    /// A line of which only the text counts.
    pub(super) fn bare(text: &'t str) -> Self {
        let span = Span::new(0, text.len());
        Self {
            text,
            span,
            next: text.len(),
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(is_blank)
    }

    /// Words parted by blanks.
    pub(super) fn words(&self) -> usize {
        self.text.split(is_blank).filter(|w| !w.is_empty()).count()
    }

    /// The bytes without the blanks at both ends.
    pub(super) fn trimmed(&self) -> Span {
        let start = self.text.len() - self.text.trim_start_matches(is_blank).len();
        let len = self.text.trim_matches(is_blank).len();
        Span::new(self.span.start + start, self.span.start + start + len)
    }
}

/// Blanks of every kind, the byte order mark and other marks without width among them.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\0')
}

/// All lines of `text`.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|full| {
            let body = full.strip_suffix('\n').unwrap_or(full);
            let body = body.strip_suffix('\r').unwrap_or(body);
            let line = Line {
                text: body,
                span: Span::new(at, at + body.len()),
                next: at + full.len(),
            };
            at += full.len();
            line
        })
        .collect()
}
