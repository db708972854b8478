//! What is seen in sentences, letters and ordinary mail in many voices, harder ones than most people write: the distance that
//! is still to go. Held to what was measured last.
//!
//! `cargo test --test it voices -- --nocapture` prints the figures, those of the half that is kept aside from learning
//! apart. Which half a text is in is a matter of its bytes alone.

#![allow(
    clippy::print_stdout,
    reason = "the figures are what one runs this for"
)]

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::{Report, lint};
use bowout::text::Span;

use crate::support::confusion::Confusion;
use crate::support::count::Halves;
use crate::support::labelled::{says, text, values};

fn report(text: &str) -> Report {
    lint(&Draft::parse(text), &Config::default())
}

#[test]
fn moves_are_seen_in_sentences_of_many_voices() {
    let host = |sentence: &str| {
        format!(
            "Dear Ms. Okafor,\n\nI am withdrawing my application for the data analyst position.\n\n{sentence}\n\nKind regards,\nAna Diaz\n"
        )
    };
    let lines = values("voices/sentences.jsonl");
    let reports: Vec<(usize, Report)> = lines
        .iter()
        .map(|line| {
            let letter = host(text(line));
            (letter.find(text(line)).unwrap_or(0), report(&letter))
        })
        .collect();
    let mut below = Vec::new();
    for (name, floor) in FLOORS {
        let mut halves = Halves::default();
        for (line, (place, report)) in lines.iter().zip(&reports) {
            if says(line, "ambiguous", name) {
                continue;
            }
            let moves = || report.moves.all.iter();
            let flagged = |rule: &str| report.diagnostics.iter().any(|d| d.rule == rule);
            let got = match *name {
                "negative" => flagged("negative-wording"),
                "oversharing" => flagged("oversharing"),
                name => moves().any(|m| m.kind.name() == name && m.span.start >= *place),
            };
            let wanted = match *name {
                "negative" | "oversharing" => line[*name] == true,
                name => says(line, "moves", name),
            };
            halves.add(text(line), got, wanted);
        }
        let (open, aside) = halves.f1();
        println!("{name} in sentences: {halves}");
        if open.min(aside) < *floor {
            below.push(format!("{name} is below {floor}"));
        }
    }
    assert!(below.is_empty(), "{}", below.join(", "));
}

/// Unlike in the sentences above, here one that hurts may stand beside another.
#[test]
fn what_hurts_is_found_in_letters_of_hard_voices() {
    let mut halves = Halves::default();
    for letter in values("voices/letters.jsonl") {
        let whole = text(&letter);
        let report = report(whole);
        let sentences = letter["sentences"].as_array().expect("sentences");
        for sentence in sentences {
            let said = text(sentence);
            let place = whole.find(said).expect("a sentence of the letter");
            let span = Span::new(place, place + said.len());
            let mut found = report.diagnostics.iter();
            let hurts = found.any(|d| d.rule == "negative-wording" && d.span.overlaps(span));
            halves.add(whole, hurts, sentence["negative"] == true);
        }
    }
    println!("negative in letters: {halves}");
    let (open, aside) = halves.f1();
    assert!(open.min(aside) >= 0.48, "{halves}");
}

/// What was measured last, the lower of the two halves, rounded down.
const FLOORS: &[(&str, f64)] = &[
    ("intent", 0.87),
    ("gratitude", 0.88),
    ("reason", 0.84),
    ("door-open", 0.83),
    ("good-wishes", 0.84),
    ("positive-remark", 0.67),
    ("offer-of-help", 0.78),
    ("apology", 0.87),
    ("negative", 0.46),
    ("oversharing", 0.78),
];

#[test]
fn letters_of_hard_voices_are_seen_and_ordinary_mail_is_not() {
    let letters = values("voices/letters.jsonl");
    let mut confusion = Confusion::default();
    for letter in &letters {
        let wanted = letter["situation"].as_str().expect("a situation");
        confusion.add(text(letter), wanted, report(text(letter)).situation);
    }
    let ordinary = values("voices/ordinary.jsonl");
    // The first of them were there before the others, and are held to what was measured then.
    let taken = |near: bool, first: usize| {
        let first = ordinary.iter().take(first);
        let of_kind = first.filter(|line| line["near"] == near);
        of_kind
            .filter(|line| report(text(line)).situation.is_some())
            .count()
    };
    let (plain, near) = (taken(false, ordinary.len()), taken(true, ordinary.len()));
    println!("{confusion}");
    println!(
        "ordinary mail taken for a withdrawal: {plain} plain, {near} near misses, of {}",
        ordinary.len()
    );
    assert!(confusion.seen() >= 163, "{confusion}");
    assert!(confusion.right() >= 159, "{confusion}");
    assert_eq!(plain, 0);
    assert!(near <= 2, "{near}");
    assert!(taken(true, 260) <= 2);
}
