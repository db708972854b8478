//! Which day a name means, counted from a reference. Careful: `None` rather than a guess.

use super::Moment;
use super::day::{Day, Name, Week};
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, ToSpan};

/// A date without a year lies ahead if it is no further than this.
const MONTHS_AHEAD: i32 = 9;

/// The day and the time; the time is the day's own where it counts from now.
pub(super) fn resolve(day: Day, time: Option<Time>, reference: DateTime) -> Option<Moment> {
    let today = reference.date();
    let (date, time) = match day.name {
        Name::Minutes(minutes) => {
            let then = reference
                .checked_add(SignedDuration::from_mins(minutes.into()))
                .ok()?;
            (then.date(), Some(then.time()))
        }
        Name::Ahead(days) => (ahead(today, days)?, time),
        Name::Weekday(weekday, week) => (of_week(weekday, week, time, reference)?, time),
        Name::Date {
            year,
            month,
            day: d,
        } => (of_year(year, month, d, day.weekday, today)?, time),
        Name::Either { year, one, other } => {
            let date = |month, d| {
                of_year(year, month, d, day.weekday, today).filter(|date| day.agrees(*date))
            };
            (one_of(date(other, one), date(one, other))?, time)
        }
        Name::OfMonth { day: d, months } => match months {
            Some(months) => (in_month(today, months, d)?, time),
            None => (of_month(d, day.weekday, today)?, time),
        },
    };
    day.agrees(date).then_some(Moment {
        date,
        time,
        zone: None,
    })
}

/// The day of something that has happened: 03/04 is the reading that is over, and a date without a year the last one.
pub(super) fn resolve_past(day: Day, time: Option<Time>, reference: DateTime) -> Option<Moment> {
    let today = reference.date();
    if let Name::Either { year, one, other } = day.name {
        let over = |month, d| {
            of_year(year, month, d, day.weekday, today)
                .filter(|date| day.agrees(*date) && *date <= today)
        };
        let date = one_of(over(other, one), over(one, other))?;
        return Some(Moment {
            date,
            time,
            zone: None,
        });
    }
    let moment = resolve(day, time, reference)?;
    // Zones apart, a mail may be from tomorrow.
    let latest = ahead(today, 1)?;
    let date = match day.name {
        Name::Date { year: None, .. } if moment.date > latest => {
            moment.date.checked_sub(1.year()).ok()?
        }
        _ => moment.date,
    };
    Some(Moment { date, ..moment })
}

impl Day {
    /// Whether day and month are named, and not only a weekday.
    pub(in crate::draft) fn is_dated(self) -> bool {
        matches!(self.name, Name::Date { .. } | Name::Either { .. })
    }

    /// Whether the weekday beside the name, if any, is that of the date.
    fn agrees(self, date: Date) -> bool {
        self.weekday.is_none_or(|weekday| date.weekday() == weekday)
    }
}

fn ahead(today: Date, days: i32) -> Option<Date> {
    today
        .checked_add(SignedDuration::from_hours(i64::from(days) * 24))
        .ok()
}

/// The one that there is, if there is one only.
fn one_of(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    match (one, other) {
        (Some(date), None) | (None, Some(date)) => Some(date),
        (Some(one), Some(other)) if one == other => Some(one),
        _ => None,
    }
}

fn of_week(weekday: Weekday, week: Week, time: Option<Time>, reference: DateTime) -> Option<Date> {
    let today = reference.date();
    let until = i32::from(today.weekday().until(weekday));
    match week {
        Week::Coming if until == 0 && time.is_some_and(|time| time > reference.time()) => {
            Some(today)
        }
        Week::Coming => ahead(today, if until == 0 { 7 } else { until }),
        Week::Past => ahead(today, until - 7),
        Week::Calendar(weeks) => {
            let monday = i32::from(today.weekday().to_monday_zero_offset());
            ahead(
                today,
                i32::from(weekday.to_monday_zero_offset()) - monday + 7 * weeks,
            )
        }
        Week::Later => ahead(today, if until == 0 { 14 } else { until + 7 }),
        Week::Unsettled => None,
    }
}

/// The date in its year; without one, in the nearest that agrees with the weekday.
fn of_year(
    year: Option<i16>,
    month: i8,
    day: i8,
    weekday: Option<Weekday>,
    today: Date,
) -> Option<Date> {
    let date = |year: Option<i16>| Date::new(year?, month, day).ok();
    if year.is_some() {
        return date(year);
    }
    let this = Some(today.year());
    let before = this.and_then(|year| year.checked_sub(1));
    let after = this.and_then(|year| year.checked_add(1));
    let ahead = [this, after]
        .into_iter()
        .filter_map(date)
        .find(|date| *date >= today);
    let past = [this, before]
        .into_iter()
        .filter_map(date)
        .find(|date| *date < today);
    let limit = today.saturating_add(MONTHS_AHEAD.months());
    nearest(ahead.filter(|date| *date <= limit), past, weekday, today)
}

/// The day ahead, unless the weekday speaks for the past one, and that is nearer.
fn nearest(
    ahead: Option<Date>,
    past: Option<Date>,
    weekday: Option<Weekday>,
    today: Date,
) -> Option<Date> {
    let (Some(next), Some(last), Some(weekday)) = (ahead, past, weekday) else {
        return ahead.or(past);
    };
    let nearer = today.duration_since(last) < next.duration_since(today);
    let past = next.weekday() != weekday && last.weekday() == weekday && nearer;
    Some(if past { last } else { next })
}

/// The nearest day of that number.
fn of_month(day: i8, weekday: Option<Weekday>, today: Date) -> Option<Date> {
    // A month may lack the day; no two in a row do.
    let months = |months: [i32; 3]| months.into_iter().filter_map(|n| in_month(today, n, day));
    let ahead = months([0, 1, 2]).find(|date| *date >= today);
    let past = months([0, -1, -2]).find(|date| *date < today);
    nearest(ahead, past, weekday, today)
}

/// The day of that number in the month so many after this one.
fn in_month(today: Date, months: i32, day: i8) -> Option<Date> {
    let month = today.first_of_month().checked_add(months.months()).ok()?;
    Date::new(month.year(), month.month(), day).ok()
}
