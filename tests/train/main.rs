//! Learns the weights of the second opinion (`src/lexicon/opinion.rs`) from the labelled sentences under `tests/bench`, and
//! writes them to `src/lexicon/opinion.bin`. The half that is kept aside is not read.
//!
//! `cargo run --release --example train`. The same sentences give the same file; with `--check` nothing is written, and it
//! fails if the file is not what the sentences teach.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program of ours, for us"
)]

mod data;
#[path = "../it/support/labelled.rs"]
mod labelled;
mod model;

use bowout::lexicon::Label;
use bowout::lexicon::features::BUCKETS;
use data::Line;
use model::Model;

const LABELS: usize = Label::ALL.len();

/// In how many parts the sentences are split to choose the thresholds: each is judged by a model that has not seen it.
const PARTS: usize = 5;

/// What scolds may scold this share of the sentences that do not deserve it, where the model speaks alone.
const SCOLDED: f64 = 0.002;

/// A cue is overruled only where the model is very sure: letters are plainer than the sentences that it learns from.
const GENTLE: f32 = -4.0;

fn main() {
    let lines = data::lines();
    println!("{} sentences to learn from", lines.len());
    let judged = judged(&lines);
    let thresholds: Vec<(f32, f32)> = (0..LABELS)
        .map(|label| thresholds(&lines, &judged, label))
        .collect();
    let everything: Vec<&Line> = lines.iter().collect();
    let bytes = bytes(&Model::learned(&everything), &thresholds);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/opinion.bin");
    if std::env::args().any(|arg| arg == "--check") {
        let known = std::fs::read(path).expect("the weights can be read");
        assert!(
            known == bytes,
            "{path} is behind the sentences; run the trainer"
        );
    } else {
        std::fs::write(path, bytes).expect("the weights can be written");
    }
}

/// The log-odds of every sentence, each by a model that has not seen it.
fn judged(lines: &[Line]) -> Vec<[f32; LABELS]> {
    let mut out = vec![[0.0; LABELS]; lines.len()];
    for part in 0..PARTS {
        let seen: Vec<&Line> = lines
            .iter()
            .enumerate()
            .filter(|(i, _)| i % PARTS != part)
            .map(|(_, l)| l)
            .collect();
        let model = Model::learned(&seen);
        for (i, line) in lines.iter().enumerate().filter(|(i, _)| i % PARTS == part) {
            out[i] = model.judge(line);
        }
    }
    out
}

/// Above which the model stands alone, and above which it lets a cue pass: what gives the best F, and where it
/// scolds, what seldom scolds without need.
fn thresholds(lines: &[Line], judged: &[[f32; LABELS]], label: usize) -> (f32, f32) {
    let scolds = [Label::Negative, Label::Oversharing].contains(&Label::ALL[label]);
    let known = || {
        let all = lines.iter().zip(judged);
        all.filter(|(line, _)| !line.unsure[label])
            .map(|(line, odds)| (line, odds[label]))
    };
    let f = |alone: f32, with: f32| {
        f_precise(known().map(|(line, odds)| {
            let got = odds > alone || line.cued[label] && odds > with;
            (got, line.wanted[label])
        }))
    };
    let blameless = || known().filter(|(line, _)| !line.wanted[label]);
    let scolded = |alone: f32| {
        blameless().filter(|(_, odds)| *odds > alone).count() as f64 / blameless().count() as f64
    };
    let grid = || (-60..=60).map(|step| step as f32 / 10.0);
    let pairs = grid().flat_map(|alone| grid().map(move |with| (alone, with)));
    let (alone, with) = pairs
        .filter(|(alone, with)| {
            *with <= GENTLE.min(*alone) && (!scolds || scolded(*alone) <= SCOLDED)
        })
        .max_by(|a, b| f(a.0, a.1).total_cmp(&f(b.0, b.1)))
        .expect("the grid has pairs");
    let cues = f_precise(known().map(|(line, _)| (line.cued[label], line.wanted[label])));
    println!(
        "{:16} cues {cues:.3}  together {:.3}  alone above {alone:.1}, with a cue above {with:.1}",
        Label::ALL[label].name(),
        f(alone, with)
    );
    (alone, with)
}

/// F of 0.7 (van Rijsbergen): one wrong claim weighs as much as two misses.
fn f_precise(pairs: impl Iterator<Item = (bool, bool)>) -> f64 {
    let (mut both, mut got_all, mut wanted_all) = (0.0, 0.0, 0.0);
    for (got, wanted) in pairs {
        both += f64::from(u8::from(got && wanted));
        got_all += f64::from(u8::from(got));
        wanted_all += f64::from(u8::from(wanted));
    }
    1.5 * both / f64::max(got_all + 0.5 * wanted_all, 1.0)
}

/// The file, as `src/lexicon/opinion.rs` describes it: the head, then a signed byte for each bucket and label.
fn bytes(model: &Model, thresholds: &[(f32, f32)]) -> Vec<u8> {
    let worth: Vec<f32> = (0..LABELS).map(|label| model.cap(label) / 127.0).collect();
    let mut out = Vec::new();
    for label in 0..LABELS {
        for number in [
            worth[label],
            model.bias(label),
            thresholds[label].0,
            thresholds[label].1,
        ] {
            out.extend(number.to_le_bytes());
        }
    }
    for bucket in 0..BUCKETS {
        out.extend((0..LABELS).map(|label| {
            (model.weight(bucket, label) / worth[label].max(1e-9))
                .round()
                .clamp(-127.0, 127.0) as i8 as u8
        }));
    }
    out
}
