//! What sequences can begin with, and finding those that can begin with the word at hand. Not for matching the rest of them.

use rustc_hash::FxHashMap;

use super::pattern::{Node, Property, Seq};
use super::token::Token;

/// What a sequence can begin with.
#[derive(Debug, Default)]
pub(super) struct Heads {
    words: Vec<u32>,
    stems: Vec<&'static str>,
    properties: Vec<Property>,
    /// It can begin with anything, or be empty.
    pub(super) any: bool,
}

impl Heads {
    /// What `seq` can begin with. Classes are known by their heads.
    pub(super) fn of(seq: &[Node], classes: &[Heads]) -> Self {
        let mut heads = Self::default();
        heads.any |= heads.collect(seq, classes);
        heads.words.sort_unstable();
        heads.words.dedup();
        heads
    }

    /// Adds the heads of `seq`; returns whether it can match without a word, so that what follows it counts too.
    fn collect(&mut self, seq: &[Node], classes: &[Heads]) -> bool {
        seq.iter().all(|node| self.add(node, classes))
    }

    /// Adds the heads of one node; returns whether it can match without a word.
    fn add(&mut self, node: &Node, classes: &[Heads]) -> bool {
        match node {
            Node::Word(id) => self.words.push(*id),
            Node::Words(ids) => self.words.extend(ids),
            Node::Prefix(stem) => self.stems.push(stem),
            Node::Is(Property::Any) => self.any = true,
            Node::Is(property) => self.properties.push(*property),
            Node::Alt(alternatives) => {
                self.words.extend(&alternatives.words);
                let inside = |passable, seq: &Seq| self.collect(seq, classes) || passable;
                return alternatives.seqs.iter().fold(false, inside);
            }
            Node::Opt(inner) => {
                self.collect(inner, classes);
                return true;
            }
            Node::Class(index) => {
                let Some(class) = classes.get(*index) else {
                    return true;
                };
                self.words.extend(&class.words);
                self.stems.extend(&class.stems);
                self.properties.extend(&class.properties);
                return class.any;
            }
            Node::Gap(_) => {
                self.any = true;
                return true;
            }
            Node::Start | Node::End => return true,
        }
        false
    }
}

/// Numbers of sequences by what they can begin with.
#[derive(Debug, Default)]
pub(super) struct ByHead {
    words: Vec<Vec<u32>>,
    /// By the first two letters: the parser wants two of a stem at least.
    stems: FxHashMap<[u8; 2], Vec<(&'static str, u32)>>,
    properties: Vec<(Property, u32)>,
    any: Vec<u32>,
}

impl ByHead {
    /// Room for so many words.
    pub(super) fn new(words: usize) -> Self {
        Self {
            words: vec![Vec::new(); words],
            ..Self::default()
        }
    }

    /// One more sequence.
    pub(super) fn add(&mut self, number: u32, heads: &Heads) {
        if heads.any {
            self.any.push(number);
            return;
        }
        for id in &heads.words {
            if let Some(numbers) = self.words.get_mut(*id as usize) {
                numbers.push(number);
            }
        }
        for stem in &heads.stems {
            let begun = self.stems.entry(opening(stem)).or_default();
            begun.push((stem, number));
        }
        let properties = heads.properties.iter();
        self.properties
            .extend(properties.map(|property| (*property, number)));
    }

    /// The sequences that can begin with this word; one may be among them more than once.
    pub(super) fn beginning_with(&self, token: &Token) -> impl Iterator<Item = u32> {
        let by_word = self.words.get(token.id as usize).into_iter().flatten();
        let by_stem = self.stems.get(&opening(&token.word)).into_iter().flatten();
        let by_stem = by_stem.filter(|(stem, _)| token.word.starts_with(stem));
        let held = self
            .properties
            .iter()
            .filter(|(property, _)| property.holds(token));
        let any = self.any.iter();
        any.chain(by_word)
            .chain(by_stem.map(|(_, number)| number))
            .chain(held.map(|(_, number)| number))
            .copied()
    }
}

/// The first letters of a word, which sequences that begin with a stem are found by.
fn opening(word: &str) -> [u8; 2] {
    let letter = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    [letter(0), letter(1)]
}
