//! The labelled sentences and letters to learn from. Not for the half that is kept aside: it is left out here, by the same rule as in
//! the tests.

use bowout::draft::Draft;
use bowout::lexicon::features::features;
use bowout::lexicon::{Label, Outcome, Reader};
use bowout::moves::Moves;
use serde_json::{Value, json};

use crate::labelled::{self, is_aside, says, text, values};

const LABELS: usize = Label::ALL.len();
const OUTCOMES: usize = Outcome::ALL.len();

/// What is only learnt from.
const TRAINING: [&str; 3] = [
    "training/negative.jsonl",
    "training/moves.jsonl",
    "training/traps.jsonl",
];

/// A sentence or a letter, ready to learn from.
pub(crate) struct Line<const LABELS: usize> {
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
pub(crate) fn lines() -> Vec<Line<LABELS>> {
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

fn line(value: &Value) -> Line<LABELS> {
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

/// Every letter that may be learnt from: withdrawals, then mail that is none.
pub(crate) fn letters() -> Vec<Line<OUTCOMES>> {
    let mut out = Vec::new();
    for label in values("labels.jsonl") {
        let file = label["file"].as_str().unwrap_or_default();
        let text = labelled::whole(file);
        if !is_aside(&text) {
            out.push(letter(&text, label["situation"].as_str()));
        }
    }
    for value in open("voices/letters.jsonl") {
        out.push(letter(text(&value), value["situation"].as_str()));
    }
    for value in values("training/letters.jsonl") {
        out.push(letter(text(&value), value["situation"].as_str()));
    }
    for file in labelled::ordinary() {
        let text = labelled::whole(&file);
        if !is_aside(&text) {
            out.push(letter(&text, None));
        }
    }
    for value in open("voices/ordinary.jsonl") {
        out.push(letter(text(&value), None));
    }
    for value in values("training/ordinary.jsonl") {
        out.push(letter(text(&value), None));
    }
    out
}

fn letter(text: &str, situation: Option<&str>) -> Line<OUTCOMES> {
    let draft = Draft::parse(text);
    let kind = situation.map(|name| match name.replace('_', "-").as_str() {
        "withdraw-application" | "withdraw-process" => Outcome::Application,
        "decline-offer" => Outcome::Offer,
        _ => Outcome::Interview,
    });
    let (buckets, cued) = Moves::traits(&draft);
    Line {
        buckets,
        wanted: Outcome::ALL.map(|outcome| match outcome {
            Outcome::Withdrawal => kind.is_some(),
            outcome => kind == Some(outcome),
        }),
        unsure: Outcome::ALL.map(|outcome| outcome != Outcome::Withdrawal && kind.is_none()),
        cued: Outcome::ALL.map(|outcome| outcome == Outcome::Withdrawal && cued),
    }
}
