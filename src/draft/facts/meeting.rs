//! Which of the days in a text are those of a meeting. Not for what day it is (see `dates`), nor for which of several places
//! that speak of it counts (see `when`).

use super::Place;
use super::when::Said;
use crate::draft::attribution;
use crate::draft::dates::Mention;
use crate::lexicon::List;

/// Those of the days that a text `mentions` on which people are to meet, each with its hour; in a thread those with an hour come first.
pub(super) fn meetings(text: &str, place: Place, mentions: &[Mention]) -> Vec<Said> {
    const MOST: usize = 12;
    /// An hour so near, in bytes, belongs to the day before it.
    const NEAR: usize = 120;
    let open = |m: &Mention| {
        mentions
            .iter()
            .any(|other| are_alternatives(text, m, other))
    };
    let days = mentions
        .iter()
        .filter(|m| m.day.is_some() && is_meeting(text, m, place) && !open(m));
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
    if ahead
        .iter()
        .chain(&behind)
        .any(|word| List::Closing.has(word))
        && mention.time.is_none()
    {
        return false;
    }
    place == Place::Quote || mention.time.is_some() || about(List::Meeting)
}

/// Whether two days are offered to choose from: "Wednesday or Thursday". Then neither is the day.
fn are_alternatives(text: &str, one: &Mention, other: &Mention) -> bool {
    let (first, second) = match one.span.start < other.span.start {
        true => (one, other),
        false => (other, one),
    };
    let between = text.get(first.span.end..second.span.start).unwrap_or("");
    let days = one.day.is_some() && other.day.is_some() && one.span != other.span;
    days && between.len() < 40 && words(between).iter().any(|word| List::Or.has(word))
}

/// Whether the words before a day make it that of a mail: "invitation of", "offer dated".
pub(super) fn is_of_a_mail(ahead: &[String]) -> bool {
    let [.., noun, link] = ahead else {
        return false;
    };
    matches!(link.as_str(), "of" | "from" | "dated") && List::Mail.has(noun)
}

pub(super) fn words(piece: &str) -> Vec<String> {
    piece
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
