//! The days of a thread: when the interview is, and when the mail that invites was written.
//!
//! Not for comparing them with the clock; that is for rules, which know the time.

use jiff::ZonedDateTime;
use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};

use super::Place;
use super::meeting::{is_of_a_mail, meetings, words};
use crate::draft::Draft;
use crate::draft::attribution;
use crate::draft::dates::{self, Mention, Moment};
use crate::text::Span;

/// A day or time that matters to the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Where it is written first, in bytes of [`Draft::text`].
    pub span: Span,
    /// What kind of place that is.
    pub place: Place,
    /// Every place that speaks of it, the first one first: the letter may name the day, and the invitation the hour.
    said: Vec<Said>,
}

/// One place that speaks of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) mention: Mention,
    /// The hour, where it is written apart from the day.
    pub(super) hour: Option<(Time, Option<Offset>)>,
    /// When the mail was written that says it, where that is another mail than the letter.
    pub(super) written: Option<Mention>,
    /// Whether it is over.
    pub(super) past: bool,
}

impl When {
    /// The day that is meant, for a letter that is written at `now`; `None` where that stays open.
    pub fn resolve(&self, now: DateTime) -> Option<Moment> {
        let mut all = self.said.iter().filter_map(|said| said.resolve(now));
        let first = all.next()?;
        let same_day = |other: &Moment| other.date == first.date;
        match first.time {
            // "At 6" is morning or evening; who invites says which.
            Some(time) => {
                let told = all.filter(same_day).filter_map(|m| m.time).next();
                let other_half = told.filter(|told| {
                    told.minute() == time.minute() && told.hour() % 12 == time.hour() % 12
                });
                let time = other_half.or(first.time);
                Some(Moment { time, ..first })
            }
            None => Some(
                all.filter(same_day)
                    .find(|m| m.time.is_some())
                    .unwrap_or(first),
            ),
        }
    }
}

impl When {
    /// How many minutes lie between `now` and the day, less than none for what is over. A day without an hour counts as
    /// the end of its working hours.
    pub fn minutes_from(&self, now: &ZonedDateTime) -> Option<i64> {
        let moment = self.resolve(now.datetime())?;
        let hour = moment.time.unwrap_or(Time::constant(18, 0, 0, 0));
        let then = moment.date.to_datetime(hour);
        let zone = match (moment.time, moment.zone) {
            (Some(_), Some(offset)) => TimeZone::fixed(offset),
            _ => now.time_zone().clone(),
        };
        let then = then.to_zoned_datetime(zone).ok()?;
        let between = then.timestamp().duration_since(now.timestamp());
        Some(between.as_secs() / 60)
    }
}

impl Said {
    fn resolve(&self, now: DateTime) -> Option<Moment> {
        let written = self.written.and_then(|written| written.resolve_past(now));
        let reference = written.map_or(now, |written| {
            written
                .date
                .to_datetime(written.time.unwrap_or(Time::midnight()))
        });
        let moment = match self.past {
            true => self.mention.resolve_past(now)?,
            false => self.mention.resolve(reference)?,
        };
        Some(match (moment.time, self.hour) {
            (None, Some((time, zone))) => Moment {
                time: Some(time),
                zone,
                ..moment
            },
            _ => moment,
        })
    }
}

/// A sentence of the letter, or its Subject, that speaks of days or times.
pub(super) struct Dated {
    stretch: Span,
    place: Place,
    mentions: Vec<Mention>,
}

/// The sentences that speak of days or times, the Subject last.
pub(super) fn dated(draft: &Draft<'_>) -> Vec<Dated> {
    let own = draft.sentences.iter().map(|s| (s.span, Place::Body));
    let subject = draft.subject.iter().map(|s| (s.span, Place::Subject));
    let stretches = own.chain(subject).map(|(stretch, place)| Dated {
        stretch,
        place,
        mentions: dates::mentions(stretch.of(&draft.text)),
    });
    stretches
        .filter(|dated| !dated.mentions.is_empty())
        .collect()
}

/// When the mail that is answered was written: what introduces it says so.
pub(super) fn invited(draft: &Draft<'_>, own: &[Dated]) -> Option<When> {
    const LONGEST: usize = 1 << 10;
    let thread = &draft.thread;
    let introduction = thread
        .attributions
        .first()
        .filter(|span| span.len() <= LONGEST);
    let introduced = |text: &str| {
        let lines = text.lines().filter(|line| attribution::may_date(line));
        let lines = lines.map(|line| line.as_ptr() as usize - text.as_ptr() as usize);
        let starts: Vec<usize> = lines.collect();
        let found = dates::mentions(text)
            .into_iter()
            .filter(|m| m.day.is_some());
        found
            .filter(|m| {
                let line = text[..m.span.start].rfind('\n').map_or(0, |at| at + 1);
                starts.contains(&line)
            })
            .max_by_key(|m| m.time.is_some())
    };
    if let Some(span) = introduction
        && let Some(mention) = introduced(span.of(&draft.text))
    {
        return Some(When {
            span: mention.span.shifted(span.start),
            place: Place::Quote,
            said: vec![Said {
                mention,
                hour: None,
                written: None,
                past: true,
            }],
        });
    }
    answered(draft, own).or_else(|| headed(draft))
}

/// The day that the letter itself gives the mail that it answers: "your invitation of 25 November".
fn answered(draft: &Draft<'_>, own: &[Dated]) -> Option<When> {
    own.iter().find_map(|dated| {
        let text = dated.stretch.of(&draft.text);
        let mut days = dated.mentions.iter().filter(|m| m.day.is_some());
        let mention = days.find(|m| is_of_a_mail(&words(&text[..m.span.start])))?;
        Some(When {
            span: mention.span.shifted(dated.stretch.start),
            place: dated.place,
            said: vec![Said {
                mention: *mention,
                hour: None,
                written: None,
                past: true,
            }],
        })
    })
}

/// The day in the headers of a mail that is passed on under marks.
fn headed(draft: &Draft<'_>) -> Option<When> {
    let thread = &draft.thread;
    // A mail that is passed on under marks has its headers there.
    let head = thread.text.split("\n\n").next().unwrap_or("");
    let headed = head
        .lines()
        .take(12)
        .filter(|line| attribution::is_date(line));
    let line = headed
        .map(|line| (line.as_ptr() as usize - thread.text.as_ptr() as usize, line))
        .next();
    let (start, line) = line?;
    let mention = dates::mentions(line)
        .into_iter()
        .find(|m| m.day.is_some())?;
    Some(When {
        span: thread.in_draft(mention.span.shifted(start)),
        place: Place::Quote,
        said: vec![Said {
            mention,
            hour: None,
            written: None,
            past: true,
        }],
    })
}

/// The day of the interview that the letter declines or calls off: as the letter says, else the Subject, else the thread.
pub(super) fn interview(draft: &Draft<'_>, own: &[Dated], invited: Option<&When>) -> Option<When> {
    let mut first: Option<(Span, Place)> = None;
    let mut said: Vec<Said> = Vec::new();
    for dated in own {
        let text = dated.stretch.of(&draft.text);
        for found in meetings(text, dated.place, &dated.mentions) {
            let span = found.mention.span.shifted(dated.stretch.start);
            first.get_or_insert((span, dated.place));
            said.push(found);
        }
    }
    let thread = &draft.thread;
    let written = invited
        .and_then(|invited| invited.said.first())
        .map(|said| said.mention);
    for found in &thread.told.meetings {
        first.get_or_insert((thread.in_draft(found.mention.span), Place::Quote));
        said.push(Said { written, ..*found });
    }
    let (span, place) = first?;
    Some(When { span, place, said })
}
