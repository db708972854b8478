//! Quoted-printable (RFC 2045, 6.7): reading a part unit by unit, and writing new text into one.
//!
//! Lenient in reading, as an editor must be: raw characters beyond ASCII stand for themselves, so does an `=` that
//! begins no escape, and so do blanks at the end of a line. Strict in writing.
//! Not for the words of headers, which have a code of their own (see `words`).

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use super::charset::{Charset, Written};
use super::map::{Builder, SourceMap, Stretch};
use crate::text::{Edit, Span};

/// The most characters of a line, the `=` of a soft line break among them.
const WIDTH: usize = 76;

/// The smallest thing in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// So many bytes stand for themselves.
    Literal(usize),
    /// `=E9`.
    Byte(u8),
    /// So many bytes that end the line of the source and no line of the text.
    Soft(usize),
}

/// The unit at the start of `raw`, which is not empty.
fn unit(raw: &str) -> Unit {
    let Some(rest) = raw.strip_prefix('=') else {
        return Unit::Literal(raw.find('=').unwrap_or(raw.len()));
    };
    let digit = |at: usize| {
        let byte = *rest.as_bytes().get(at)?;
        char::from(byte).to_digit(16)
    };
    if let (Some(high), Some(low)) = (digit(0), digit(1)) {
        return Unit::Byte((high * 16 + low) as u8);
    }
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let end = &rest[blanks..];
    if end.is_empty() || end == "\r" {
        Unit::Soft(raw.len())
    } else if end.starts_with('\n') {
        Unit::Soft(1 + blanks + 1)
    } else if end.starts_with("\r\n") {
        Unit::Soft(1 + blanks + 2)
    } else {
        Unit::Literal(1)
    }
}

/// The bytes that a part stands for.
pub(super) fn bytes(raw: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut at = 0;
    while at < raw.len() {
        at += match unit(&raw[at..]) {
            Unit::Literal(len) => {
                out.extend_from_slice(&raw.as_bytes()[at..at + len]);
                len
            }
            Unit::Byte(byte) => {
                out.push(byte);
                3
            }
            Unit::Soft(len) => len,
        };
    }
    out
}

/// The bytes that are escaped in a part; what its charset is can be seen from them.
pub(super) fn escaped(raw: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut literal = false;
    while at < raw.len() {
        at += match unit(&raw[at..]) {
            Unit::Literal(len) => {
                literal = true;
                len
            }
            Unit::Byte(byte) => {
                // What stands between keeps two characters apart.
                if literal {
                    out.push(b' ');
                    literal = false;
                }
                out.push(byte);
                3
            }
            Unit::Soft(len) => len,
        };
    }
    out
}

/// A part that is being read; hands on each literal stretch and each atom.
struct Reading<F> {
    encoding: &'static Encoding,
    decoder: Decoder,
    /// Whether a character is begun and not done.
    pending: bool,
    out: String,
    /// Takes the end of a piece, and for an atom its text.
    take: F,
}

impl<F: FnMut(usize, Option<&str>)> Reading<F> {
    fn byte(&mut self, byte: u8, end: usize) {
        self.out.clear();
        self.out.reserve(16);
        let (result, _, _) = self.decoder.decode_to_string(&[byte], &mut self.out, false);
        self.pending = self.out.is_empty() && result == CoderResult::InputEmpty;
        if !self.out.is_empty() {
            (self.take)(end, Some(&self.out));
        }
    }

    /// Ends a character that is not done.
    fn flush(&mut self, end: usize) {
        if self.pending {
            self.pending = false;
            self.decoder = self.encoding.new_decoder_without_bom_handling();
            (self.take)(end, Some("\u{fffd}"));
        }
    }
}

/// Reads `raw`: `take` gets each piece by its end in bytes, and its text where it is an atom.
fn read(raw: &str, encoding: &'static Encoding, take: impl FnMut(usize, Option<&str>)) {
    let mut reading = Reading {
        encoding,
        decoder: encoding.new_decoder_without_bom_handling(),
        pending: false,
        out: String::new(),
        take,
    };
    let mut at = 0;
    while at < raw.len() {
        match unit(&raw[at..]) {
            Unit::Literal(len) => {
                let end = at + len;
                while reading.pending && at < end {
                    // In some charsets the second byte of a character is one of ASCII.
                    let byte = raw.as_bytes()[at];
                    if encoding == UTF_8 || !(0x30..0x80).contains(&byte) {
                        reading.flush(at);
                    } else {
                        at += 1;
                        reading.byte(byte, at);
                    }
                }
                if at < end {
                    (reading.take)(end, None);
                    at = end;
                }
            }
            Unit::Byte(byte) => {
                at += 3;
                reading.byte(byte, at);
            }
            Unit::Soft(len) => {
                at += len;
                if !reading.pending {
                    (reading.take)(at, Some(""));
                }
            }
        }
    }
    reading.flush(raw.len());
}

/// The text that a piece of a part stands for.
fn text(raw: &str, charset: Charset) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    read(raw, charset.encoding(), |end, atom| {
        out.push_str(atom.unwrap_or_else(|| raw.get(at..end).unwrap_or("")));
        at = end;
    });
    out
}

/// Sets the stretch `span` of the source, which is quoted-printable, into `builder`.
pub(super) fn decode(source: &str, span: Span, charset: Charset, builder: &mut Builder<'_>) {
    read(span.of(source), charset.encoding(), |end, atom| {
        let end = span.start + end;
        match atom {
            Some(text) => builder.atom(end, text),
            None => builder.literal(end),
        }
    });
}

/// The edit of a source for an edit of what is read, which lies wholly in `stretch`.
pub(super) fn edit(map: &SourceMap, stretch: &Stretch, charset: Charset, edit: &Edit) -> Edit {
    let Span { mut start, end } = map.span(edit.span);
    let mut new = String::new();
    // Characters of a unit that stay are written again.
    if !edit.span.is_empty() {
        let (first, last) = (map.holding(edit.span.start), map.holding(edit.span.end - 1));
        let part = |sides: super::map::Sides, from: usize, to: usize| {
            let raw = Span::new(
                sides.source.start - stretch.source.start,
                sides.source.end - stretch.source.start,
            );
            let text = text(raw.of(&stretch.raw), charset);
            let from = from.saturating_sub(sides.text.start);
            let to = to.saturating_sub(sides.text.start).min(text.len());
            text.get(from..to).unwrap_or("").to_owned()
        };
        if !first.literal {
            new.push_str(&part(first, first.text.start, edit.span.start));
        }
        new.push_str(&edit.text);
        if !last.literal {
            new.push_str(&part(last, edit.span.end, last.text.end));
        }
    } else {
        new.push_str(&edit.text);
    }
    let raw = &stretch.raw;
    let end = (end.max(start) - stretch.source.start).min(raw.len());
    start = start.saturating_sub(stretch.source.start).min(end);
    // Behind a last `=` nothing can be written.
    let last = map.before(stretch.source.end);
    if end == raw.len() && last.text.is_empty() && !last.literal && !raw.ends_with('\n') {
        start = start.min(last.source.start.saturating_sub(stretch.source.start));
    }
    let line = raw[..start].rfind('\n').map_or(0, |at| at + 1);
    let rest = &raw[end..];
    let rest = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let rest = rest.strip_suffix('\r').unwrap_or(rest);
    let mut writing = Writing {
        out: String::new(),
        column: raw[line..start].chars().count(),
        line_end: stretch.line_end,
    };
    let ends_line = |text: &str| text.starts_with('\n') || text.starts_with("\r\n");
    let goes_on = !(ends_line(&new) || new.is_empty() && rest.is_empty());
    let blank = raw[line..start].ends_with([' ', '\t']);
    if start > line && (goes_on || blank) {
        if writing.column == WIDTH {
            // There is no room for a soft line break, so that the last unit must go to the next line.
            let unit = map.before(stretch.source.start + start);
            let kept = if unit.literal {
                raw[..start].chars().next_back().map_or(0, char::len_utf8)
            } else {
                unit.source.len().min(start - line)
            };
            let kept = &raw[start - kept..start];
            start -= kept.len();
            writing.column -= kept.chars().count();
            match kept {
                " " if !goes_on => writing.put("=20"),
                "\t" if !goes_on => writing.put("=09"),
                kept => writing.put(kept),
            }
        } else if !goes_on {
            // The blank would be one at the end of a line, and lost.
            writing.soft();
        }
    }
    writing.text(&new, rest.is_empty(), charset);
    if !rest.is_empty() && writing.column > 0 && writing.column + rest.chars().count() > WIDTH {
        writing.soft();
    }
    Edit::replace(
        Span::new(start, end).shifted(stretch.source.start),
        writing.out,
    )
}

/// New text on its way into a part.
struct Writing {
    out: String,
    /// How many characters of the line there are.
    column: usize,
    line_end: &'static str,
}

impl Writing {
    fn soft(&mut self) {
        self.out.push('=');
        self.out.push_str(self.line_end);
        self.column = 0;
    }

    /// Writes what must not be broken.
    fn put(&mut self, token: &str) {
        let width = token.chars().count();
        // One column is for the `=`.
        if self.column > 0 && self.column + width > WIDTH - 1 {
            self.soft();
        }
        self.out.push_str(token);
        self.column += width;
    }

    /// Writes `text`; `last` tells that the line ends behind it.
    fn text(&mut self, text: &str, last: bool, charset: Charset) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let line_end = ["\r\n", "\n"].iter().find(|end| rest.starts_with(**end));
            if let Some(end) = line_end {
                self.out.push_str(end);
                self.column = 0;
                rest = &rest[end.len()..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            let ends =
                rest.starts_with('\n') || rest.starts_with("\r\n") || rest.is_empty() && last;
            match charset.encode(c) {
                Written::Bytes(_) if plain(c) && !(ends && matches!(c, ' ' | '\t')) => {
                    self.put(c.encode_utf8(&mut [0; 4]));
                }
                Written::Bytes(bytes) => {
                    let escapes: String = bytes.iter().map(|b| format!("={b:02X}")).collect();
                    self.put(&escapes);
                }
                Written::Like(" ") if ends => self.put("=20"),
                Written::Like(like) => self.put(like),
                Written::Itself => self.put(c.encode_utf8(&mut [0; 4])),
            }
        }
    }
}

/// What stands for itself.
fn plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\t') && c != '='
}
