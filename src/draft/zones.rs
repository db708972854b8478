//! What each stretch of the text is. The order of the steps matters: headers, quotes, signature, greeting, end;
//! what nobody claimed is body.
//!
//! Not for sentences (see `sentences`).

use super::headers::{self, Headers};
use super::lines::{Line, lines};
use super::{quotes, salutation, sign_off};
use crate::lexicon::Reader;
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
pub(super) fn layout(text: &str, reader: &mut Reader) -> (Option<Headers>, Layout) {
    let lines = lines(text);
    let mut layout = Layout {
        kinds: vec![None; lines.len()],
        salutation: None,
        sign_off: None,
        name: None,
    };
    let headers = headers::parse(&lines).map(|(headers, count)| {
        layout.kinds[..count]
            .iter_mut()
            .for_each(|kind| *kind = Some(ZoneKind::Headers));
        headers
    });
    quotes::mark(&lines, &mut layout.kinds);
    sign_off::mark_signature(&lines, &mut layout.kinds);
    find_salutation(text, &lines, &mut layout, reader);
    sign_off::find(text, &lines, &mut layout, reader);
    (headers, layout)
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
    /// The bytes of an own line that are body: all, or what follows a greeting; `None` where nothing does.
    pub(super) fn body_of(&self, line: &Line<'_>) -> Option<Span> {
        let span = line.trimmed();
        let start = match self.salutation {
            Some(greeting) if span.contains(greeting) => greeting.end,
            _ => span.start,
        };
        let blanks = line.text[start - line.span.start..]
            .chars()
            .take_while(|c| super::lines::is_blank(*c))
            .map(char::len_utf8)
            .sum::<usize>();
        let end = match self.sign_off {
            Some(formula) if span.contains(formula) && formula.start > start + blanks => {
                formula.start
            }
            _ => span.end,
        };
        let text = &line.text[start + blanks - line.span.start..end - line.span.start];
        let end = start + blanks + text.trim_end_matches(super::lines::is_blank).len();
        (start + blanks < end).then_some(Span::new(start + blanks, end))
    }

    /// Stretches of body lines without a blank line, a bullet or foreign lines between.
    pub(super) fn paragraphs(&self, text: &str) -> Vec<Span> {
        let mut out: Vec<Span> = Vec::new();
        let mut open = false;
        for (line, kind) in lines(text).iter().zip(&self.kinds) {
            let body = match kind {
                None if !line.is_blank() => self.body_of(line),
                _ => None,
            };
            let Some(span) = body else {
                open = false;
                continue;
            };
            let bullet = bullet(span.of(text));
            match out.last_mut() {
                Some(last) if open && bullet == 0 => last.end = span.end,
                _ => out.push(Span::new(span.start + bullet, span.end)),
            }
            open = true;
        }
        out
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

/// Bytes of a list mark at the start of a line: `- `, `* `, `• `, `1. `, `a) `.
fn bullet(line: &str) -> usize {
    let mark = match line.chars().next() {
        Some(c @ ('-' | '*' | '•' | '·' | '–')) => c.len_utf8(),
        Some(c) if c.is_ascii_alphanumeric() => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let head = if digits > 0 { digits } else { 1 };
            match line[head..].chars().next() {
                Some('.') if digits > 0 && digits < 3 => head + 1,
                Some(')') if head < 3 => head + 1,
                _ => return 0,
            }
        }
        _ => return 0,
    };
    let blanks = line[mark..].len() - line[mark..].trim_start_matches([' ', '\t']).len();
    if blanks > 0 { mark + blanks } else { 0 }
}
