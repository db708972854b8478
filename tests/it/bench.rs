//! How often bowout is wrong on labelled mail of our own, held to what was measured last. Better figures raise the floors here.
//!
//! `cargo test --test it bench -- --nocapture` prints the figures.

#![allow(
    clippy::print_stdout,
    reason = "the figures are what one runs this for"
)]

use std::path::{Path, PathBuf};

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::{Report, lint};
use serde_json::Value;

fn bench() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn report(text: &str) -> Report {
    lint(&Draft::parse(text), &Config::default())
}

/// A complete letter with one sentence more.
fn with(sentence: &str) -> String {
    format!(
        "Dear Ms. Okafor,\n\nThank you for inviting me to interview for the data analyst position. I have decided to withdraw my application because I have accepted another offer.\n\n{sentence}\n\nI would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n"
    )
}

/// Of all sentences of a file, the share that is flagged as negative.
fn flagged(file: &str) -> f64 {
    let text = read(&bench().join("sentences").join(file));
    let sentences: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let hits = sentences
        .iter()
        .filter(|s| {
            report(&with(s))
                .diagnostics
                .iter()
                .any(|d| d.rule == "negative-wording")
        })
        .count();
    hits as f64 / sentences.len() as f64
}

#[test]
fn benign_sentences_are_seldom_scolded() {
    let (benign, negative) = (flagged("benign.txt"), flagged("negative.txt"));
    println!("negative sentences flagged {negative:.3}, benign ones {benign:.3}");
    assert!(
        benign <= 0.035,
        "{benign:.3} of the benign sentences are flagged"
    );
    assert!(
        negative >= 0.36,
        "only {negative:.3} of the negative sentences are flagged"
    );
}

#[test]
fn ordinary_mail_is_left_in_peace() {
    let folder = bench().join("ordinary");
    let near = read(&folder.join("near_misses.txt"));
    let near: Vec<&str> = near
        .lines()
        .filter_map(|line| line.split('\t').next())
        .collect();
    let mut loud = Vec::new();
    let mut all = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder of ordinary mail") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or("")
            .to_owned();
        if !name.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        all += 1;
        if !report(&read(&path)).diagnostics.is_empty() {
            loud.push(name);
        }
    }
    println!("ordinary mail flagged: {} of {all}", loud.len());
    assert_eq!(all, 200);
    let plain: Vec<_> = loud
        .iter()
        .filter(|name| !near.contains(&name.as_str()))
        .collect();
    assert!(plain.is_empty(), "plain mail is flagged: {plain:?}");
    assert!(loud.len() <= 2, "near misses are flagged: {loud:?}");
}

#[test]
fn moves_are_seen_in_letters() {
    let labels = read(&bench().join("labels.jsonl"));
    let labels: Vec<Value> = labels
        .lines()
        .map(|line| serde_json::from_str(line).expect("a label in JSON"))
        .collect();
    let reports: Vec<Report> = labels
        .iter()
        .map(|l| report(&read(&bench().join(l["file"].as_str().expect("a file")))))
        .collect();
    let floors = [
        ("intent", "intent", 0.97),
        ("gratitude", "gratitude", 0.92),
        ("reason", "reason", 0.88),
        ("door-open", "door_open", 0.92),
        ("salutation", "salutation", 0.98),
        ("sign-off", "signoff", 0.98),
        ("name", "name", 0.97),
    ];
    for (name, key, floor) in floors {
        let (mut both, mut either) = (0.0, 0.0);
        for (label, report) in labels.iter().zip(&reports) {
            if label["ambiguous"]
                .as_array()
                .is_some_and(|a| a.iter().any(|k| k == key))
            {
                continue;
            }
            let (got, wanted) = (
                report.moves.all.iter().any(|m| m.kind.name() == name),
                label["has"][key] == true,
            );
            both += f64::from(got && wanted);
            either += f64::from(got) + f64::from(wanted);
        }
        let f1 = 2.0 * both / either;
        println!("{name}: F1 {f1:.3}");
        assert!(f1 >= floor, "{name}: F1 {f1:.3} is below {floor}");
    }
    let seen = reports.iter().filter(|r| r.situation.is_some()).count();
    println!("seen as a withdrawal: {seen} of {}", labels.len());
    assert!(seen >= 102, "{seen}");
}

#[test]
fn moves_are_told_from_their_cue_words() {
    let lines = read(&bench().join("contrast.jsonl"));
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a sentence in JSON"))
        .collect();
    let bare = |s: &str| {
        format!(
            "Dear Ms. Okafor,\n\nI am withdrawing my application for the data analyst position.\n\n{s}\n\nKind regards,\nAna Diaz\n"
        )
    };
    let texts: Vec<String> = lines
        .iter()
        .map(|line| bare(line["text"].as_str().expect("a text")))
        .collect();
    for (name, floor) in [
        ("intent", 0.75),
        ("gratitude", 0.82),
        ("reason", 0.58),
        ("door-open", 0.65),
    ] {
        let (mut both, mut either) = (0.0, 0.0);
        for (line, text) in lines.iter().zip(&texts) {
            let says = |list: &str| {
                line[list]
                    .as_array()
                    .is_some_and(|l| l.iter().any(|m| m == name))
            };
            if says("ambiguous") {
                continue;
            }
            let place = text.find(line["text"].as_str().unwrap_or("")).unwrap_or(0);
            let got = report(text)
                .moves
                .all
                .iter()
                .any(|m| m.kind.name() == name && m.span.start >= place);
            both += f64::from(got && says("moves"));
            either += f64::from(got) + f64::from(says("moves"));
        }
        let f1 = 2.0 * both / either;
        println!("{name} in contrast: F1 {f1:.3}");
        assert!(f1 >= floor, "{name}: F1 {f1:.3} is below {floor}");
    }
}
