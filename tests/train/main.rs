//! Learns the weights of the models in `src/lexicon`, of sentences (`opinion.rs`) and of whole letters (`gist.rs`), from the
//! labelled mail under `tests/bench`, and writes them to `opinion.bin`, `gist.bin` and `matter.bin` beside them. The half that is kept
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
use bowout::lexicon::{Label, Matter, gist};
use choice::Standard;
use data::Line;
use model::Model;

fn main() {
    let checks = std::env::args().any(|arg| arg == "--check");
    let mut lines = data::lines();
    println!("{} sentences to learn from", lines.len());
    let opinion = learned(&mut lines, features::TRAITS, features::BUCKETS, |label| {
        let label = Label::ALL[label];
        match label {
            Label::Negative => (label.name(), choice::SCOLDS),
            Label::Oversharing => (label.name(), choice::PRIES),
            Label::PositiveRemark => (label.name(), choice::DOUBTS),
            _ => (label.name(), choice::TELLS),
        }
    });
    let settled = settle("opinion.bin", &opinion, checks);
    let letters = data::letters();
    println!("{} letters to learn from", letters.len());
    let gist = learned(
        &mut data::gists(&letters),
        gist::TRAITS,
        gist::BUCKETS,
        |_| ("withdrawal", choice::SPEAKS_UP),
    );
    let settled = settle("gist.bin", &gist, checks) && settled;
    let matter = learned(
        &mut data::matters(&letters),
        gist::MATTER_TRAITS,
        gist::MATTER_BUCKETS,
        |matter| (Matter::ALL[matter].name(), choice::TELLS),
    );
    let settled = settle("matter.bin", &matter, checks) && settled;
    println!(
        "{}",
        if settled {
            "nothing changed"
        } else {
            "build again and run again"
        }
    );
}

/// The file of weights that `lines` teach.
fn learned<const N: usize>(
    lines: &mut [Line<N>],
    traits: usize,
    buckets: usize,
    standard: impl Fn(usize) -> (&'static str, Standard),
) -> Vec<u8> {
    let known = known(lines, traits);
    for line in lines.iter_mut() {
        line.traits.retain(|of| known[*of]);
    }
    let judged = choice::judged(lines, buckets);
    let thresholds: Vec<(f32, f32)> = (0..N)
        .map(|label| {
            let (name, standard) = standard(label);
            choice::thresholds(lines, &judged, label, name, standard)
        })
        .collect();
    let everything: Vec<&Line<N>> = lines.iter().collect();
    bytes(&Model::learned(&everything, buckets), &thresholds, &known)
}

/// What stands in fewer lines is not learnt.
const SELDOM: usize = 3;

/// Which of the traits are to be learnt.
fn known<const N: usize>(lines: &[Line<N>], traits: usize) -> Vec<bool> {
    let mut counts = vec![0; traits];
    for line in lines {
        let mut of = line.traits.clone();
        of.sort_unstable();
        of.dedup();
        for of in of {
            counts[of] += 1;
        }
    }
    counts.into_iter().map(|count| count >= SELDOM).collect()
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

/// The file, as `src/lexicon/weights.rs` describes it: the head, the bits, a signed byte for each bucket and label.
fn bytes<const N: usize>(model: &Model<N>, thresholds: &[(f32, f32)], known: &[bool]) -> Vec<u8> {
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
    for eight in known.chunks(8) {
        let bits = eight
            .iter()
            .enumerate()
            .map(|(bit, known)| u8::from(*known) << bit);
        out.push(bits.sum());
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
