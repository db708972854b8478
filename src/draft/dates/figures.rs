//! Reads dates that are all figures: "2026-11-24", "24/11/2026", "24.11.". Careful: versions, amounts and numbers of
//! sections look the same. Not for dates with a month's name.

use super::calendar::{century, day, full_year};
use super::day::Name;
use super::tokens::Tokens;

/// What stands before a date that is too short to be trusted alone: "on 24/11", "am 24.11.".
const CUES: &[&str] = &[
    "on", "by", "until", "till", "before", "from", "since", "am", "vom", "bis", "zum", "den", "le",
    "du", "el", "il", "dia", "em", "op",
];
/// Those of them in whose languages the day goes before the month.
const DAY_FIRST: &[&str] = &[
    "am", "vom", "bis", "zum", "den", "le", "du", "el", "il", "dia", "em", "op", "giorno",
];

/// "2026-11-24", "24/11/2026", "24.11.", "24/11".
pub(super) fn read(t: Tokens<'_>, at: usize, cued: bool) -> Option<(Name, usize)> {
    let mark = t.glued_mark(at + 1, &['-', '/', '.'])?;
    let second = t.number(at + 2, 1..=2).filter(|_| t.glued(at + 2))?;
    let before = t.word_before(at);
    if matches!(
        before,
        "section" | "version" | "v" | "release" | "chapter" | "build"
    ) {
        return None;
    }
    let third = t.glued_mark(at + 3, &[mark]).filter(|_| t.glued(at + 4));
    if let Some(year) = full_year(t, at) {
        third?;
        let day = day(t, at + 4)?;
        let month = i8::try_from(second)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        let iso = t.raw(at + 5) == "T"
            && t.glued(at + 5)
            && t.glued(at + 6)
            && t.number(at + 6, 2..=2).is_some();
        let name = Name::Date {
            year: Some(year),
            month,
            day,
        };
        return (iso || free_of(t, at + 5, mark)).then_some((name, at + 5));
    }
    let first = i8::try_from(t.number(at, 1..=2)?).ok()?;
    let second = i8::try_from(second).ok()?;
    let cue = cued || CUES.contains(&before);
    let whole = third.and_then(|_| full_year(t, at + 4));
    // Two digits for a year are versions and numbers of sections as often.
    let short = || {
        let years = third
            .and_then(|_| t.number(at + 4, 2..=2))
            .and_then(century);
        years.filter(|_| mark == '/' || cue)
    };
    if let Some(year) = whole.or_else(short) {
        let name = either(
            Some(year),
            first,
            second,
            mark == '.' || DAY_FIRST.contains(&before),
        )?;
        return free_of(t, at + 5, mark).then_some((name, at + 5));
    }
    // "24.11. 12:00"
    let timed =
        mark == '.' && t.number(at + 4, 1..=2).is_some() && t.glued_mark(at + 5, &[':']).is_some();
    if !cue && !timed {
        return None;
    }
    match mark {
        '.' => {
            let next = at + 4;
            let ends = t.glued_mark(at + 3, &['.']).is_some()
                && (t.ends_free(next) || t.mark(next).is_some());
            let name = either(None, first, second, true)?;
            ends.then_some((name, next))
        }
        '/' => {
            let name = either(None, first, second, DAY_FIRST.contains(&before))?;
            // "3/4 of the days" and "24/7" are no dates.
            let plain = cued || first > 12 || second > 12;
            let always = (first, second) == (24, 7);
            (plain && !always && t.ends_free(at + 3)).then_some((name, at + 3))
        }
        _ => None,
    }
}

/// Whether figures that are joined by `mark` end before `at`.
fn free_of(t: Tokens<'_>, at: usize, mark: char) -> bool {
    t.ends_free(at) && (mark == '.' || t.glued_mark(at, &[mark]).is_none())
}

/// Day and month, in the order that the figures allow.
fn either(year: Option<i16>, first: i8, second: i8, day_first: bool) -> Option<Name> {
    let month = |month: i8| (1..=12).contains(&month);
    let day = |day: i8| (1..=31).contains(&day);
    let date = |day, month| Some(Name::Date { year, month, day });
    match (day(first) && month(second), month(first) && day(second)) {
        (true, true) if first == second || day_first => date(first, second),
        (true, true) => Some(Name::Either {
            year,
            one: first,
            other: second,
        }),
        (true, false) => date(first, second),
        (false, true) => date(second, first),
        (false, false) => None,
    }
}
