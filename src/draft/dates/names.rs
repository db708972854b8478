//! Months, weekdays and numbers by name, in the languages of attribution lines. Not for where a name may stand.
//!
//! All names are folded: lower case, without accents.

use std::sync::LazyLock;

use jiff::civil::Weekday::{self, *};
use rustc_hash::FxHashSet;

/// How far a name can be trusted to be what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// An English name that is nothing else.
    Plain,
    /// An English name that is also another word, or short for one.
    Doubtful,
    /// A name in another language.
    Foreign,
    /// A name in another language that is an English word too, or a name of something else.
    ForeignDoubtful,
}
use Trust::*;

impl Trust {
    pub(super) fn foreign(self) -> bool {
        matches!(self, Foreign | ForeignDoubtful)
    }
}

/// Months, from 1. Sorted.
const MONTHS: &[(&str, i8, Trust)] = &[
    ("abr", 4, Foreign),
    ("abril", 4, Foreign),
    ("ago", 8, ForeignDoubtful),
    ("agosto", 8, Foreign),
    ("aout", 8, Foreign),
    ("apr", 4, Plain),
    ("april", 4, Plain),
    ("aprile", 4, Foreign),
    ("aug", 8, Plain),
    ("august", 8, Plain),
    ("augustus", 8, Foreign),
    ("avr", 4, Foreign),
    ("avril", 4, Foreign),
    ("dec", 12, Plain),
    ("december", 12, Plain),
    ("decembre", 12, Foreign),
    ("dez", 12, Foreign),
    ("dezember", 12, Foreign),
    ("dezembro", 12, Foreign),
    ("dic", 12, Foreign),
    ("dicembre", 12, Foreign),
    ("diciembre", 12, Foreign),
    ("ene", 1, Foreign),
    ("enero", 1, Foreign),
    ("feb", 2, Plain),
    ("febbraio", 2, Foreign),
    ("febrero", 2, Foreign),
    ("februar", 2, Foreign),
    ("februari", 2, Foreign),
    ("february", 2, Plain),
    ("fev", 2, Foreign),
    ("fevereiro", 2, Foreign),
    ("fevr", 2, Foreign),
    ("fevrier", 2, Foreign),
    ("gen", 1, ForeignDoubtful),
    ("gennaio", 1, Foreign),
    ("giu", 6, Foreign),
    ("giugno", 6, Foreign),
    ("jan", 1, Plain),
    ("janeiro", 1, Foreign),
    ("janner", 1, Foreign),
    ("januar", 1, Foreign),
    ("januari", 1, Foreign),
    ("january", 1, Plain),
    ("janv", 1, Foreign),
    ("janvier", 1, Foreign),
    ("juil", 7, Foreign),
    ("juillet", 7, Foreign),
    ("juin", 6, Foreign),
    ("jul", 7, Plain),
    ("julho", 7, Foreign),
    ("juli", 7, Foreign),
    ("julio", 7, Foreign),
    ("july", 7, Plain),
    ("jun", 6, Plain),
    ("june", 6, Plain),
    ("junho", 6, Foreign),
    ("juni", 6, Foreign),
    ("junio", 6, Foreign),
    ("lug", 7, ForeignDoubtful),
    ("luglio", 7, Foreign),
    ("maart", 3, Foreign),
    ("mag", 5, ForeignDoubtful),
    ("maggio", 5, Foreign),
    ("mai", 5, Foreign),
    ("maio", 5, Foreign),
    ("mar", 3, Doubtful),
    ("march", 3, Doubtful),
    ("marco", 3, ForeignDoubtful),
    ("mars", 3, ForeignDoubtful),
    ("marz", 3, Foreign),
    ("marzo", 3, Foreign),
    ("may", 5, Doubtful),
    ("mayo", 5, ForeignDoubtful),
    ("mei", 5, Foreign),
    ("mrt", 3, Foreign),
    ("mrz", 3, Foreign),
    ("nov", 11, Plain),
    ("november", 11, Plain),
    ("novembre", 11, Foreign),
    ("novembro", 11, Foreign),
    ("noviembre", 11, Foreign),
    ("oct", 10, Plain),
    ("october", 10, Plain),
    ("octobre", 10, Foreign),
    ("octubre", 10, Foreign),
    ("okt", 10, Foreign),
    ("oktober", 10, Foreign),
    ("ott", 10, Foreign),
    ("ottobre", 10, Foreign),
    ("out", 10, ForeignDoubtful),
    ("outubro", 10, Foreign),
    ("sep", 9, Plain),
    ("sept", 9, Plain),
    ("september", 9, Plain),
    ("septembre", 9, Foreign),
    ("septiembre", 9, Foreign),
    ("set", 9, ForeignDoubtful),
    ("setembro", 9, Foreign),
    ("setiembre", 9, Foreign),
    ("sett", 9, Foreign),
    ("settembre", 9, Foreign),
];

/// Weekdays. Sorted. The foreign short ones mean the same day in all the languages that have them.
const WEEKDAYS: &[(&str, Weekday, Trust)] = &[
    ("di", Tuesday, ForeignDoubtful),
    ("dienstag", Tuesday, Foreign),
    ("dim", Sunday, ForeignDoubtful),
    ("dimanche", Sunday, Foreign),
    ("dinsdag", Tuesday, Foreign),
    ("do", Thursday, ForeignDoubtful),
    ("dom", Sunday, ForeignDoubtful),
    ("domenica", Sunday, Foreign),
    ("domingo", Sunday, Foreign),
    ("donderdag", Thursday, Foreign),
    ("donnerstag", Thursday, Foreign),
    ("fr", Friday, ForeignDoubtful),
    ("freitag", Friday, Foreign),
    ("fri", Friday, Doubtful),
    ("friday", Friday, Plain),
    ("gio", Thursday, ForeignDoubtful),
    ("giovedi", Thursday, Foreign),
    ("jeu", Thursday, ForeignDoubtful),
    ("jeudi", Thursday, Foreign),
    ("jue", Thursday, ForeignDoubtful),
    ("jueves", Thursday, Foreign),
    ("lun", Monday, ForeignDoubtful),
    ("lundi", Monday, Foreign),
    ("lunedi", Monday, Foreign),
    ("lunes", Monday, Foreign),
    ("ma", Monday, ForeignDoubtful),
    ("maandag", Monday, Foreign),
    ("mar", Tuesday, ForeignDoubtful),
    ("mardi", Tuesday, Foreign),
    ("martedi", Tuesday, Foreign),
    ("martes", Tuesday, Foreign),
    ("mer", Wednesday, ForeignDoubtful),
    ("mercoledi", Wednesday, Foreign),
    ("mercredi", Wednesday, Foreign),
    ("mi", Wednesday, ForeignDoubtful),
    ("mie", Wednesday, ForeignDoubtful),
    ("miercoles", Wednesday, Foreign),
    ("mittwoch", Wednesday, Foreign),
    ("mo", Monday, ForeignDoubtful),
    ("mon", Monday, Doubtful),
    ("monday", Monday, Plain),
    ("montag", Monday, Foreign),
    ("qua", Wednesday, ForeignDoubtful),
    ("quarta", Wednesday, ForeignDoubtful),
    ("qui", Thursday, ForeignDoubtful),
    ("quinta", Thursday, ForeignDoubtful),
    ("sa", Saturday, ForeignDoubtful),
    ("sab", Saturday, ForeignDoubtful),
    ("sabado", Saturday, Foreign),
    ("sabato", Saturday, Foreign),
    ("sam", Saturday, ForeignDoubtful),
    ("samedi", Saturday, Foreign),
    ("samstag", Saturday, Foreign),
    ("sat", Saturday, Doubtful),
    ("saturday", Saturday, Plain),
    ("seg", Monday, ForeignDoubtful),
    ("segunda", Monday, ForeignDoubtful),
    ("sex", Friday, ForeignDoubtful),
    ("sexta", Friday, ForeignDoubtful),
    ("so", Sunday, ForeignDoubtful),
    ("sonnabend", Saturday, Foreign),
    ("sonntag", Sunday, Foreign),
    ("sun", Sunday, Doubtful),
    ("sunday", Sunday, Plain),
    ("ter", Tuesday, ForeignDoubtful),
    ("terca", Tuesday, ForeignDoubtful),
    ("thu", Thursday, Doubtful),
    ("thur", Thursday, Plain),
    ("thurs", Thursday, Plain),
    ("thursday", Thursday, Plain),
    ("tue", Tuesday, Doubtful),
    ("tues", Tuesday, Plain),
    ("tuesday", Tuesday, Plain),
    ("ven", Friday, ForeignDoubtful),
    ("vendredi", Friday, Foreign),
    ("venerdi", Friday, Foreign),
    ("vie", Friday, ForeignDoubtful),
    ("viernes", Friday, Foreign),
    ("vr", Friday, ForeignDoubtful),
    ("vrijdag", Friday, Foreign),
    ("wed", Wednesday, Doubtful),
    ("wednesday", Wednesday, Plain),
    ("weds", Wednesday, Plain),
    ("wo", Wednesday, ForeignDoubtful),
    ("woensdag", Wednesday, Foreign),
    ("za", Saturday, ForeignDoubtful),
    ("zaterdag", Saturday, Foreign),
    ("zo", Sunday, ForeignDoubtful),
    ("zondag", Sunday, Foreign),
];

const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Words of days and times that are neither of the calendar nor figures.
const OTHERS: &[&str] = &[
    "afternoon",
    "day",
    "days",
    "evening",
    "fortnight",
    "hour",
    "hours",
    "hr",
    "hrs",
    "midday",
    "midnight",
    "min",
    "mins",
    "minute",
    "minutes",
    "morning",
    "night",
    "noon",
    "past",
    "quarter",
    "tmr",
    "tmrw",
    "today",
    "tommorow",
    "tommorrow",
    "tomorow",
    "tomorrow",
    "tonight",
    "week",
    "weeks",
    "yesterday",
];

/// Whether a word is one of those of which every day or time without figures has one.
pub(super) fn is_sign(word: &str) -> bool {
    static SIGNS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let months = MONTHS.iter().map(|month| month.0);
        let weekdays = WEEKDAYS.iter().map(|weekday| weekday.0);
        months
            .chain(weekdays)
            .chain(OTHERS.iter().copied())
            .collect()
    });
    SIGNS.contains(word)
}

/// Other words that a day or time can begin with.
const BEGINNINGS: &[&str] = &[
    "a",
    "an",
    "coming",
    "day",
    "following",
    "half",
    "in",
    "last",
    "midday",
    "midnight",
    "next",
    "noon",
    "past",
    "quarter",
    "the",
    "this",
    "tmr",
    "tmrw",
    "today",
    "tommorow",
    "tommorrow",
    "tomorow",
    "tomorrow",
    "tonight",
    "yesterday",
];

/// Whether a day or time can begin with a word.
pub(super) fn may_begin(word: &str) -> bool {
    static FIRST: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let months = MONTHS.iter().map(|month| month.0);
        let weekdays = WEEKDAYS.iter().map(|weekday| weekday.0);
        let words = [NUMBERS, BEGINNINGS].concat();
        months.chain(weekdays).chain(words).collect()
    });
    FIRST.contains(word)
}

/// The month of this name, from 1.
pub(super) fn month(name: &str) -> Option<(i8, Trust)> {
    let at = MONTHS.binary_search_by_key(&name, |m| m.0).ok()?;
    MONTHS.get(at).map(|m| (m.1, m.2))
}

pub(super) fn weekday(name: &str) -> Option<(Weekday, Trust)> {
    let at = WEEKDAYS.binary_search_by_key(&name, |w| w.0).ok()?;
    WEEKDAYS.get(at).map(|w| (w.1, w.2))
}

/// The number that an English word counts, from 1 to 12.
pub(super) fn number(name: &str) -> Option<u32> {
    let at = NUMBERS.iter().position(|number| *number == name)?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(MONTHS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WEEKDAYS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
