//! The parts of a MIME message, line by line: boundaries, headers of parts, contents. Not for decoding.
//!
//! One pass, whatever the parts claim. (A parser that looks for each announced boundary to the end of the text takes
//! quadratic time where they are announced and do not come, as a broken or a hostile mail has it.)

use super::content::{Content, Contents, Kind, Transfer};
use super::fields::{Fields, line};
use super::{Part, PartKind, html};
use crate::text::Span;

/// Parts nested deeper than this are not looked into.
const DEEPEST: usize = 16;
/// No mail has more stretches; what comes behind so many is one.
const MOST: usize = 1 << 16;

/// The parts of a message.
#[derive(Debug, Default)]
pub(super) struct Structure {
    /// Side by side from the end of the header block to the end of the text.
    pub(super) parts: Vec<Part>,
    /// The part that the writer edits: where it stands in `parts`, and what its headers say.
    pub(super) letter: Option<(usize, Content)>,
    /// The subtypes of the multiparts, each once.
    pub(super) multiparts: Vec<String>,
    /// Whether a mail is taken along as a part.
    pub(super) forwards: bool,
}

/// A multipart that is not at its end.
#[derive(Debug)]
struct Open {
    boundary: String,
    digest: bool,
}

/// Takes apart what stands from the byte `at` on and is, by its headers, `content`. `None` where it says that it
/// is made of parts and no boundary ever comes.
pub(super) fn of(
    source: &str,
    at: usize,
    content: Content,
    contents: &Contents,
) -> Option<Structure> {
    let mut walk = Walk {
        structure: Structure::default(),
        open: Vec::new(),
        region: PartKind::Boundary,
        start: at,
        blank: None,
        html: None,
    };
    let in_parts = matches!(content.kind, Kind::Multipart { .. });
    walk.enter(content);
    let mut seen = false;
    let mut at = at;
    while at < source.len() {
        let (end, next) = line(source, at);
        let Some((level, closing)) = walk.boundary(&source[at..end]) else {
            at = next;
            continue;
        };
        seen = true;
        walk.leave(source, at);
        if walk.structure.parts.len() >= MOST {
            walk.region = PartKind::Other;
            break;
        }
        walk.region = PartKind::Boundary;
        at = next;
        if closing {
            walk.open.truncate(level);
            continue;
        }
        walk.open.truncate(level + 1);
        walk.leave(source, at);
        let mut fields = Fields::new(source, at);
        let default = match walk.open.last() {
            Some(open) if open.digest => Kind::Message,
            _ => Kind::Plain,
        };
        let content = contents.of(source, fields.by_ref(), default);
        at = fields.end().unwrap_or(fields.position());
        walk.push(PartKind::PartHeaders, at);
        walk.enter(content);
    }
    if in_parts && !seen {
        return None;
    }
    walk.leave(source, source.len());
    let mut structure = walk.structure;
    if structure.letter.is_none()
        && let Some((index, content)) = walk.html.or(walk.blank)
        && let Some(part) = structure.parts.get_mut(index)
    {
        part.kind = PartKind::Letter;
        structure.letter = Some((index, content));
    }
    Some(structure)
}

struct Walk {
    structure: Structure,
    open: Vec<Open>,
    /// What the stretch that is being passed is, and where it began.
    region: PartKind,
    start: usize,
    /// The first part in plain text with nothing in it; some programs set it beside a letter in HTML.
    blank: Option<(usize, Content)>,
    /// The first part in HTML with something in it, to be read where no plain text comes.
    html: Option<(usize, Content)>,
}

impl Walk {
    /// Begins the contents of a part.
    fn enter(&mut self, content: Content) {
        let index = self.structure.parts.len();
        self.region = match &content.kind {
            Kind::Multipart { subtype, boundary } if self.open.len() < DEEPEST => {
                self.open.push(Open {
                    boundary: boundary.clone(),
                    digest: subtype == "digest",
                });
                if !self.structure.multiparts.contains(subtype) {
                    self.structure.multiparts.push(subtype.clone());
                }
                PartKind::Boundary
            }
            Kind::Message => {
                self.structure.forwards = true;
                PartKind::Forwarded
            }
            Kind::Plain if !content.attachment && self.structure.letter.is_none() => {
                self.structure.letter = Some((index, content));
                PartKind::Letter
            }
            Kind::Html if !content.attachment && self.html.is_none() => {
                self.html = Some((index, content));
                PartKind::Other
            }
            _ => PartKind::Other,
        };
    }

    /// Ends the stretch that is being passed before the byte `at`, where a line begins. The line break before a
    /// boundary belongs to the boundary.
    fn leave(&mut self, source: &str, at: usize) {
        let mut end = at;
        let boundary = self.region == PartKind::Boundary;
        if !boundary && at < source.len() {
            let region = &source[self.start..at];
            let region = region.strip_suffix('\n').unwrap_or(region);
            end = self.start + region.strip_suffix('\r').unwrap_or(region).len();
        }
        let region = &source[self.start..end];
        let index = self.structure.parts.len();
        self.push(self.region, end);
        let is_blank = |part: &mut (usize, Content)| part.0 == index && is_blank(region, &part.1);
        if let Some(letter) = self.structure.letter.take_if(is_blank) {
            self.structure.parts[index].kind = PartKind::Other;
            self.blank.get_or_insert(letter);
        }
        self.html.take_if(is_blank);
    }

    fn push(&mut self, kind: PartKind, end: usize) {
        let span = Span::new(self.start, end);
        self.start = end;
        match self.structure.parts.last_mut() {
            Some(last) if last.kind == kind && kind == PartKind::Boundary => last.span.end = end,
            // Contents stay even where there is nothing in them: a letter may be about to be written.
            _ if span.is_empty() && matches!(kind, PartKind::Boundary | PartKind::PartHeaders) => {}
            _ => self.structure.parts.push(Part { span, kind }),
        }
    }

    /// The multipart whose boundary the line is, and whether it closes it; the innermost first.
    fn boundary(&self, line: &str) -> Option<(usize, bool)> {
        let line = line.strip_prefix("--")?;
        self.open
            .iter()
            .enumerate()
            .rev()
            .find_map(|(level, open)| {
                let rest = line.strip_prefix(open.boundary.as_str())?.trim_end();
                match rest {
                    "" => Some((level, false)),
                    "--" => Some((level, true)),
                    _ => None,
                }
            })
    }
}

/// Whether nothing is written in a part.
fn is_blank(raw: &str, content: &Content) -> bool {
    match content.kind {
        Kind::Html if content.transfer != Transfer::Base64 => html::text(raw).is_empty(),
        _ => raw.trim().is_empty(),
    }
}
