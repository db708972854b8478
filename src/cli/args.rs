//! What can be typed: commands, options, help. Not for doing it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::ZonedDateTime;

use super::clock;
use super::new::New;
use super::remind::Remind;

use crate::diagnostic::Severity;
use crate::rules;

const EXAMPLES: &str = "\
Examples:
  bowout check letter.txt              look at one draft before it is sent
  bowout check --level warning *.eml   look at many, and only at what matters";

const CHECK_EXAMPLES: &str = "\
Examples:
  bowout check letter.txt             look at one draft before it is sent
  bowout check --format json - <mail  look at standard input, and answer a program
  bowout check --checklist letter.txt what is there, what is missing, what only you can see to

Ends with 0 when nothing was found, with 1 when something was, and with 2 when a draft
could not be read or an option is wrong. The text stays on this machine.";

const FIX_EXAMPLES: &str = "\
Examples:
  bowout fix letter.txt                    only what is safe: doubled words, chat wording, shouting
  bowout fix --all --diff letter.txt       see what all fixes together would make of it
  bowout fix --all letter.txt              let them
  bowout fix --rule missing-gratitude - <in >out

Ends with 0 when nothing above a hint is left, with 1 when something is, and with 2 when a
draft could not be read or written. A file is replaced as a whole or not at all.";

const PARSE_EXAMPLES: &str = "\
Examples:
  bowout parse draft.eml              see which lines are headers, letter, signature, quote
  bowout parse --format json - <mail  the same for a program

Judges nothing. Ends with 0, or with 2 when a draft could not be read.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  bowout explain                      list all rules
  bowout explain missing-gratitude    say why that one matters, with examples";

#[derive(Debug, Parser)]
#[command(
    name = "bowout",
    version,
    after_help = EXAMPLES,
    arg_required_else_help = true,
    max_term_width = 100
)]
/// Reads the e-mail in which you withdraw from a hiring process, before you send it
///
/// bowout tells what is missing (thanks, a reason, an open door …) and what hurts (harsh words,
/// a left-over placeholder …), and offers wordings. Mail that withdraws from nothing is left in
/// peace. It works offline.
struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check drafts and show what was found
    Check(Check),
    /// Apply fixes to drafts
    Fix(Fix),
    /// Show how drafts are taken apart: containers, zones, sentences, facts
    Parse(Parse),
    /// Explain a rule, or list all of them
    Explain(Explain),
    /// Write a whole letter, or a note round it
    New(New),
    /// Write calendar entries for what is worth doing after the letter
    Remind(Remind),
    /// Start the language server; your editor does that for you
    Lsp(Lsp),
}

/// The options of `bowout check`.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(super) struct Check {
    /// Drafts: plain text or saved mail (.eml); `-`, or nothing, is standard input
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) files: Vec<PathBuf>,

    /// Report for people, or one JSON object for programs
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,

    /// Show a list to go through: what is there, what is missing (hints left out), what only you can see to
    #[arg(long)]
    pub(super) checklist: bool,

    /// When the letter is written, as 2026-11-24T09:00 or with a zone; without it, now
    #[arg(long, value_name = "TIME", value_parser = clock::read)]
    pub(super) now: Option<ZonedDateTime>,

    /// Report only findings that are at least this severe
    #[arg(
        long,
        value_name = "SEVERITY",
        default_value = Severity::Hint.name(),
        value_parser = PossibleValuesParser::new(Severity::ALL.map(Severity::name)).map(severity)
    )]
    pub(super) level: Severity,

    /// Read this configuration instead of the bowout.toml that holds for the draft
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    /// Turn a rule off; may be given several times (`bowout explain` lists the rules)
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub(super) off: Vec<&'static str>,

    /// Colour the report; `auto` colours it on a terminal and heeds NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Colour::Auto)]
    pub(super) color: Colour,
}

/// The options of `bowout fix`.
#[derive(Debug, clap::Args)]
#[command(after_help = FIX_EXAMPLES)]
pub(super) struct Fix {
    /// Drafts: plain text or saved mail (.eml); `-`, or nothing, goes from standard input to output
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) files: Vec<PathBuf>,

    /// Apply every preferred fix, those that add or change sentences, too
    #[arg(long)]
    pub(super) all: bool,

    /// Apply the fixes of this rule only; may be given several times
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub(super) rule: Vec<&'static str>,

    /// Show the difference, and change nothing
    #[arg(long)]
    pub(super) diff: bool,

    /// Read this configuration instead of the bowout.toml that holds for the draft
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    /// When the letter is written, as 2026-11-24T09:00 or with a zone; without it, now
    #[arg(long, value_name = "TIME", value_parser = clock::read)]
    pub(super) now: Option<ZonedDateTime>,
}

/// The options of `bowout parse`.
#[derive(Debug, clap::Args)]
#[command(after_help = PARSE_EXAMPLES)]
pub(super) struct Parse {
    /// Drafts: plain text or saved mail (.eml); `-`, or nothing, is standard input
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) files: Vec<PathBuf>,

    /// Show it to people, or give programs one JSON object
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,

    /// When the letter is written, as 2026-11-24T09:00 or with a zone; without it, now
    #[arg(long, value_name = "TIME", value_parser = clock::read)]
    pub(super) now: Option<ZonedDateTime>,
}

/// The options of `bowout explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(super) struct Explain {
    /// The rule, by the name that reports give in brackets
    #[arg(value_name = "RULE", value_parser = rule)]
    pub(super) rule: Option<&'static str>,
}

/// The options of `bowout lsp`.
#[derive(Debug, clap::Args)]
pub(super) struct Lsp {
    /// Talk over standard input and output, which it does anyway
    // Editors append this unasked.
    #[arg(long)]
    stdio: bool,
}

/// Whom the report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// People.
    #[value(help = "with the lines in question")]
    Human,
    /// Programs.
    #[value(help = "one object, on standard output")]
    Json,
}

/// When to colour the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the names say it")]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

/// Reads the arguments. The error is what to print instead: a complaint, or the help that was asked for.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, clap::Error> {
    let args: Vec<OsString> = args.into_iter().collect();
    let parsed = Args::try_parse_from(&args).map(|args| args.command);
    parsed.map_err(|fault| match args.get(1).map(Path::new) {
        Some(file) if fault.kind() == ErrorKind::InvalidSubcommand && file.is_file() => {
            let file = file.display();
            let told = format!("{file} is a file; to check it: bowout check {file}");
            Args::command().error(ErrorKind::InvalidSubcommand, told)
        }
        _ => fault,
    })
}

fn severity(name: String) -> Severity {
    // The parser has let none but these names through.
    Severity::ALL
        .into_iter()
        .find(|severity| severity.name() == name)
        .unwrap_or(Severity::Hint)
}

fn rule(name: &str) -> Result<&'static str, String> {
    rules::find(name)
        .map(|rule| rule.name)
        .ok_or_else(|| rules::unknown(name))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn a_file_in_the_place_of_a_command_is_told_the_way() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let fault = super::parse(["bowout".into(), file.into()]).map(|_| ());
        let told = fault
            .err()
            .map(|fault| fault.to_string())
            .unwrap_or_default();
        assert!(told.contains("to check it: bowout check "), "{told}");
    }

    #[test]
    fn the_table_of_arguments_holds_together() {
        super::Args::command().debug_assert();
    }
}
