//! From what is read back to the text as it came: offsets and edits. Not for decoding.

use super::charset::Charset;
use super::{quoted, words};
use crate::text::{Edit, Span};

/// Where each stretch of what is read stands in the text as it came.
///
/// Segments lie side by side in both texts, in the same order. A literal segment has equal bytes in both; any other
/// is atomic: one unit of an encoding, such as `=E2=80=99`, a soft line break (nothing in what is read), an encoded
/// word, or a whole Base64 body. No segment at all: the two texts are one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SourceMap {
    segments: Vec<Segment>,
    /// The length of what is read, in bytes.
    text_len: usize,
    /// The length of the text as it came, in bytes.
    source_len: usize,
    stretches: Vec<Stretch>,
}

/// A segment; it ends where the next one begins. Offsets are small, since there may be one for every three bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    text: u32,
    source: u32,
    literal: bool,
}

/// Both sides of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) text: Span,
    pub(super) source: Span,
    pub(super) literal: bool,
}

/// A stretch of the source in which new text is to be encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) text: Span,
    pub(super) source: Span,
    /// The bytes of the source, kept so that an edit sees the line that it goes into.
    pub(super) raw: String,
    pub(super) coding: Coding,
    /// How the source ends its lines.
    pub(super) line_end: &'static str,
}

/// How a stretch is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// Quoted-printable.
    Quoted(Charset),
    /// The value of a header with encoded words.
    Words,
    /// There is no way to edit it in place.
    Locked,
}

impl SourceMap {
    /// Whether what is read is the text as it came.
    pub(crate) fn is_identity(&self) -> bool {
        self.segments.is_empty()
    }

    /// The bytes of the source in which a span of what is read stands, grown to whole units; an empty span stays empty.
    pub(crate) fn span(&self, span: Span) -> Span {
        if self.is_identity() {
            return span;
        }
        let start = self.source_start(span.start);
        if span.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.source_end(span.end).max(start))
    }

    /// An edit of what is read as an edit of the source: its new text is encoded as the stretch is that it goes
    /// into. In a stretch that cannot be edited in place, the edit becomes one that changes nothing.
    ///
    /// Each edit is mapped for itself: two in one line of quoted-printable heed its length one by one.
    pub(crate) fn edit(&self, edit: &Edit) -> Edit {
        let span = self.span(edit.span);
        let locked = |stretch: &Stretch| {
            stretch.coding == Coding::Locked
                && (stretch.text.overlaps(edit.span) || stretch.text.contains(edit.span))
        };
        if self.stretches.iter().any(locked) {
            return Edit::insert(span.start, "");
        }
        let within = |stretch: &&Stretch| stretch.text.contains(edit.span);
        match self.stretches.iter().find(within) {
            Some(stretch) => self.edit_in(stretch, edit),
            None => self.edit_across(edit),
        }
    }

    /// An edit that lies wholly in a stretch.
    fn edit_in(&self, stretch: &Stretch, edit: &Edit) -> Edit {
        match stretch.coding {
            Coding::Quoted(charset) => quoted::edit(self, stretch, charset, edit),
            Coding::Words => words::edit(self, stretch, edit),
            Coding::Locked => Edit::insert(self.span(edit.span).start, ""),
        }
    }

    /// An edit that begins or ends outside of any stretch. The new text is for the stretch in which it begins; of the one
    /// in which it ends, only something goes.
    fn edit_across(&self, edit: &Edit) -> Edit {
        let Span { start, end } = edit.span;
        let cut = |place: usize| {
            let holds =
                move |stretch: &&Stretch| stretch.text.start < place && place < stretch.text.end;
            self.stretches.iter().find(holds)
        };
        let mut whole = Edit::replace(self.span(edit.span), edit.text.clone());
        if let Some(stretch) = cut(start) {
            let part = Edit::replace(Span::new(start, stretch.text.end), edit.text.clone());
            let part = self.edit_in(stretch, &part);
            (whole.span.start, whole.text) = (part.span.start, part.text);
        }
        if let Some(stretch) = cut(end) {
            let part = Edit::replace(Span::new(stretch.text.start, end), "");
            let part = self.edit_in(stretch, &part);
            whole.span.end = part.span.end;
            whole.text.push_str(&part.text);
        }
        whole
    }

    /// The place in what is read of the byte `source` of the source; the start of its unit where it lies inside one.
    pub(super) fn text_at(&self, source: usize) -> usize {
        if self.is_identity() {
            return source;
        }
        if source >= self.source_len {
            return self.text_len;
        }
        let at = self
            .segments
            .partition_point(|s| s.source as usize <= source);
        let sides = self.sides(at.saturating_sub(1));
        if sides.literal {
            sides.text.start + source.saturating_sub(sides.source.start)
        } else {
            sides.text.start
        }
    }

    /// The segment that holds the byte `text` of what is read.
    pub(super) fn holding(&self, text: usize) -> Sides {
        let at = self.segments.partition_point(|s| s.text as usize <= text);
        self.sides(at.saturating_sub(1))
    }

    /// The segment that ends with, or holds, the byte of the source before `source`.
    pub(super) fn before(&self, source: usize) -> Sides {
        let at = self
            .segments
            .partition_point(|s| (s.source as usize) < source);
        self.sides(at.saturating_sub(1))
    }

    /// All segments.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = Sides> + '_ {
        (0..self.segments.len()).map(|at| self.sides(at))
    }

    fn sides(&self, at: usize) -> Sides {
        let of = |segment: &Segment| (segment.text as usize, segment.source as usize);
        let end = self
            .segments
            .get(at + 1)
            .map_or((self.text_len, self.source_len), of);
        let (start, literal) = match self.segments.get(at) {
            Some(segment) => (of(segment), segment.literal),
            None => (end, true),
        };
        Sides {
            text: Span::new(start.0, end.0),
            source: Span::new(start.1, end.1),
            literal,
        }
    }

    fn source_start(&self, text: usize) -> usize {
        if text >= self.text_len {
            return self.source_len;
        }
        let sides = self.holding(text);
        if sides.literal {
            sides.source.start + (text - sides.text.start)
        } else {
            sides.source.start
        }
    }

    fn source_end(&self, text: usize) -> usize {
        let at = self.segments.partition_point(|s| (s.text as usize) < text);
        let sides = self.sides(at.saturating_sub(1));
        if sides.literal {
            (sides.source.start + text.saturating_sub(sides.text.start)).min(sides.source.end)
        } else {
            sides.source.end
        }
    }
}

/// Puts a text and its map together, from the first byte of the source to the last.
#[derive(Debug)]
pub(super) struct Builder<'t> {
    source: &'t str,
    text: String,
    at: usize,
    map: SourceMap,
    begun: usize,
    line_end: &'static str,
}

impl<'t> Builder<'t> {
    pub(super) fn new(source: &'t str, line_end: &'static str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len()),
            at: 0,
            map: SourceMap::default(),
            begun: 0,
            line_end,
        }
    }

    /// The source stands for itself up to the byte `end`.
    pub(super) fn literal(&mut self, end: usize) {
        let Some(literal) = self.source.get(self.at..end).filter(|s| !s.is_empty()) else {
            return;
        };
        if self.map.segments.last().is_none_or(|last| !last.literal) {
            self.begin(true);
        }
        self.text.push_str(literal);
        self.at = end;
    }

    /// The source up to the byte `end` is one unit that stands for `text`.
    pub(super) fn atom(&mut self, end: usize, text: &str) {
        if self.source.get(self.at..end).is_none_or(str::is_empty) {
            return;
        }
        self.begin(false);
        self.text.push_str(text);
        self.at = end;
    }

    /// From the byte `start` on, which nothing has passed yet, the source is encoded.
    pub(super) fn open(&mut self, start: usize) {
        self.literal(start);
        self.begun = self.text.len();
    }

    /// All since `open(span.start)` is encoded like this.
    pub(super) fn close(&mut self, span: Span, coding: Coding) {
        self.literal(span.end);
        self.map.stretches.push(Stretch {
            text: Span::new(self.begun, self.text.len()),
            source: span,
            raw: match coding {
                Coding::Locked => String::new(),
                _ => span.of(self.source).to_owned(),
            },
            coding,
            line_end: self.line_end,
        });
    }

    /// The text, where it is another than the source, and the map.
    pub(super) fn finish(mut self) -> (Option<String>, SourceMap) {
        self.literal(self.source.len());
        // A stretch may hold nothing encoded yet, and still new text in it is to be encoded.
        if self.map.stretches.is_empty() {
            return (None, SourceMap::default());
        }
        self.map.text_len = self.text.len();
        self.map.source_len = self.source.len();
        let same = self.map.segments.iter().all(|segment| segment.literal);
        ((!same).then_some(self.text), self.map)
    }

    fn begin(&mut self, literal: bool) {
        // `open` lets nothing in that is longer.
        let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.map.segments.push(Segment {
            text: small(self.text.len()),
            source: small(self.at),
            literal,
        });
    }
}
