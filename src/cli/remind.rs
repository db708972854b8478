//! `bowout remind`: what career advice says to do after the letter, as entries for a calendar (RFC 5545).
//!
//! Not for the wording of a note, which `phrases` has.

use std::io;
use std::path::PathBuf;

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;
use jiff::{Span, ToSpan, ZonedDateTime};

use super::nearest::one_line;
use super::new::addressee;
use super::{Outcome, Streams, clock, complain};
use crate::phrases::letter::{Names, Request, Tone};
use crate::phrases::note::{self, Note};

const EXAMPLES: &str = "\
Examples:
  bowout remind --company Larkspur --role 'Data Analyst' --to 'Ms. Okafor' -o larkspur.ics
  bowout remind --date 2026-11-24 > follow-ups.ics

Open the file with your calendar. The day is that of the letter; without --date, today.";

/// The options of `bowout remind`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Remind {
    /// The day on which the letter goes out, as 2026-11-24; without it, today
    #[arg(long, value_name = "DATE", value_parser = date)]
    date: Option<Date>,

    /// The employer
    #[arg(long, value_name = "NAME")]
    company: Option<String>,

    /// The job, as 'Data Analyst'
    #[arg(long, value_name = "TITLE")]
    role: Option<String>,

    /// Whom you were in touch with
    #[arg(long, value_name = "NAME")]
    to: Option<String>,

    /// Your name, for the notes that the entries hold
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Where to write the calendar; without it, standard output
    #[arg(short, long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// When the entries are written, as 2026-11-24T09:00 or with a zone; without it, now
    #[arg(long, value_name = "TIME", value_parser = clock::read)]
    now: Option<ZonedDateTime>,
}

/// Something to do after the letter.
struct FollowUp {
    /// The beginning of its UID.
    id: &'static str,
    /// How long after the letter.
    after: Span,
    /// How often it comes again.
    again: Option<&'static str>,
    summary: String,
    description: String,
}

/// Writes the calendar.
pub(super) fn remind(options: &Remind, streams: &mut Streams<'_>) -> io::Result<Outcome> {
    let now = options.now.clone().unwrap_or_else(ZonedDateTime::now);
    let sent = options.date.unwrap_or_else(|| now.date());
    let line = |text: &Option<String>| text.as_deref().and_then(one_line);
    let names = Names {
        role: line(&options.role),
        company: line(&options.company),
        recipient: addressee(line(&options.to)).1,
        sender: line(&options.name),
        date: None,
    };
    let Some(calendar) = calendar(sent, &now, &names) else {
        complain(streams, &format!("{sent}: no calendar reaches so far"));
        return Ok(Outcome::Trouble);
    };
    match &options.output {
        None => write!(streams.stdout, "{calendar}")?,
        Some(path) => {
            if let Err(error) = std::fs::write(path, calendar) {
                complain(
                    streams,
                    &format!("{}: cannot write: {error}", path.display()),
                );
                return Ok(Outcome::Trouble);
            }
        }
    }
    Ok(Outcome::Nothing)
}

/// The calendar as text; `None` where a day lies beyond what can be counted.
fn calendar(sent: Date, now: &ZonedDateTime, names: &Names) -> Option<String> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        (
            "PRODID",
            concat!("-//bowout//bowout ", env!("CARGO_PKG_VERSION"), "//EN"),
        ),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let stamp = now.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string();
    for follow_up in follow_ups(names) {
        let day = sent.checked_add(follow_up.after).ok()?;
        let mut event = Event::new();
        event
            .uid(&uid(follow_up.id, sent, names))
            .add_property("DTSTAMP", &stamp)
            .append_property(date_property("DTSTART", day))
            .append_property(date_property("DTEND", day.tomorrow().ok()?))
            .summary(&follow_up.summary)
            .description(&follow_up.description)
            // Nobody is busy because of a reminder.
            .add_property("TRANSP", "TRANSPARENT");
        if let Some(rule) = follow_up.again {
            event.add_property("RRULE", rule);
        }
        calendar.push(event.done());
    }
    Some(calendar.done().to_string())
}

/// What the sources advise to do: connect at once, follow the firm, and be heard of every few months.
fn follow_ups(names: &Names) -> [FollowUp; 3] {
    let person = names.recipient.as_deref().unwrap_or("the people you met");
    let firm = names.company.as_deref().unwrap_or("the company");
    let request = |tone| Request {
        tone,
        names: names.clone(),
        ..Request::default()
    };
    let at = |name: &Option<String>| {
        name.as_ref()
            .map(|name| format!(" ({name})"))
            .unwrap_or_default()
    };
    [
        FollowUp {
            id: "connect",
            after: 1.day(),
            again: None,
            summary: format!("Connect with {person} on LinkedIn{}", at(&names.company)),
            description: format!(
                "A line to go with the invitation:\n\n{}\nMore: bowout new linkedin-note",
                note::write(Note::LinkedinNote, &request(Tone::Neutral))
            ),
        },
        FollowUp {
            id: "follow",
            after: 1.week(),
            again: None,
            summary: format!("Follow {firm}"),
            description: format!(
                "Follow the page of {firm}, and say a word now and then about what is published there. \
                 See whether there are events that you could go to."
            ),
        },
        FollowUp {
            id: "check-in",
            after: 3.months(),
            // Two years are long enough to know whether the contact lives.
            again: Some("FREQ=MONTHLY;INTERVAL=3;COUNT=8"),
            summary: format!("Ask {person} how things are going{}", at(&names.company)),
            description: format!(
                "Ask how things are, or send something useful. A mail to begin with:\n\n{}\nMore: bowout new check-in",
                note::write(Note::CheckIn, &request(Tone::Neutral))
            ),
        },
    ]
}

fn date_property(key: &str, day: Date) -> Property {
    let mut property = Property::new(key, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE").done()
}

/// The same for the same letter, so that a calendar that is read twice holds each entry once.
fn uid(id: &str, sent: Date, names: &Names) -> String {
    let told = [&names.company, &names.role, &names.recipient]
        .into_iter()
        .flatten();
    let words = told.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    let slug: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let parts = [
        vec![id.to_owned(), sent.strftime("%Y%m%d").to_string()],
        slug,
    ]
    .concat();
    format!("{}@bowout", parts.join("-"))
}

fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| "no day; write it like 2026-11-24".to_owned())
}
