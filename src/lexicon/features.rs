//! The traits of a sentence that the second opinion weighs: words, pairs and triples of words, stretches of letters, cues.
//!
//! For: the model (`opinion`) and its trainer (`tests/train`), which must see the same. Not for weights.

use super::scan::Hits;
use super::token::{Kind, Token};
use super::{CueSet, file_name};

/// How many weights a label has; features share them by hash. A power of two.
pub const BUCKETS: usize = 1 << 15;

/// How many words of a sentence are looked at: more are no sentence, but a table or a mess.
const WORDS: usize = 400;

/// One trait of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Which weights it has a share in; below [`BUCKETS`].
    pub bucket: usize,
    /// The tokens it stands on, first and one after the last; empty for traits of the whole sentence.
    pub(super) tokens: (usize, usize),
}

/// What one feature counts in a sentence that has `count`: long sentences do not weigh more than short ones.
pub fn share(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// The traits of the sentence that has these words and cues.
pub fn features(tokens: &[Token], hits: &Hits) -> Vec<Feature> {
    let mut out = Vec::with_capacity(tokens.len().min(WORDS) * 12);
    let mut push = |hash: Hash, from: usize, to: usize| {
        out.push(Feature {
            bucket: hash.bucket(BUCKETS),
            tokens: (from, to),
        });
    };
    let words: Vec<(usize, &Token)> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind != Kind::Soft)
        .take(WORDS)
        .collect();
    for (i, &(at, token)) in words.iter().enumerate() {
        let word = shape(token);
        let next = |step: usize| {
            words
                .get(i + step)
                .map(|&(at, token)| (at + 1, shape(token)))
        };
        push(Hash::of(Trait::Word).with(word), at, at + 1);
        if i == 0 {
            push(Hash::of(Trait::First).with(word), at, at + 1);
        }
        match next(1) {
            Some((end, second)) => {
                push(Hash::of(Trait::Pair).with(word).with(second), at, end);
            }
            None => push(Hash::of(Trait::Last).with(word), at, at + 1),
        }
        if let (Some((_, second)), Some((end, third))) = (next(1), next(2)) {
            let triple = Hash::of(Trait::Triple).with(word).with(second).with(third);
            push(triple, at, end);
            push(Hash::of(Trait::Gap).with(word).with(third), at, end);
        }
        for stem in stems(word) {
            push(Hash::of(Trait::Stem).with_bytes(stem), at, at + 1);
        }
        if token.quoted {
            push(Hash::of(Trait::Quoted), at, at + 1);
        }
    }
    let mut seen: Vec<(CueSet, &str)> = Vec::new();
    for hit in hits.all() {
        if !seen.contains(&(hit.set, hit.section)) {
            seen.push((hit.set, hit.section));
            let cue = Hash::of(Trait::Cue).with(file_name(hit.set));
            push(cue, 0, 0);
            push(cue.with(hit.section), 0, 0);
        }
    }
    out
}

/// The word as the model sees it.
pub(super) fn shape(token: &Token) -> &str {
    match token.kind {
        Kind::Number => "<num>",
        Kind::Placeholder => "<slot>",
        _ => &token.word,
    }
}

/// The stretches of four and five letters of a longer word; slips of spelling leave most of them whole.
fn stems(word: &str) -> impl Iterator<Item = &[u8]> {
    let long = word.len() >= 5 && word.is_ascii() && !word.starts_with('<');
    let letters = if long { word.as_bytes() } else { &[] };
    letters.windows(4).chain(letters.windows(5))
}

/// What a trait is made of. The numbers go into the hash, so that the same words in another role are another trait.
#[derive(Clone, Copy)]
pub(super) enum Trait {
    Word = 1,
    First,
    Pair,
    Triple,
    /// Two words with any one between.
    Gap,
    Last,
    Stem,
    Quoted,
    Cue,
    /// Of whole letters: what the cues make of it, and how sure the model is of a decision.
    Verdict,
    Decision,
}

/// FNV-1a (Fowler, Noll, Vo), of 32 bits: the same on every machine.
#[derive(Clone, Copy)]
pub(super) struct Hash(u32);

impl Hash {
    pub(super) fn of(made_of: Trait) -> Self {
        Self(2_166_136_261).byte(made_of as u8)
    }

    pub(super) fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(16_777_619))
    }

    fn with_bytes(self, bytes: &[u8]) -> Self {
        bytes.iter().copied().fold(self, Self::byte).byte(0)
    }

    pub(super) fn with(self, word: &str) -> Self {
        self.with_bytes(word.as_bytes())
    }

    /// Which of so many buckets it falls into; a power of two, at most 2^16.
    pub(super) fn bucket(self, buckets: usize) -> usize {
        (self.0 ^ (self.0 >> 15)) as usize & (buckets - 1)
    }
}
