//! `bowout new`: a letter, or a note round it, on standard output. Not for its words, which `phrases` has.

use std::io;

use jiff::civil::{Date, DateTime, Time};
use jiff::{Unit, ZonedDateTime};

use super::nearest::{named, one_line};
use super::{Outcome, Streams, clock};
use crate::moves::Situation;
use crate::phrases::letter::{self, Medium, NAMELESS, Names, Reason, Request, Tone, VARIANTS};
use crate::phrases::note::{self, Note};

const EXAMPLES: &str = "\
Examples:
  bowout new decline-offer --reason staying --tone warm \\
      --role 'Data Analyst' --company Larkspur --to 'Ms. Okafor' --name 'Ana Diaz'
  bowout new cancel-interview --date 2026-12-01T14:00 --medium message --name 'Ana Diaz'
  bowout new phone-script --situation decline-offer --name 'Ana Diaz'
  bowout new linkedin-note --to 'Ms. Okafor' --role 'Data Analyst'

Look it over and put in what only you can know; `bowout new … | bowout check` checks it.
The text stays on this machine.";

/// The options of `bowout new`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct New {
    /// One of the situations below, or a note: linkedin-note, check-in, phone-script
    #[arg(value_name = "WHAT", value_parser = what)]
    what: Option<What>,

    /// What you bow out of: withdraw-application (unless you say otherwise), withdraw-process,
    /// decline-interview, decline-second-interview, cancel-interview, decline-offer
    #[arg(long, value_name = "SITUATION", value_parser = situation)]
    situation: Option<Situation>,

    /// Why: another-job, staying, fit, circumstances (unless you say otherwise), family, health,
    /// place, study, direction, timing
    #[arg(long, value_name = "REASON", value_parser = reason)]
    reason: Option<Reason>,

    /// How it sounds: warm, neutral (unless you say otherwise), brief
    #[arg(long, value_name = "TONE", value_parser = tone)]
    tone: Option<Tone>,

    /// By which way it goes: email (unless you say otherwise), message
    #[arg(long, value_name = "MEDIUM", value_parser = medium)]
    medium: Option<Medium>,

    /// The job, as 'Data Analyst'
    #[arg(long, value_name = "TITLE")]
    role: Option<String>,

    /// The employer
    #[arg(long, value_name = "NAME")]
    company: Option<String>,

    /// Whom you write to, as 'Ms. Okafor' or 'Ada Okafor <ada@larkspur.example>'
    #[arg(long, value_name = "NAME")]
    to: Option<String>,

    /// Your name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The day of the interview, as 2026-12-01 or 2026-12-01T14:00
    #[arg(long, value_name = "DATE", value_parser = day)]
    date: Option<Day>,

    /// Which of several letters for the same case
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=VARIANTS as i64))]
    variant: u8,

    /// When the letter is written, as 2026-11-24T09:00 or with a zone; without it, now
    #[arg(long, value_name = "TIME", value_parser = clock::read)]
    now: Option<ZonedDateTime>,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Letter(Situation),
    Note(Note),
}

impl What {
    fn name(self) -> &'static str {
        match self {
            What::Letter(situation) => situation.name(),
            What::Note(note) => note.name(),
        }
    }
}

/// A day, with the hour where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    date: Date,
    time: Option<Time>,
}

impl Day {
    /// As a sentence has it after "on".
    fn told(self) -> String {
        let day = self.date.strftime("%A, %-d %B");
        match self.time {
            Some(time) => format!("{day} at {}", time.strftime("%H:%M")),
            None => day.to_string(),
        }
    }

    /// How many hours are left; a day without an hour counts as the end of its working hours.
    fn hours_from(self, now: &ZonedDateTime) -> Option<f64> {
        let time = self.time.unwrap_or(Time::constant(18, 0, 0, 0));
        let then = self
            .date
            .to_datetime(time)
            .to_zoned_datetime(now.time_zone().clone());
        then.ok()?.since(now).ok()?.total(Unit::Hour).ok()
    }
}

/// Writes what was asked for; what the letter still lacks is told on stderr.
pub(super) fn new(options: &New, streams: &mut Streams<'_>) -> io::Result<Outcome> {
    let (situation, note) = match (options.what, options.situation) {
        (Some(What::Letter(one)), Some(other)) if one != other => {
            let (one, other) = (one.name(), other.name());
            super::complain(
                streams,
                &format!("{one} and --situation {other}: which of them?"),
            );
            return Ok(Outcome::Trouble);
        }
        (Some(What::Letter(situation)), _) => (situation, None),
        (Some(What::Note(note)), situation) => (
            situation.unwrap_or(Situation::WithdrawApplication),
            Some(note),
        ),
        (None, situation) => (situation.unwrap_or(Situation::WithdrawApplication), None),
    };
    let line = |text: &Option<String>| text.as_deref().and_then(one_line);
    let (address, recipient) = addressee(line(&options.to));
    let now = options.now.clone().unwrap_or_else(ZonedDateTime::now);
    let left = options.date.and_then(|day| day.hours_from(&now));
    let about_interview = matches!(
        situation,
        Situation::DeclineInterview
            | Situation::DeclineSecondInterview
            | Situation::CancelInterview
    );
    let request = Request {
        situation,
        reason: options.reason.unwrap_or_default(),
        tone: options.tone.unwrap_or_default(),
        medium: options.medium.unwrap_or_default(),
        variant: usize::from(options.variant) - 1,
        short_notice: about_interview && left.is_some_and(|left| (0.0..24.0).contains(&left)),
        names: Names {
            role: line(&options.role),
            company: line(&options.company),
            recipient,
            sender: line(&options.name),
            date: options.date.map(Day::told),
        },
    };
    let text = match note {
        None => letter::compose(&request).to_string(),
        Some(note) => note::write(note, &request),
    };
    let has_headers = text.starts_with("Subject:");
    if let Some(address) = address.filter(|_| has_headers) {
        writeln!(streams.stdout, "To: {address}")?;
    }
    write!(streams.stdout, "{text}")?;
    let mut lacks: Vec<String> = Vec::new();
    if text.contains(NAMELESS) {
        lacks.push(format!(
            "put your name in the place of {NAMELESS}, or give --name"
        ));
    }
    if note.is_none() && request.names.role.is_none() {
        lacks.push("the letter does not say which job it is about; give --role".to_owned());
    }
    if about_interview && left.is_some_and(|left| left < 0.0) {
        lacks.push("the day of the interview is over; is --date right?".to_owned());
    }
    if request.short_notice && note.is_none() {
        lacks.push(
            "the interview is less than a day away; call as well (bowout new phone-script)"
                .to_owned(),
        );
    }
    for lack in lacks {
        super::complain(streams, &lack);
    }
    Ok(Outcome::Nothing)
}

/// The value of the header To where an address is given, and the name to greet.
pub(super) fn addressee(to: Option<String>) -> (Option<String>, Option<String>) {
    let Some(to) = to else {
        return (None, None);
    };
    if !to.contains('@') {
        return (None, Some(to));
    }
    let name = to
        .split_once('<')
        .and_then(|(name, _)| one_line(name.trim().trim_matches('"')));
    (Some(to), name)
}

fn what(text: &str) -> Result<What, String> {
    let letters = Situation::ALL.map(What::Letter);
    let all = [&letters[..], &Note::ALL.map(What::Note)].concat();
    named("letter or note", &all, What::name, text)
}

fn situation(text: &str) -> Result<Situation, String> {
    named("situation", &Situation::ALL, Situation::name, text)
}

fn reason(text: &str) -> Result<Reason, String> {
    named("reason", &Reason::ALL, Reason::name, text)
}

fn tone(text: &str) -> Result<Tone, String> {
    named("tone", &Tone::ALL, Tone::name, text)
}

fn medium(text: &str) -> Result<Medium, String> {
    named("medium", &Medium::ALL, Medium::name, text)
}

fn day(text: &str) -> Result<Day, String> {
    // A date with a time reads as a date, too, which would lose the time.
    let has_time = text.contains(['T', ' ', ':']);
    let with_time = text.parse::<DateTime>().ok().filter(|_| has_time);
    match (with_time, text.parse::<Date>()) {
        (Some(at), _) => Ok(Day {
            date: at.date(),
            time: Some(at.time()),
        }),
        (None, Ok(date)) => Ok(Day { date, time: None }),
        (None, Err(_)) => Err("no day; write it like 2026-12-01 or 2026-12-01T14:00".to_owned()),
    }
}
