//! What a day is called: "tomorrow", "next Thursday", "24 November". Not for which day that is (see `resolve`).

use jiff::civil::Weekday;

/// A day as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) struct Day {
    pub(super) name: Name,
    /// The weekday that stands beside the name and must agree: "Thursday, 24 November".
    pub(super) weekday: Option<Weekday>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// So many days from today.
    Ahead(i32),
    /// So many minutes from now.
    Minutes(i32),
    Weekday(Weekday, Week),
    /// The nearest year where none is given.
    Date {
        year: Option<i16>,
        month: i8,
        day: i8,
    },
    /// 03/04: the third of April or the fourth of March.
    Either {
        year: Option<i16>,
        one: i8,
        other: i8,
    },
    /// "the 3rd": the nearest, or that of the month so many after this one.
    OfMonth {
        day: i8,
        months: Option<i32>,
    },
}

/// Which of the days of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    /// The first after now.
    Coming,
    /// The last before today.
    Past,
    /// So many calendar weeks from this one; weeks begin on Monday.
    Calendar(i32),
    /// A week after the coming one: "Monday week".
    Later,
    /// Another day settles it: "the following Monday".
    Unsettled,
}

impl Day {
    pub(super) fn new(name: Name) -> Self {
        Self {
            name,
            weekday: None,
        }
    }

    /// The day that two names tell together: "Thursday (24 November)".
    pub(super) fn with(self, other: Self) -> Self {
        match (self.name, other.name) {
            (Name::Weekday(weekday, _), _) => Self {
                weekday: Some(weekday),
                ..other
            },
            (_, Name::Weekday(weekday, _)) => Self {
                weekday: Some(weekday),
                ..self
            },
            _ => self,
        }
    }

    /// The date without a year in this year, and where that ends which begins at `at`.
    pub(super) fn with_year(self, year: Option<u32>, at: usize) -> Option<(Self, usize)> {
        match self.name {
            Name::Date {
                year: None,
                month,
                day,
            } => {
                let year = Some(i16::try_from(year?).ok()?);
                let name = Name::Date { year, month, day };
                Some((Self { name, ..self }, at + 1))
            }
            _ => None,
        }
    }

    /// Whether the year is written.
    pub(super) fn has_year(self) -> bool {
        matches!(
            self.name,
            Name::Date { year: Some(_), .. } | Name::Either { year: Some(_), .. }
        )
    }
}
