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
#[path = "../it/support/requests.rs"]
mod requests;
mod traits;

use bowout::lexicon::{INDEX, Label, Matter};
use choice::Standard;
use data::Line;
use model::Model;

fn main() {
    let checks = std::env::args().any(|arg| arg == "--check");
    let lines = data::lines();
    println!("{} sentences to learn from", lines.len());
    let opinion = learned(lines, OPINION, |label| {
        let label = Label::ALL[label];
        match label {
            Label::Negative => (label.name(), choice::SCOLDS),
            Label::Oversharing => (label.name(), choice::PRIES),
            Label::PositiveRemark => (label.name(), choice::DOUBTS),
            Label::Intent
            | Label::Reason
            | Label::DoorOpen
            | Label::Apology
            | Label::GoodWishes
            | Label::OfferOfHelp => (label.name(), choice::GIVES),
            _ => (label.name(), choice::TELLS),
        }
    });
    let settled = settle("opinion.bin", &opinion, checks);
    let letters = data::letters();
    println!("{} letters to learn from", letters.len());
    let gist = learned(data::gists(&letters), GIST, |_| {
        ("withdrawal", choice::SPEAKS_UP)
    });
    let settled = settle("gist.bin", &gist, checks) && settled;
    let matter = learned(data::matters(&letters), MATTER, |matter| {
        (Matter::ALL[matter].name(), choice::TELLS)
    });
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

/// How many traits each model keeps at most: more would make the files larger than 400 kB together.
const OPINION: usize = 26_500;
const GIST: usize = 4_000;
const MATTER: usize = 4_000;

/// The file of weights that `lines` teach.
fn learned<const N: usize>(
    mut lines: Vec<Line<N>>,
    most: usize,
    standard: impl Fn(usize) -> (&'static str, Standard),
) -> Vec<u8> {
    let traits = traits::number(&mut lines);
    let judged = choice::judged(&lines, traits.len(), most);
    let thresholds: Vec<(f32, f32)> = (0..N)
        .map(|label| {
            let (name, standard) = standard(label);
            choice::thresholds(&lines, &judged, label, name, standard)
        })
        .collect();
    let kept = traits::telling(&lines, traits.len(), most);
    let lines = kept.of(&lines);
    let traits: Vec<u32> = kept.rows.iter().map(|row| traits[*row as usize]).collect();
    let model = Model::learned(&lines, traits.len());
    bytes(&model, &thresholds, &traits)
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

/// The file, as `src/lexicon/weights.rs` describes it.
fn bytes<const N: usize>(model: &Model<N>, thresholds: &[(f32, f32)], traits: &[u32]) -> Vec<u8> {
    let worth: Vec<f32> = (0..N).map(|label| model.largest(label) / 127.0).collect();
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
    for upper in 0..=1 << INDEX {
        let before = traits.partition_point(|of| of >> (u32::BITS - INDEX) < upper);
        out.extend(short(before).to_le_bytes());
    }
    for of in traits {
        out.extend(short((of & 0xffff) as usize).to_le_bytes());
    }
    for row in 0..traits.len() {
        out.extend((0..N).map(|label| {
            (model.weight(row, label) / worth[label].max(1e-9))
                .round()
                .clamp(-127.0, 127.0) as i8 as u8
        }));
    }
    out
}

fn short(number: usize) -> u16 {
    u16::try_from(number).expect("fewer rows than 65,536")
}
