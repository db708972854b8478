//! What of a text as it came is read, and the way back.
//!
//! For: mails in MIME as editors open them from a file: the letter in quoted-printable, the words of its headers
//! encoded, beside it an HTML alternative and attachments. What is encoded is read decoded, in its place; offsets and
//! edits in what is read go back into the text as it came (see [`SourceMap`]).
//! Not for zones: headers, quotes and signatures are found in what is read.
//!
//! A text without MIME headers is not touched, and costs a look at its header block.

mod charset;
mod content;
mod fields;
mod html;
mod map;
mod quoted;
mod structure;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;

use self::charset::Charset;
use self::content::{Content, Contents, Kind, Transfer};
use self::fields::{Field, Fields};
use self::map::{Builder, Coding};
use self::structure::Structure;
use crate::text::Span;

pub(crate) use self::map::SourceMap;

/// A text longer than this, in bytes, is read as it is; the map counts in 32 bits.
const LONGEST: usize = 1 << 30;

/// Headers without which a block is not one: "Dear all: …" is a letter.
const TELLING: &[&str] = &[
    "From",
    "To",
    "Subject",
    "Date",
    "MIME-Version",
    "Content-Type",
];
/// Headers in which encoded words are read.
const WORDED: &[&str] = &["Subject", "From", "To", "Cc", "Bcc", "Reply-To"];

/// A text opened for reading.
#[derive(Debug)]
pub(super) struct Opened<'t> {
    /// What is read: the source, with each encoded stretch replaced in its place by what it stands for.
    pub(super) text: Cow<'t, str>,
    /// The way back into the source.
    pub(super) map: SourceMap,
    /// The MIME structure: side by side from the end of the top header block to the end of `text`, in bytes of it.
    /// Empty for a text without MIME, or one that is broken. The line break before a boundary line belongs to
    /// the boundary (RFC 2046), so that what is added at the end of the letter stays in it.
    pub(super) parts: Vec<Part>,
    /// What the text is made of, for people: `multipart/alternative`, `quoted-printable`, `encoded-words` ….
    pub(super) forms: Vec<String>,
    /// Why the letter cannot be edited in place.
    pub(super) locked: Option<Locked>,
    /// Whether the letter says that its lines flow (RFC 3676).
    pub(super) flowed: bool,
}

/// A stretch of a MIME message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// In bytes of what is read.
    pub(super) span: Span,
    pub(super) kind: PartKind,
}

/// What a stretch of a MIME message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    /// Headers of a part, with the blank line behind them.
    PartHeaders,
    /// Boundary lines, and what stands before the first and after the last.
    Boundary,
    /// The one text that the writer edits; it may be empty.
    Letter,
    /// An alternative in HTML, an attachment.
    Other,
    /// A mail that is taken along as a part.
    Forwarded,
}

/// A letter that can be judged and not edited in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locked {
    /// What stands in the way.
    pub why: Why,
    /// The header line that says so, in bytes of what is read.
    pub span: Span,
}

/// Why a letter cannot be edited in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is encoded in Base64.
    Base64,
    /// It is written in HTML, and there is no plain text beside it.
    HtmlOnly,
}

/// Opens `source`. Cannot fail: what is not understood is read as it is.
pub(super) fn open(source: &str) -> Opened<'_> {
    let Some(head) = Head::of(source) else {
        return Opened {
            text: Cow::Borrowed(source),
            map: SourceMap::default(),
            parts: Vec::new(),
            forms: Vec::new(),
            locked: None,
            flowed: false,
        };
    };
    let contents = Contents::new();
    let fields = || Fields::at_top(source);
    let structure = head
        .body
        .and_then(|body| {
            let content = contents.of(source, fields(), Kind::Plain);
            structure::of(source, body, content, &contents)
        })
        .unwrap_or_default();
    let reading = structure.letter.as_ref().and_then(|(index, content)| {
        let part = structure.parts.get(*index)?;
        Some((part.span, Reading::of(part.span.of(source), content)?))
    });
    let (text, map) = if head.words || reading.is_some() {
        let mut builder = Builder::new(source, line_end(source));
        for field in fields().filter(|field| is_worded(source, field)) {
            builder.open(field.value.start);
            words::decode(source, field.value, &mut builder);
            builder.close(field.value, Coding::Words);
        }
        if let Some((span, reading)) = &reading {
            builder.open(span.start);
            reading.decode(source, *span, &mut builder);
            builder.close(*span, reading.coding());
        }
        builder.finish()
    } else {
        (None, SourceMap::default())
    };
    let read = |span: Span| Span::new(map.text_at(span.start), map.text_at(span.end));
    let first = fields().next().map(|field| field.line);
    let locked = match &reading {
        Some((_, Reading::Whole(why, line, _))) => Some(Locked {
            why: *why,
            span: read(line.or(first).unwrap_or(Span::new(0, 0))),
        }),
        _ => None,
    };
    let parts = structure.parts.iter().map(|part| Part {
        span: read(part.span),
        ..*part
    });
    Opened {
        parts: parts.collect(),
        forms: forms(&head, &structure),
        locked,
        flowed: structure.letter.as_ref().is_some_and(|(_, c)| c.flowed),
        text: text.map_or(Cow::Borrowed(source), Cow::Owned),
        map,
    }
}

/// What the header block at the top says, in so far as it is of concern here.
struct Head {
    /// Where the body begins, if there are MIME headers and the block is one.
    body: Option<usize>,
    /// Whether there are encoded words.
    words: bool,
}

impl Head {
    /// `None` where all is to be read as it is.
    fn of(source: &str) -> Option<Self> {
        let mut fields = Fields::at_top(source);
        let (mut telling, mut mime, mut words) = (false, false, false);
        for field in fields.by_ref() {
            telling |= TELLING.iter().any(|name| field.is(name));
            mime |= content::is_mime(&field);
            words |= is_worded(source, &field);
        }
        let body = fields.end().filter(|_| mime);
        let opens = telling && (words || body.is_some()) && source.len() <= LONGEST;
        opens.then_some(Self { body, words })
    }
}

fn is_worded(source: &str, field: &Field<'_>) -> bool {
    WORDED.iter().any(|name| field.is(name)) && words::any(field.value.of(source))
}

/// How a letter that is encoded is read.
enum Reading {
    Quoted(Charset),
    /// As one unit, by what it stands for; with the header line that says so.
    Whole(Why, Option<Span>, String),
}

impl Reading {
    /// `None` where `raw` is read as it is.
    fn of(raw: &str, content: &Content) -> Option<Self> {
        let label = content.charset.as_deref();
        if raw.is_empty() && content.transfer != Transfer::Quoted {
            return None;
        }
        let decoded = match content.transfer {
            Transfer::Plain | Transfer::EightBit => None,
            Transfer::Quoted => {
                let charset = Charset::of(label, &quoted::escaped(raw));
                if content.kind != Kind::Html {
                    // In other charsets, bytes of ASCII need not be characters of it.
                    let plain = charset.encoding().is_ascii_compatible();
                    return plain.then_some(Self::Quoted(charset));
                }
                Some(charset.decode(&quoted::bytes(raw)))
            }
            Transfer::Base64 => Some(base64(raw, label)?),
        };
        match (content.kind == Kind::Html, decoded) {
            (true, page) => Some(Self::Whole(
                Why::HtmlOnly,
                content.type_line,
                html::text(page.as_deref().unwrap_or(raw)),
            )),
            (false, Some(text)) => Some(Self::Whole(Why::Base64, content.transfer_line, text)),
            (false, None) => None,
        }
    }

    fn decode(&self, source: &str, span: Span, builder: &mut Builder<'_>) {
        match self {
            Self::Quoted(charset) => quoted::decode(source, span, *charset, builder),
            Self::Whole(_, _, text) => builder.atom(span.end, text),
        }
    }

    fn coding(&self) -> Coding {
        match self {
            Self::Quoted(charset) => Coding::Quoted(*charset),
            Self::Whole(..) => Coding::Locked,
        }
    }
}

/// The text of a Base64 body; `None` where it is none, as when somebody writes plain text under such a header.
fn base64(raw: &str, label: Option<&str>) -> Option<String> {
    let bytes = base64_decode(raw.as_bytes())?;
    let charset = Charset::of(label, &bytes);
    let (text, bad) = charset.encoding().decode_without_bom_handling(&bytes);
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{c}');
    let sound = !bad && !text.chars().any(odd) && !text.trim().is_empty();
    sound.then(|| text.into_owned())
}

fn forms(head: &Head, structure: &Structure) -> Vec<String> {
    let multiparts = structure.multiparts.iter();
    let mut forms: Vec<String> = multiparts
        .map(|subtype| format!("multipart/{subtype}"))
        .collect();
    let mut add = |name: &str| forms.push(name.to_owned());
    if structure.forwards {
        add("message/rfc822");
    }
    if let Some((_, content)) = &structure.letter {
        match content.transfer {
            Transfer::Plain => {}
            Transfer::EightBit => add("8bit"),
            Transfer::Quoted => add("quoted-printable"),
            Transfer::Base64 => add("base64"),
        }
        if content.kind == Kind::Html {
            add("html");
        }
    }
    if head.words {
        add("encoded-words");
    }
    forms
}

fn line_end(source: &str) -> &'static str {
    match source.find('\n') {
        Some(at) if source[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
