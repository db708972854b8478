//! Which days and times a text speaks of, as writers of e-mail and their programs put them.
//!
//! For: the date of an interview, the age of a quoted mail. A walk over words and figures, in English and in the languages
//! of attribution lines. Careful rather than complete: what may be a name, an amount or a code is no date, and
//! what a reference does not settle stays open. Not for which of the days matters, nor for the tense of a
//! sentence: "we met on Thursday" is read as the coming one.

mod calendar;
mod clock;
mod day;
mod figures;
mod names;
mod read;
mod resolve;
mod tokens;
mod weekday;
mod zone;

#[cfg(test)]
mod tests;

use day::Day;

use crate::text::Span;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use tokens::{Tokens, Walk};

/// A day, a time, or both, that a text speaks of, not resolved yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The words, in bytes of the text; without "on" and "at" before them, with the end of a range.
    pub span: Span,
    /// The day, where one is named.
    pub day: Option<Day>,
    /// The time of day, where one is told; the first of a range.
    pub time: Option<Time>,
    /// What the time is counted from, where that is written and settled ("ET" is not).
    pub zone: Option<Offset>,
}

/// A day of the calendar, perhaps with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub time: Option<Time>,
    /// What the time is counted from; local time where there is none.
    pub zone: Option<Offset>,
}

impl Mention {
    /// The day of a mail that is answered at `reference`, or of anything else that has happened by then.
    pub(super) fn resolve_past(&self, reference: DateTime) -> Option<Moment> {
        let moment = resolve::resolve_past(self.day?, self.time, reference)?;
        Some(Moment {
            zone: self.zone,
            ..moment
        })
    }

    /// The day that is meant by one who writes at `reference`, in local time; `None` where that does not settle it.
    ///
    /// A weekday is the next one, and today only with a time yet to come. A date without a year lies in the nine
    /// months ahead, or else in the past. 03/04 and a date that contradicts its weekday stay open.
    pub(super) fn resolve(&self, reference: DateTime) -> Option<Moment> {
        let moment = resolve::resolve(self.day?, self.time, reference)?;
        Some(Moment {
            zone: self.zone,
            ..moment
        })
    }
}

/// The days and times that `text` speaks of, in order. A day and a time that stand together are one mention.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    mentions_where(
        text,
        |tokens| tokens.have_a_sign(),
        |tokens, at| tokens.may_begin(at),
    )
}

/// The same, of those stretches that are `worth_reading`, from those words that `may_begin` a day or time.
fn mentions_where(
    text: &str,
    worth_reading: impl Fn(Tokens<'_>) -> bool,
    may_begin: impl Fn(Tokens<'_>, usize) -> bool,
) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut walk = Walk::new(text);
    let mut next = 0;
    while let Some((start, end)) = walk.next(next) {
        let tokens = walk.tokens();
        next = start;
        if !worth_reading(tokens) {
            next = end;
        }
        while next < end {
            let mention = may_begin(tokens, next).then(|| read::mention(tokens, next));
            next = match mention.flatten() {
                Some((mention, after)) => {
                    found.push(mention);
                    after.max(next + 1)
                }
                None => next + 1,
            };
        }
    }
    found
}
