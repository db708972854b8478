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
    let mut words: Vec<Shaped<'_>> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind != Kind::Soft)
        .take(WORDS)
        .map(|(at, token)| Shaped {
            at,
            token,
            hash: word_hash(shape(token)),
        })
        .collect();
    // A sentence that nobody has put the stop to says the same.
    while words.pop_if(|word| word.token.word == ".").is_some() {}
    for (i, word) in words.iter().enumerate() {
        let (at, end) = (word.at, word.at + 1);
        push(Hash::of(Trait::Word).mix(word.hash), at, end);
        if i == 0 {
            push(Hash::of(Trait::First).mix(word.hash), at, end);
        }
        match words.get(i + 1) {
            Some(second) => {
                let pair = Hash::of(Trait::Pair).mix(word.hash).mix(second.hash);
                push(pair, at, second.at + 1);
            }
            None => push(Hash::of(Trait::Last).mix(word.hash), at, end),
        }
        if let [second, third, ..] = &words[i + 1..] {
            let end = third.at + 1;
            let begin = Hash::of(Trait::Triple).mix(word.hash);
            push(begin.mix(second.hash).mix(third.hash), at, end);
            let gap = Hash::of(Trait::Gap).mix(word.hash).mix(third.hash);
            push(gap, at, end);
        }
        parts(shape(word.token), |part| push(part, at, end));
        if word.token.quoted {
            push(Hash::of(Trait::Quoted), at, end);
        }
    }
    let mut seen: Vec<(CueSet, &str)> = Vec::new();
    // How a thing is said tells nothing of what it does.
    for hit in hits.all().iter().filter(|hit| hit.set != CueSet::Manner) {
        if !seen.contains(&(hit.set, hit.section)) {
            seen.push((hit.set, hit.section));
            let cue = Hash::of(Trait::Cue).word(file_name(hit.set));
            push(cue, 0, 0);
            push(cue.word(hit.section), 0, 0);
        }
    }
    out
}

/// A word or mark of a sentence, where it stands, and the hash of what the model sees of it.
struct Shaped<'t> {
    at: usize,
    token: &'t Token,
    hash: u32,
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
            let part = Hash::of(Trait::Begin).mix(begin as u32);
            each(part.word(&word[..length]));
        }
    }
    if word.len() >= END + 2 {
        each(Hash::of(Trait::End).word(&word[word.len() - END..]));
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
pub(super) fn word_hash(word: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    word.bytes().fold(2_166_136_261, step)
}

/// The hash of a trait, from those of its words in their order.
#[derive(Clone, Copy)]
pub(super) struct Hash(u32);

impl Hash {
    pub(super) fn of(made_of: Trait) -> Self {
        Self(0).mix(made_of as u32)
    }

    /// One thing more: the hash of a word, or a small number. An odd factor keeps hashes apart; this one has bits all over (Donald
    /// Knuth's, the golden ratio of 32 bits).
    pub(super) fn mix(self, more: u32) -> Self {
        Self((self.0.rotate_left(5) ^ more).wrapping_mul(0x9e37_79b1))
    }

    pub(super) fn word(self, word: &str) -> Self {
        self.mix(word_hash(word))
    }

    /// The hash with its bits stirred (the last steps of Austin Appleby's MurmurHash3): the lower bits of a product
    /// depend on the lower bits of its factors alone.
    pub(super) fn number(self) -> u32 {
        let mut of = self.0;
        of = (of ^ (of >> 16)).wrapping_mul(0x85eb_ca6b);
        of = (of ^ (of >> 13)).wrapping_mul(0xc2b2_ae35);
        of ^ (of >> 16)
    }
}
