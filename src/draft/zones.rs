//! What each stretch of the text is. The order of the steps matters: parts of MIME, headers, lines for programs, quotes,
//! signature, boilerplate, greeting, end; what nobody claimed is body.
//!
//! Not for sentences (see `sentences`).

use super::Reader;
use super::headers::{self, Headers};
use super::lines::{Line, lines};
use super::source::{Part, PartKind};
use super::{disclaimer, opaque, quotes, salutation, sign_off};
use crate::text::Span;

/// What a stretch of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the design's glossary")]
pub enum ZoneKind {
    Headers,
    Salutation,
    Body,
    SignOff,
    Signature,
    Attribution,
    Quote,
    Forward,
    Disclaimer,
    /// PGP's lines.
    Armour,
    /// Tags of MML, boundaries of MIME, parts that are not the letter, names of attached files.
    Attachment,
    /// What git puts into a draft and takes out again.
    Comment,
}

impl ZoneKind {
    /// Its name in reports and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            ZoneKind::Headers => "headers",
            ZoneKind::Salutation => "salutation",
            ZoneKind::Body => "body",
            ZoneKind::SignOff => "sign-off",
            ZoneKind::Signature => "signature",
            ZoneKind::Attribution => "attribution",
            ZoneKind::Quote => "quote",
            ZoneKind::Forward => "forward",
            ZoneKind::Disclaimer => "disclaimer",
            ZoneKind::Armour => "armour",
            ZoneKind::Attachment => "attachment",
            ZoneKind::Comment => "comment",
        }
    }
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// What it is.
    pub kind: ZoneKind,
    /// Its bytes, line ends and blank lines after it with it.
    pub span: Span,
}

/// What the steps found out so far.
#[derive(Debug)]
pub(super) struct Layout {
    /// One kind a line; `None` is body.
    pub(super) kinds: Vec<Option<ZoneKind>>,
    pub(super) salutation: Option<Span>,
    pub(super) sign_off: Option<Span>,
    pub(super) name: Option<Span>,
}

/// Reads the zones of `text`.
pub(super) fn layout(
    text: &str,
    parts: &[Part],
    flowed: bool,
    reader: &mut Reader,
) -> (Option<Headers>, Layout) {
    let lines = lines(text);
    let mut layout = Layout {
        kinds: vec![None; lines.len()],
        salutation: None,
        sign_off: None,
        name: None,
    };
    opaque::mark(&lines, &mut layout.kinds);
    let headers = headers::parse(&lines).map(|(headers, count)| {
        layout.kinds[..count].iter_mut().for_each(|kind| {
            kind.get_or_insert(ZoneKind::Headers);
        });
        headers
    });
    mark_parts(&lines, parts, &mut layout.kinds);
    let subject = headers.as_ref().and_then(|headers| headers.subject);
    let hints = quotes::Hints {
        forwards: subject.is_some_and(|span| is_forwarding(span.of(text))),
        flowed,
    };
    quotes::mark(&lines, &mut layout.kinds, hints);
    opaque::mark_files(&lines, &mut layout.kinds);
    disclaimer::mark(&lines, &mut layout.kinds);
    sign_off::mark_signature(&lines, &mut layout.kinds);
    find_salutation(text, &lines, &mut layout, reader);
    sign_off::find(text, &lines, &mut layout, reader);
    sign_off::reclaim(text, &lines, &mut layout, reader);
    (headers, layout)
}

/// Whether a Subject says that a mail is passed on, in the languages of common mail programs.
fn is_forwarding(subject: &str) -> bool {
    const MARKS: &[&str] = &[
        "fw:", "fwd:", "wg:", "tr:", "rv:", "enc:", "i:", "doorst:", "vl:", "vb:",
    ];
    let head: String = subject.chars().take(8).collect::<String>().to_lowercase();
    MARKS.iter().any(|mark| head.starts_with(mark))
}

/// What MIME says of the lines: both lists are in order, so one walk suffices.
fn mark_parts(lines: &[Line<'_>], parts: &[Part], kinds: &mut [Option<ZoneKind>]) {
    let mut parts = parts.iter().peekable();
    for (line, slot) in lines.iter().zip(kinds) {
        while parts
            .next_if(|part| {
                part.span.end <= line.span.start && !part.span.is_empty() || part.span.is_empty()
            })
            .is_some()
        {}
        let Some(part) = parts.peek().filter(|part| part.span.start < line.next) else {
            continue;
        };
        let kind = match part.kind {
            PartKind::PartHeaders => ZoneKind::Headers,
            PartKind::Boundary | PartKind::Other => ZoneKind::Attachment,
            PartKind::Forwarded => ZoneKind::Forward,
            PartKind::Letter => continue,
        };
        slot.get_or_insert(kind);
    }
}

/// The greeting is the first line of the writer's own, or follows a line such as "Re: your invitation".
fn find_salutation(text: &str, lines: &[Line<'_>], layout: &mut Layout, reader: &mut Reader) {
    let own = (0..lines.len()).filter(|i| layout.kinds[*i].is_none() && !lines[*i].is_blank());
    for (place, at) in own.take(2).enumerate() {
        if let Some(span) = salutation::find(text, &lines[at], reader) {
            layout.salutation = Some(span);
            layout.kinds[at] =
                (span.end >= lines[at].trimmed().end).then_some(ZoneKind::Salutation);
            return;
        }
        if place == 0 && lines[at].words() > 10 {
            return;
        }
    }
}

impl Layout {
    /// Calls the whole letter one thing: it is encoded, so that no line of the source is one of its lines.
    pub(super) fn lump(&mut self, text: &str, parts: &[Part], kind: ZoneKind) {
        let letter = parts.iter().find(|part| part.kind == PartKind::Letter);
        for (line, slot) in lines(text).iter().zip(&mut self.kinds) {
            // Without parts, all that is no header is the letter.
            let inside = match letter {
                Some(letter) => letter.span.touches(line.span) && line.span.start < letter.span.end,
                None => *slot != Some(ZoneKind::Headers),
            };
            if inside {
                *slot = Some(kind);
            }
        }
    }

    /// The zones, side by side from the first byte to the last.
    pub(super) fn zones(&self, text: &str) -> Vec<Zone> {
        let mut out: Vec<Zone> = Vec::new();
        let mut push = |kind: ZoneKind, start: usize, end: usize| match out.last_mut() {
            Some(last) if last.kind == kind => last.span.end = end,
            _ if start < end => out.push(Zone {
                kind,
                span: Span::new(start, end),
            }),
            _ => {}
        };
        let mut before = None;
        for (line, kind) in lines(text).iter().zip(&self.kinds) {
            let start = line.span.start;
            match (kind, self.salutation) {
                (Some(kind), _) => push(*kind, start, line.next),
                (None, Some(greeting)) if line.span.contains(greeting) => {
                    push(ZoneKind::Salutation, start, greeting.end);
                    push(ZoneKind::Body, greeting.end, line.next);
                }
                // A blank line belongs to what stands above it.
                (None, _) if line.is_blank() => {
                    push(before.unwrap_or(ZoneKind::Body), start, line.next)
                }
                (None, _) => push(ZoneKind::Body, start, line.next),
            }
            before = Some(kind.unwrap_or(if line.is_blank() {
                before.unwrap_or(ZoneKind::Body)
            } else {
                ZoneKind::Body
            }));
        }
        out
    }
}
