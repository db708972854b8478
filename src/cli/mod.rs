//! The command line: arguments in, text and an exit code out.
//!
//! For: files, terminals, colour, JSON, exit codes. Not for judging a draft, which `lint` does, nor
//! for the language server, which is only started from here.

mod args;
mod check;
mod checklist;
mod clock;
mod decoding;
mod explain;
mod fix;
mod human;
mod input;
mod json;
mod nearest;
mod new;
mod parse;
mod ranges;
mod remind;
mod ruler;
mod settings;
mod strides;
mod window;

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Read, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use crate::lint;
use args::Command;

/// How wide a report may be when nobody sees it on a terminal.
const WIDTH: usize = 100;

/// The world as a run sees it, so that a test can be the world.
#[allow(missing_debug_implementations, reason = "streams have nothing to show")]
pub struct Streams<'a> {
    /// Where drafts come from that are no file.
    pub stdin: &'a mut dyn Read,
    /// Whether a person would have to type that draft.
    pub stdin_is_terminal: bool,
    /// Where findings go.
    pub stdout: &'a mut dyn Write,
    /// Whether findings are in colour unless the user says otherwise.
    pub stdout_colour: bool,
    /// Where trouble goes.
    pub stderr: &'a mut dyn Write,
    /// Whether trouble is in colour.
    pub stderr_colour: bool,
    /// How many columns a report may take.
    pub width: usize,
}

/// What came of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// All was done and nothing found.
    Nothing,
    /// All was done and something found.
    Found,
    /// Something could not be done, and stderr says what.
    Trouble,
    /// The language server ran and ended like this.
    Served(ExitCode),
}

/// Runs the program in the real world.
pub fn main() -> ExitCode {
    // The report decides about its colours itself. All that is left to these streams is to make
    // colours work on the consoles of old Windows; and neither is locked, as the language server needs them too.
    run(
        std::env::args_os(),
        &mut Streams {
            stdin: &mut io::stdin(),
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout: &mut BufWriter::new(AutoStream::always(io::stdout())),
            stdout_colour: AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            stderr: &mut AutoStream::always(io::stderr()),
            stderr_colour: AutoStream::choice(&io::stderr()) != ColorChoice::Never,
            width: terminal_size::terminal_size_of(io::stdout())
                .map_or(WIDTH, |(width, _)| usize::from(width.0)),
        },
    )
}

/// Does what `args` ask for; the first of them is the name of the program.
pub fn run(args: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> ExitCode {
    let outcome = dispatch(args, streams);
    exit(outcome, streams)
}

/// The one place where a run becomes an exit code.
fn exit(outcome: io::Result<Outcome>, streams: &mut Streams<'_>) -> ExitCode {
    match outcome.and_then(|outcome| streams.stdout.flush().map(|()| outcome)) {
        Ok(Outcome::Nothing) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Ok(Outcome::Trouble) => ExitCode::from(2),
        Ok(Outcome::Served(code)) => code,
        // Whoever closed the pipe has seen enough, as with `bowout check … | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(streams, &format!("cannot write the report: {error}"));
            ExitCode::from(2)
        }
    }
}

/// Errors are those of writing to stdout.
fn dispatch(
    args: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
) -> io::Result<Outcome> {
    match args::parse(args) {
        Ok(Command::Check(options)) => check::check(&options, streams, lint::lint),
        Ok(Command::Fix(options)) => fix::fix(&options, streams),
        Ok(Command::Parse(options)) => parse::parse(&options, streams),
        Ok(Command::Explain(options)) => explain::explain(&options, streams.stdout),
        Ok(Command::New(options)) => new::new(&options, streams),
        Ok(Command::Remind(options)) => remind::remind(&options, streams),
        Ok(Command::Lsp(_)) => Ok(Outcome::Served(crate::lsp::run())),
        Err(message) if message.use_stderr() => {
            let text = message.render();
            // When stderr is gone there is nobody left to tell.
            let _ = if streams.stderr_colour {
                write!(streams.stderr, "{}", text.ansi())
            } else {
                write!(streams.stderr, "{text}")
            };
            Ok(Outcome::Trouble)
        }
        // Help and the version arrive as errors, too.
        Err(message) => {
            let text = message.render();
            if streams.stdout_colour {
                write!(streams.stdout, "{}", text.ansi())?;
            } else {
                write!(streams.stdout, "{text}")?;
            }
            Ok(Outcome::Nothing)
        }
    }
}

/// Tells stderr of trouble, after all that was found before it.
fn complain(streams: &mut Streams<'_>, trouble: &str) {
    // A stdout that cannot be written shows at the end of the run; without stderr there is nobody left to tell.
    let _ = streams.stdout.flush();
    let _ = writeln!(streams.stderr, "bowout: {trouble}");
}
