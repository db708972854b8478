//! Reads one mention: a day, a time, or both where they stand together. Not for resolving it.

use super::clock::{Clock, Part, Place, worded};
use super::day::{Day, Name};
use super::tokens::Tokens;
use super::{Mention, calendar, names, weekday, zone};
use crate::text::Span;
use jiff::tz::Offset;

/// A time, its zone, and where it ends.
type Timed = (Clock, Option<Offset>, usize);

/// What may stand between a day and its time.
const TO_TIME: &[&str] = &[
    "at", "from", "around", "about", "starting", "start", "between", "time", "um", "ab", "gegen",
    "uhrzeit", "a", "las", "la", "alle", "ore", "as", "om", "hora", "heure", "ora", "the", "in",
    "by", "before", "after",
];
/// What is held at a time: "tomorrow's interview at 10".
const MEETINGS: &[&str] = &[
    "appointment",
    "call",
    "chat",
    "conversation",
    "interview",
    "meeting",
    "session",
    "slot",
];
/// Words for "at".
const AT: &[&str] = &["at", "um", "a", "las", "la", "alle", "ore", "as", "om"];

/// The mention that begins at `at`, and where it ends.
pub(super) fn mention(t: Tokens<'_>, at: usize) -> Option<(Mention, usize)> {
    if let Some((day, next)) = day(t, at) {
        return from_day(t, at, day, next);
    }
    let (clock, zone, next) = time(t, at)?;
    let (clock, bare) = clock;
    let mut part = None;
    let mut next = next;
    if let Some((found, end)) = part_behind(t, next) {
        (part, next) = (Some(found), end);
    }
    let Some((day, day_part, end)) = day_behind(t, next) else {
        return (!bare).then(|| built(t, at, next, None, Some((clock, zone)), part))?;
    };
    built(
        t,
        at,
        end,
        Some(day),
        Some((clock, zone)),
        part.or(day_part),
    )
}

/// A day, the part of it, and where it ends.
fn day(t: Tokens<'_>, at: usize) -> Option<((Day, Option<Part>), usize)> {
    let (mut day, mut next) = relative(t, at)
        .or_else(|| weekday::read(t, at))
        .or_else(|| calendar::read(t, at, false).map(|(name, next)| (Day::new(name), next)))?;
    let mut part = match t.word(at) {
        "tonight" => Some(Part::Evening),
        "this" => Part::read(t, at + 1),
        _ => None,
    };
    if part.is_none() && !t.glued(next) {
        part = Part::read(t, next);
        next += usize::from(part.is_some());
        // "Thursday night, November 26"
        let dated = calendar::read(t, t.skip(next, &[',']), true);
        if let (Some(_), Name::Weekday(..), Some((name, end))) = (part, day.name, dated) {
            (day, next) = (day.with(Day::new(name)), end);
        }
    }
    // "tomorrow (Thursday)"
    if t.mark(next) == Some('(') {
        let inner = relative(t, next + 1)
            .or_else(|| weekday::read(t, next + 1))
            .or_else(|| {
                calendar::read(t, next + 1, true).map(|(name, next)| (Day::new(name), next))
            })
            .or_else(|| short_weekday(t, next + 1));
        if let Some((other, end)) = inner.filter(|inner| t.mark(inner.1) == Some(')')) {
            (day, next) = (day.with(other), end + 1);
        }
    }
    Some(((day, part), next))
}

/// "(Thu)"
fn short_weekday(t: Tokens<'_>, at: usize) -> Option<(Day, usize)> {
    let (weekday, _) = names::weekday(t.word(at))?;
    Some((
        Day::new(Name::Weekday(weekday, super::day::Week::Coming)),
        at + 1,
    ))
}

/// A mention that begins with a day.
fn from_day(
    t: Tokens<'_>,
    at: usize,
    day: (Day, Option<Part>),
    next: usize,
) -> Option<(Mention, usize)> {
    let (day, part) = day;
    if matches!(day.name, Name::Minutes(_)) {
        return built(t, at, next, Some(day), None, None);
    }
    let Some((clock, zone, end)) = time_behind(t, next) else {
        return built(t, at, next, Some(day), None, None);
    };
    // "Wed Nov 18 09:12:33 2026", as mailboxes have it.
    if let (true, Some((day, end))) = (
        clock.has_seconds(),
        day.with_year(t.number(end, 4..=4), end),
    ) {
        return built(t, at, end, Some(day), Some((clock, zone)), part);
    }
    match part_behind(t, end) {
        Some((part, end)) => built(t, at, end, Some(day), Some((clock, zone)), Some(part)),
        None => built(t, at, end, Some(day), Some((clock, zone)), part),
    }
}

/// The time that goes with a day which ends before `at`.
fn time_behind(t: Tokens<'_>, at: usize) -> Option<Timed> {
    let mut next = at;
    if t.raw(next) == "T" && t.glued(next) {
        let (clock, end) = Clock::read(t, next + 1, Place::AfterDay)?;
        return Some(zoned(t, clock, end));
    }
    // "tomorrow's 10am"
    if t.glued_mark(next, &['\'', '’']).is_some() && t.is(next + 1, &["s"]) && t.glued(next + 1) {
        next += 2;
    }
    let mut open = false;
    for _ in 0..6 {
        // A dot is the end of a short weekday, if a time follows; a sentence rarely begins with one.
        let short = next == at && t.glued_mark(next, &['.']).is_some() && short_before(t, next);
        let comes_to = short
            || t.is(next, TO_TIME)
            || t.is(next, MEETINGS)
            || t.raw(next) == "à"
            || matches!(
                t.mark(next),
                Some(',' | '@' | '(' | '|' | '·' | '•' | '⋅' | '∙' | '–' | '—' | ':')
            )
            || t.mark(next) == Some('-') && !t.glued(next);
        if time_at(t, next).is_some() || !comes_to {
            break;
        }
        open |= t.mark(next) == Some('(');
        next += 1;
    }
    let (clock, zone, mut end) = time_at(t, next)?;
    if open && t.mark(end) == Some(')') {
        end += 1;
        if zone.is_none()
            && let Some((zone, end)) = zone::read(t, end, false)
        {
            return Some((clock, zone, end));
        }
    }
    Some((clock, zone, end))
}

fn short_before(t: Tokens<'_>, at: usize) -> bool {
    names::weekday(t.word_before(at)).is_some() && t.word_before(at).len() < 6
}

/// The time at `at`, behind a day.
fn time_at(t: Tokens<'_>, at: usize) -> Option<Timed> {
    let word = AT.contains(&t.word_before(at)) && t.word(at) != "a";
    let after_at = word || at > 0 && t.mark(at - 1) == Some('@');
    let place = match t.word_before(at) {
        _ if after_at => Place::AtWithDay,
        "from" | "between" => Place::FromWithDay,
        _ => Place::AfterDay,
    };
    let found = Clock::read(t, at, place);
    let found = found.or_else(|| after_at.then(|| worded(t, at)).flatten());
    found.map(|(clock, end)| zoned(t, clock, end))
}

/// A time that no day goes before; with whether it is one only if a day follows.
fn time(t: Tokens<'_>, at: usize) -> Option<((Clock, bool), Option<Offset>, usize)> {
    let free = Clock::read(t, at, Place::Free).map(|found| (found, false));
    let after_at = t.word_before(at) == "at" || at > 0 && t.mark(at - 1) == Some('@');
    let bare = || {
        let found = Clock::read(t, at, Place::AtWithDay).or_else(|| worded(t, at))?;
        Some((found, true))
    };
    let ((clock, end), bare) = free.or_else(|| after_at.then(bare).flatten())?;
    let (clock, zone, end) = zoned(t, clock, end);
    Some(((clock, bare), zone, end))
}

fn zoned(t: Tokens<'_>, clock: Clock, end: usize) -> Timed {
    match zone::read(t, end, clock.has_seconds()) {
        Some((zone, end)) => (clock, zone, end),
        None => (clock, None, end),
    }
}

/// "in the evening"
fn part_behind(t: Tokens<'_>, at: usize) -> Option<(Part, usize)> {
    if t.is(at, &["at"]) && t.is(at + 1, &["night"]) {
        return Some((Part::Evening, at + 2));
    }
    let part = t.is(at, &["in"]) && t.is(at + 1, &["the"]);
    part.then(|| Some((Part::read(t, at + 2)?, at + 3)))?
}

/// The day behind a time.
fn day_behind(t: Tokens<'_>, at: usize) -> Option<(Day, Option<Part>, usize)> {
    let mut next = at;
    let open = t.mark(next) == Some('(');
    if matches!(t.mark(next), Some(',' | '(' | '–' | '—' | '-'))
        && !(t.glued(next) && t.glued(next + 1) && !open)
    {
        next += 1;
    }
    // "my 3pm interview on Thursday"
    next += usize::from(next == at && t.is(next, MEETINGS));
    next += usize::from(t.is(next, &["on", "am", "le", "of"]));
    let ((day, part), end) = day(t, next)?;
    if matches!(day.name, Name::Minutes(_)) {
        return None;
    }
    let end = if open && t.mark(end) == Some(')') {
        end + 1
    } else {
        end
    };
    Some((day, part, end))
}

/// "tomorrow", "in two days", "a week ago".
fn relative(t: Tokens<'_>, at: usize) -> Option<(Day, usize)> {
    // "a week today"
    let later = matches!(t.word_before(at), "week" | "weeks" | "fortnight")
        && !at
            .checked_sub(2)
            .is_some_and(|at| t.is(at, &["this", "next", "last"]));
    let ahead = |days, next| (!later).then_some((Day::new(Name::Ahead(days)), next));
    match t.word(at) {
        "today" | "tonight" => return ahead(0, at + 1),
        "tomorrow" | "tmrw" | "tmr" | "tomorow" | "tommorow" | "tommorrow" => {
            return ahead(1, at + 1);
        }
        "yesterday" => return ahead(-1, at + 1),
        "this" if Part::read(t, at + 1).is_some() => return ahead(0, at + 2),
        "in" => return in_a_while(t, at + 1),
        _ => {}
    }
    let day = at + usize::from(t.is(at, &["the"]));
    if t.is(day, &["day"]) {
        return match (t.word(day + 1), t.word(day + 2)) {
            ("after", "tomorrow") => ahead(2, day + 3),
            ("before", "yesterday") => ahead(-2, day + 3),
            _ => None,
        };
    }
    let (amount, next) = amount(t, at)?;
    match (t.word(next), t.word(next + 1)) {
        ("ago", _) => Some((amount.back(), next + 1)),
        ("from", "now" | "today") => Some((Day::new(amount.0), next + 2)),
        _ => None,
    }
}

/// How long from now.
struct Amount(Name);

impl Amount {
    fn back(self) -> Day {
        Day::new(match self.0 {
            Name::Ahead(days) => Name::Ahead(-days),
            Name::Minutes(minutes) => Name::Minutes(-minutes),
            other => other,
        })
    }
}

/// "in two days", but not "in two days of talks".
fn in_a_while(t: Tokens<'_>, at: usize) -> Option<(Day, usize)> {
    let (amount, next) = amount(t, at)?;
    let rate = t.is(next, &["of", "per", "each", "every"])
        || t.is(next, &["a"]) && t.is(next + 1, &["week", "day", "month", "year"]);
    // "in a day's work", but "in two days' time".
    let owner = t.glued_mark(next, &['\'', '’']).is_some();
    let thing = next + 1 + usize::from(t.glued(next + 1) && t.is(next + 1, &["s"]));
    let rate = rate || owner && !t.is(thing, &["time"]);
    (!rate).then_some((Day::new(amount.0), next))
}

/// "two days", "an hour", "a couple of weeks".
fn amount(t: Tokens<'_>, at: usize) -> Option<(Amount, usize)> {
    if t.is(at, &["half"]) && t.is(at + 1, &["an"]) && t.is(at + 2, &["hour"]) {
        return Some((Amount(Name::Minutes(30)), at + 3));
    }
    let (count, unit) = match t.word(at) {
        "a" if t.is(at + 1, &["couple"]) && t.is(at + 2, &["of"]) => (2, at + 3),
        "a" | "an" => (1, at + 1),
        word => match names::number(word) {
            Some(count) => (count, at + 1),
            None => (t.number(at, 1..=3).filter(|_| t.stands_free(at))?, at + 1),
        },
    };
    let count = i32::try_from(count).ok()?;
    let name = match t.word(unit) {
        "minute" | "minutes" | "min" | "mins" => Name::Minutes(count),
        "hour" | "hours" | "hr" | "hrs" => Name::Minutes(count * 60),
        "day" | "days" => Name::Ahead(count),
        "week" | "weeks" => Name::Ahead(count * 7),
        "fortnight" => Name::Ahead(count * 14),
        _ => return None,
    };
    Some((Amount(name), unit + 1))
}

fn built(
    t: Tokens<'_>,
    at: usize,
    next: usize,
    day: Option<Day>,
    timed: Option<(Clock, Option<Offset>)>,
    part: Option<Part>,
) -> Option<(Mention, usize)> {
    let exact = day.is_some_and(Day::has_year);
    let time = match timed {
        Some((clock, _)) => Some(clock.time(part, exact)?),
        None => None,
    };
    let span = Span::new(t.get(at)?.span.start, t.get(next.checked_sub(1)?)?.span.end);
    let zone = timed.and_then(|(_, zone)| zone);
    Some((
        Mention {
            span,
            day,
            time,
            zone,
        },
        next,
    ))
}
