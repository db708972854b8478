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

/// Where in a sentence patterns may begin, by the words that it has: most can nowhere, or not behind the last of the words that
/// they need.
struct Candidates {
    /// For each pattern, the token before which it must begin.
    before: Vec<u32>,
}

impl Candidates {
    fn of(tokens: &[Token], lexicon: &Lexicon) -> Self {
        // For each group of words, the token behind the last one of it; 0 where there is none.
        let mut last = vec![0; lexicon.groups];
        let mut found: Vec<u32> = Vec::with_capacity(256);
        for (end, token) in (1..).zip(tokens) {
            for group in lexicon
                .groups_with
                .get(token.id as usize)
                .into_iter()
                .flatten()
            {
                let before = std::mem::replace(&mut last[*group as usize], end);
                if before == 0 && (*group as usize) < lexicon.patterns_needing.len() {
                    found.push(*group);
                }
            }
        }
        let mut before = vec![0; lexicon.patterns.len()];
        for group in found {
            for number in &lexicon.patterns_needing[group as usize] {
                let needs = lexicon.patterns[*number as usize].needs.iter();
                let ends = needs.map(|other| last[*other as usize]);
                before[*number as usize] = ends.fold(last[group as usize], u32::min);
            }
        }
        for number in &lexicon.needless {
            before[*number as usize] = u32::MAX;
        }
        Self { before }
    }

    /// Whether a pattern may begin at a token.
    fn may_begin(&self, number: u32, at: usize) -> bool {
        at < self.before[number as usize] as usize
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
            tried.extend(begun.filter(|number| candidates.may_begin(*number, at)));
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
