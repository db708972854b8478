//! The report for programs: one JSON object, version 1. Not for people.
//!
//! The shapes live here and nowhere else, so that no change of a type inside changes what programs rely on.

use std::io::{self, Write};

use serde::Serialize;

use super::check::Face;
use super::input::Input;
use super::ranges::{Range, Ranges};
use crate::lint;
use crate::text::Span;

/// Writes each draft as soon as it is judged, so that no number of drafts fills the memory.
#[derive(Debug, Default)]
pub(super) struct Json {
    /// Whether a draft has been written.
    begun: bool,
}

impl Face for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, r#"{{"version":1,"drafts":["#)
    }

    fn draft(
        &mut self,
        input: &Input,
        _: &crate::draft::Draft<'_>,
        report: &lint::Report,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        // A line a draft is readable enough, and kind to tools that work by lines.
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        serde_json::to_writer(&mut *out, &draft(input, report)).map_err(io::Error::from)
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}]}}", if self.begun { "\n" } else { "" })
    }
}

#[derive(Serialize)]
struct Draft<'a> {
    path: &'a str,
    situation: Option<&'static str>,
    moves: Vec<Move<'a>>,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Move<'a> {
    #[serde(rename = "move")]
    kind: &'static str,
    text: &'a str,
    range: Range,
    cue: Cue<'a>,
}

/// The words that do the move.
#[derive(Serialize)]
struct Cue<'a> {
    text: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    rule: &'static str,
    severity: &'static str,
    message: &'a str,
    text: &'a str,
    range: Range,
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    preferred: bool,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    range: Range,
    text: &'a str,
}

fn draft<'a>(input: &'a Input, report: &'a lint::Report) -> Draft<'a> {
    let text = input.text();
    let ranges = Ranges::new(input);
    let range = |span: Span| ranges.range(span);
    let moves = report.moves.all.iter().map(|found| Move {
        kind: found.kind.name(),
        text: found.span.of(text),
        range: range(found.span),
        cue: Cue {
            text: found.cue.of(text),
            range: range(found.cue),
        },
    });
    let diagnostics = report.diagnostics.iter().map(|found| Diagnostic {
        rule: found.rule,
        severity: found.severity.name(),
        message: &found.message,
        text: found.span.of(text),
        range: range(found.span),
        fixes: found
            .fixes
            .iter()
            .enumerate()
            .map(|(nth, fix)| Fix {
                title: &fix.title,
                preferred: nth == 0,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| Edit {
                        range: range(edit.span),
                        text: &edit.text,
                    })
                    .collect(),
            })
            .collect(),
    });
    Draft {
        path: &input.path,
        situation: report.situation.map(|situation| situation.name()),
        moves: moves.collect(),
        diagnostics: diagnostics.collect(),
    }
}
