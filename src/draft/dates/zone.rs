//! Reads what a time is counted from: "GMT", "(GMT+1)", "+0100". Places ("London time") are passed over.

use super::tokens::Tokens;
use jiff::tz::Offset;

/// Abbreviations and the minutes that they lie east of Greenwich.
///
/// "CST" and "IST" are said in other parts of the world too; they are read as in America and India.
const ZONES: &[(&str, i32)] = &[
    ("GMT", 0),
    ("UTC", 0),
    ("BST", 60),
    ("WET", 0),
    ("CET", 60),
    ("CEST", 120),
    ("MEZ", 60),
    ("MESZ", 120),
    ("EET", 120),
    ("EEST", 180),
    ("IST", 330),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
];

/// Names of zones that have two offsets, by season.
const UNSETTLED: &[&str] = &["ET", "CT", "MT", "PT"];

/// What stands before "time" and names no offset.
const PLACES: &[&str] = &[
    "british", "central", "eastern", "german", "irish", "local", "london", "mountain", "our",
    "pacific", "uk", "your",
];

/// The zone at `at` and where it ends; no offset where the name does not settle it. `seconds` tells whether the time
/// has them: then a minus sign begins an offset and no range.
pub(super) fn read(t: Tokens<'_>, at: usize, seconds: bool) -> Option<(Option<Offset>, usize)> {
    if t.glued(at) && t.raw(at) == "Z" {
        return Some((Offset::from_seconds(0).ok(), at + 1));
    }
    if t.mark(at) == Some('(') {
        let (zone, next) = named(t, at + 1)?;
        return (t.mark(next) == Some(')')).then_some((zone, next + 1));
    }
    if let Some((zone, mut next)) = numeric(t, at, seconds) {
        // "+0100 (CET)"
        if t.mark(next) == Some('(')
            && !t.word(next + 1).is_empty()
            && t.mark(next + 2) == Some(')')
        {
            next += 3;
        }
        return Some((Some(zone), next));
    }
    named(t, at)
}

/// "GMT", "UTC-5", "ET".
fn named(t: Tokens<'_>, at: usize) -> Option<(Option<Offset>, usize)> {
    if t.is(at, PLACES) && t.is(at + 1, &["time"]) {
        return Some((None, at + 2));
    }
    let name = t.raw(at);
    let ends = t.ends_free(at + 1);
    if ends && UNSETTLED.contains(&name) {
        return Some((None, at + 1));
    }
    let upper = match t.word(at) {
        "gmt" => "GMT",
        "utc" => "UTC",
        _ => name,
    };
    let (_, minutes) = ZONES.iter().find(|zone| zone.0 == upper)?;
    let shifted = matches!(upper, "GMT" | "UTC")
        .then(|| shift(t, at + 1))
        .flatten();
    match shifted {
        Some((zone, next)) => Some((Some(zone), next)),
        None if ends => Some((Offset::from_seconds(minutes * 60).ok(), at + 1)),
        None => None,
    }
}

/// "+1", "-05:30" behind a name.
fn shift(t: Tokens<'_>, at: usize) -> Option<(Offset, usize)> {
    let sign = sign(t.mark(at)?)?;
    if !t.glued(at + 1) {
        return None;
    }
    if let Some(found) = numeric(t, at, true) {
        return Some(found);
    }
    let hours = t.number(at + 1, 1..=2)?;
    Some((offset(sign, hours, 0)?, at + 2))
}

/// "+0100", "-05:00".
fn numeric(t: Tokens<'_>, at: usize, seconds: bool) -> Option<(Offset, usize)> {
    let mark = t.mark(at)?;
    let sign = sign(mark)?;
    let range = mark != '+' && !seconds && t.glued(at);
    if range || !t.glued(at + 1) {
        return None;
    }
    if let Some(value) = t.number(at + 1, 4..=4) {
        return Some((offset(sign, value / 100, value % 100)?, at + 2));
    }
    let hours = t.number(at + 1, 2..=2)?;
    t.glued_mark(at + 2, &[':'])?;
    let minutes = t.glued_number(at + 3, 2)?;
    Some((offset(sign, hours, minutes)?, at + 4))
}

fn sign(mark: char) -> Option<i32> {
    match mark {
        '+' => Some(1),
        '-' | '−' => Some(-1),
        _ => None,
    }
}

/// Offsets reach from -12 to +14 hours.
fn offset(sign: i32, hours: u32, minutes: u32) -> Option<Offset> {
    let minutes = (hours <= 14 && minutes < 60).then_some(hours * 60 + minutes)?;
    Offset::from_seconds(sign * i32::try_from(minutes).ok()? * 60).ok()
}
