//! What of a text as it came is read, and how offsets and edits go back into it. Not for zones.

use std::borrow::Cow;

use crate::text::{Edit, Span};

/// A text opened for reading.
#[derive(Debug)]
pub(super) struct Opened<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) map: SourceMap,
    pub(super) parts: Vec<Part>,
    pub(super) forms: Vec<String>,
    pub(super) locked: Option<Locked>,
    pub(super) flowed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub(super) enum PartKind {
    PartHeaders,
    Boundary,
    Letter,
    Other,
    Forwarded,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) kind: PartKind,
    pub(super) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Locked {
    Base64(Span),
    HtmlOnly(Span),
}

#[derive(Debug, Default)]
pub(super) struct SourceMap;

impl SourceMap {
    pub(super) fn is_identity(&self) -> bool {
        true
    }
    pub(super) fn span(&self, span: Span) -> Span {
        span
    }
    pub(super) fn edit(&self, edit: &Edit) -> Edit {
        edit.clone()
    }
}

pub(super) fn open(source: &str) -> Opened<'_> {
    Opened {
        text: Cow::Borrowed(source),
        map: SourceMap,
        parts: Vec::new(),
        forms: Vec::new(),
        locked: None,
        flowed: false,
    }
}
