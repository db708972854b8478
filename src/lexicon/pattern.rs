//! The line grammar of the data files, and matching one pattern at one place.
//!
//! Not for files and sections (see `compile`) nor for choosing which patterns to try (see `scan`).

use super::Lexicon;
use super::alternatives::Alternatives;
use super::token::{Kind, Token};

/// How many classes there can be: the matcher has one bit for each.
pub(super) const MOST_CLASSES: usize = 64;

/// Parts that follow each other.
pub(super) type Seq = Vec<Node>;

/// One part of a pattern.
#[derive(Debug)]
pub(super) enum Node {
    /// This very word or mark.
    Word(u32),
    /// A word that begins so.
    Prefix(&'static str),
    /// One of these words, sorted by id.
    Words(Vec<u32>),
    /// One of these sequences.
    Alt(Box<Alternatives>),
    /// The sequence or nothing; the sequence is tried first.
    Opt(Seq),
    /// A class of `classes.txt`, by index.
    Class(usize),
    /// Up to so many words, no negation and no hard mark among them.
    Gap(usize),
    /// One word that has a property.
    Is(Property),
    /// The begin of the sentence.
    Start,
    /// The end of the sentence.
    End,
}

/// A property of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    Any,
    Number,
    Name,
    Slot,
    Shout,
    Quoted,
}

impl Property {
    pub(super) fn holds(self, token: &Token) -> bool {
        match self {
            Property::Any => token.is_wordlike(),
            Property::Number => token.kind == Kind::Number,
            Property::Name => token.capital || token.kind == Kind::Placeholder,
            Property::Slot => token.kind == Kind::Placeholder,
            Property::Shout => token.shout,
            Property::Quoted => token.quoted,
        }
    }
}

/// Turns pattern text into nodes. Words are numbered by `intern`, classes found by `class`.
pub(super) struct Parser<'p> {
    pub(super) rest: &'static str,
    pub(super) intern: &'p mut dyn FnMut(&'static str) -> u32,
    pub(super) class: &'p dyn Fn(&str) -> Option<usize>,
}

impl Parser<'_> {
    /// The whole of the text, up to a bracket that closes, as alternatives.
    pub(super) fn alternatives(&mut self) -> Result<Alternatives, String> {
        let mut alternatives = Alternatives::default();
        let mut seq = Vec::with_capacity(8);
        loop {
            self.rest = self.rest.trim_start_matches([' ', '\t']);
            let next = self.rest.as_bytes().first();
            if !matches!(next, None | Some(b')' | b'|')) {
                seq.push(self.node()?);
                continue;
            }
            if seq.is_empty() {
                return Err("an alternative without a word".to_owned());
            }
            alternatives.push(&mut seq);
            if next != Some(&b'|') {
                return Ok(alternatives);
            }
            self.rest = &self.rest[1..];
        }
    }

    fn node(&mut self) -> Result<Node, String> {
        let node = if let Some(inside) = self.rest.strip_prefix('(') {
            self.rest = inside;
            let alternatives = self.alternatives()?;
            self.rest = self
                .rest
                .strip_prefix(')')
                .ok_or("a bracket that nothing closes")?;
            alternatives.into_node()
        } else {
            let ends = |byte: u8| matches!(byte, b' ' | b'\t' | b'(' | b')' | b'|' | b'?');
            let mut bytes = self.rest.bytes();
            let len = bytes.position(ends).unwrap_or(self.rest.len());
            // A question mark on its own is the mark, not "or nothing".
            let len = if len == 0 { 1 } else { len };
            let (atom, rest) = self.rest.split_at(len);
            self.rest = rest;
            self.atom(atom)?
        };
        match self.rest.strip_prefix('?') {
            Some(rest) => {
                self.rest = rest;
                Ok(Node::Opt(vec![node]))
            }
            None => Ok(node),
        }
    }

    fn atom(&mut self, atom: &'static str) -> Result<Node, String> {
        Ok(match atom {
            "^" => Node::Start,
            "$" => Node::End,
            "_" => Node::Is(Property::Any),
            ".." => Node::Gap(4),
            "..." => Node::Gap(12),
            "<num>" => Node::Is(Property::Number),
            "<name>" => Node::Is(Property::Name),
            "<slot>" => Node::Is(Property::Slot),
            "<shout>" => Node::Is(Property::Shout),
            "<quoted>" => Node::Is(Property::Quoted),
            _ => {
                if let Some(name) = atom.strip_prefix('@') {
                    Node::Class(
                        (self.class)(name).ok_or_else(|| format!("no class is called @{name}"))?,
                    )
                } else if let Some(stem) = atom.strip_suffix('*') {
                    let plain = stem.len() >= 2 && stem.bytes().all(|b| b.is_ascii_lowercase());
                    plain.then_some(Node::Prefix(stem)).ok_or_else(|| {
                        format!("`{atom}`: two lower-case letters at least before the star")
                    })?
                } else if !atom.bytes().all(|byte| byte.is_ascii_lowercase())
                    && atom
                        .chars()
                        .any(|c| c.is_uppercase() || c == '\'' || c == '-' && atom.len() > 1)
                {
                    return Err(format!(
                        "`{atom}` can never match: words are lower case, without apostrophes and hyphens"
                    ));
                } else {
                    Node::Word((self.intern)(atom))
                }
            }
        })
    }
}

/// A sentence and what is needed to match in it.
pub(super) struct Matcher<'m> {
    pub(super) tokens: &'m [Token],
    pub(super) classes: &'m [Node],
    pub(super) negators: &'m [u32],
    /// For each token, the classes that can begin with it: one bit each.
    may_begin: Vec<u64>,
    /// The first and the last word of the sentence.
    first: usize,
    last: usize,
}

impl<'m> Matcher<'m> {
    pub(super) fn new(tokens: &'m [Token], lexicon: &'m Lexicon) -> Self {
        let first = tokens.iter().position(Token::is_wordlike).unwrap_or(0);
        let last = tokens.iter().rposition(Token::is_wordlike).unwrap_or(0);
        let classes_with = |token| {
            let mut all = 0;
            let classes = &lexicon.classes_by;
            classes.beginning_with(token, |class| all |= 1 << class);
            all
        };
        Self {
            tokens,
            classes: &lexicon.classes,
            negators: &lexicon.negators,
            may_begin: tokens.iter().map(classes_with).collect(),
            first,
            last,
        }
    }

    /// Whether `seq` matches from token `at`; returns the token after the match.
    pub(super) fn matches(&self, seq: &[Node], at: usize) -> Option<usize> {
        let mut end = None;
        self.seq(seq, at, &mut |e| {
            end = Some(e);
            true
        });
        end
    }

    fn seq(&self, seq: &[Node], at: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
        let Some((node, rest)) = seq.split_first() else {
            return then(at);
        };
        match node {
            Node::Opt(inner) => {
                self.seq(inner, at, &mut |e| self.seq(rest, e, then)) || self.seq(rest, at, then)
            }
            Node::Alt(alternatives) => {
                self.one_of(alternatives, at, &mut |e| self.seq(rest, e, then))
            }
            Node::Class(index) if !self.may_begin(*index, at) => false,
            Node::Class(index) => {
                self.seq(std::slice::from_ref(&self.classes[*index]), at, &mut |e| {
                    self.seq(rest, e, then)
                })
            }
            Node::Gap(most) => self.gap(*most, at, &mut |e| self.seq(rest, e, then)),
            Node::Start => at <= self.first && self.seq(rest, at, then),
            Node::End => at > self.last && self.seq(rest, at, then),
            Node::Word(_) | Node::Prefix(_) | Node::Words(_) | Node::Is(_) => {
                let mut at = at;
                loop {
                    let Some(token) = self.tokens.get(at) else {
                        return false;
                    };
                    if one(node, token) {
                        return self.seq(rest, at + 1, then);
                    }
                    if token.kind != Kind::Soft {
                        return false;
                    }
                    at += 1;
                }
            }
        }
    }

    /// Whether one of the alternatives matches from token `at`, and what follows behind it.
    fn one_of(
        &self,
        alternatives: &Alternatives,
        at: usize,
        then: &mut dyn FnMut(usize) -> bool,
    ) -> bool {
        // A mark that patterns pass over may be asked for all the same.
        for (place, token) in self.tokens.iter().enumerate().skip(at) {
            if alternatives.first.may_have(token.id) {
                if alternatives.words.binary_search(&token.id).is_ok() && then(place + 1) {
                    return true;
                }
                let mut begun = alternatives.beginning_with(token.id);
                if begun.any(|seq| self.seq(seq, at, then)) {
                    return true;
                }
            }
            if token.kind != Kind::Soft {
                break;
            }
        }
        let mut open = alternatives.open();
        open.any(|seq| self.seq(seq, at, then))
    }

    /// Whether a class can match from token `at`. None is empty.
    fn may_begin(&self, class: usize, at: usize) -> bool {
        let bit = 1 << class;
        for (token, classes) in self.tokens.iter().zip(&self.may_begin).skip(at) {
            if classes & bit != 0 {
                return true;
            }
            if token.kind != Kind::Soft {
                return false;
            }
        }
        false
    }

    /// How far a veto reaches that ends at token `at` with a gap: as far as the gap can.
    pub(super) fn reach(&self, seq: &[Node], at: usize) -> usize {
        let Some(Node::Gap(most)) = seq.last() else {
            return at;
        };
        let mut furthest = at;
        self.gap(*most, at, &mut |end| {
            furthest = end;
            false
        });
        furthest
    }

    fn gap(&self, most: usize, mut at: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
        let mut words = 0;
        loop {
            if then(at) {
                return true;
            }
            let Some(token) = self.tokens.get(at) else {
                return false;
            };
            if token.kind == Kind::Hard || self.negators.contains(&token.id) {
                return false;
            }
            words += usize::from(token.is_wordlike());
            if words > most {
                return false;
            }
            at += 1;
        }
    }
}

fn one(node: &Node, token: &Token) -> bool {
    match node {
        Node::Word(id) => token.id == *id,
        Node::Words(ids) => ids.binary_search(&token.id).is_ok(),
        Node::Prefix(stem) => token.kind == Kind::Word && token.word.starts_with(stem),
        Node::Is(property) => property.holds(token),
        _ => false,
    }
}
