//! `bowout check`: reads each draft, has it judged, hands it to a face. Not for how a face looks.

use std::io::{self, Write};

use jiff::ZonedDateTime;

use super::args::{Check, Colour, Format};
use super::checklist;
use super::human::Human;
use super::input::{self, Input};
use super::json::Json;
use super::{Outcome, Streams, complain, settings};
use crate::config::Config;
use crate::diagnostic::Severity;
use crate::draft::Draft;
use crate::lint::Report;

/// How the drafts of a run are shown, in the order of the arguments.
pub(super) trait Face {
    /// Comes before the first draft.
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()>;
    /// Shows one draft.
    fn draft(
        &mut self,
        input: &Input,
        draft: &Draft<'_>,
        report: &Report,
        out: &mut dyn Write,
    ) -> io::Result<()>;
    /// Comes after the last draft.
    fn end(&mut self, out: &mut dyn Write) -> io::Result<()>;
}

/// Judges a draft; `lint::lint`, or what a test puts in its place.
pub(super) type Judge = fn(&Draft<'_>, &Config) -> Report;

/// Checks all drafts that can be read.
pub(super) fn check(
    options: &Check,
    streams: &mut Streams<'_>,
    judge: Judge,
) -> io::Result<Outcome> {
    let Some(files) = input::named(&options.files, streams, "check") else {
        return Ok(Outcome::Trouble);
    };
    let mut outcome = Outcome::Nothing;
    let mut face = face(options, streams);
    // A hint is no reason to keep a letter back, so a checklist does without, and the exit code goes by what it lists.
    let level = match options.checklist {
        true => options.level.min(Severity::Information),
        false => options.level,
    };
    face.begin(streams.stdout)?;
    for file in &files {
        let input = match input::read(file, streams.stdin) {
            Ok(input) => input,
            Err(trouble) => {
                complain(streams, &trouble);
                outcome = Outcome::Trouble;
                continue;
            }
        };
        let (mut config, faults) = settings::of(options.config.as_deref(), file);
        for fault in faults {
            complain(streams, &fault);
            outcome = Outcome::Trouble;
        }
        config.now = Some(options.now.clone().unwrap_or_else(ZonedDateTime::now));
        for rule in &options.off {
            // The parser of the arguments knows the rules, so this name is one of them.
            let _ = config.set(rule, None);
        }
        let draft = Draft::parse(input.text());
        let mut report = judge(&draft, &config);
        report.diagnostics.retain(|found| found.severity <= level);
        if outcome == Outcome::Nothing && !report.diagnostics.is_empty() {
            outcome = Outcome::Found;
        }
        face.draft(&input, &draft, &report, streams.stdout)?;
    }
    face.end(streams.stdout)?;
    Ok(outcome)
}

fn face(options: &Check, streams: &Streams<'_>) -> Box<dyn Face> {
    let colour = match options.color {
        Colour::Auto => streams.stdout_colour,
        Colour::Always => true,
        Colour::Never => false,
    };
    match options.format {
        Format::Human if options.checklist => Box::new(checklist::Human::new(colour)),
        Format::Json if options.checklist => Box::new(checklist::Json::default()),
        Format::Human => Box::new(Human::new(colour, streams.width)),
        Format::Json => Box::new(Json::default()),
    }
}
