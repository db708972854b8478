//! What is seen in sentences, letters and ordinary mail in many voices, harder ones than most people write: the distance that
//! is still to go. Held to what was measured last.
//!
//! `cargo test --test it voices -- --nocapture` prints the figures, those of the half that is kept aside from learning
//! apart. Which half a text is in is a matter of its bytes alone.

#![allow(
    clippy::print_stdout,
    reason = "the figures are what one runs this for"
)]

use std::path::Path;

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::{Report, lint};
use serde_json::Value;

fn lines(file: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/bench/voices")
        .join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    lines.collect()
}

fn report(text: &str) -> Report {
    lint(&Draft::parse(text), &Config::default())
}

fn text(line: &Value) -> &str {
    line["text"].as_str().expect("a text")
}

/// Whether a text belongs to the half that nobody tunes by.
fn is_aside(text: &str) -> bool {
    text.bytes().map(u32::from).sum::<u32>() % 2 == 1
}

/// Hits, claims and truths: what an F1 is made of.
#[derive(Default)]
struct Count {
    both: f64,
    either: f64,
}

impl Count {
    fn add(&mut self, got: bool, wanted: bool) {
        self.both += f64::from(got && wanted);
        self.either += f64::from(got) + f64::from(wanted);
    }

    fn f1(&self) -> f64 {
        2.0 * self.both / self.either.max(1.0)
    }
}

#[test]
fn moves_are_seen_in_sentences_of_many_voices() {
    let host = |sentence: &str| {
        format!(
            "Dear Ms. Okafor,\n\nI am withdrawing my application for the data analyst position.\n\n{sentence}\n\nKind regards,\nAna Diaz\n"
        )
    };
    let lines = lines("sentences.jsonl");
    let reports: Vec<(usize, Report)> = lines
        .iter()
        .map(|line| {
            let letter = host(text(line));
            (letter.find(text(line)).unwrap_or(0), report(&letter))
        })
        .collect();
    let says = |line: &Value, list: &str, name: &str| {
        line[list]
            .as_array()
            .is_some_and(|l| l.iter().any(|m| m == name))
    };
    for (name, floor) in FLOORS {
        let (mut open, mut aside) = (Count::default(), Count::default());
        for (line, (place, report)) in lines.iter().zip(&reports) {
            if says(line, "ambiguous", name) {
                continue;
            }
            let moves = || report.moves.all.iter();
            let got = match *name {
                "negative" => report
                    .diagnostics
                    .iter()
                    .any(|d| d.rule == "negative-wording"),
                name => moves().any(|m| m.kind.name() == name && m.span.start >= *place),
            };
            let wanted = match *name {
                "negative" => line["negative"] == true,
                name => says(line, "moves", name),
            };
            let count = if is_aside(text(line)) {
                &mut aside
            } else {
                &mut open
            };
            count.add(got, wanted);
        }
        println!("{name:15} F1 {:.3}, aside {:.3}", open.f1(), aside.f1());
        assert!(
            open.f1().min(aside.f1()) >= *floor,
            "{name} is below {floor}"
        );
    }
}

/// What was measured last, the lower of the two halves, rounded down.
const FLOORS: &[(&str, f64)] = &[
    ("intent", 0.75),
    ("gratitude", 0.79),
    ("reason", 0.68),
    ("door-open", 0.67),
    ("good-wishes", 0.64),
    ("positive-remark", 0.52),
    ("offer-of-help", 0.47),
    ("apology", 0.78),
    ("negative", 0.41),
];

#[test]
fn letters_of_hard_voices_are_seen_and_ordinary_mail_is_not() {
    let letters = lines("letters.jsonl");
    let seen = letters
        .iter()
        .filter(|l| report(text(l)).situation.is_some())
        .count();
    let ordinary = lines("ordinary.jsonl");
    let taken = |near: bool| {
        let of_kind = ordinary.iter().filter(|line| line["near"] == near);
        of_kind
            .filter(|line| report(text(line)).situation.is_some())
            .count()
    };
    let (plain, near) = (taken(false), taken(true));
    println!("letters seen: {seen} of {}", letters.len());
    println!(
        "ordinary mail taken for a withdrawal: {plain} plain, {near} near misses, of {}",
        ordinary.len()
    );
    assert!(seen >= 61, "{seen}");
    assert_eq!(plain, 0);
    assert!(near <= 3, "{near}");
}
