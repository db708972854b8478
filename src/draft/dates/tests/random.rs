//! Whatever the text: no panic, and spans that are in order, apart and on characters.

use super::super::{mentions, mentions_where};
use jiff::civil::{Date, DateTime};
use proptest::prelude::*;

/// Pieces of which dates are made, and what may stand between them.
const PIECES: &[&str] = &[
    "Thursday",
    "Thu",
    "mar",
    "next ",
    "the ",
    "3rd",
    "24",
    "11",
    "2026",
    "99999999999999999999",
    "/",
    ".",
    "-",
    ":",
    " ",
    "\n",
    "\n\n",
    "> ",
    "at ",
    "3pm",
    "p.m.",
    "noon",
    "half past ",
    "two",
    "in ",
    "days",
    "hours",
    "of ",
    "Nov",
    "May",
    "(",
    ")",
    ",",
    "GMT",
    "+",
    "0100",
    "Z",
    "T",
    "è",
    "’",
    "e\u{301}",
    "\u{202f}",
    "–",
    "to ",
    "tomorrow",
    "quarta",
    "feira",
    "ago",
    "a ",
    "week",
    "'",
    "26",
    "de ",
    "h",
    "between ",
    "and ",
    "31",
    "29",
    "Feb",
];

fn sound(text: &str) {
    let found = mentions(text);
    // What has no sign of a date is passed over, and nothing is lost thereby.
    assert_eq!(found, mentions_where(text, |_| true, |_, _| true));
    let mut at = 0;
    for mention in &found {
        let span = mention.span;
        assert!(at <= span.start && span.start < span.end && span.end <= text.len());
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        assert!(mention.day.is_some() || mention.time.is_some());
        at = span.end;
        for date in [Date::MIN, Date::MAX, Date::constant(2026, 11, 24)] {
            mention.resolve(date.at(0, 0, 0, 0));
        }
        mention.resolve(DateTime::MAX);
    }
}

proptest! {
    // Failures go into the tables instead.
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn any_order_of_pieces_is_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        sound(&pieces.concat());
    }
}

#[test]
fn long_texts_are_read_from_end_to_end() {
    let line = "Could we speak on Thursday at 3pm, or on 24 November? ";
    let text = line.repeat(5000);
    let found = mentions(&text);
    assert_eq!(found.len(), 10_000);
    let starts: Vec<usize> = found.iter().map(|m| m.span.start % line.len()).collect();
    let first = [line.find("Thursday"), line.find("24")].map(Option::unwrap_or_default);
    assert!(starts.chunks(2).all(|two| two == first));
}

#[test]
fn the_cost_grows_with_the_length_alone() {
    for unit in [
        "24.11.",
        "a",
        "1",
        "Thursday ",
        "Monday-",
        "next ",
        "(",
        "in ",
        "3-",
        "half past ",
        "> ",
        "\n",
        "é",
    ] {
        let text = unit.repeat(200_000);
        mentions(&text);
    }
}
