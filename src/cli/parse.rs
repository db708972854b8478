//! `bowout parse`: shows how a draft is taken apart, for people who write mail programs, and for us. Not for judging.

use std::io::{self, Write};

use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Format, Parse};
use super::input::{self, Input};
use super::ranges::{Range, Ranges};
use super::ruler::Ruler;
use super::{Outcome, Streams, complain};
use crate::draft::{Draft, Moment, When, ZoneKind};
use crate::text::Span;

/// Takes all drafts apart that can be read.
pub(super) fn parse(options: &Parse, streams: &mut Streams<'_>) -> io::Result<Outcome> {
    let Some(files) = input::named(&options.files, streams, "parse") else {
        return Ok(Outcome::Trouble);
    };
    let now = options
        .now
        .clone()
        .unwrap_or_else(ZonedDateTime::now)
        .datetime();
    let mut outcome = Outcome::Nothing;
    let mut begun = false;
    if options.format == Format::Json {
        write!(streams.stdout, r#"{{"version":1,"drafts":["#)?;
    }
    for file in &files {
        let input = match input::read(file, streams.stdin) {
            Ok(input) => input,
            Err(trouble) => {
                complain(streams, &trouble);
                outcome = Outcome::Trouble;
                continue;
            }
        };
        let draft = Draft::parse(input.text());
        match options.format {
            Format::Human => {
                if begun {
                    writeln!(streams.stdout)?;
                }
                human(&input, &draft, now, streams.stdout)?;
            }
            Format::Json => {
                streams
                    .stdout
                    .write_all(if begun { b",\n" } else { b"\n" })?;
                serde_json::to_writer(&mut *streams.stdout, &taken_apart(&input, &draft, now))
                    .map_err(io::Error::from)?;
            }
        }
        begun = true;
    }
    if options.format == Format::Json {
        writeln!(streams.stdout, "{}]}}", if begun { "\n" } else { "" })?;
    }
    Ok(outcome)
}

#[derive(Serialize)]
struct TakenApart<'a> {
    path: &'a str,
    containers: Vec<String>,
    zones: Vec<Zone>,
    sentences: Vec<Sentence<'a>>,
    facts: Vec<Fact<'a>>,
}

#[derive(Serialize)]
struct Zone {
    zone: &'static str,
    range: Range,
}

#[derive(Serialize)]
struct Sentence<'a> {
    text: &'a str,
    /// Counted from 1.
    paragraph: usize,
    range: Range,
}

#[derive(Serialize)]
struct Fact<'a> {
    fact: &'static str,
    value: &'a str,
    place: &'static str,
    range: Range,
    /// For days: as ISO 8601 has them, without the hour where none is told; nothing where the day stays open.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
}

fn taken_apart<'a>(input: &'a Input, draft: &'a Draft<'_>, now: DateTime) -> TakenApart<'a> {
    let ranges = Ranges::new(input);
    let range = |span: Span| ranges.range(draft.in_source(span));
    let zones = draft.zones.iter().map(|zone| Zone {
        zone: zone.kind.name(),
        range: range(zone.span),
    });
    let sentences = draft.sentences.iter().map(|sentence| Sentence {
        text: sentence.span.of(&draft.text),
        paragraph: sentence.paragraph + 1,
        range: range(sentence.span),
    });
    let facts = draft.facts.all().map(|(name, fact)| Fact {
        fact: name,
        value: &fact.value,
        place: fact.place.name(),
        range: range(fact.span),
        date: None,
    });
    let days = days(draft).map(|(name, when)| Fact {
        fact: name,
        value: when.span.of(&draft.text),
        place: when.place.name(),
        range: range(when.span),
        date: when.resolve(now).map(iso),
    });
    TakenApart {
        path: &input.path,
        containers: draft.containers(),
        zones: zones.collect(),
        sentences: sentences.collect(),
        facts: facts.chain(days).collect(),
    }
}

/// Every line with its zone, then sentences and facts with their places.
fn human(input: &Input, draft: &Draft<'_>, now: DateTime, out: &mut dyn Write) -> io::Result<()> {
    let text = input.text();
    let ruler = Ruler::new(text);
    writeln!(out, "{}: {}\n", input.name(), draft.containers().join(", "))?;
    let mut zones = draft
        .zones
        .iter()
        .map(|zone| (zone.kind, draft.in_source(zone.span)))
        .peekable();
    let (mut at, mut before) = (0, None::<ZoneKind>);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        while zones.next_if(|(_, span)| span.end <= at).is_some() {}
        let kind = zones.peek().map(|(kind, _)| *kind);
        // The name of a zone stands on its first line, so that the eye sees where one ends.
        let name = kind
            .filter(|_| kind != before)
            .map_or("", |kind| kind.name());
        let shown = line.trim_end_matches(['\n', '\r']);
        let shown: String = shown.chars().map(visible).collect();
        writeln!(out, "{:>5}  {name:11}  {}", number + 1, shown.trim_end())?;
        before = kind;
        at += line.len();
    }
    list(
        out,
        "sentences",
        draft.sentences.iter().map(|sentence| {
            let said = one_line(sentence.span.of(&draft.text));
            (sentence.span, said)
        }),
        draft,
        &ruler,
    )?;
    let facts = draft.facts.all().map(|(name, fact)| {
        let said = format!("{name:12} {} ({})", fact.value, fact.place.name());
        (fact.span, said)
    });
    let days = days(draft).map(|(name, when)| {
        let day = when.resolve(now).map_or("open".to_owned(), iso);
        let said = one_line(when.span.of(&draft.text));
        (
            when.span,
            format!("{name:12} {day}: {said} ({})", when.place.name()),
        )
    });
    list(out, "facts", facts.chain(days), draft, &ruler)
}

/// The days of a draft, each with its name.
fn days<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (&'static str, &'a When)> {
    let facts = &draft.facts;
    let all = [("interview", &facts.interview), ("invited", &facts.invited)];
    all.into_iter()
        .filter_map(|(name, when)| when.as_ref().map(|when| (name, when)))
}

/// A day as ISO 8601 has it, with the hour where one is told, and the offset where that is known.
fn iso(moment: Moment) -> String {
    match (moment.time, moment.zone) {
        (None, _) => moment.date.to_string(),
        (Some(time), None) => format!("{}T{}", moment.date, time.strftime("%H:%M")),
        (Some(time), Some(zone)) => format!("{}T{}{zone}", moment.date, time.strftime("%H:%M")),
    }
}

fn list(
    out: &mut dyn Write,
    title: &str,
    entries: impl Iterator<Item = (Span, String)>,
    draft: &Draft<'_>,
    ruler: &Ruler<'_>,
) -> io::Result<()> {
    writeln!(out, "\n{title}")?;
    let mut any = false;
    for (span, said) in entries {
        let place = ruler.place(draft.in_source(span).start);
        let place = format!("{}:{}", place.line, place.column);
        writeln!(out, "{place:>8}  {said}")?;
        any = true;
    }
    if !any {
        writeln!(out, "          none")?;
    }
    Ok(())
}

fn one_line(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters would act on the terminal.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}
