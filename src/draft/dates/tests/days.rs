//! Days, without a time or with a plain one.

use super::{REFERENCE, Row, hold};
use jiff::civil::date;

#[test]
fn days_beside_today() {
    hold(BESIDE, REFERENCE);
}

#[test]
fn weekdays() {
    hold(WEEKDAYS, REFERENCE);
}

#[test]
fn months() {
    hold(MONTHS, REFERENCE);
}

#[test]
fn figures() {
    hold(FIGURES, REFERENCE);
}

#[test]
fn days_across_the_turn_of_the_year() {
    hold(TURN, date(2026, 12, 30).at(17, 30, 0, 0));
}

const BESIDE: &[Row] = &[
    ("[in a week]'s time", "2026-12-01"),
    ("[in a fortnight]", "2026-12-08"),
    ("a week tomorrow", ""),
    ("two weeks today", ""),
    ("I am to meet you [today].", "2026-11-24"),
    ("[Today] I took another post", "2026-11-24"),
    ("[today]'s interview", "2026-11-24"),
    ("[tonight]", "2026-11-24"),
    ("our call [this morning]", "2026-11-24"),
    ("our call [this afternoon]", "2026-11-24"),
    ("[this evening]", "2026-11-24"),
    ("[Tomorrow] suits me less", "2026-11-25"),
    ("[tomorrow]’s meeting", "2026-11-25"),
    ("[tomorrow morning]", "2026-11-25"),
    ("[tomorrow afternoon] at your office", "2026-11-25"),
    ("[tmrw] is off", "2026-11-25"),
    ("[the day after tomorrow]", "2026-11-26"),
    ("[day after tomorrow]", "2026-11-26"),
    ("You wrote [yesterday]", "2026-11-23"),
    ("[the day before yesterday]", "2026-11-22"),
    ("[in two days]", "2026-11-26"),
    ("It is [in 2 days], is it not", "2026-11-26"),
    ("[in a couple of days]", "2026-11-26"),
    ("[in three days]' time", "2026-11-27"),
    ("[in a week]", "2026-12-01"),
    ("[in two weeks]", "2026-12-08"),
    ("[two days from now]", "2026-11-26"),
    ("[in 3 hours]", "2026-11-24 13:00"),
    ("[in an hour]", "2026-11-24 11:00"),
    ("[in half an hour]", "2026-11-24 10:30"),
    ("[in 45 minutes]", "2026-11-24 10:45"),
    ("[in 20 hours]", "2026-11-25 06:00"),
    ("your mail of [two weeks ago]", "2026-11-10"),
    ("your mail [10 days ago]", "2026-11-14"),
    ("[a week ago]", "2026-11-17"),
    ("[tomorrow (Wednesday)]", "2026-11-25"),
    ("[tomorrow (Thursday)]", "?"),
    (
        "[tomorrow], [Wednesday 25 November]",
        "2026-11-25 | 2026-11-25",
    ),
];

const WEEKDAYS: &[Row] = &[
    ("[Thursday]/[Friday]", "2026-11-26 | 2026-11-27"),
    ("[tues]/[thurs]", "2026-12-01 | 2026-11-26"),
    ("the [Thursday] talks", "2026-11-26"),
    ("a week on [Thursday]", "2026-12-03"),
    ("a week from [Thursday]", "2026-12-03"),
    ("two weeks from [Thursday]", "?"),
    ("[Tuesday fortnight]", "?"),
    ("[Tuesday next]", "?"),
    ("early on [fri]? come by [sat]", "2026-11-27 | 2026-11-28"),
    ("Slot 3 ([Wed, 16:00])", "2026-11-25 16:00"),
    ("[Thursday]", "2026-11-26"),
    ("on [Thursday].", "2026-11-26"),
    ("on [thursday]", "2026-11-26"),
    ("[THURSDAY]", "2026-11-26"),
    ("[this Thursday]", "2026-11-26"),
    ("[this coming Thursday]", "2026-11-26"),
    ("[coming Thursday]", "2026-11-26"),
    ("[next Thursday]", "2026-12-03"),
    ("[next Monday]", "2026-11-30"),
    ("[next Tuesday]", "2026-12-01"),
    ("[Monday]", "2026-11-30"),
    ("[Tuesday]", "2026-12-01"),
    ("[Tuesday at 3pm]", "2026-11-24 15:00"),
    ("[Tuesday at 9am]", "2026-12-01 09:00"),
    ("[Tuesday at 10:00]", "2026-12-01 10:00"),
    ("[last Thursday]", "2026-11-19"),
    ("[last Tuesday]", "2026-11-17"),
    ("[this past Friday]", "2026-11-20"),
    ("[Thursday next week]", "2026-12-03"),
    ("[Thursday of next week]", "2026-12-03"),
    ("[next week on Thursday]", "2026-12-03"),
    ("[next week Monday]", "2026-11-30"),
    ("[Thursday this week]", "2026-11-26"),
    ("[Thursday last week]", "2026-11-19"),
    ("[Monday week]", "2026-12-07"),
    ("[the following Thursday]", "?"),
    ("[the Thursday after]", "?"),
    ("[Thurs]", "2026-11-26"),
    ("[Tues] or [weds]", "2026-12-01 | 2026-11-25"),
    ("see you [Thu].", "2026-11-26"),
    ("on [Fri]", "2026-11-27"),
    ("[next Fri]", "2026-12-04"),
    ("on [Sat]", "2026-11-28"),
    ("[Friday]'s interview", "2026-11-27"),
    ("[Friday]’s", "2026-11-27"),
    ("[Friday morning]", "2026-11-27"),
    ("[Monday] or [Wednesday]", "2026-11-30 | 2026-11-25"),
    ("from [Thursday] to [Friday]", "2026-11-26 | 2026-11-27"),
    ("[Thursday the 3rd]", "2026-12-03"),
    ("[Thursday, the 26th]", "2026-11-26"),
    ("[Thursday 26th]", "2026-11-26"),
    ("[Wednesday the 18th]", "2026-11-18"),
    ("[Wednesday the 26th]", "?"),
];

const MONTHS: &[Row] = &[
    ("on [may 2]", "2027-05-02"),
    ("[the 1st] or [2nd of February]", "2027-02-01 | 2027-02-02"),
    (
        "[1st], [2nd] or [3rd Feb]",
        "2027-02-01 | 2027-02-02 | 2027-02-03",
    ),
    ("[1] or [2 February 2027]", "2027-02-01 | 2027-02-02"),
    ("[24/25 November]", "2026-11-24"),
    ("on [12th].", "2026-12-12"),
    (
        "on [18th instant], on [26th inst]",
        "2026-11-18 | 2026-11-26",
    ),
    ("[the 15th of this month]", "2026-11-15"),
    (
        "[the 15th] & [16th of this month]",
        "2026-11-15 | 2026-11-16",
    ),
    ("[the 3rd of next month]", "2026-12-03"),
    ("[the 3rd of the month]", "2026-12-03"),
    ("[Thursday night, November 26]", "2026-11-26"),
    ("[24 Nov]", "2026-11-24"),
    ("[1 Dec].", "2026-12-01"),
    ("[24th November]", "2026-11-24"),
    ("[the 24th of November]", "2026-11-24"),
    ("[24th of Nov]. 9 candidates", "2026-11-24"),
    ("[November 24th]", "2026-11-24"),
    ("[November 24]", "2026-11-24"),
    ("[December the 1st]", "2026-12-01"),
    ("[Nov. 24, 2026]", "2026-11-24"),
    ("[Nov 24 2026]", "2026-11-24"),
    ("[24 november 2026]", "2026-11-24"),
    ("[NOV 30, 2026]", "2026-11-30"),
    ("[Sept 9]", "2026-09-09"),
    ("[24-Nov-2026]", "2026-11-24"),
    ("[3-Dec-26]", "2026-12-03"),
    ("[3 December '26]", "2026-12-03"),
    ("[2nd March]", "2027-03-02"),
    ("[March 2nd]", "2027-03-02"),
    ("on [May 5]", "2027-05-05"),
    ("[5th may]", "2027-05-05"),
    ("[5 may 2026]", "2026-05-05"),
    ("[20 August]", "2027-08-20"),
    ("[1 September]", "2026-09-01"),
    ("[Wed 19 Aug]", "2026-08-19"),
    ("[29 February]", "?"),
    ("[29 February 2028]", "2028-02-29"),
    ("[Thursday, 3 December]", "2026-12-03"),
    ("[Thursday 3 Dec]", "2026-12-03"),
    ("[Thurs. Dec. 3]", "2026-12-03"),
    ("[Thursday (3 December)]", "2026-12-03"),
    ("[3 December (Thursday)]", "2026-12-03"),
    ("[Friday, 3 December]", "?"),
    ("[Tue 25 Nov]", "?"),
    ("[Monday, December 1, 2026]", "?"),
    ("on [the 3rd]", "2026-12-03"),
    ("by [the 24th], please", "2026-11-24"),
    ("[the 3rd at 10]", "2026-12-03 10:00"),
    ("[24–26 November]", "2026-11-24"),
    ("[1 to 3 December]", "2026-12-01"),
    ("[December 1-3, 2026]", "2026-12-01"),
    (
        "[1st December] and [2nd December]",
        "2026-12-01 | 2026-12-02",
    ),
    ("[the first of December]", "2026-12-01"),
    ("[the 31st of November]", "?"),
    ("[30 February 2026]", "?"),
];

const FIGURES: &[Row] = &[
    ("[09/30/99]", "1999-09-30"),
    ("[2026-11-24]", "2026-11-24"),
    ("[2026-11-26T15:00Z]", "2026-11-26 15:00 +00"),
    ("[2026-11-26T15:00:00-05:00]", "2026-11-26 15:00 -05"),
    ("[2026-11-26 15:00]", "2026-11-26 15:00"),
    ("[2026/11/24]", "2026-11-24"),
    ("[24/11/2026]", "2026-11-24"),
    ("[11/24/2026]", "2026-11-24"),
    ("[24/11/26]", "2026-11-24"),
    ("[03/04/2026]", "?"),
    ("[3/4/2026 at 10:30]", "? 10:30"),
    ("[11/11/2026]", "2026-11-11"),
    ("[Friday 03/04/2026]", "2026-04-03"),
    ("[Wed 03/04/2026]", "2026-03-04"),
    ("[Mon 03/04/2026]", "?"),
    ("[24-11-2026]", "2026-11-24"),
    ("[24.11.2026]", "2026-11-24"),
    ("[03.04.2026]", "2026-04-03"),
    ("am [24.11.]", "2026-11-24"),
    ("am [24.11.26]", "2026-11-24"),
    ("[Thu 26/11]", "2026-11-26"),
    ("[Thursday 11/26]", "2026-11-26"),
    ("on [26/11] at the office", "2026-11-26"),
    ("([24/11/2026])", "2026-11-24"),
    ("Date:[2026-11-24]", "2026-11-24"),
];

const TURN: &[Row] = &[
    ("[tomorrow]", "2026-12-31"),
    ("[in three days]", "2027-01-02"),
    ("[in 7 hours]", "2026-12-31 00:30"),
    ("[Friday]", "2027-01-01"),
    ("[next Friday]", "2027-01-08"),
    ("[4 January]", "2027-01-04"),
    ("[Jan 4th at 9:30]", "2027-01-04 09:30"),
    ("on [the 3rd]", "2027-01-03"),
    ("on [the 31st]", "2026-12-31"),
    ("[Wednesday at 6pm]", "2026-12-30 18:00"),
    ("[Wednesday at 5pm]", "2027-01-06 17:00"),
    ("[28 December]", "2026-12-28"),
    ("[4.1.2027]", "2027-01-04"),
];
