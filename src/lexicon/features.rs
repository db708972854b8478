//! The traits of a sentence that the second opinion weighs: words, pairs and triples of words, stretches of letters, cues.
//!
//! For: the model (`opinion`) and its trainer (`tests/train`), which must see the same. Not for weights.

use super::scan::Hits;
use super::token::{Kind, Token};
use super::{CueSet, file_name};

/// How many traits there can be, told apart by hash. A power of two.
pub const TRAITS: usize = 1 << 18;

/// How many weights a label has, which the traits share. A power of two.
pub const BUCKETS: usize = 1 << 15;

/// How many words of a sentence are looked at: more are no sentence, but a table or a mess.
const WORDS: usize = 400;

/// One trait of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Which of the [`TRAITS`] it is.
    pub of: usize,
    /// The tokens it stands on, first and one after the last; empty for traits of the whole sentence.
    pub(super) tokens: (usize, usize),
}

/// The traits of the sentence that has these words and cues.
pub fn features(tokens: &[Token], hits: &Hits) -> Vec<Feature> {
    let mut out = Vec::with_capacity(tokens.len().min(WORDS) * 20);
    let mut push = |hash: Hash, from: usize, to: usize| {
        out.push(Feature {
            of: hash.below(TRAITS),
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
        stems(word, |stem| {
            push(Hash::of(Trait::Stem).with_bytes(stem), at, at + 1);
        });
        if token.quoted {
            push(Hash::of(Trait::Quoted), at, at + 1);
        }
    }
    let mut seen: Vec<(CueSet, &str)> = Vec::new();
    // How a thing is said tells nothing of what it does.
    for hit in hits.all().iter().filter(|hit| hit.set != CueSet::Manner) {
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

/// The longest word whose stretches of letters are looked at, in bytes.
const LONGEST: usize = 30;

/// The stretches of three to five letters of a word, its edges among them; slips of spelling and other forms of the word leave
/// most of them whole.
fn stems(word: &str, mut each: impl FnMut(&[u8])) {
    if word.len() < 2 || word.len() > LONGEST || !word.is_ascii() || word.starts_with('<') {
        return;
    }
    let mut edged = [b' '; LONGEST + 2];
    edged[1..=word.len()].copy_from_slice(word.as_bytes());
    let edged = &edged[..word.len() + 2];
    for length in 3..=5 {
        edged.windows(length).for_each(&mut each);
    }
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

    /// The hash as a number below `limit`, a power of two.
    pub(super) fn below(self, limit: usize) -> usize {
        (self.0 ^ (self.0 >> 15)) as usize & (limit - 1)
    }
}
