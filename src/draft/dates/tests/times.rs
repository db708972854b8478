//! Times, alone and with a day; zones; ranges.

use super::{REFERENCE, Row, hold};

#[test]
fn times_alone() {
    hold(ALONE, REFERENCE);
}

#[test]
fn times_with_a_day() {
    hold(TOGETHER, REFERENCE);
}

#[test]
fn zones() {
    hold(ZONES, REFERENCE);
}

const ALONE: &[Row] = &[
    ("[8:00 to 9:00 PM]", "20:00"),
    ("[2 or 3pm]", "14:00"),
    ("at [3pm]", "15:00"),
    ("at [3 p.m.] sharp", "15:00"),
    ("at [3 PM].", "15:00"),
    ("at [12am]", "00:00"),
    ("at [12 pm]", "12:00"),
    ("at [15:00]", "15:00"),
    ("at [09:05]", "09:05"),
    ("at [3:30]", "15:30"),
    ("[15h30]", "15:30"),
    ("[10.30am]", "10:30"),
    ("[10:30 a.m.]", "10:30"),
    ("[1030am]", "10:30"),
    ("at [noon]", "12:00"),
    ("[midday]", "12:00"),
    ("[12 noon]", "12:00"),
    ("[midnight]", "00:00"),
    ("at [half past two]", "14:30"),
    ("[half past 9]", "09:30"),
    ("[quarter past ten]", "10:15"),
    ("[a quarter to three]", "14:45"),
    ("at [3 o'clock]", "15:00"),
    ("[11 o’clock]", "11:00"),
    ("[3-4pm]", "15:00"),
    ("[11-1pm]", "11:00"),
    ("[10 to 11am]", "10:00"),
    ("[10:30–11:15]", "10:30"),
    ("between [3pm and 4pm]", "15:00"),
    ("[9am to 5pm]", "09:00"),
    ("[9 Uhr]", "09:00"),
    ("[2pm] or [4pm]", "14:00 | 16:00"),
];

const TOGETHER: &[Row] = &[
    ("[thurs at 4] ok?", "2026-11-26 16:00"),
    (
        "Date: [26 November 2026\nTime: 3pm]\nVenue: 4 May Street",
        "2026-11-26 15:00",
    ),
    ("[9am on the 26th]", "2026-11-26 09:00"),
    ("at [4 this afternoon].", "2026-11-24 16:00"),
    ("[tomorrow's interview at 10am]", "2026-11-25 10:00"),
    ("[tomorrow's call at 3].", "2026-11-25 15:00"),
    ("the [Thursday meeting (2pm)]", "2026-11-26 14:00"),
    ("my [3pm interview tomorrow]", "2026-11-25 15:00"),
    ("the [10am call on Thursday]", "2026-11-26 10:00"),
    ("[Thursday] call me at [3pm]", "2026-11-26 | 15:00"),
    ("frist: [30.11. 12:00]", "2026-11-30 12:00"),
    ("[Thursday from 2-3].", "2026-11-26 14:00"),
    ("[Thursday between 2 and 3]", "2026-11-26 14:00"),
    ("[Thursday at 10-11]", "2026-11-26 10:00"),
    ("[10am/11am Thursday]", "2026-11-26 10:00"),
    ("[10 or 11am on Thursday]", "2026-11-26 10:00"),
    ("[tomorrow's 10am] slot", "2026-11-25 10:00"),
    ("[Thursday’s 3pm]", "2026-11-26 15:00"),
    ("[Wed 25 Nov 2026 ⋅ 10:30 – 11:15]", "2026-11-25 10:30"),
    ("[Thursday at 3pm]", "2026-11-26 15:00"),
    ("[3pm on Thursday]", "2026-11-26 15:00"),
    ("[3pm Thursday]", "2026-11-26 15:00"),
    ("[Thursday at 3]", "2026-11-26 15:00"),
    ("[Thursday at 9].", "2026-11-26 09:00"),
    ("[Thursday at 14], please", "2026-11-26 14:00"),
    ("at [3 on Thursday]", "2026-11-26 15:00"),
    ("at [10 tomorrow]", "2026-11-25 10:00"),
    ("[Thursday at two]", "2026-11-26 14:00"),
    ("[Thursday] at 3 Bridge Road", "2026-11-26"),
    ("[Thursday] at 3.5 percent", "2026-11-26"),
    ("[Thursday], 10 people", "2026-11-26"),
    ("[Thursday at 10.30]", "2026-11-26 10:30"),
    ("[Thursday, 10.30am]", "2026-11-26 10:30"),
    ("[Thursday morning at 9]", "2026-11-26 09:00"),
    ("[Thursday evening at 7]", "2026-11-26 19:00"),
    ("[tonight at 8]", "2026-11-24 20:00"),
    ("[tomorrow at 9 in the evening]", "2026-11-25 21:00"),
    ("[this afternoon at 3:30]", "2026-11-24 15:30"),
    ("[tomorrow, 15:00]", "2026-11-25 15:00"),
    ("[tomorrow @ 3pm]", "2026-11-25 15:00"),
    ("[tomorrow from 2pm to 3pm]", "2026-11-25 14:00"),
    ("[tomorrow between 2 and 3pm]", "2026-11-25 14:00"),
    ("[tomorrow at noon]", "2026-11-25 12:00"),
    ("[noon on Friday]", "2026-11-27 12:00"),
    ("[half past two on Friday]", "2026-11-27 14:30"),
    ("[tomorrow (Wednesday) at 10am]", "2026-11-25 10:00"),
    ("[tomorrow (10am)]", "2026-11-25 10:00"),
    ("[tomorrow at 15h]", "2026-11-25 15:00"),
    ("[the 3rd of December at 9:15 AM]", "2026-12-03 09:15"),
    ("[December 3 at 2]", "2026-12-03 14:00"),
    ("[Thursday 3 December, 10:30]", "2026-12-03 10:30"),
    ("[10:30 on 3 December]", "2026-12-03 10:30"),
    ("[10:30am, Thursday 3 December 2026]", "2026-12-03 10:30"),
    (
        "Date: [Thursday 3 December\nTime: 10:30]",
        "2026-12-03 10:30",
    ),
    ("[Thursday\n3pm]", "2026-11-26 15:00"),
    ("> [Thursday\n> at 3pm]", "2026-11-26 15:00"),
    ("[Thursday]\n\n[3pm]", "2026-11-26 | 15:00"),
    ("until [3pm]. [Thursday] is fine", "15:00 | 2026-11-26"),
    (
        "[Thursday 2pm], [Friday 4pm]",
        "2026-11-26 14:00 | 2026-11-27 16:00",
    ),
    (
        "[2pm Thursday], [4pm Friday]",
        "2026-11-26 14:00 | 2026-11-27 16:00",
    ),
    ("[Thursday at 2pm] or [4pm]", "2026-11-26 14:00 | 16:00"),
    ("**[Thursday** at 3pm]", "2026-11-26 15:00"),
    ("[Thursday at 1500 hrs]", "2026-11-26 15:00"),
    ("[Thursday 9:12\u{202f}AM]", "2026-11-26 09:12"),
];

const ZONES: &[Row] = &[
    ("[10am UK time tomorrow]", "2026-11-25 10:00"),
    ("[3pm local time on Thursday]", "2026-11-26 15:00"),
    (
        "[tomorrow at 3pm (Eastern Time)], [noon Pacific Time]",
        "2026-11-25 15:00 | 12:00",
    ),
    ("[Tue 1 Dec, 10:30–11:15 GMT]", "2026-12-01 10:30 +00"),
    (
        "[Tuesday, December 1, 2026 at 10:30 AM GMT]",
        "2026-12-01 10:30 +00",
    ),
    ("[Nov 2, 2026 at 10:00 AM UTC]", "2026-11-02 10:00 +00"),
    (
        "[Wed, 18 Nov 2026 09:12:33 +0100]",
        "2026-11-18 09:12:33 +01",
    ),
    (
        "[Wed, 18 Nov 2026 09:12:33 -0500 (EST)]",
        "2026-11-18 09:12:33 -05",
    ),
    ("[tomorrow at 3pm BST]", "2026-11-25 15:00 +01"),
    ("[tomorrow at 3pm CET]", "2026-11-25 15:00 +01"),
    ("[tomorrow at 3pm CEST]", "2026-11-25 15:00 +02"),
    ("[tomorrow at 3pm EST]", "2026-11-25 15:00 -05"),
    ("[tomorrow at 3pm EDT]", "2026-11-25 15:00 -04"),
    ("[tomorrow at 3pm CST]", "2026-11-25 15:00 -06"),
    ("[tomorrow at 3pm CDT]", "2026-11-25 15:00 -05"),
    ("[tomorrow at 3pm MST]", "2026-11-25 15:00 -07"),
    ("[tomorrow at 3pm MDT]", "2026-11-25 15:00 -06"),
    ("[tomorrow at 3pm PST]", "2026-11-25 15:00 -08"),
    ("[tomorrow at 3pm PDT]", "2026-11-25 15:00 -07"),
    ("[tomorrow at 3pm IST]", "2026-11-25 15:00 +05:30"),
    ("[tomorrow at 3pm ET]", "2026-11-25 15:00"),
    (
        "[tomorrow at 3pm PT] / [6pm ET]",
        "2026-11-25 15:00 | 18:00",
    ),
    ("[tomorrow at 15:00 (GMT+1)]", "2026-11-25 15:00 +01"),
    ("[tomorrow at 15:00 UTC-5]", "2026-11-25 15:00 -05"),
    ("[tomorrow at 15:00 (UTC+05:30)]", "2026-11-25 15:00 +05:30"),
    ("[tomorrow at 3 GMT]", "2026-11-25 15:00 +00"),
    ("[3pm GMT on Thursday]", "2026-11-26 15:00 +00"),
    ("[15:00Z on 2026-11-26]", "2026-11-26 15:00 +00"),
    ("[tomorrow at 3pm] est-ce", "2026-11-25 15:00"),
    ("[tomorrow at 3pm] (London)", "2026-11-25 15:00"),
];
