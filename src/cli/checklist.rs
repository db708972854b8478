//! `bowout check --checklist`: the list to go through before a letter is sent, for people and for programs.
//! Not for choosing its lines (see `crate::checklist`).

use std::io::{self, Write};

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use serde::Serialize;

use super::check::Face;
use super::human::{in_peace, one_line};
use super::input::Input;
use crate::checklist::{Checklist, Item};
use crate::draft::Draft;
use crate::lint::Report;

/// Shows a list a draft, with a blank line between.
pub(super) struct Human {
    colour: bool,
    begun: bool,
}

impl Human {
    pub(super) fn new(colour: bool) -> Self {
        Self {
            colour,
            begun: false,
        }
    }

    /// The lines of one kind under their heading; nothing where there are none.
    fn part(
        &self,
        heading: &str,
        (mark, style): (char, Style),
        items: &[Item],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        let (mark_style, dim) = match self.colour {
            true => (style, Style::new().effects(Effects::DIMMED)),
            false => (Style::new(), Style::new()),
        };
        writeln!(out, "\n{heading}")?;
        for item in items {
            let (label, source) = (one_line(&item.label), one_line(&item.source));
            writeln!(out, "  {mark_style}{mark}{mark_style:#} {label}")?;
            writeln!(out, "      {dim}{source}{dim:#}")?;
        }
        Ok(())
    }
}

impl Face for Human {
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn draft(
        &mut self,
        input: &Input,
        draft: &Draft<'_>,
        report: &Report,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            writeln!(out)?;
        }
        let list = Checklist::of(draft, report);
        let Some(situation) = list.situation else {
            return writeln!(out, "{}", in_peace(input));
        };
        let name = one_line(input.name());
        writeln!(out, "{name}: {}", situation.name())?;
        let style = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        let there = ('✓', style(AnsiColor::Green));
        self.part("What is there", there, &list.present, out)?;
        let missing = ('✗', style(AnsiColor::Red));
        self.part("What is missing", missing, &list.missing, out)?;
        let unseen = ('☐', Style::new());
        self.part("What only you can see to", unseen, &list.unseen, out)
    }

    fn end(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// Writes each list as soon as it is made, in one object of version 1.
#[derive(Debug, Default)]
pub(super) struct Json {
    begun: bool,
}

#[derive(Serialize)]
struct List<'a> {
    path: &'a str,
    situation: Option<&'static str>,
    present: Vec<Line<'a>>,
    missing: Vec<Line<'a>>,
    unseen: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    label: &'a str,
    source: &'a str,
}

fn lines(items: &[Item]) -> Vec<Line<'_>> {
    let items = items.iter();
    items
        .map(|item| Line {
            label: &item.label,
            source: &item.source,
        })
        .collect()
}

impl Face for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, r#"{{"version":1,"drafts":["#)
    }

    fn draft(
        &mut self,
        input: &Input,
        draft: &Draft<'_>,
        report: &Report,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        let list = Checklist::of(draft, report);
        let shown = List {
            path: &input.path,
            situation: list.situation.map(|situation| situation.name()),
            present: lines(&list.present),
            missing: lines(&list.missing),
            unseen: lines(&list.unseen),
        };
        serde_json::to_writer(&mut *out, &shown).map_err(io::Error::from)
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}]}}", if self.begun { "\n" } else { "" })
    }
}
