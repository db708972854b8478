//! Alternatives of a pattern, found by their first word. Not for matching what follows (see `pattern`).

use super::pattern::{Node, Seq};

/// Single words and sequences of which one must match, found by their first word.
#[derive(Debug, Default)]
pub(super) struct Alternatives {
    /// Alternatives of one word, sorted by id.
    pub(super) words: Vec<u32>,
    /// The longer ones.
    pub(super) seqs: Vec<Seq>,
    /// First words and the sequences that begin with them, sorted.
    by_word: Vec<(u32, u16)>,
    /// Sequences that do not begin with a plain word.
    open: Vec<u16>,
    /// The plain words that begin any of them.
    pub(super) first: Sieve,
}

/// Words by their numbers, roughly: it may have words that nobody put in, but it has all that somebody did.
#[derive(Debug, Default)]
pub(super) struct Sieve([u64; 4]);

impl Sieve {
    fn add(&mut self, id: u32) {
        self.0[id as usize / 64 % 4] |= 1 << (id % 64);
    }

    pub(super) fn may_have(&self, id: u32) -> bool {
        self.0[id as usize / 64 % 4] & (1 << (id % 64)) != 0
    }
}

impl Alternatives {
    /// One more alternative, with a single word kept apart: most are. Leaves `seq` empty.
    pub(super) fn push(&mut self, seq: &mut Seq) {
        match seq[..] {
            [Node::Word(id)] => {
                self.words.push(id);
                seq.clear();
            }
            _ => {
                let mut seq = std::mem::take(seq);
                seq.shrink_to_fit();
                self.seqs.push(seq);
            }
        }
    }

    /// All alternatives of both.
    pub(super) fn extend(&mut self, other: Alternatives) {
        self.words.extend(other.words);
        self.seqs.extend(other.seqs);
    }

    /// Each alternative as a sequence.
    pub(super) fn into_seqs(self) -> impl Iterator<Item = Seq> {
        self.words
            .into_iter()
            .map(|id| vec![Node::Word(id)])
            .chain(self.seqs)
    }

    /// As one node, ready to match.
    pub(super) fn into_node(mut self) -> Node {
        self.words.sort_unstable();
        self.words.dedup();
        if self.seqs.is_empty() {
            return match self.words[..] {
                [id] => Node::Word(id),
                _ => Node::Words(self.words),
            };
        }
        for (number, seq) in self.seqs.iter().enumerate() {
            let number = number as u16;
            match seq.first() {
                Some(Node::Word(id)) => self.by_word.push((*id, number)),
                Some(Node::Words(ids)) => self.by_word.extend(ids.iter().map(|id| (*id, number))),
                _ => self.open.push(number),
            }
        }
        self.by_word.sort_unstable();
        let first = self.by_word.iter().map(|(id, _)| *id);
        for id in first.chain(self.words.iter().copied()) {
            self.first.add(id);
        }
        Node::Alt(Box::new(self))
    }

    /// The sequences that begin with the plain word `id`.
    pub(super) fn beginning_with(&self, id: u32) -> impl Iterator<Item = &Seq> {
        let from = self.by_word.partition_point(|(word, _)| *word < id);
        let plain = self.by_word[from..].iter();
        plain
            .take_while(move |(word, _)| *word == id)
            .map(|(_, number)| &self.seqs[usize::from(*number)])
    }

    /// The sequences that begin with something else.
    pub(super) fn open(&self) -> impl Iterator<Item = &Seq> {
        let numbers = self.open.iter();
        numbers.map(|number| &self.seqs[usize::from(*number)])
    }
}
