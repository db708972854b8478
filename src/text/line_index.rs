//! From bytes to lines and columns and back. Not for editing.
//!
//! A line ends with LF or CRLF; a lone CR is an ordinary character. Columns count
//! characters (Unicode scalar values). The language server counts in its ropes, by the protocol's own line ends.

use super::Span;

/// A place in a text, both numbers counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    len: usize,
}

impl LineIndex {
    /// Reads the line ends of `text` once.
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, b)| *b == b'\n')
                    .map(|(i, _)| i + 1),
            )
            .collect();
        Self {
            starts,
            len: text.len(),
        }
    }

    /// The number of lines; a text that ends with a line break has an empty last line.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The line that holds the byte `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1)
    }

    /// The bytes of `line` with its line break; `None` past the last line.
    pub fn span_of(&self, line: usize) -> Option<Span> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).copied().unwrap_or(self.len);
        Some(Span::new(start, end))
    }

    /// The place of the byte `offset`, its column in characters.
    pub fn characters(&self, text: &str, offset: usize) -> LineColumn {
        let line = self.line_of(offset);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let column = text.get(start..offset).unwrap_or("").chars().count();
        LineColumn { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a\r\né🙂e\u{301}x\n";
        let index = LineIndex::new(text);
        let x = text.find('x').unwrap_or(0);
        assert_eq!(index.characters(text, x), LineColumn { line: 1, column: 4 });
        assert_eq!(index.lines(), 3);
        assert_eq!(index.line_of(text.len()), 2);
    }
}
