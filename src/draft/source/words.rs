//! Encoded words in headers (RFC 2047): reading them in place, and writing new ones.
//!
//! New words are UTF-8 in the Q code, whatever the old ones were: each names its own charset.
//! Not for bodies (see `quoted`).

use encoding_rs::{Encoding, UTF_8};
use mail_parser::decoders::base64::base64_decode;

use super::map::{Builder, SourceMap, Stretch};
use crate::text::{Edit, Span};

/// The most characters of an encoded word.
const LONGEST: usize = 75;
const OPENING: &str = "=?UTF-8?Q?";
const CLOSING: &str = "?=";

/// An encoded word in a value.
#[derive(Clone, Debug)]
struct Word {
    /// In the value.
    span: Span,
    encoding: &'static Encoding,
    bytes: Vec<u8>,
}

/// A stretch of a value.
#[derive(Clone, Debug)]
struct Piece {
    raw: Span,
    text: Span,
    encoded: bool,
}

/// The first encoded word from the byte `from` on.
fn next(value: &str, mut from: usize) -> Option<Word> {
    loop {
        let start = from + value.get(from..)?.find("=?")?;
        match word(value, start) {
            Ok(word) => return Some(word),
            // What was passed holds no other beginning, so that no byte is looked at again and again.
            Err(passed) => from = passed.max(start + 2),
        }
    }
}

/// The encoded word at `start`, or where to look on.
fn word(value: &str, start: usize) -> Result<Word, usize> {
    let rest = &value[start + 2..];
    let part = |from: usize| {
        let part = rest.get(from..).unwrap_or("");
        let len = part
            .find(|c: char| c == '?' || c.is_whitespace())
            .ok_or(value.len())?;
        let end = start + 2 + from + len;
        if part[len..].starts_with('?') {
            Ok(&part[..len])
        } else {
            Err(end)
        }
    };
    let charset = part(0)?;
    let code = part(charset.len() + 1)?;
    let coded = part(charset.len() + 1 + code.len() + 1)?;
    let len = charset.len() + 1 + code.len() + 1 + coded.len() + 1;
    let end = start + 2 + len;
    if !rest[len..].starts_with('=') {
        return Err(end - 1);
    }
    // RFC 2231 lets the language follow.
    let charset = charset.split('*').next().unwrap_or(charset);
    let encoding = Encoding::for_label(charset.as_bytes()).ok_or(end)?;
    let bytes = match code {
        "Q" | "q" => Some(unquoted(coded)),
        "B" | "b" => base64_decode(coded.as_bytes()),
        _ => None,
    };
    Ok(Word {
        span: Span::new(start, end + 1),
        encoding,
        bytes: bytes.ok_or(end)?,
    })
}

fn unquoted(coded: &str) -> Vec<u8> {
    super::quoted::bytes(&coded.replace('_', "=20"))
}

/// The stretches of a value: `take` gets each by its end, and its text where it is an atom.
fn read(value: &str, mut take: impl FnMut(usize, Option<&str>)) {
    let mut at = 0;
    let mut coming = next(value, 0);
    while let Some(mut word) = coming {
        if word.span.start > at {
            take(word.span.start, None);
        }
        coming = next(value, word.span.end);
        let mut decoded = word.encoding.decode_without_bom_handling(&word.bytes);
        // Some programs cut a character in two between words.
        for _ in 0..3 {
            if !decoded.1 {
                break;
            }
            let joined = coming.take_if(|next| {
                next.encoding == word.encoding && is_gap(&value[word.span.end..next.span.start])
            });
            let Some(more) = joined else { break };
            word.bytes.extend_from_slice(&more.bytes);
            word.span.end = more.span.end;
            coming = next(value, word.span.end);
            decoded = word.encoding.decode_without_bom_handling(&word.bytes);
        }
        let text = decoded.0.replace(char::is_control, " ");
        take(word.span.end, Some(&text));
        at = word.span.end;
        // Blanks between encoded words part them and mean nothing.
        if let Some(next) = &coming
            && next.span.start > at
            && is_gap(&value[at..next.span.start])
        {
            take(next.span.start, Some(""));
            at = next.span.start;
        }
    }
    if at < value.len() {
        take(value.len(), None);
    }
}

fn is_gap(between: &str) -> bool {
    between
        .chars()
        .all(|c| matches!(c, ' ' | '\t' | '\r' | '\n'))
}

/// Whether the value holds an encoded word.
pub(super) fn any(value: &str) -> bool {
    next(value, 0).is_some()
}

/// Sets the value of a field, the stretch `span` of the source, into `builder`.
pub(super) fn decode(source: &str, span: Span, builder: &mut Builder<'_>) {
    read(span.of(source), |end, atom| match atom {
        Some(text) => builder.atom(span.start + end, text),
        None => builder.literal(span.start + end),
    });
}

/// The edit of a source for an edit of what is read, which lies wholly in `stretch`.
///
/// Where it touches an encoded word, or brings what must be encoded, it grows to whole words between blanks, and
/// all of that is written anew.
pub(super) fn edit(map: &SourceMap, stretch: &Stretch, edit: &Edit) -> Edit {
    let as_it_is = || Edit::replace(map.span(edit.span), edit.text.clone());
    if edit.text.contains('\n') {
        // A new line is another header.
        return as_it_is();
    }
    let value = stretch.raw.as_str();
    let (text, pieces) = pieces(value);
    let own = Span::new(
        edit.span.start - stretch.text.start,
        edit.span.end - stretch.text.start,
    );
    let touched = pieces
        .iter()
        .any(|piece| piece.encoded && piece.text.touches(own));
    let mut span = grown(&text, &pieces, own, false);
    let new = |span: Span| {
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or("");
        let kept = (part(span.start, own.start), part(own.end, span.end));
        format!("{}{}{}", kept.0, edit.text, kept.1)
    };
    let mut out = new(span);
    // Blanks between two encoded words mean nothing, so that neighbours come along where that is all that would be
    // between, or where a new word would be one of the two.
    let wide = grown(&text, &pieces, span, true);
    let lonely = out.trim().is_empty() && wide.start < span.start && span.end < wide.end;
    if !lonely && !touched && is_plain(&edit.text) {
        return as_it_is();
    }
    if lonely || !is_plain(&out) {
        span = wide;
        let from = raw_start(&pieces, span.start);
        let line = value[..from].rfind('\n').map(|at| at + 1);
        // The first line begins with the name of the field, which is not at hand.
        let name = if line.is_none() { "Subject:".len() } else { 0 };
        let column = name + value[line.unwrap_or(0)..from].chars().count();
        out = encoded(&new(span), column, stretch.line_end);
    }
    let start = raw_start(&pieces, span.start);
    let raw = Span::new(start, raw_end(&pieces, span.end).max(start));
    Edit::replace(raw.shifted(stretch.source.start), out)
}

/// The text of a value and its stretches.
fn pieces(value: &str) -> (String, Vec<Piece>) {
    let mut text = String::new();
    let mut pieces: Vec<Piece> = Vec::new();
    read(value, |end, atom| {
        let start = pieces.last().map_or(0, |piece| piece.raw.end);
        let before = text.len();
        text.push_str(atom.unwrap_or(&value[start..end]));
        pieces.push(Piece {
            raw: Span::new(start, end),
            text: Span::new(before, text.len()),
            encoded: atom.is_some(),
        });
    });
    (text, pieces)
}

/// The span with every encoded word that it touches and every character up to a blank; `across` blanks too, where
/// an encoded word stands beyond them.
fn grown(text: &str, pieces: &[Piece], mut span: Span, across: bool) -> Span {
    let worded = |piece: Option<&Piece>| piece.is_some_and(|p| p.encoded && !p.text.is_empty());
    let first = pieces.partition_point(|piece| piece.text.start <= span.start);
    for at in (0..first).rev() {
        let piece = &pieces[at];
        if !piece.encoded {
            let head = Span::new(piece.text.start, span.start.min(piece.text.end)).of(text);
            let kept = head.trim_end_matches(|c: char| !c.is_whitespace());
            let beyond = across && kept.trim_end().is_empty();
            let beyond = beyond && worded(pieces[..at].last());
            if !kept.is_empty() && !beyond {
                span.start = piece.text.start + kept.len();
                break;
            }
        }
        span.start = piece.text.start.min(span.start);
    }
    let last = pieces.partition_point(|piece| piece.text.end < span.end);
    for at in last..pieces.len() {
        let piece = &pieces[at];
        if !piece.encoded {
            let tail = Span::new(span.end.max(piece.text.start), piece.text.end).of(text);
            let kept = tail.trim_start_matches(|c: char| !c.is_whitespace());
            let beyond = across && kept.trim_start().is_empty();
            let beyond = beyond && worded(pieces.get(at + 1));
            if !kept.is_empty() && !beyond {
                span.end = piece.text.end - kept.len();
                break;
            }
        }
        span.end = piece.text.end.max(span.end);
    }
    span
}

/// Where the text from the byte `at` on begins in the value.
fn raw_start(pieces: &[Piece], at: usize) -> usize {
    let piece = &pieces[..pieces.partition_point(|piece| piece.text.start <= at)].last();
    match piece {
        Some(piece) if piece.encoded => piece.raw.start,
        Some(piece) => piece.raw.start + (at - piece.text.start),
        None => 0,
    }
}

/// Where the text before the byte `at` ends in the value.
fn raw_end(pieces: &[Piece], at: usize) -> usize {
    match pieces.get(pieces.partition_point(|piece| piece.text.end < at)) {
        Some(piece) if piece.encoded => piece.raw.end,
        Some(piece) => piece.raw.start + (at - piece.text.start),
        None => pieces.last().map_or(0, |piece| piece.raw.end),
    }
}

/// Whether it needs no encoding.
fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|b| matches!(b, b' '..=b'~' | b'\t' | b'\r' | b'\n'))
        && !text.contains("=?")
}

/// `text` as encoded words, the first of them behind so many characters of its line.
fn encoded(text: &str, column: usize, line_end: &str) -> String {
    let shortest = OPENING.len() + 12 + CLOSING.len();
    let room = |column: usize| (76_usize.saturating_sub(column)).clamp(shortest, LONGEST);
    let mut out = OPENING.to_owned();
    let mut left = room(column) - OPENING.len() - CLOSING.len();
    for c in text.chars().filter(|c| !matches!(c, '\r' | '\n')) {
        let mut buffer = [0; 4];
        let (bytes, _, _) = UTF_8.encode(c.encode_utf8(&mut buffer));
        let token: String = match c {
            ' ' => "_".to_owned(),
            'A'..='Z' | 'a'..='z' | '0'..='9' | '!' | '*' | '+' | '-' | '/' => c.to_string(),
            _ => bytes.iter().map(|b| format!("={b:02X}")).collect(),
        };
        if token.len() > left {
            out.push_str(CLOSING);
            out.push_str(line_end);
            out.push(' ');
            out.push_str(OPENING);
            left = room(1) - OPENING.len() - CLOSING.len();
        }
        left -= token.len();
        out.push_str(&token);
    }
    out.push_str(CLOSING);
    out
}
