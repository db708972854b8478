//! Corrections of misspelt words, worked out where somebody asks for them, and remembered: they cost milliseconds each, and the
//! dictionary behind them is loaded in the background when the first such word has been seen.
//!
//! Not for finding misspelt words, which is done with all the rest (see `rules`).

use tower_lsp::lsp_types::{Range, Url};

use super::document::Document;
use super::worker::Worker;
use crate::rules::{self, Corrections};
use crate::spelling;
use crate::text::Span;

/// Has the dictionary loaded, once, where a document has findings that it will be asked about.
pub(super) fn prepare(document: &Document) {
    let mut found = document.report().diagnostics.iter();
    if found.any(|found| rules::corrects(found.rule)) {
        spelling::warm();
    }
}

impl Worker {
    /// Works out corrections for what touches the ranges, in a document that has just been read.
    pub(super) fn correct(&mut self, uri: &Url, ranges: &[Range]) {
        let utf8 = self.facts.utf8;
        let Some(document) = self.documents.get(uri) else {
            return;
        };
        let found = document.report().diagnostics.iter();
        let asked = found.filter(|found| {
            let here = document.range(found.span, utf8);
            let touched = |range: &Range| here.start <= range.end && range.start <= here.end;
            rules::corrects(found.rule) && found.fixes.is_empty() && ranges.iter().any(touched)
        });
        let spans: Vec<Span> = asked.map(|found| found.span).collect();
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
            return;
        };
        let mut config = self.config_for(uri);
        config.corrections = Corrections::At(Span::new(first.start, last.end));
        self.lint(uri, &config);
    }
}
