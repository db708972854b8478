//! One open document: its text as a rope, its version, and what the rules said of it last. Not for other documents.

use std::time::Instant;

use ropey::Rope;
use tower_lsp::lsp_types::{Diagnostic, Position, Range, TextDocumentContentChangeEvent};

use super::calm::{self, Calm};
use super::layout::Layout;
use crate::config::{Config, Run};
use crate::diagnostic::Diagnostic as Found;
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
    /// Whether it is of a kind that is no mail, and so is never read.
    foreign: bool,
    /// Whether the user knows that it is too long.
    told: bool,
    /// The text that `report` is about. Lines end as the protocol says, in both directions: with LF, CRLF or CR.
    read: Rope,
    report: Report,
    layout: Layout,
    /// What ends the letter.
    ending: Option<Span>,
    calm: Calm,
    /// The findings as the client has them or gets them next, under a number that changes with them.
    shown: (u64, Vec<Diagnostic>),
    /// The version that they were chosen for.
    shown_version: i32,
    /// Remembers the sentences that an edit leaves as they were.
    reader: Reader,
}

impl Document {
    /// A document as it is opened. What git wants to be told is no mail; all else may be, since clients call mail by many names.
    pub(super) fn new(text: &str, version: i32, language: &str) -> Self {
        Self {
            rope: Rope::from_str(text),
            version,
            stale: true,
            foreign: language.starts_with("git"),
            told: false,
            read: Rope::new(),
            report: Report::default(),
            layout: Layout::default(),
            ending: None,
            calm: Calm::opened(Instant::now()),
            shown: (0, Vec::new()),
            shown_version: version,
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
            self.replace(&change.text);
            return Ok(());
        };
        let (start, end) = (self.place(range.start, utf8)?, self.place(range.end, utf8)?);
        if start > end {
            return Err("the range ends before it begins".to_owned());
        }
        let byte = |at| self.rope.char_to_byte(at);
        let old = Span::new(byte(start), byte(end));
        self.calm.edited(old, change.text.len(), Instant::now());
        self.rope.remove(start..end);
        self.rope.insert(start, &change.text);
        Ok(())
    }

    /// Takes in a whole text. Where most of it is as it was, the client tells an edit in its own way; else it is another draft.
    fn replace(&mut self, text: &str) {
        let (old, new) = (&self.rope, text);
        let before = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b);
        let before = before.count();
        let most = old.len_bytes().min(new.len()) - before;
        let backwards = old.bytes_at(old.len_bytes()).reversed();
        let after = backwards.zip(new.bytes().rev()).take(most);
        let after = after.take_while(|(a, b)| a == b).count();
        let gone = Span::new(before, old.len_bytes() - after);
        let now = Instant::now();
        if (before + after) * 2 > old.len_bytes() {
            self.calm.edited(gone, new.len() - before - after, now);
        } else {
            self.calm = Calm::opened(now);
        }
        self.rope = Rope::from_str(text);
    }

    /// The client has saved the text.
    pub(super) fn saved(&mut self) {
        self.calm.saved();
        self.touch();
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

    /// Reads the text by the rules, but for the findings that do not count; returns what the user should know besides, once.
    pub(super) fn lint(
        &mut self,
        config: &Config,
        counts: impl Fn(&str, &Found) -> bool,
    ) -> Option<&'static str> {
        self.stale = false;
        let long = self.rope.len_bytes() > LARGEST;
        if long || self.foreign {
            self.read = Rope::new();
            self.report = Report::default();
            self.layout = Layout::default();
            self.ending = None;
            let told = std::mem::replace(&mut self.told, long);
            return (long && !told)
                .then_some("longer than 1 MiB, which is no letter; it is not checked");
        }
        self.told = false;
        let text = self.rope.to_string();
        let draft = Draft::parse_with(&text, &mut self.reader);
        let mut report = lint(&draft, config);
        report.diagnostics.retain(|found| counts(&text, found));
        self.layout = Layout::of(&draft);
        self.ending = calm::ending(&draft);
        self.read = self.rope.clone();
        self.report = report;
        None
    }

    /// Whether the text that was read last is the text as it is now; not so after a fault.
    pub(super) fn is_read(&self) -> bool {
        !self.stale && self.read.is_instance(&self.rope)
    }

    /// The text that was read last.
    pub(super) fn text(&self) -> String {
        self.read.to_string()
    }

    /// What the rules said, for the core.
    pub(super) fn report(&self) -> &Report {
        &self.report
    }

    /// How the draft is built.
    pub(super) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Whether it is time to look again which findings are to be shown.
    pub(super) fn is_due(&self) -> bool {
        self.due().is_some_and(|due| due <= Instant::now())
    }

    /// When to look again which findings are to be shown, if nothing happens until then.
    pub(super) fn due(&self) -> Option<Instant> {
        self.calm.due().filter(|_| self.is_read())
    }

    /// Chooses what is to be shown now, in the client's terms; a list that differs from the last one takes the next number. Whether
    /// the client has reason to ask for it and does not know that: the list differs, and the text does not.
    pub(super) fn show(
        &mut self,
        run: Run,
        next: &mut u64,
        told: impl Fn(&Self, &Found) -> Diagnostic,
    ) -> bool {
        let (text, found) = (self.read.to_string(), &self.report.diagnostics);
        self.calm
            .choose(&text, found, self.ending, run, Instant::now());
        let found: Vec<Diagnostic> = self.calm.shown().iter().map(|f| told(self, f)).collect();
        let unasked = self.shown.0 != 0 && self.shown_version == self.version;
        self.shown_version = self.version;
        let differs = self.shown.0 == 0 || self.shown.1 != found;
        if differs {
            *next += 1;
            self.shown = (*next, found);
        }
        differs && unasked
    }

    /// The findings for the client, and their number.
    pub(super) fn shown(&self) -> (u64, &[Diagnostic]) {
        (self.shown.0, &self.shown.1)
    }

    /// The byte of the text that was read last at a position; `None` outside of it.
    pub(super) fn byte(&self, position: Position, utf8: bool) -> Option<usize> {
        let at = self.place(position, utf8).ok()?;
        self.read.try_char_to_byte(at).ok()
    }

    /// What stands in a span of the text that was read last.
    pub(super) fn words(&self, span: Span) -> String {
        let part = self.read.get_byte_slice(span.start..span.end);
        part.map(|part| part.to_string()).unwrap_or_default()
    }

    /// All of the text that was read last.
    pub(super) fn whole(&self, utf8: bool) -> Range {
        self.range(Span::new(0, self.read.len_bytes()), utf8)
    }

    /// A span of the text that was read last, as a range.
    pub(super) fn range(&self, span: Span, utf8: bool) -> Range {
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
        Range::new(at(span.start), at(span.end))
    }
}
