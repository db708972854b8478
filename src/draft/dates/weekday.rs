//! Reads weekdays and what stands with them: "next Thursday", "Thursday, 24 November". Not for dates alone.

use super::calendar;
use super::clock::{Clock, Place};
use super::day::{Day, Name, Week};
use super::names::{self, Trust};
use super::tokens::{Kind, Tokens};
use jiff::civil::Weekday;

/// Words before a weekday that make a feast or a brand of it.
const FEASTS: &[&str] = &[
    "ash", "black", "bloody", "casual", "cyber", "easter", "good", "manic", "palm", "shrove",
    "tgi", "whit",
];
/// Words before a weekday that is a person's name.
const TITLES: &[&str] = &[
    "dear",
    "dr",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
];
/// Words before a weekday that is no one day.
const ANY: &[&str] = &["a", "any", "each", "every", "most", "other", "per", "some"];
/// Words before a short name that show that it is a day.
const CUES: &[&str] = &[
    "on", "next", "this", "last", "coming", "by", "until", "till", "before", "from", "past", "and",
    "or",
];
/// Words before a date in other languages.
const ABROAD: &[&str] = &[
    "am", "den", "der", "du", "el", "em", "giorno", "il", "le", "na", "op", "vom",
];
const DASHES: &[char] = &['-', '–', '—', '‑'];

/// The day at `at`, where its name begins with a weekday or with a word that chooses among weekdays.
pub(super) fn read(t: Tokens<'_>, at: usize) -> Option<(Day, usize)> {
    let (week, start) = chosen(t, at);
    let (weekday, trust, mut next) = named(t, start)?;
    let datable = trust != Trust::ForeignDoubtful || is_abroad(t, start);
    if datable
        && (start == at || week == Week::Coming)
        && let Some((name, next)) = dated(t, next)
    {
        let weekday = Some(weekday);
        return Some((Day { name, weekday }, next));
    }
    if !alone(t, start, next, trust) {
        return None;
    }
    let behind = week_behind(t, next).or_else(|| Some((week_before(t, start)?, next)));
    if let Some((week, next)) = behind {
        return Some((Day::new(Name::Weekday(weekday, week)), next));
    }
    let mut week = week;
    if t.is(at, &["the"]) && start == at + 1 {
        // "the Thursday after"; any other "the" tells nothing.
        t.is(next, &["after", "before", "following"])
            .then_some(())?;
        (week, next) = (Week::Unsettled, next + 1);
    }
    Some((Day::new(Name::Weekday(weekday, week)), next))
}

/// The words before a weekday that choose among the days of its name, and where the weekday stands.
fn chosen(t: Tokens<'_>, at: usize) -> (Week, usize) {
    let week_next = t.is(at, &["next", "this", "last"]) && t.is(at + 1, &["week"]);
    let two = match t.word(at) {
        "this" if t.is(at + 1, &["coming"]) => Some(Week::Coming),
        "this" if t.is(at + 1, &["past", "last"]) => Some(Week::Past),
        "the" if t.is(at + 1, &["following"]) => Some(Week::Unsettled),
        "the" if t.is(at + 1, &["coming"]) => Some(Week::Coming),
        "next" | "this" | "last" if week_next && t.is(at + 2, &["on"]) => {
            return (calendar_week(t.word(at)), at + 3);
        }
        "next" | "this" | "last" if week_next => Some(calendar_week(t.word(at))),
        _ => None,
    };
    if let Some(week) = two {
        return (week, at + 2);
    }
    match t.word(at) {
        "this" | "coming" => (Week::Coming, at + 1),
        "next" => (Week::Calendar(1), at + 1),
        "last" | "past" => (Week::Past, at + 1),
        "following" => (Week::Unsettled, at + 1),
        "the" => (Week::Coming, at + 1),
        _ => (Week::Coming, at),
    }
}

fn calendar_week(word: &str) -> Week {
    match word {
        "next" => Week::Calendar(1),
        "last" => Week::Calendar(-1),
        _ => Week::Calendar(0),
    }
}

/// "Thursday next week", "Thursday of this week", "Thursday week".
fn week_behind(t: Tokens<'_>, at: usize) -> Option<(Week, usize)> {
    let which = at + usize::from(t.is(at, &["of"]));
    if t.is(which, &["next", "this", "last"]) && t.is(which + 1, &["week"]) {
        return Some((calendar_week(t.word(which)), which + 2));
    }
    if t.is(at, &["fortnight"]) || t.is(at, &["next"]) && t.phrase_ends(at + 1) {
        return Some((Week::Unsettled, at + 1));
    }
    t.is(at, &["week"]).then_some((Week::Later, at + 1))
}

/// "a week on Thursday"
fn week_before(t: Tokens<'_>, at: usize) -> Option<Week> {
    let week = at
        .checked_sub(2)
        .filter(|_| t.is(at - 1, &["on", "from"]))?;
    let one = week
        .checked_sub(1)
        .is_some_and(|at| t.is(at, &["a", "one"]));
    match t.word(week) {
        "week" if one => Some(Week::Later),
        "weeks" | "fortnight" => Some(Week::Unsettled),
        _ => None,
    }
}

/// Whether a name as short as "so" or "do" stands as other languages write it.
fn is_abroad(t: Tokens<'_>, at: usize) -> bool {
    let lead = ABROAD.contains(&t.word_before(at)) || t.mark(at.wrapping_sub(1)) == Some(':');
    let dot = t.glued_mark(at + 1, &['.']).is_some();
    let comma =
        t.glued_mark(at + 1, &[',']).is_some() && !t.is(at, &["so", "do", "dim", "sex", "ma"]);
    lead || dot || comma
}

/// The weekday's name and where it ends.
fn named(t: Tokens<'_>, at: usize) -> Option<(Weekday, Trust, usize)> {
    let (weekday, trust) = names::weekday(t.word(at))?;
    // "Thursday/Friday"
    let choice = || {
        let other = at.checked_sub(2).map(|at| t.word(at));
        t.mark(at - 1) == Some('/') && other.and_then(names::weekday).is_some()
    };
    if t.glued(at) && !t.stands_free(at) && !choice() {
        return None;
    }
    // "quarta-feira"
    if t.glued_mark(at + 1, &['-']).is_some() && t.is(at + 2, &["feira"]) {
        return Some((weekday, Trust::Foreign, at + 3));
    }
    // "monday.com"
    let joined = t.glued(at + 1) && (t.mark(at + 1).is_none() || t.mark(at + 1) == Some('.'));
    let word_next = matches!(t.get(at + 2).map(|t| t.kind), Some(Kind::Word)) && t.glued(at + 2);
    let site = joined && (t.mark(at + 1).is_none() || word_next);
    (!site).then_some((weekday, trust, at + 1))
}

/// The date behind a weekday.
fn dated(t: Tokens<'_>, at: usize) -> Option<(Name, usize)> {
    let mut next = t.skip(at, &['.']);
    next = t.skip(next, &[',']);
    let open = t.mark(next) == Some('(');
    next += usize::from(open);
    next += usize::from(t.is(next, &["den", "dem", "le", "el", "il"]));
    let (name, next) = calendar::read(t, next, true)?;
    if open {
        return (t.mark(next) == Some(')')).then_some((name, next + 1));
    }
    Some((name, next))
}

/// Whether the weekday at `at`, which ends before `next`, is one day without a date beside it.
fn alone(t: Tokens<'_>, at: usize, next: usize, trust: Trust) -> bool {
    let before = t.word_before(at);
    if TITLES.contains(&before) || calendar::is_street(t, next) {
        return false;
    }
    if FEASTS.contains(&before) || ANY.contains(&before) || in_span(t, at, next) {
        return false;
    }
    match trust {
        Trust::Plain => true,
        Trust::Foreign => time_next(t, next),
        Trust::ForeignDoubtful => false,
        Trust::Doubtful => {
            let name = matches!(before, "hi" | "hello" | "the");
            let cue = CUES.contains(&before) && t.phrase_ends(next);
            let dot = t.glued_mark(next, &['.']).is_some() && !matches!(t.word(at), "sun" | "sat");
            // Phones write "on fri" in lower case.
            let typed = cue && matches!(before, "on" | "by" | "next") && t.word(at) != "sun";
            !name && (typed || t.capitalised(at) && (cue || dot || time_next(t, next)))
        }
    }
}

/// Whether a time comes next, after no more than "at".
fn time_next(t: Tokens<'_>, next: usize) -> bool {
    let mut at = t.skip(next, &['.']);
    at = t.skip(at, &[',', '@']);
    let word = t.is(at, &["at", "um", "a", "alle", "as", "om"]);
    let place = if word {
        Place::AtWithDay
    } else {
        Place::AfterDay
    };
    at += usize::from(word);
    at += usize::from(t.is(at, &["las", "ore"]));
    Clock::read(t, at, place).is_some()
}

/// Whether the weekday is an end of the working week: "Monday to Friday", "Mon-Thu".
fn in_span(t: Tokens<'_>, at: usize, next: usize) -> bool {
    let joins = |joint: usize| {
        let dash = t.mark(joint).is_some_and(|mark| DASHES.contains(&mark));
        dash || t.is(joint, &["through", "thru", "to"])
    };
    let whole = |joint: usize, first: usize, last: usize| {
        t.mark(joint).is_some() || t.is(joint, &["through", "thru"]) || {
            let end = names::weekday(t.word(last)).map(|w| w.0);
            let start = names::weekday(t.word(first)).map(|w| w.0);
            let last = [
                Weekday::Thursday,
                Weekday::Friday,
                Weekday::Saturday,
                Weekday::Sunday,
            ];
            start == Some(Weekday::Monday) && end.is_some_and(|end| last.contains(&end))
        }
    };
    let forward =
        joins(next) && names::weekday(t.word(next + 1)).is_some() && whole(next, at, next + 1);
    let backward = at >= 2
        && joins(at - 1)
        && names::weekday(t.word(at - 2)).is_some()
        && whole(at - 1, at - 2, at);
    forward || backward
}
