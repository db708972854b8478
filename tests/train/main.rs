//! Learns the weights of the two models in `src/lexicon`, of sentences (`opinion.rs`) and of whole letters (`gist.rs`), from the
//! labelled mail under `tests/bench`, and writes them to `opinion.bin` and `gist.bin` beside them. The half that is kept
//! aside is not read.
//!
//! `cargo run --release --example train`. The same mail gives the same files; with `--check` nothing is written, and it fails
//! if a file is not what the mail teaches. The model of letters weighs what that of sentences holds: after a change run it
//! until it prints that nothing changed.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program of ours, for us"
)]

mod choice;
mod data;
#[path = "../it/support/labelled.rs"]
mod labelled;
mod model;

use bowout::lexicon::features;
use bowout::lexicon::{Label, Outcome, gist};
use choice::Standard;
use data::Line;
use model::Model;

fn main() {
    let checks = std::env::args().any(|arg| arg == "--check");
    let lines = data::lines();
    println!("{} sentences to learn from", lines.len());
    let opinion = learned(&lines, features::BUCKETS, |label| {
        let label = Label::ALL[label];
        match label {
            Label::Negative | Label::Oversharing => (label.name(), choice::SCOLDS),
            _ => (label.name(), choice::TELLS),
        }
    });
    let settled = settle("opinion.bin", &opinion, checks);
    let letters = data::letters();
    println!("{} letters to learn from", letters.len());
    let gist = learned(&letters, gist::BUCKETS, |outcome| {
        (Outcome::ALL[outcome].name(), choice::SPEAKS_UP)
    });
    if settle("gist.bin", &gist, checks) && settled {
        println!("nothing changed");
    } else {
        println!("build again and run again");
    }
}

/// The file of weights that `lines` teach.
fn learned<const N: usize>(
    lines: &[Line<N>],
    buckets: usize,
    standard: impl Fn(usize) -> (&'static str, Standard),
) -> Vec<u8> {
    let judged = choice::judged(lines, buckets);
    let thresholds: Vec<(f32, f32)> = (0..N)
        .map(|label| {
            let (name, standard) = standard(label);
            choice::thresholds(lines, &judged, label, name, standard)
        })
        .collect();
    let everything: Vec<&Line<N>> = lines.iter().collect();
    bytes(&Model::learned(&everything, buckets), &thresholds)
}

/// Writes the file, or holds it to what it should be; says whether it was that already.
fn settle(file: &str, bytes: &[u8], checks: bool) -> bool {
    let path = format!("{}/src/lexicon/{file}", env!("CARGO_MANIFEST_DIR"));
    let known = std::fs::read(&path).expect("the weights can be read");
    if checks {
        assert!(
            known == bytes,
            "{path} is behind the labelled mail; run the trainer"
        );
    }
    if known != bytes {
        std::fs::write(path, bytes).expect("the weights can be written");
    }
    known == bytes
}

/// The file, as `src/lexicon/weights.rs` describes it: the head, then a signed byte for each bucket and label.
fn bytes<const N: usize>(model: &Model<N>, thresholds: &[(f32, f32)]) -> Vec<u8> {
    let worth: Vec<f32> = (0..N).map(|label| model.cap(label) / 127.0).collect();
    let mut out = Vec::new();
    for label in 0..N {
        for number in [
            worth[label],
            model.bias(label),
            thresholds[label].0,
            thresholds[label].1,
        ] {
            out.extend(number.to_le_bytes());
        }
    }
    for bucket in 0..model.buckets() {
        out.extend((0..N).map(|label| {
            (model.weight(bucket, label) / worth[label].max(1e-9))
                .round()
                .clamp(-127.0, 127.0) as i8 as u8
        }));
    }
    out
}
