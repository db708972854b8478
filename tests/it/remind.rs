//! The calendar of follow-ups, read again by a parser that is not the one of the crate that wrote it.

use std::process::ExitCode;

use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;

use crate::support::{bowout, file};

const ARGS: &[&str] = &[
    "remind",
    "--date",
    "2026-11-30",
    "--now",
    "2026-11-30T08:15:00Z",
    "--company",
    "Léon, Søn & Co; Brückenbau",
    "--role",
    "Data Analyst",
    "--to",
    "Ms. Okafor",
    "--name",
    "Ana Diaz",
];

fn value<'e>(event: &'e IcalEvent, name: &str) -> &'e str {
    let mut found = event.properties.iter().filter(|one| one.name == name);
    let value = found.next().and_then(|one| one.value.as_deref());
    assert!(found.next().is_none(), "{name} twice");
    value.unwrap_or("")
}

#[test]
fn a_parser_reads_what_is_advised() {
    let ran = bowout(ARGS, None);
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    let calendars: Vec<_> = IcalParser::new(ran.stdout.as_bytes())
        .collect::<Result<_, _>>()
        .expect("a calendar");
    let [calendar] = calendars.as_slice() else {
        panic!("{calendars:?}");
    };
    let told: Vec<_> = calendar
        .events
        .iter()
        .map(|event| {
            (
                value(event, "DTSTART"),
                value(event, "DTEND"),
                value(event, "RRULE"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("20261201", "20261202", ""),
            ("20261207", "20261208", ""),
            // The last of February stands for a thirtieth.
            ("20270228", "20270301", "FREQ=MONTHLY;INTERVAL=3;COUNT=8"),
        ]
    );
    for event in &calendar.events {
        assert_eq!(value(event, "DTSTAMP"), "20261130T081500Z");
        assert!(
            value(event, "UID")
                .ends_with("-20261130-léon-søn-co-brückenbau-data-analyst-ms-okafor@bowout")
        );
        assert!(value(event, "SUMMARY").contains(r"Léon\, Søn & Co\; Brückenbau"));
        assert_ne!(value(event, "DESCRIPTION"), "");
    }
    let mut ids: Vec<_> = calendar
        .events
        .iter()
        .map(|event| value(event, "UID"))
        .collect();
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[test]
fn lines_end_and_fold_as_the_standard_has_it() {
    let text = bowout(ARGS, None).stdout;
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bowout//"),
        "{text}"
    );
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let longest = text.split("\r\n").map(str::len).max();
    assert!(longest <= Some(75), "{longest:?} octets");
    assert_eq!(bowout(ARGS, None).stdout, text, "the same twice");
}

#[test]
fn it_goes_into_a_file() {
    let path = file("it-remind.ics", b"");
    let path_text = path.to_string_lossy();
    let ran = bowout(&["remind", "-o", &path_text], None);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.code),
        ("", "", ExitCode::SUCCESS)
    );
    let text = std::fs::read(&path).expect("the calendar");
    let events = IcalParser::new(text.as_slice()).map(|one| one.map_or(0, |one| one.events.len()));
    assert_eq!(events.collect::<Vec<_>>(), [3]);
}
