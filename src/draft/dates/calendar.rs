//! Reads dates of the calendar: "24th of November", "Nov. 24, 2026", "24.11.2026". Not for weekdays and "tomorrow".

use super::day::Name;
use super::tokens::Tokens;
use super::{figures, names};

/// A name for a day and where it ends.
type Found = Option<(Name, usize)>;

/// Words before "the 3rd" that are no name.
const BEFORE_ORDINAL: &[&str] = &[
    "on", "by", "until", "till", "before", "after", "from", "since", "for", "to", "and", "or",
    "between",
];
/// Words before "3rd", without "the".
const BEFORE_BARE: &[&str] = &["on", "by", "until", "till", "before"];
const STREETS: &[&str] = &[
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "square", "place",
];
const DASHES: &[char] = &['-', '–', '—', '‑'];

/// The date at `at`. `cued` tells that a weekday stands before, so that short forms can be trusted.
pub(super) fn read(t: Tokens<'_>, at: usize, cued: bool) -> Found {
    if t.is(at, &["the"]) {
        return the(t, at, cued);
    }
    if let Some(found) = month_first(t, at) {
        return Some(found);
    }
    if !t.stands_free(at) {
        return None;
    }
    figures::read(t, at, cued)
        .or_else(|| day_first(t, at, cued))
        .or_else(|| of_month(t, at))
        .or_else(|| listed(t, at, cued))
        .or_else(|| {
            let free = cued || BEFORE_BARE.contains(&t.word_before(at));
            free.then(|| nearest(t, at)).flatten()
        })
}

/// "the 24th of November", "the 3rd".
fn the(t: Tokens<'_>, at: usize, cued: bool) -> Found {
    if t.is(at + 1, &["first"]) && t.is(at + 2, &["of"]) {
        let (month, trust) = names::month(t.word(at + 3))?;
        if trust.foreign() || !t.capitalised(at + 3) {
            return None;
        }
        let (year, next) = year(t, at + 4);
        return Some((
            Name::Date {
                year,
                month,
                day: 1,
            },
            next,
        ));
    }
    let whole = day_first(t, at + 1, cued)
        .or_else(|| of_month(t, at + 1))
        .or_else(|| listed(t, at + 1, cued));
    if whole.is_some() {
        return whole;
    }
    let free = match t.before(at) {
        None => true,
        Some(_) if t.mark(at.saturating_sub(1)).is_some() => true,
        Some(_) => BEFORE_ORDINAL.contains(&t.word_before(at)),
    };
    (cued || free).then(|| nearest(t, at + 1)).flatten()
}

/// "3rd", where nothing follows that it could count.
fn nearest(t: Tokens<'_>, at: usize) -> Found {
    let (day, next) = ordinal(t, at)?;
    let name = Name::OfMonth { day, months: None };
    t.phrase_ends(next).then_some((name, next))
}

/// "15th of this month", "18th instant".
fn of_month(t: Tokens<'_>, at: usize) -> Found {
    let (day, next) = ordinal(t, at)?;
    if t.is(next, &["instant", "inst"]) {
        let months = Some(0);
        return Some((Name::OfMonth { day, months }, next + 1));
    }
    let months = match t.word(next + 1) {
        "this" => Some(0),
        "next" => Some(1),
        "last" => Some(-1),
        "the" => None,
        _ => return None,
    };
    let told = t.is(next, &["of"]) && t.is(next + 2, &["month"]);
    told.then_some((Name::OfMonth { day, months }, next + 3))
}

/// "1st or 2nd of December": the first of a list, whose month stands behind the last.
fn listed(t: Tokens<'_>, at: usize, cued: bool) -> Found {
    let (day, end) = numbered(t, at)?;
    let mut next = end;
    for _ in 0..4 {
        // Numbers with commas between are more often amounts.
        let comma = t.word_before(next).len() == 2 && t.mark(next) == Some(',');
        let word = next + usize::from(comma);
        let joined = t.is(word, &["or", "and", "und", "et", "y", "e"]) || t.mark(word) == Some('&');
        if !comma && !joined {
            return None;
        }
        next = word + usize::from(joined);
        next += usize::from(t.is(next, &["the"]));
        if let Some((name, _)) = day_first(t, next, cued).or_else(|| of_month(t, next)) {
            let name = match name {
                Name::Date { year, month, .. } => Name::Date { year, month, day },
                Name::OfMonth { months, .. } => Name::OfMonth { day, months },
                _ => return None,
            };
            return Some((name, end));
        }
        next = numbered(t, next)?.1;
    }
    None
}

/// "24th"
fn ordinal(t: Tokens<'_>, at: usize) -> Option<(i8, usize)> {
    let day = day(t, at)?;
    (t.glued(at + 1) && t.is(at + 1, &["st", "nd", "rd", "th"])).then_some((day, at + 2))
}

pub(super) fn day(t: Tokens<'_>, at: usize) -> Option<i8> {
    let day = t.number(at, 1..=2).filter(|day| (1..=31).contains(day))?;
    i8::try_from(day).ok()
}

/// "24 Nov", "24th of November 2026", "24-Nov-26", "18. November", "18 de nov. de 2026", "24–26 November".
fn day_first(t: Tokens<'_>, at: usize, cued: bool) -> Found {
    let (day, mut next) = numbered(t, at)?;
    // The day that a range ends with.
    let dash = t.mark(next).is_some_and(|mark| DASHES.contains(&mark));
    let stroke = t.glued_mark(next, &['/']).is_some();
    if (dash || stroke || t.is(next, &["to", "bis", "until"]))
        && let Some((_, end)) = numbered(t, next + 1)
    {
        next = end;
    }
    let of = t.is(next, &["of", "de", "di", "do"]);
    next += usize::from(of);
    let separator = t
        .glued_mark(next, &['-', '/', '.'])
        .filter(|_| t.glued(next + 1));
    next += usize::from(separator.is_some());
    let (month, trust) = names::month(t.word(next))?;
    let name = next;
    let (year, next) = match separator {
        Some('-' | '/') => dashed_year(t, next + 1),
        _ => self::year(t, next + 1),
    };
    let told = cued
        || year.is_some()
        || t.is(at + 1, &["st", "nd", "rd", "th"])
        || t.word(name - 1) == "de";
    let trusted = match trust {
        names::Trust::Plain | names::Trust::Foreign => true,
        names::Trust::Doubtful => told || t.capitalised(name),
        names::Trust::ForeignDoubtful => told,
    };
    let ends = t.ends_free(next) || t.glued_mark(next, &['.', ',', ':']).is_some();
    (trusted && ends && !is_street(t, next)).then_some((Name::Date { year, month, day }, next))
}

/// Whether a street's name ends before `at`.
pub(super) fn is_street(t: Tokens<'_>, at: usize) -> bool {
    STREETS.contains(&t.word(at)) && t.capitalised(at)
}

/// The number of a day with what may hang on it: "24", "24th", "18.", "1er", "1º".
fn numbered(t: Tokens<'_>, at: usize) -> Option<(i8, usize)> {
    let day = day(t, at)?;
    if t.glued(at + 1) && t.is(at + 1, &["st", "nd", "rd", "th", "er", "o", "ero"]) {
        return Some((day, at + 2));
    }
    let dot = t.glued_mark(at + 1, &['.', '°']).is_some();
    Some((day, at + 1 + usize::from(dot)))
}

/// "November 24th", "Nov. 24, 2026", "December 1-3".
fn month_first(t: Tokens<'_>, at: usize) -> Found {
    let (month, trust) = names::month(t.word(at))?;
    if trust.foreign() || t.glued(at) && !t.stands_free(at) {
        return None;
    }
    let mut next = t.skip(at + 1, &['.']);
    next += usize::from(t.is(next, &["the"]));
    let number = next;
    let day = day(t, number)?;
    if t.glued(number) && t.mark(number - 1) != Some('.') {
        return None;
    }
    let ordinal = t.glued(next + 1) && t.is(next + 1, &["st", "nd", "rd", "th"]);
    next += 1 + usize::from(ordinal);
    // "In May 20 candidates came", "we march 5 miles", "Nov 10:30".
    let before = t.word_before(at);
    let verb =
        trust == names::Trust::Doubtful && !t.capitalised(at) && !BEFORE_BARE.contains(&before);
    let amount = before == "in" || verb;
    if amount && !ordinal || is_time(t, next) {
        return None;
    }
    let dash = t.mark(next).is_some_and(|mark| DASHES.contains(&mark));
    if dash || t.is(next, &["to"]) {
        let end = self::ordinal(t, next + 1).or_else(|| Some((self::day(t, next + 1)?, next + 2)));
        next = match end {
            Some((_, end)) if t.ends_free(end) && !is_time(t, end) => end,
            // "December 1-2026"
            _ if dash && t.glued(next) && t.glued(next + 1) => return None,
            _ => next,
        };
    }
    let (year, next) = year(t, next);
    let ends = t.ends_free(next) || t.glued_mark(next, &[',']).is_some();
    ends.then_some((Name::Date { year, month, day }, next))
}

/// Whether what ends before `at` is the hour of a time: "Nov 10:30", "Dec 3pm".
fn is_time(t: Tokens<'_>, at: usize) -> bool {
    let clock = t.is(at, &["am", "pm", "uhr", "h", "o"])
        || (t.is(at, &["a", "p"]) && t.glued_mark(at + 1, &['.']).is_some());
    clock || (t.glued_mark(at, &[':', '.']).is_some() && t.glued_number(at + 1, 2).is_some())
}

/// The year behind a month or day, and where the date ends.
fn year(t: Tokens<'_>, at: usize) -> (Option<i16>, usize) {
    let mut next = t.skip(at, &['.']);
    next = t.skip(next, &[',']);
    next += usize::from(t.is(next, &["de", "del", "di"]));
    if let Some(year) = full_year(t, next) {
        let hours = t.is(next + 1, &["hrs", "hours", "h"]);
        if t.ends_free(next + 1) && !hours {
            return (Some(year), next + 1);
        }
    }
    // "'26"
    let short = match t.mark(next) {
        Some('\'' | '’' | '‘') => t.glued_number(next + 1, 2),
        _ => None,
    };
    match short.and_then(century) {
        Some(year) if t.ends_free(next + 2) => (Some(year), next + 2),
        _ => (None, at),
    }
}

/// The year behind a dash or stroke: "24-Nov-26".
fn dashed_year(t: Tokens<'_>, at: usize) -> (Option<i16>, usize) {
    if t.glued_mark(at, &['-', '/']).is_none() || !t.glued(at + 1) {
        return (None, at);
    }
    let short = || t.number(at + 1, 2..=2).and_then(century);
    match full_year(t, at + 1).or_else(short) {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    }
}

pub(super) fn full_year(t: Tokens<'_>, at: usize) -> Option<i16> {
    let year = t
        .number(at, 4..=4)
        .filter(|year| (1950..2100).contains(year))?;
    i16::try_from(year).ok()
}

/// The year that two figures are short for.
pub(super) fn century(year: u32) -> Option<i16> {
    i16::try_from(if year < 70 { 2000 } else { 1900 } + year).ok()
}
