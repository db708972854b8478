//! Places as JSON gives them. Not for the reports that hold them.

use serde::Serialize;

use super::decoding::Offsets;
use super::input::Input;
use super::ruler::Ruler;
use crate::text::Span;

/// A stretch of a draft.
#[derive(Serialize)]
pub(super) struct Range {
    start: Position,
    end: Position,
}

/// Line and column count from 1, the column in characters; the offset counts bytes of the file from 0.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    offset: usize,
}

/// Makes ranges of one draft.
pub(super) struct Ranges<'a> {
    offsets: Offsets<'a>,
    ruler: Ruler<'a>,
}

impl<'a> Ranges<'a> {
    pub(super) fn new(input: &'a Input) -> Self {
        Self {
            offsets: input.offsets(),
            ruler: Ruler::new(input.text()),
        }
    }

    /// The range of a span of the draft's text.
    pub(super) fn range(&self, span: Span) -> Range {
        Range {
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    fn position(&self, offset: usize) -> Position {
        let place = self.ruler.place(offset);
        Position {
            line: place.line,
            column: place.column,
            offset: self.offsets.of(offset),
        }
    }
}
