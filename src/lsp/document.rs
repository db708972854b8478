//! One open document: its text as a rope, its version, and what the rules said of it last. Not for other documents.

use ropey::Rope;
use tower_lsp::lsp_types::{Diagnostic, Position, TextDocumentContentChangeEvent};

use super::convert::{self, ClientFacts};
use crate::config::Config;
use crate::draft::{Draft, Reader};
use crate::lint::{Report, lint};
use crate::text::Span;

/// A document longer than this, in bytes, is not read: it is no letter.
const LARGEST: usize = 1 << 20;

/// One open document.
#[derive(Debug)]
pub(super) struct Document {
    rope: Rope,
    pub(super) version: i32,
    stale: bool,
    /// The text that `report` is about. Lines end as the protocol says, in both directions: with LF, CRLF or CR.
    read: Rope,
    report: Report,
    /// Remembers the sentences that an edit leaves as they were.
    reader: Reader,
}

impl Document {
    pub(super) fn new(text: &str, version: i32) -> Self {
        Self {
            rope: Rope::from_str(text),
            version,
            stale: true,
            read: Rope::new(),
            report: Report::default(),
            reader: Reader::default(),
        }
    }

    /// Applies one change; columns count UTF-8 bytes when `utf8`, else UTF-16 units.
    ///
    /// # Errors
    /// A range outside the text; the text is then as it was.
    pub(super) fn apply(
        &mut self,
        change: TextDocumentContentChangeEvent,
        utf8: bool,
    ) -> Result<(), String> {
        self.stale = true;
        let Some(range) = change.range else {
            self.rope = Rope::from_str(&change.text);
            return Ok(());
        };
        let (start, end) = (self.place(range.start, utf8)?, self.place(range.end, utf8)?);
        if start > end {
            return Err("the range ends before it begins".to_owned());
        }
        self.rope.remove(start..end);
        self.rope.insert(start, &change.text);
        Ok(())
    }

    /// The character that a position names. A column past the end of its line is the end of the line, as the protocol says.
    fn place(&self, position: Position, utf8: bool) -> Result<usize, String> {
        let (line, column) = (position.line as usize, position.character as usize);
        let lines = self.rope.len_lines();
        if line == lines && column == 0 {
            return Ok(self.rope.len_chars());
        }
        if line >= lines {
            return Err(format!("line {line} is outside a text of {lines} lines"));
        }
        let start = self.rope.line_to_char(line);
        let text = self.rope.line(line);
        let breaks = text
            .chars_at(text.len_chars())
            .reversed()
            .take_while(|c| matches!(c, '\n' | '\r'))
            .count();
        let most = text.len_chars() - breaks;
        let within = match utf8 {
            true => text.byte_to_char(column.min(text.len_bytes())),
            false => text.utf16_cu_to_char(column.min(text.len_utf16_cu())),
        };
        Ok(start + within.min(most))
    }

    pub(super) fn is_stale(&self) -> bool {
        self.stale
    }

    /// To be read again, though the text is the same.
    pub(super) fn touch(&mut self) {
        self.stale = true;
    }

    /// Not to be read again before the next change.
    pub(super) fn give_up(&mut self) {
        self.stale = false;
    }

    /// Reads the text by the rules; returns what the user should know about it besides the findings.
    pub(super) fn lint(&mut self, config: &Config) -> Option<&'static str> {
        if self.rope.len_bytes() > LARGEST {
            self.read = Rope::new();
            self.report = Report::default();
            self.stale = false;
            return Some("longer than 1 MiB, which is no letter; it is not checked");
        }
        let text = self.rope.to_string();
        let report = lint(&Draft::parse_with(&text, &mut self.reader), config);
        self.read = self.rope.clone();
        self.report = report;
        self.stale = false;
        None
    }

    /// What the rules said, for the core.
    pub(super) fn report(&self) -> &Report {
        &self.report
    }

    /// What the rules said, for the client.
    pub(super) fn diagnostics(&self, facts: &ClientFacts) -> Vec<Diagnostic> {
        self.report
            .diagnostics
            .iter()
            .map(|found| convert::diagnostic(self, facts, found))
            .collect()
    }

    /// What stands in a span of the text that was read last.
    pub(super) fn words(&self, span: Span) -> String {
        let part = self.read.get_byte_slice(span.start..span.end);
        part.map(|part| part.to_string()).unwrap_or_default()
    }

    /// A span of the text that was read last, as a range.
    pub(super) fn range(&self, span: Span, utf8: bool) -> tower_lsp::lsp_types::Range {
        let read = &self.read;
        let at = |offset: usize| {
            let offset = offset.min(read.len_bytes());
            let line = read.byte_to_line(offset);
            let units = |offset| read.char_to_utf16_cu(read.byte_to_char(offset));
            let start = read.line_to_byte(line);
            let column = match utf8 {
                true => offset - start,
                false => units(offset) - units(start),
            };
            Position::new(line as u32, column as u32)
        };
        tower_lsp::lsp_types::Range::new(at(span.start), at(span.end))
    }
}
