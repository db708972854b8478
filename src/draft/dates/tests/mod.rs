//! Tables of texts and of what they speak of. Not for the finer points of any one function.
//!
//! Brackets in a text stand where a mention begins and ends. Beside it, by mention: the day and time it resolves to;
//! `?` for a day that the reference does not settle; a time alone where no day is named.

mod attributions;
mod days;
mod no_dates;
mod random;
mod times;

use super::{Mention, mentions, mentions_where};
use crate::text::Span;
use jiff::civil::{DateTime, date};

/// A Tuesday, in the morning.
const REFERENCE: DateTime = date(2026, 11, 24).at(10, 0, 0, 0);

/// A text with brackets, and its mentions.
type Row = (&'static str, &'static str);

/// Fails with all rows that are read otherwise.
fn hold(rows: &[Row], reference: DateTime) {
    let mut wrong = Vec::new();
    for (marked, expected) in rows {
        let (text, spans) = unmark(marked);
        let found = mentions(&text);
        // What has no sign of a date is passed over, and nothing is lost thereby.
        assert_eq!(found, mentions_where(&text, |_| true, |_, _| true));
        let read: Vec<Span> = found.iter().map(|m| m.span).collect();
        let values = shown(&found, reference);
        if values != *expected || read != spans {
            wrong.push(format!(
                "{} → {values}\n  not {marked} → {expected}",
                mark(&text, &read)
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The mentions as the tables write them.
fn shown(found: &[Mention], reference: DateTime) -> String {
    let one = |mention: &Mention| match mention.resolve(reference) {
        Some(moment) => {
            let time = moment.time.map(|t| format!(" {}", clock(t)));
            let zone = moment.zone.map(|z| format!(" {z}"));
            format!(
                "{}{}{}",
                moment.date,
                time.unwrap_or_default(),
                zone.unwrap_or_default()
            )
        }
        None => {
            let day = mention.day.map(|_| "?".to_owned());
            let zone = mention.zone.map(|z| z.to_string());
            let parts = [day, mention.time.map(clock), zone];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    };
    found.iter().map(one).collect::<Vec<_>>().join(" | ")
}

fn clock(time: jiff::civil::Time) -> String {
    let seconds = match time.second() {
        0 => String::new(),
        second => format!(":{second:02}"),
    };
    format!("{:02}:{:02}{seconds}", time.hour(), time.minute())
}

/// The text without its brackets, and what they enclosed.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '[' => start = text.len(),
            ']' => spans.push(Span::new(start, text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

fn mark(text: &str, spans: &[Span]) -> String {
    let mut marked = text.to_owned();
    for span in spans.iter().rev() {
        marked.insert(span.end, ']');
        marked.insert(span.start, '[');
    }
    marked
}
