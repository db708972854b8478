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
    /// By the number of a word that patterns have: those that begin with it, and once they are settled those that begin with a stem of it.
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

    /// Files each sequence that begins with a stem under the words that it can begin with, too.
    pub(super) fn settle(&mut self, words: &FxHashMap<&'static str, u32>) {
        for (word, id) in words {
            let more: Vec<u32> = self.by_stem(word).collect();
            if let Some(numbers) = self.words.get_mut(*id as usize) {
                numbers.extend(more);
            }
        }
    }

    /// The sequences that can begin with this word; one may be among them more than once.
    pub(super) fn beginning_with(&self, token: &Token, mut each: impl FnMut(u32)) {
        self.any.iter().copied().for_each(&mut each);
        match self.words.get(token.id as usize) {
            Some(numbers) => numbers.iter().copied().for_each(&mut each),
            None => self.by_stem(&token.word).for_each(&mut each),
        }
        let properties = self.properties.iter();
        let held = properties.filter(|(property, _)| property.holds(token));
        held.for_each(|(_, number)| each(*number));
    }

    /// Those that begin with a stem of the word.
    fn by_stem(&self, word: &str) -> impl Iterator<Item = u32> {
        let stems = self.stems.get(&opening(word)).into_iter().flatten();
        let begun = stems.filter(move |(stem, _)| word.starts_with(stem));
        begun.map(|(_, number)| *number)
    }
}

/// The first letters of a word, which sequences that begin with a stem are found by.
fn opening(word: &str) -> [u8; 2] {
    let letter = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    [letter(0), letter(1)]
}
