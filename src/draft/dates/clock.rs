//! Reads times of day: "3pm", "15:00", "half past two", and the first of a range. Not for days.

use super::names;
use super::tokens::{Kind, Tokens};
use jiff::civil::Time;

/// A part of a day that the text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
}

impl Part {
    /// The part that is named at `at`.
    pub(super) fn read(t: Tokens<'_>, at: usize) -> Option<Self> {
        match t.word(at) {
            "morning" => Some(Part::Morning),
            "afternoon" => Some(Part::Afternoon),
            "evening" | "night" => Some(Part::Evening),
            _ => None,
        }
    }
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    hour: i8,
    minute: i8,
    second: Option<i8>,
    /// Whether it may count from noon: "at 3", "half past two".
    loose: bool,
}

/// Where a time stands: what may be one there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere.
    Free,
    /// A day goes before, right before it or with the likes of a comma between.
    AfterDay,
    /// "at" goes before, and a day before or behind.
    AtWithDay,
    /// "from" or "between" goes before, and a day before that.
    FromWithDay,
}

/// Words before a time of 24 hours, in other languages.
const AT_ABROAD: &[&str] = &[
    "um", "a", "las", "la", "alle", "ore", "as", "om", "klokke", "kl",
];

const DASHES: &[char] = &['-', '–', '—', '‑', '‒'];

impl Clock {
    fn new(hour: u32, minute: u32, loose: bool) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self {
            hour: hour as i8,
            minute: minute as i8,
            second: None,
            loose,
        })
    }

    /// The time that is meant, in this part of the day. `exact` where the hour is surely one of 24.
    pub(super) fn time(self, part: Option<Part>, exact: bool) -> Option<Time> {
        let noon = match (self.loose, part) {
            (false, _) => false,
            (true, Some(Part::Morning)) => false,
            (true, Some(Part::Evening)) => (4..12).contains(&self.hour),
            (true, Some(Part::Afternoon)) => (1..=6).contains(&self.hour),
            (true, None) => !exact && (1..=6).contains(&self.hour),
        };
        let hour = if noon { self.hour + 12 } else { self.hour };
        Time::new(hour, self.minute, self.second.unwrap_or(0), 0).ok()
    }

    pub(super) fn has_seconds(self) -> bool {
        self.second.is_some()
    }

    /// The time at `at`, or the first of a range, and where it ends.
    pub(super) fn read(t: Tokens<'_>, at: usize, place: Place) -> Option<(Self, usize)> {
        if let Some(found) = in_words(t, at) {
            return Some(found);
        }
        if !free(t, at) {
            return None;
        }
        if let Some(found) = borrowed(t, at) {
            return Some(found);
        }
        if let Some(found) = bare_range(t, at, place) {
            return Some(found);
        }
        let (clock, next) = single(t, at, place)?;
        Some((clock, range(t, at, next, clock)))
    }
}

/// Whether a figure at `at` may be a time: the `T` of ISO 8601 may stand before it.
fn free(t: Tokens<'_>, at: usize) -> bool {
    t.stands_free(at)
        || (t.glued(at) && t.raw(at.saturating_sub(1)) == "T" && t.glued(at.saturating_sub(1)))
}

/// One time in figures.
fn single(t: Tokens<'_>, at: usize, place: Place) -> Option<(Clock, usize)> {
    let hour = t.number(at, 1..=4)?;
    let short = t.number(at, 1..=2).is_some();
    if postcode(t, at) {
        return None;
    }
    if let Some((offset, next)) = meridiem(t, at + 1) {
        let (hour, minute) = if short {
            (hour, 0)
        } else {
            (hour / 100, hour % 100)
        };
        let glued = t.glued(at + 1);
        return (short || glued).then(|| Some((half(hour, minute, offset)?, next)))?;
    }
    if !short {
        let hours = t.is(at + 1, &["hrs", "hours", "h"]) && t.number(at, 4..=4).is_some();
        return (hours && place != Place::Free)
            .then(|| Some((Clock::new(hour / 100, hour % 100, false)?, at + 2)))?;
    }
    if matches!(t.word(at + 1), "noon" | "midday" | "midnight") && hour == 12 {
        let midnight = t.word(at + 1) == "midnight";
        return Some((Clock::new(if midnight { 0 } else { 12 }, 0, false)?, at + 2));
    }
    if let Some(found) = with_minutes(t, at, hour, place) {
        return Some(found);
    }
    if let Some(next) = o_clock(t, at + 1) {
        return Some((Clock::new(hour, 0, true)?, next));
    }
    if t.is(at + 1, &["uhr", "uur"]) {
        let minute = t
            .number(at + 2, 2..=2)
            .filter(|m| *m < 60 && t.phrase_ends(at + 3));
        let next = if minute.is_some() { at + 3 } else { at + 2 };
        return Some((Clock::new(hour, minute.unwrap_or(0), false)?, next));
    }
    if t.is(at + 1, &["h"]) && place != Place::Free {
        // "9 h 12"
        let minute = t.number(at + 2, 2..=2).filter(|m| *m < 60);
        let next = if minute.is_some() { at + 3 } else { at + 2 };
        return Some((Clock::new(hour, minute.unwrap_or(0), false)?, next));
    }
    let at_it = place == Place::AtWithDay && t.ends_free(at + 1);
    (at_it && t.phrase_ends(at + 1)).then(|| Some((Clock::new(hour, 0, true)?, at + 1)))?
}

/// "15:00", "15:00:30", "15h30", "10.30am", and "10.30" behind a day.
fn with_minutes(t: Tokens<'_>, at: usize, hour: u32, place: Place) -> Option<(Clock, usize)> {
    let colon = t.glued_mark(at + 1, &[':', '.']);
    let h = t.glued(at + 1) && t.is(at + 1, &["h"]);
    let minute = t.glued_number(at + 2, 2).filter(|_| colon.is_some() || h)?;
    let (mut next, mut second) = (at + 3, None);
    if let (Some(':'), Some(':'), Some(s @ 0..60)) = (
        colon,
        t.glued_mark(next, &[':']),
        t.glued_number(next + 1, 2),
    ) {
        (second, next) = (i8::try_from(s).ok(), next + 2);
        // Fractions of a second are of no use.
        if t.glued_mark(next, &['.']).is_some()
            && t.glued(next + 1)
            && t.number(next + 1, 1..=9).is_some()
        {
            next += 2;
        }
    }
    if let Some((offset, next)) = meridiem(t, next) {
        let clock = half(hour, minute, offset).or_else(|| Clock::new(hour, minute, false))?;
        return Some((Clock { second, ..clock }, next));
    }
    // "in 2.30 hours" is no time of day.
    let whole = colon != Some('.') || place != Place::Free || t.word_before(at) == "at";
    let uhr = t.is(next, &["uhr", "uur", "hrs"]) || whole && t.is(next, &["hours", "h"]);
    if colon == Some('.') && !uhr {
        let fits = place != Place::Free && t.phrase_ends(next);
        fits.then_some(())?;
    }
    let zulu = t.glued(next) && t.raw(next) == "Z" && t.ends_free(next + 1);
    let range = t.glued_mark(next, DASHES).is_some();
    let offset = t.glued_mark(next, &['+']).is_some();
    if !(uhr || zulu || range || offset || t.ends_free(next)) {
        return None;
    }
    let loose = t.number(at, 1..=1).is_some() && colon.is_some() && !uhr && !abroad(t, at);
    let clock = Clock {
        second,
        ..Clock::new(hour, minute, loose)?
    };
    Some((clock, if uhr { next + 1 } else { next }))
}

/// Whether the word before belongs to a language that counts to 24.
fn abroad(t: Tokens<'_>, at: usize) -> bool {
    AT_ABROAD.contains(&t.word_before(at))
}

/// "am", "p.m." and the like: the hours to add, and where it ends.
fn meridiem(t: Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let hours = match t.word(at) {
        "am" | "a" => 0,
        "pm" | "p" => 12,
        _ => return None,
    };
    if t.word(at).len() == 2 {
        let figure = matches!(t.get(at + 1).map(|t| t.kind), Some(Kind::Number(_)));
        return (!figure || !t.glued(at + 1)).then_some((hours, at + 1));
    }
    let dotted = t.glued_mark(at + 1, &['.']).is_some() && t.is(at + 2, &["m"]) && t.glued(at + 2);
    let next = match t.glued_mark(at + 3, &['.']) {
        Some(_) => at + 4,
        None => at + 3,
    };
    dotted.then_some((hours, next))
}

fn half(hour: u32, minute: u32, offset: u32) -> Option<Clock> {
    let hour = match hour {
        12 => offset,
        0..12 => hour + offset,
        _ => return None,
    };
    Clock::new(hour, minute, false)
}

/// "o'clock"
fn o_clock(t: Tokens<'_>, at: usize) -> Option<usize> {
    let apostrophe = t.glued_mark(at + 1, &['\'', '’', '‘', '´', '`']).is_some();
    if t.is(at, &["o"]) && apostrophe && t.is(at + 2, &["clock"]) {
        return Some(at + 3);
    }
    t.is(at, &["oclock"]).then_some(at + 1)
}

/// "half past two", "noon", and "two" behind a day and "at".
fn in_words(t: Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    match t.word(at) {
        "noon" | "midday" => return Some((Clock::new(12, 0, false)?, at + 1)),
        "midnight" => return Some((Clock::new(0, 0, false)?, at + 1)),
        _ => {}
    }
    let start = if t.is(at, &["a"]) { at + 1 } else { at };
    let minutes = match t.word(start) {
        "half" => 30,
        "quarter" => 15,
        _ => return None,
    };
    let hour = hour(t, start + 2)?;
    let (hour, minute) = match t.word(start + 1) {
        "past" => (hour, minutes),
        "to" if minutes == 15 => (if hour == 1 { 12 } else { hour.checked_sub(1)? }, 45),
        _ => return None,
    };
    match meridiem(t, start + 3) {
        Some((offset, next)) => Some((half(hour, minute, offset)?, next)),
        None => Some((Clock::new(hour, minute, true)?, start + 3)),
    }
}

fn hour(t: Tokens<'_>, at: usize) -> Option<u32> {
    names::number(t.word(at)).or_else(|| {
        t.number(at, 1..=2)
            .filter(|h| (1..=12).contains(h) && t.ends_free(at + 1))
    })
}

/// "at two": an hour in a word, where "at" and a day stand by.
pub(super) fn worded(t: Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let hour = names::number(t.word(at))?;
    if let Some((offset, next)) = meridiem(t, at + 1) {
        return Some((half(hour, 0, offset)?, next));
    }
    if let Some(next) = o_clock(t, at + 1) {
        return Some((Clock::new(hour, 0, true)?, next));
    }
    t.phrase_ends(at + 1)
        .then(|| Some((Clock::new(hour, 0, true)?, at + 1)))?
}

/// Where the range ends that a time begins.
fn range(t: Tokens<'_>, at: usize, next: usize, clock: Clock) -> usize {
    // "09:12:33-05:00" tells a zone.
    let Some(second) = until(t, at, next, &[]).filter(|_| !clock.has_seconds()) else {
        return next;
    };
    if let Some((_, end)) = single(t, second, Place::Free) {
        return end;
    }
    let dash = t.mark(second - 1).is_some_and(|mark| mark != '/');
    let bare = t.number(second, 1..=2).is_some_and(|hour| hour < 25);
    if dash && bare && t.ends_free(second + 1) && t.phrase_ends(second + 1) {
        second + 1
    } else {
        next
    }
}

/// "3-4pm": a number that has "am" or "pm" from the second of its range.
fn borrowed(t: Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let first = t.number(at, 1..=2).filter(|hour| (1..=12).contains(hour))?;
    let (minute, after) = match t.glued_mark(at + 1, &[':', '.']) {
        Some(_) => (t.glued_number(at + 2, 2)?, at + 3),
        None => (0, at + 1),
    };
    let second = until(t, at, after, &["or"])?;
    let (end, next) = single(t, second, Place::Free)?;
    if end.loose || t.word_before(next).is_empty() && t.mark(next - 1) != Some('.') {
        return None;
    }
    let same = half(first, minute, if end.hour >= 12 { 12 } else { 0 })?;
    let other = half(first, minute, if end.hour >= 12 { 0 } else { 12 })?;
    let fits = (same.hour, same.minute) <= (end.hour, end.minute);
    Some((if fits { same } else { other }, next))
}

/// Where the second time of a range stands, if one may follow the first.
fn until(t: Tokens<'_>, at: usize, next: usize, words: &[&str]) -> Option<usize> {
    let dash = t
        .mark(next)
        .is_some_and(|mark| mark == '/' || DASHES.contains(&mark));
    let word = t.is(next, &["to", "until", "till", "til", "bis", "tot"])
        || (t.is(next, &["and"]) && t.word_before(at) == "between");
    (dash || word || t.is(next, words)).then_some(next + 1)
}

/// "between 2 and 3", "at 10-11", where a day goes before.
fn bare_range(t: Tokens<'_>, at: usize, place: Place) -> Option<(Clock, usize)> {
    if !matches!(place, Place::AtWithDay | Place::FromWithDay) {
        return None;
    }
    let first = t.number(at, 1..=2)?;
    let second = until(t, at, at + 1, &[])?;
    let fits = t.number(second, 1..=2).is_some_and(|hour| hour < 25) && t.ends_free(second + 1);
    let clock = Clock::new(first, 0, true)?;
    (fits && t.mark(at + 1) != Some('/') && t.phrase_ends(second + 1))
        .then_some((clock, second + 1))
}

/// "SE1 7PB" is somewhere, and so is "M3 4AM".
fn postcode(t: Tokens<'_>, at: usize) -> bool {
    let written = t.glued(at + 1) && matches!(t.raw(at + 1), "AM" | "PM");
    if !written || t.glued(at) || t.number(at, 1..=1).is_none() {
        return false;
    }
    // The outward code: one or two letters, one or two digits, perhaps a letter.
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    let digits = match t.get(last).map(|token| token.kind) {
        Some(Kind::Word) if t.glued(last) && t.raw(last).len() == 1 => last.checked_sub(1),
        _ => Some(last),
    };
    let Some(digits) = digits.filter(|d| t.glued(*d) && t.number(*d, 1..=2).is_some()) else {
        return false;
    };
    let letters = t.raw(digits.saturating_sub(1));
    letters.len() <= 2 && !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_uppercase())
}
