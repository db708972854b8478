//! A second opinion on a sentence: a linear model over its words, pairs and triples of words, stretches of letters and
//! cues. It sees moves that no cue names, and doubts cues that stand in the wrong company.
//!
//! For: the features, which the trainer (`tests/train`) shares, and reading the embedded weights. Not for deciding
//! (see `moves`), nor for learning.

use super::scan::Hits;
use super::token::{Kind, Token};
use super::{CueSet, file_name};
use crate::text::Span;

/// What the model has an opinion on; the names are those of the labelled sentences.
pub const LABELS: [&str; 10] = [
    "intent",
    "gratitude",
    "reason",
    "door-open",
    "good-wishes",
    "positive-remark",
    "offer-of-help",
    "apology",
    "negative",
    "oversharing",
];

/// How many weights a label has; features share them by hash. A power of two.
pub const BUCKETS: usize = 1 << 15;

/// How many numbers of four bytes each label has at the head of the weights: scale, bias, and the two thresholds.
pub const HEAD: usize = 4;

/// Written by `cargo run --release --example train`: for each label the numbers of [`HEAD`] (little-endian `f32`), then
/// for each bucket one signed byte a label.
static WEIGHTS: &[u8] = include_bytes!("opinion.bin");

/// One trait of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Which weights it has a share in; below [`BUCKETS`].
    pub bucket: u32,
    /// The words it stands on, first and one after the last; empty for traits of the whole sentence.
    tokens: (u16, u16),
}

/// What the model holds of a sentence: for each of [`LABELS`] the log-odds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Opinion([f32; LABELS.len()]);

impl Opinion {
    /// What the model holds of a sentence with these words and cues.
    pub(super) fn of(tokens: &[Token], hits: &Hits) -> Self {
        let features = features(tokens, hits);
        let mut sums = [0i32; LABELS.len()];
        for feature in &features {
            for (sum, weight) in sums.iter_mut().zip(weights(feature.bucket)) {
                *sum += i32::from(*weight as i8);
            }
        }
        let share = share(features.len());
        Self(std::array::from_fn(|label| {
            sums[label] as f32 * head(label, 0) * share + head(label, 1)
        }))
    }

    /// Whether the model is sure enough of a label to stand alone.
    pub fn is_sure(&self, label: usize) -> bool {
        self.0[label] > head(label, 2)
    }

    /// Whether the model lets a cue pass.
    pub fn concedes(&self, label: usize) -> bool {
        self.0[label] > head(label, 3)
    }
}

/// The place of a name in [`LABELS`]; past its end for other names.
pub fn label(name: &str) -> usize {
    LABELS
        .iter()
        .position(|label| *label == name)
        .unwrap_or(LABELS.len())
}

/// The words that speak most for a label, in bytes from the start of the stretch: the six neighbouring words at most
/// whose traits weigh most together.
pub(super) fn telling_words(tokens: &[Token], hits: &Hits, label: usize) -> Option<Span> {
    let mut worth = vec![0f32; tokens.len()];
    for feature in features(tokens, hits) {
        let on = usize::from(feature.tokens.0)..usize::from(feature.tokens.1);
        let weight = f32::from(weights(feature.bucket)[label] as i8);
        let each = weight / on.len().max(1) as f32;
        for word in &mut worth[on] {
            *word += each;
        }
    }
    let stretches = (0..tokens.len())
        .flat_map(|from| (from + 1..=tokens.len().min(from + WIDEST)).map(move |to| (from, to)));
    let sum = |&(from, to): &(usize, usize)| worth[from..to].iter().sum::<f32>();
    let best = stretches
        .filter(|(from, to)| tokens[*from].is_wordlike() && tokens[to - 1].is_wordlike())
        .max_by(|a, b| sum(a).total_cmp(&sum(b)))?;
    Some(Span::new(
        tokens[best.0].span.start,
        tokens[best.1 - 1].span.end,
    ))
}

/// How many words are named at most where the model decides.
const WIDEST: usize = 6;

fn weights(bucket: u32) -> &'static [u8] {
    let at = LABELS.len() * (HEAD * 4 + bucket as usize);
    WEIGHTS
        .get(at..at + LABELS.len())
        .unwrap_or(&[0; LABELS.len()])
}

fn head(label: usize, number: usize) -> f32 {
    let at = (label * HEAD + number) * 4;
    let bytes = WEIGHTS.get(at..at + 4).and_then(|b| b.try_into().ok());
    bytes.map_or(f32::INFINITY, f32::from_le_bytes)
}

/// What one feature counts in a sentence that has `count`: long sentences do not weigh more than short ones.
pub fn share(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// The traits of a sentence.
pub fn features(tokens: &[Token], hits: &Hits) -> Vec<Feature> {
    let mut out = Vec::with_capacity(tokens.len() * 12 + 8);
    let words: Vec<(usize, &str)> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind != Kind::Soft)
        .map(|(at, token)| (at, shape(token)))
        .collect();
    let mut push = |hash: Hash, from: usize, to: usize| {
        out.push(Feature {
            bucket: hash.bucket(),
            tokens: (from as u16, to as u16),
        });
    };
    // Spans of features are kept in two bytes; a sentence of that many words is none.
    let words = &words[..words.len().min(400)];
    for (i, &(at, word)) in words.iter().enumerate() {
        push(Hash::new(1).with(word), at, at + 1);
        let next = |step: usize| words.get(i + step).copied();
        if i == 0 {
            push(Hash::new(2).with(word), at, at + 1);
        }
        if let Some((end, second)) = next(1) {
            push(Hash::new(3).with(word).with(second), at, end + 1);
            if let Some((end, third)) = next(2) {
                push(
                    Hash::new(4).with(word).with(second).with(third),
                    at,
                    end + 1,
                );
                push(Hash::new(5).with(word).with(third), at, end + 1);
            }
        } else {
            push(Hash::new(6).with(word), at, at + 1);
        }
        stems(word, |stem| push(Hash::new(7).with(stem), at, at + 1));
        if tokens[at].quoted {
            push(Hash::new(8), at, at + 1);
        }
    }
    let mut seen: Vec<(CueSet, &str)> = Vec::new();
    for hit in hits.all() {
        if !seen.contains(&(hit.set, hit.section)) {
            seen.push((hit.set, hit.section));
            let hash = Hash::new(9).with(file_name(hit.set));
            push(hash, 0, 0);
            push(hash.with(hit.section), 0, 0);
        }
    }
    out
}

/// The word as the model sees it.
fn shape(token: &Token) -> &str {
    match token.kind {
        Kind::Number => "<num>",
        Kind::Placeholder => "<slot>",
        _ => &token.word,
    }
}

/// The stretches of four and five letters of a longer word; slips of spelling leave most of them whole.
fn stems(word: &str, mut each: impl FnMut(&str)) {
    if word.len() < 5 || !word.is_ascii() || word.starts_with('<') {
        return;
    }
    for wide in [4, 5] {
        for from in 0..=word.len().saturating_sub(wide) {
            each(&word[from..(from + wide).min(word.len())]);
        }
    }
}

/// FNV-1a (Fowler, Noll, Vo), of 32 bits: the same on every machine.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn new(kind: u8) -> Self {
        Self(2_166_136_261).byte(kind)
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(16_777_619))
    }

    fn with(self, word: &str) -> Self {
        word.bytes().fold(self, Self::byte).byte(0)
    }

    fn bucket(self) -> u32 {
        (self.0 ^ (self.0 >> 15)) & (BUCKETS as u32 - 1)
    }
}
