//! The traits of a sentence that the second opinion weighs: words, pairs and triples of words, begins and ends of words, cues.
//!
//! For: the model (`opinion`) and its trainer (`tests/train`), which must see the same. Not for weights.

use super::scan::Hits;
use super::token::{Kind, Token};
use super::{CueSet, file_name};

/// How many words of a sentence are looked at: more are no sentence, but a table or a mess.
const WORDS: usize = 400;

/// One trait of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// What it is, as a number: a hash, so that no two are likely to have the same.
    pub of: u32,
    /// The tokens it stands on, first and one after the last; empty for traits of the whole sentence.
    pub(super) tokens: (usize, usize),
}

/// The traits of the sentence that has these words and cues.
pub fn features(tokens: &[Token], hits: &Hits) -> Vec<Feature> {
    let mut out = Vec::with_capacity(tokens.len().min(WORDS) * 8);
    let mut push = |hash: Hash, from: usize, to: usize| {
        out.push(Feature {
            of: hash.number(),
            tokens: (from, to),
        });
    };
    let mut words: Vec<(usize, &Token)> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind != Kind::Soft)
        .take(WORDS)
        .collect();
    // A sentence that nobody has put the stop to says the same.
    while words.pop_if(|(_, token)| token.word == ".").is_some() {}
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
        parts(word, |part| push(part, at, at + 1));
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

/// How many letters of a word's begin are looked at, where it has more: forms of one word share them, and so do slips of
/// spelling.
const BEGINS: [usize; 2] = [4, 6];

/// How many letters of the end are looked at, where the word has two more: they tell what kind of word it is.
const END: usize = 3;

/// The begins and the end of a word.
fn parts(word: &str, mut each: impl FnMut(Hash)) {
    if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return;
    }
    for (begin, length) in BEGINS.into_iter().enumerate() {
        if word.len() > length {
            let part = Hash::of(Trait::Begin).byte(begin as u8);
            each(part.with(&word[..length]));
        }
    }
    if word.len() >= END + 2 {
        each(Hash::of(Trait::End).with(&word[word.len() - END..]));
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
    Begin,
    End,
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

    pub(super) fn with(self, word: &str) -> Self {
        word.bytes().fold(self, Self::byte).byte(0)
    }

    /// The hash with its bits stirred (the last steps of Austin Appleby's MurmurHash3): those of FNV are told by the last
    /// letters alone.
    pub(super) fn number(self) -> u32 {
        let mut of = self.0;
        of = (of ^ (of >> 16)).wrapping_mul(0x85eb_ca6b);
        of = (of ^ (of >> 13)).wrapping_mul(0xc2b2_ae35);
        of ^ (of >> 16)
    }
}
