//! Bytes to lines and columns for people, fast on any text. Not for editors, which count otherwise.
//!
//! A line index alone counts a line from its start for each place. That is quadratic in a letter
//! that is one line of megabytes, as a mailing program may well save it; this remembers counts on the way.

use crate::text::LineIndex;

/// How many bytes lie between two remembered counts.
const STRIDE: usize = 1024;

/// Where the lines and the characters of a text are.
pub(super) struct Ruler<'t> {
    text: &'t str,
    lines: LineIndex,
    /// The number of characters before every `STRIDE`th byte.
    counts: Vec<usize>,
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
        let counts = text
            .as_bytes()
            .chunks(STRIDE)
            .scan(0, |before, chunk| {
                let count = *before;
                *before += characters(chunk);
                Some(count)
            })
            .collect();
        Self {
            text,
            lines: LineIndex::new(text),
            counts,
        }
    }

    /// The place of the byte `offset`, which is at most the length of the text.
    pub(super) fn place(&self, offset: usize) -> Place {
        let line = self.lines.line_of(offset);
        let start = self.lines.span_of(line).map_or(0, |span| span.start);
        Place {
            line: line + 1,
            column: self.characters_before(offset) - self.characters_before(start) + 1,
        }
    }

    /// The text, and where its lines are.
    pub(super) fn lines(&self) -> (&'t str, &LineIndex) {
        (self.text, &self.lines)
    }

    fn characters_before(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        // At the very end of a text there may be no stride to start from.
        let Some(count) = self.counts.get(offset / STRIDE) else {
            let last = self.counts.len().saturating_sub(1);
            let rest = &self.text.as_bytes()[last * STRIDE..];
            return self
                .counts
                .last()
                .map_or(0, |count| count + characters(rest));
        };
        count + characters(&self.text.as_bytes()[offset / STRIDE * STRIDE..offset])
    }
}

/// The number of characters that begin in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
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
