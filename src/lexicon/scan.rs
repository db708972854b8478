//! Finding all cues in a sentence at once. Not for what they mean together.

use super::pattern::Matcher;
use super::token::{Kind, Token};
use super::{CueSet, Lexicon};
use crate::text::Span;

/// A cue, found in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The data file it comes from.
    pub set: CueSet,
    /// The section of that file.
    pub section: &'static str,
    /// The first token, and the one after the last.
    pub tokens: (usize, usize),
    /// The words, in bytes from the start of the stretch that was read.
    pub span: Span,
    /// The line of the data file, from 1.
    pub line: usize,
}

/// The cues of one sentence.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    all: Vec<Hit>,
    /// Sets of which a veto has taken a cue away.
    vetoed: Vec<CueSet>,
}

impl Hits {
    /// Every cue of the sentence, for those who look after the data.
    pub fn all(&self) -> &[Hit] {
        &self.all
    }

    /// All cues of a set, in order of place.
    pub fn of(&self, set: CueSet) -> impl Iterator<Item = &Hit> {
        self.all.iter().filter(move |hit| hit.set == set)
    }

    /// The longest stretch of words that cues of a set cover together, of one section or of all.
    pub fn stretch(&self, set: CueSet, section: Option<&str>) -> Option<Span> {
        let wanted = |hit: &&Hit| section.is_none_or(|section| hit.section == section);
        let longest = self
            .of(set)
            .filter(wanted)
            .map(|hit| hit.span)
            .reduce(|a, b| if b.len() > a.len() { b } else { a })?;
        let near = self
            .of(set)
            .filter(wanted)
            .map(|hit| hit.span)
            .filter(|span| span.overlaps(longest));
        Some(near.fold(longest, |all, span| {
            Span::new(all.start.min(span.start), all.end.max(span.end))
        }))
    }

    /// Whether a set has a cue here.
    pub fn has(&self, set: CueSet) -> bool {
        self.of(set).next().is_some()
    }

    /// Whether a veto has taken every cue of a set away: the words are there, and do something else.
    pub fn is_vetoed(&self, set: CueSet) -> bool {
        self.vetoed.contains(&set) && !self.has(set)
    }

    /// Whether a section of a set has a cue here.
    pub fn has_in(&self, set: CueSet, section: &str) -> bool {
        self.of(set).any(|hit| hit.section == section)
    }
}

/// Which patterns a sentence may match, by the words that it has: most are told by that alone to be none of it.
struct Candidates {
    /// One bit for each pattern, by its number.
    bits: Bits,
}

impl Candidates {
    fn of(tokens: &[Token], lexicon: &Lexicon) -> Self {
        let mut groups = Bits::new(lexicon.groups);
        let mut bits = Bits::new(lexicon.patterns.len());
        let with = |token: &Token| lexicon.groups_with.get(token.id as usize);
        let mut needing = Vec::with_capacity(256);
        for group in tokens.iter().filter_map(with).flatten() {
            if !groups.has(*group) {
                groups.set(*group);
                needing.extend(lexicon.patterns_needing.get(*group as usize));
            }
        }
        for number in needing.into_iter().flatten().chain(&lexicon.needless) {
            let needs = &lexicon.patterns[*number as usize].needs;
            if needs.iter().all(|group| groups.has(*group)) {
                bits.set(*number);
            }
        }
        Self { bits }
    }

    fn has(&self, number: &u32) -> bool {
        self.bits.has(*number)
    }
}

/// A set of small numbers.
struct Bits(Vec<u64>);

impl Bits {
    /// Room for numbers below `most`; those above are in no set.
    fn new(most: usize) -> Self {
        Self(vec![0; most / 64 + 1])
    }

    fn set(&mut self, number: u32) {
        if let Some(group) = self.0.get_mut(number as usize / 64) {
            *group |= 1 << (number % 64);
        }
    }

    fn has(&self, number: u32) -> bool {
        let group = self.0.get(number as usize / 64);
        group.is_some_and(|group| group & (1 << (number % 64)) != 0)
    }
}

/// How many words before a cue a negation may stand and silence it.
const REACH: usize = 3;

impl Lexicon {
    /// The cues in a sentence that no veto and no negation silences.
    pub fn scan(&self, tokens: &[Token]) -> Hits {
        let matcher = Matcher::new(tokens, self);
        let mut hits: Vec<Hit> = Vec::new();
        let mut vetoes: Vec<Hit> = Vec::new();
        let mut tried: Vec<u32> = Vec::new();
        let candidates = Candidates::of(tokens, self);
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == Kind::Soft {
                continue;
            }
            tried.clear();
            let begun = self.patterns_by.beginning_with(token);
            tried.extend(begun.filter(|number| candidates.has(number)));
            tried.sort_unstable();
            tried.dedup();
            for number in &tried {
                let pattern = &self.patterns[*number as usize];
                let Some(end) = matcher.matches(&pattern.seq, at).filter(|end| *end > at) else {
                    continue;
                };
                let end = if pattern.veto {
                    matcher.reach(&pattern.seq, end)
                } else {
                    end
                };
                let hit = Hit {
                    set: pattern.set,
                    section: pattern.section,
                    tokens: (at, end),
                    span: Span::new(token.span.start, tokens[end - 1].span.end),
                    line: pattern.line,
                };
                match pattern.veto {
                    true => vetoes.push(hit),
                    false => hits.push(hit),
                }
            }
        }
        let mut silenced = Vec::new();
        hits.retain(|hit| {
            let vetoed = vetoes.iter().any(|veto| {
                veto.set == hit.set && veto.tokens.0 < hit.tokens.1 && hit.tokens.0 < veto.tokens.1
            });
            silenced.extend(vetoed.then_some(hit.set));
            !(vetoed || self.negatable.contains(&hit.set) && self.negated(tokens, hit.tokens.0))
        });
        Hits {
            all: hits,
            vetoed: silenced,
        }
    }

    /// Whether a negation stands within a few words before the token `at`, with no mark of any kind between.
    fn negated(&self, tokens: &[Token], at: usize) -> bool {
        tokens[..at]
            .iter()
            .rev()
            .take(REACH)
            .take_while(|t| t.is_wordlike())
            .any(|t| self.negators.contains(&t.id))
    }
}
