//! A text that is edited step by step and remembers what became of its first state, so that all steps can be handed over as one.
//!
//! Not for deciding what to edit (see `compose`).

use crate::text::{Edit, Span};

/// A stretch of the text as it is now.
#[derive(Clone, Debug)]
enum Piece {
    /// Bytes of the first state.
    Kept(Span),
    New(String),
}

/// A text under edit.
#[derive(Clone, Debug)]
pub(super) struct Patch<'t> {
    first: &'t str,
    pieces: Vec<Piece>,
}

impl<'t> Patch<'t> {
    pub(super) fn of(first: &'t str) -> Self {
        let whole = Span::new(0, first.len());
        Self {
            first,
            pieces: vec![Piece::Kept(whole)],
        }
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> String {
        let stretch = |piece: &'_ Piece| match piece {
            Piece::Kept(span) => span.of(self.first).to_owned(),
            Piece::New(text) => text.clone(),
        };
        self.pieces.iter().map(stretch).collect()
    }

    /// Applies edits that count in the text as it is now, at character boundaries, and do not overlap.
    pub(super) fn apply(&mut self, edits: &[Edit]) {
        let mut sorted: Vec<&Edit> = edits.iter().collect();
        sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let (mut pieces, mut at) = (Vec::new(), 0);
        for edit in sorted.into_iter().filter(|edit| !is_nothing(edit)) {
            if edit.span.start < at {
                continue;
            }
            self.copy(at, edit.span.start, &mut pieces);
            pieces.push(Piece::New(edit.text.clone()));
            at = edit.span.end;
        }
        self.copy(at, usize::MAX, &mut pieces);
        self.pieces = pieces;
    }

    /// Adds what stands between two bytes of the text as it is now.
    fn copy(&self, from: usize, to: usize, out: &mut Vec<Piece>) {
        let mut start = 0;
        for piece in &self.pieces {
            let len = match piece {
                Piece::Kept(span) => span.len(),
                Piece::New(text) => text.len(),
            };
            let (head, tail) = (from.max(start), to.min(start + len));
            if head < tail {
                let (head, tail) = (head - start, tail - start);
                out.extend(match piece {
                    Piece::Kept(span) => {
                        Some(Piece::Kept(Span::new(span.start + head, span.start + tail)))
                    }
                    Piece::New(text) => text.get(head..tail).map(|t| Piece::New(t.to_owned())),
                });
            }
            start += len;
        }
    }

    /// The edits that make the text as it is now out of its first state: in order, apart from one another.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let (mut edits, mut at, mut new) = (Vec::new(), 0, String::new());
        let end = Span::new(self.first.len(), self.first.len());
        for piece in self.pieces.iter().chain([&Piece::Kept(end)]) {
            match piece {
                Piece::New(text) => new.push_str(text),
                Piece::Kept(span) => {
                    let edit = Edit::replace(Span::new(at, span.start), std::mem::take(&mut new));
                    edits.extend(Some(edit).filter(|edit| !is_nothing(edit)));
                    at = span.end;
                }
            }
        }
        edits
    }
}

fn is_nothing(edit: &Edit) -> bool {
    edit.span.is_empty() && edit.text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    #[test]
    fn steps_become_one() {
        let first = "ab🙂cd";
        let mut patch = Patch::of(first);
        patch.apply(&[Edit::insert(2, "XY"), Edit::replace(Span::new(7, 8), "")]);
        assert_eq!(patch.text(), "abXY🙂c");
        patch.apply(&[Edit::replace(Span::new(3, 8), "!"), Edit::insert(0, "<")]);
        assert_eq!(patch.text(), "<abX!c");
        patch.apply(&[Edit::insert(6, ">")]);
        let edits = patch.edits();
        assert_eq!(apply(first, &edits), "<abX!c>");
        assert!(
            edits
                .windows(2)
                .all(|two| two[0].span.end < two[1].span.start),
            "{edits:?}"
        );
        assert_eq!(Patch::of(first).edits(), []);
    }
}
