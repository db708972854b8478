//! How often bowout is wrong on labelled mail of our own, held to what was measured last. Better figures raise the floors here.
//!
//! `cargo test --test it bench -- --nocapture` prints the figures, those of the half that nothing is learnt from apart.

#![allow(
    clippy::print_stdout,
    reason = "the figures are what one runs this for"
)]

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::{Report, lint};

use crate::support::confusion::Confusion;
use crate::support::count::Halves;
use crate::support::labelled::{is_aside, lines, ordinary, says, text, values, whole};

fn report(text: &str) -> Report {
    lint(&Draft::parse(text), &Config::default())
}

/// A complete letter with one sentence more.
fn with(sentence: &str) -> String {
    format!(
        "Dear Ms. Okafor,\n\nThank you for inviting me to interview for the data analyst position. I have decided to withdraw my application because I have accepted another offer.\n\n{sentence}\n\nI would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n"
    )
}

/// Of the sentences of a file, the share that is flagged as negative, of one half or the other.
fn flagged(file: &str, aside: bool) -> f64 {
    let mut sentences = lines(&format!("sentences/{file}"));
    sentences.retain(|sentence| is_aside(sentence) == aside);
    let scolds = |s: &&String| {
        let report = report(&with(s));
        report
            .diagnostics
            .iter()
            .any(|d| d.rule == "negative-wording")
    };
    sentences.iter().filter(scolds).count() as f64 / sentences.len() as f64
}

#[test]
fn benign_sentences_are_seldom_scolded() {
    for (half, aside) in [("open", false), ("aside", true)] {
        let benign = flagged("benign.txt", aside);
        let negative = flagged("negative.txt", aside);
        println!("{half}: negative sentences flagged {negative:.3}, benign ones {benign:.3}");
        assert!(
            benign <= 0.026,
            "{half}: {benign:.3} of the benign sentences are flagged"
        );
        assert!(
            negative >= 0.36,
            "{half}: only {negative:.3} of the negative sentences are flagged"
        );
    }
}

#[test]
fn ordinary_mail_is_left_in_peace() {
    let near = whole("ordinary/near_misses.txt");
    let near: Vec<&str> = near
        .lines()
        .filter_map(|line| line.split('\t').next())
        .collect();
    let files = ordinary();
    let mut loud = files.clone();
    loud.retain(|file| !report(&whole(file)).diagnostics.is_empty());
    println!("ordinary mail flagged: {} of {}", loud.len(), files.len());
    assert_eq!(files.len(), 200);
    let is_near = |file: &&String| near.iter().any(|name| file.ends_with(name));
    let plain: Vec<_> = loud.iter().filter(|file| !is_near(file)).collect();
    assert!(plain.is_empty(), "plain mail is flagged: {plain:?}");
    assert!(loud.len() <= 3, "near misses are flagged: {loud:?}");
}

#[test]
fn moves_are_seen_in_letters() {
    let labels = values("labels.jsonl");
    let letters: Vec<(String, Report)> = labels
        .iter()
        .map(|label| {
            let letter = whole(label["file"].as_str().expect("a file"));
            let report = report(&letter);
            (letter, report)
        })
        .collect();
    for (name, key, floor) in LETTERS {
        let mut halves = Halves::default();
        for (label, (letter, report)) in labels.iter().zip(&letters) {
            if says(label, "ambiguous", key) {
                continue;
            }
            let got = report.moves.all.iter().any(|m| m.kind.name() == *name);
            halves.add(letter, got, label["has"][key] == true);
        }
        println!("{name} in letters: {halves}");
        let f1 = halves.f1_of_all();
        assert!(f1 >= *floor, "{name}: F1 {f1:.3} is below {floor}");
    }
    let mut confusion = Confusion::default();
    for (label, (letter, report)) in labels.iter().zip(&letters) {
        let wanted = label["situation"].as_str().expect("a situation");
        confusion.add(letter, &wanted.replace('_', "-"), report.situation);
    }
    println!("{confusion}");
    assert!(confusion.seen() >= 109, "{confusion}");
    assert!(confusion.right() >= 107, "{confusion}");
}

/// What the letters do, as their labels name it, and what was measured last.
const LETTERS: &[(&str, &str, f64)] = &[
    ("intent", "intent", 0.97),
    ("gratitude", "gratitude", 0.95),
    ("reason", "reason", 0.96),
    ("door-open", "door_open", 0.97),
    ("salutation", "salutation", 0.98),
    ("sign-off", "signoff", 0.98),
    ("name", "name", 0.97),
];

#[test]
fn moves_are_told_from_their_cue_words() {
    let lines = values("contrast.jsonl");
    let bare = |s: &str| {
        format!(
            "Dear Ms. Okafor,\n\nI am withdrawing my application for the data analyst position.\n\n{s}\n\nKind regards,\nAna Diaz\n"
        )
    };
    let letters: Vec<String> = lines.iter().map(|line| bare(text(line))).collect();
    for (name, floor, aside_floor) in [
        ("intent", 0.92, 0.89),
        ("gratitude", 0.915, 0.90),
        ("reason", 0.86, 0.83),
        ("door-open", 0.88, 0.87),
    ] {
        let mut halves = Halves::default();
        for (line, letter) in lines.iter().zip(&letters) {
            if says(line, "ambiguous", name) {
                continue;
            }
            let place = letter.find(text(line)).unwrap_or(0);
            let report = report(letter);
            let mut moves = report.moves.all.iter();
            let got = moves.any(|m| m.kind.name() == name && m.span.start >= place);
            halves.add(text(line), got, says(line, "moves", name));
        }
        let (all, (_, aside)) = (halves.f1_of_all(), halves.f1());
        println!("{name} in contrast: {halves}");
        assert!(all >= floor, "{name}: F1 {all:.3} is below {floor}");
        assert!(
            aside >= aside_floor,
            "{name}: F1 {aside:.3} of the half aside is below {aside_floor}"
        );
    }
}
