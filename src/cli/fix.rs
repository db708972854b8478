//! `bowout fix`: applies fixes to drafts, in their files or on the way from standard input to standard output.
//!
//! A file is replaced as a whole or not at all, and keeps its permissions. Not for which fixes there are (see `rules`), nor for
//! applying them (see `mend`).

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use jiff::ZonedDateTime;
use similar::TextDiff;

use super::args::Fix;
use super::input::{self, Input};
use super::{Outcome, Streams, complain, settings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::mend::{Mended, mend};
use crate::rules;

/// How many lines around a change a difference shows.
const CONTEXT: usize = 3;

/// Fixes all drafts that can be read.
pub(super) fn fix(options: &Fix, streams: &mut Streams<'_>) -> io::Result<Outcome> {
    let Some(files) = input::named(&options.files, streams, "fix") else {
        return Ok(Outcome::Trouble);
    };
    let mut outcome = Outcome::Nothing;
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
        let wanted = |found: &Diagnostic| match options.rule.is_empty() {
            true => options.all || rules::is_safe(found.rule),
            false => options.rule.contains(&found.rule),
        };
        let mended = mend(input.text(), &config, wanted);
        let left = mended
            .left
            .diagnostics
            .iter()
            .any(|found| found.severity < Severity::Hint);
        if outcome == Outcome::Nothing && left {
            outcome = Outcome::Found;
        }
        if let Err(trouble) = hand_over(options, &input, file, &mended, streams)? {
            complain(streams, &trouble);
            outcome = Outcome::Trouble;
        }
    }
    Ok(outcome)
}

/// Shows, prints or writes what became of a draft. The inner error is for people.
fn hand_over(
    options: &Fix,
    input: &Input,
    file: &Path,
    mended: &Mended,
    streams: &mut Streams<'_>,
) -> io::Result<Result<(), String>> {
    if options.diff {
        let diff = TextDiff::from_lines(input.text(), &mended.text);
        let mut unified = diff.unified_diff();
        let name = input.name();
        unified.context_radius(CONTEXT).header(name, name);
        write!(streams.stdout, "{unified}")?;
        return Ok(Ok(()));
    }
    if input.path == "-" {
        streams.stdout.write_all(mended.text.as_bytes())?;
    } else if mended.text != input.text() {
        let Some(bytes) = input.encoded(&mended.text) else {
            let name = input.name();
            return Ok(Err(format!(
                "{name}: not in UTF-8, so it is left as it is; convert it, or see the fixes with --diff"
            )));
        };
        if let Err(error) = replace(file, &bytes) {
            return Ok(Err(format!(
                "{}: cannot be written: {error}; nothing was changed",
                input.name()
            )));
        }
    }
    tell(input, mended, streams);
    Ok(Ok(()))
}

/// Says on stderr what was done and what is left, so that a pipe holds the letter alone.
fn tell(input: &Input, mended: &Mended, streams: &mut Streams<'_>) {
    let _ = streams.stdout.flush();
    for (rule, title) in &mended.applied {
        let _ = writeln!(streams.stderr, "{}: {title} [{rule}]", input.name());
    }
    let left = mended.left.diagnostics.len();
    if left > 0 {
        let _ = writeln!(
            streams.stderr,
            "{}: {left} left; `bowout check` shows them",
            input.name()
        );
    }
}

/// Puts `bytes` in the place of the file: written beside it, then renamed over it, so that there is never half a letter.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    // What a link points to is changed, and not the link.
    let file = fs::canonicalize(file)?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new()
        .prefix(".bowout-")
        .tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    fs::set_permissions(beside.path(), fs::metadata(&file)?.permissions())?;
    beside.persist(&file)?;
    Ok(())
}
