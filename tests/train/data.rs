//! The labelled sentences to learn from. Not for the half that is kept aside: it is left out here, by the same rule as in
//! the tests.

use std::path::{Path, PathBuf};

use bowout::lexicon::opinion::{LABELS, features};
use bowout::lexicon::{CueSet, Reader};
use serde_json::Value;

/// A sentence, ready to learn from.
pub(crate) struct Line {
    /// The buckets of its features.
    pub(crate) buckets: Vec<u32>,
    /// What it does.
    pub(crate) wanted: [bool; LABELS.len()],
    /// What nobody can tell.
    pub(crate) unsure: [bool; LABELS.len()],
    /// What the cues say.
    pub(crate) cued: [bool; LABELS.len()],
}

const CUES: [Option<CueSet>; LABELS.len()] = [
    Some(CueSet::Intent),
    Some(CueSet::Gratitude),
    Some(CueSet::Reason),
    Some(CueSet::DoorOpen),
    Some(CueSet::GoodWishes),
    Some(CueSet::PositiveRemark),
    Some(CueSet::OfferOfHelp),
    Some(CueSet::Apology),
    Some(CueSet::Negative),
    None,
];

/// Whether a text belongs to the half that nobody learns from: a matter of its bytes alone.
fn is_aside(text: &str) -> bool {
    text.bytes().map(u32::from).sum::<u32>() % 2 == 1
}

/// Every sentence that may be learnt from, in the order of files and lines.
pub(crate) fn lines() -> Vec<Line> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench");
    let mut out = Vec::new();
    for name in ["contrast.jsonl", "voices/sentences.jsonl"] {
        out.extend(
            values(&bench.join(name))
                .iter()
                .filter(|v| !is_aside(text(v)))
                .map(line),
        );
    }
    for name in ["training/negative.jsonl", "training/moves.jsonl"] {
        out.extend(values(&bench.join(name)).iter().map(line));
    }
    for letter in values(&bench.join("voices/letters.jsonl")) {
        if !is_aside(text(&letter)) {
            out.extend(
                letter["sentences"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(line),
            );
        }
    }
    for (name, negative) in [
        ("sentences/negative.txt", true),
        ("sentences/benign.txt", false),
    ] {
        let text = std::fs::read_to_string(bench.join(name)).expect("a file of sentences");
        for sentence in text
            .lines()
            .filter(|l| !l.trim().is_empty() && !is_aside(l))
        {
            let mut line =
                line(&serde_json::json!({ "text": sentence, "moves": [], "negative": negative }));
            // Only whether they hurt is labelled.
            line.unsure = std::array::from_fn(|label| LABELS[label] != "negative");
            out.push(line);
        }
    }
    out
}

fn values(path: &PathBuf) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

fn text(value: &Value) -> &str {
    value["text"].as_str().expect("a text")
}

fn line(value: &Value) -> Line {
    let reading = Reader::default().read(text(value));
    let says = |list: &str, name: &str| {
        value[list]
            .as_array()
            .is_some_and(|l| l.iter().any(|m| m == name))
    };
    Line {
        buckets: features(&reading.tokens, &reading.hits)
            .iter()
            .map(|f| f.bucket)
            .collect(),
        wanted: std::array::from_fn(|i| match LABELS[i] {
            name @ ("negative" | "oversharing") => value[name] == true,
            name => says("moves", name),
        }),
        unsure: std::array::from_fn(|i| says("ambiguous", LABELS[i])),
        cued: std::array::from_fn(|i| CUES[i].is_some_and(|set| reading.hits.has(set))),
    }
}
