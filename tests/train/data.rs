//! The labelled sentences to learn from. Not for the half that is kept aside: it is left out here, by the same rule as in
//! the tests.

use bowout::lexicon::features::features;
use bowout::lexicon::{Label, Reader};
use serde_json::{Value, json};

use crate::labelled::{self, is_aside, says, text, values};

const LABELS: usize = Label::ALL.len();

/// What is only learnt from.
const TRAINING: [&str; 3] = [
    "training/negative.jsonl",
    "training/moves.jsonl",
    "training/traps.jsonl",
];

/// A sentence, ready to learn from.
pub(crate) struct Line {
    /// The buckets of its features.
    pub(crate) buckets: Vec<usize>,
    /// What it does.
    pub(crate) wanted: [bool; LABELS],
    /// What nobody can tell.
    pub(crate) unsure: [bool; LABELS],
    /// What the cues say.
    pub(crate) cued: [bool; LABELS],
}

/// Every sentence that may be learnt from, in the order of files and lines.
pub(crate) fn lines() -> Vec<Line> {
    let mut out = Vec::new();
    for file in ["contrast.jsonl", "voices/sentences.jsonl"] {
        out.extend(open(file).iter().map(line));
    }
    for file in TRAINING {
        out.extend(values(file).iter().map(line));
    }
    for letter in open("voices/letters.jsonl") {
        out.extend(
            letter["sentences"]
                .as_array()
                .into_iter()
                .flatten()
                .map(line),
        );
    }
    for (file, negative) in [
        ("sentences/negative.txt", true),
        ("sentences/benign.txt", false),
    ] {
        for sentence in labelled::lines(file).iter().filter(|l| !is_aside(l)) {
            let mut line = line(&json!({ "text": sentence, "negative": negative }));
            // Only whether they hurt is labelled.
            line.unsure = Label::ALL.map(|label| label != Label::Negative);
            out.push(line);
        }
    }
    out
}

/// The lines of a file without the half kept aside.
fn open(file: &str) -> Vec<Value> {
    let mut values = values(file);
    values.retain(|value| !is_aside(text(value)));
    values
}

fn line(value: &Value) -> Line {
    let reading = Reader::default().read(text(value));
    let features = features(&reading.tokens, &reading.hits);
    Line {
        buckets: features.iter().map(|feature| feature.bucket).collect(),
        wanted: Label::ALL.map(|label| match label {
            Label::Negative => value["negative"] == true,
            Label::Oversharing => value["oversharing"] == true,
            label => says(value, "moves", label.name()),
        }),
        unsure: Label::ALL.map(|label| says(value, "ambiguous", label.name())),
        cued: Label::ALL.map(|label| reading.hits.has(label.cues())),
    }
}
