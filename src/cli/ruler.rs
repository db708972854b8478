//! Bytes to lines and columns for people, fast on any text. Not for editors, which count otherwise.
//!
//! A line index alone counts a line from its start for each place, which is quadratic in one endless line.

use super::strides::{Strides, characters};
use crate::text::LineIndex;

/// Where the lines and the characters of a text are.
pub(super) struct Ruler<'t> {
    text: &'t str,
    lines: LineIndex,
    characters: Strides<'t>,
}

/// A place as people name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Counted from 1.
    pub(super) line: usize,
    /// Counted from 1, in characters.
    pub(super) column: usize,
}

impl<'t> Ruler<'t> {
    /// Reads `text` once.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            lines: LineIndex::new(text),
            characters: Strides::new(text, characters),
        }
    }

    /// The place of the byte `offset`, which is at most the length of the text.
    pub(super) fn place(&self, offset: usize) -> Place {
        let line = self.lines.line_of(offset);
        let start = self.lines.span_of(line).map_or(0, |span| span.start);
        Place {
            line: line + 1,
            column: self.characters.before(offset) - self.characters.before(start) + 1,
        }
    }

    /// The text, and where its lines are.
    pub(super) fn lines(&self) -> (&'t str, &LineIndex) {
        (self.text, &self.lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_line_index() {
        for text in [
            "",
            "a\r\né🙂e\u{301}x\n",
            &"ab🙂ü\n".repeat(700),
            &"é🙂".repeat(2048),
        ] {
            let ruler = Ruler::new(text);
            let index = LineIndex::new(text);
            for offset in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let place = index.characters(text, offset);
                let expected = Place {
                    line: place.line + 1,
                    column: place.column + 1,
                };
                assert_eq!(
                    ruler.place(offset),
                    expected,
                    "at {offset} of {} bytes",
                    text.len()
                );
            }
        }
    }
}
