//! The days of a thread: when the interview is, and when the mail that invites was written.
//!
//! Not for comparing them with the clock; that is for rules, which know the time.

use jiff::ZonedDateTime;
use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};

use super::Place;
use crate::draft::Draft;
use crate::draft::attribution;
use crate::draft::dates::{self, Mention, Moment};
use crate::lexicon::List;
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
    mention: Mention,
    /// The hour, where it is written apart from the day.
    hour: Option<(Time, Option<Offset>)>,
    /// When the mail was written that says it, where that is another mail than the letter.
    written: Option<Mention>,
    /// Whether it is over.
    past: bool,
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

/// When the mail that is answered was written: what introduces it says so.
pub(super) fn invited(draft: &Draft<'_>) -> Option<When> {
    const LONGEST: usize = 1 << 10;
    let thread = &draft.thread;
    let introduction = thread
        .attributions
        .first()
        .filter(|span| span.len() <= LONGEST);
    let dated = |text: &str| {
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
        && let Some(mention) = dated(span.of(&draft.text))
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
    answered(draft).or_else(|| headed(draft))
}

/// The day that the letter itself gives the mail that it answers: "your invitation of 25 November".
fn answered(draft: &Draft<'_>) -> Option<When> {
    let own = draft.sentences.iter().map(|s| (s.span, Place::Body));
    let subject = draft.subject.iter().map(|s| (s.span, Place::Subject));
    own.chain(subject).find_map(|(stretch, place)| {
        let text = stretch.of(&draft.text);
        let found = dates::mentions(text);
        let mention = found
            .into_iter()
            .find(|m| m.day.is_some() && is_of_a_mail(&words(&text[..m.span.start])))?;
        Some(When {
            span: mention.span.shifted(stretch.start),
            place,
            said: vec![Said {
                mention,
                hour: None,
                written: None,
                past: true,
            }],
        })
    })
}

/// Whether the words before a day make it that of a mail: "invitation of", "offer dated".
fn is_of_a_mail(ahead: &[String]) -> bool {
    let [.., noun, link] = ahead else {
        return false;
    };
    matches!(link.as_str(), "of" | "from" | "dated") && List::Mail.has(noun)
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
pub(super) fn interview(draft: &Draft<'_>, invited: Option<&When>) -> Option<When> {
    let mut first: Option<(Span, Place)> = None;
    let mut said: Vec<Said> = Vec::new();
    let own = draft.sentences.iter().map(|s| (s.span, Place::Body));
    let subject = draft.subject.iter().map(|s| (s.span, Place::Subject));
    for (stretch, place) in own.chain(subject) {
        for found in meetings(stretch.of(&draft.text), place) {
            first.get_or_insert((found.mention.span.shifted(stretch.start), place));
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

/// The days in a text on which people are to meet, each with its hour; in a thread those with an hour come first.
pub(super) fn meetings(text: &str, place: Place) -> Vec<Said> {
    const MOST: usize = 12;
    /// An hour so near, in bytes, belongs to the day before it.
    const NEAR: usize = 120;
    let mentions = dates::mentions(text);
    let days = mentions
        .iter()
        .filter(|m| m.day.is_some() && is_meeting(text, m, place));
    let mut out: Vec<Said> = days
        .take(MOST)
        .map(|day| {
            let apart = mentions.iter().find(|m| {
                m.day.is_none()
                    && m.time.is_some()
                    && m.span.start >= day.span.end
                    && m.span.start < day.span.end + NEAR
            });
            let hour = apart.filter(|_| day.time.is_none());
            Said {
                mention: *day,
                hour: hour.and_then(|m| Some((m.time?, m.zone))),
                written: None,
                past: false,
            }
        })
        .collect();
    if place == Place::Quote {
        out.sort_by_key(|said| {
            let dated = said.mention.day.is_some_and(|day| day.is_dated());
            (said.mention.time.is_none() && said.hour.is_none(), !dated)
        });
    }
    out
}

/// Whether a day is that of a meeting, and not the last one for an answer, the first of a job or that of a mail.
fn is_meeting(text: &str, mention: &Mention, place: Place) -> bool {
    let span = mention.span;
    let line = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let headed = attribution::is_date(&text[line..]) && !span.of(text).contains('\n');
    if place == Place::Quote && headed && mention.time.is_some() {
        return false;
    }
    let is_end = |c: char| matches!(c, '.' | '!' | '?');
    let before = &text[..span.start];
    let start = before.rfind(is_end).map_or(0, |at| at + 1);
    let start = before[start..].rfind("\n\n").map_or(start, |at| start + at);
    let after = &text[span.end..];
    let end = after.find(is_end).unwrap_or(after.len());
    let end = span.end + after[..end].find("\n\n").unwrap_or(end);
    let ahead = words(&text[start..span.start]);
    if ahead
        .last()
        .is_some_and(|word| List::DayOtherwise.has(word))
        || is_of_a_mail(&ahead)
    {
        return false;
    }
    if ahead
        .iter()
        .rev()
        .take(8)
        .any(|word| List::DayOfWork.has(word))
    {
        return false;
    }
    let behind = words(&text[span.end..end]);
    let about = |list: List| ahead.iter().chain(&behind).any(|word| list.has(word));
    // "Today I must write to you" is the day of the letter.
    let said = span.of(text).to_lowercase();
    if said.starts_with("today") || said.starts_with("this ") || said.starts_with("tonight") {
        let over = ahead.iter().any(|word| List::Over.has(word));
        return mention.time.is_some() || about(List::MeetingNoun) && !over;
    }
    place == Place::Quote || mention.time.is_some() || about(List::Meeting)
}

fn words(piece: &str) -> Vec<String> {
    piece
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
