//! Finding all cues in a sentence at once. Not for what they mean together.

use super::pattern::Matcher;
use super::token::{Kind, Token};
use super::{ANYTHING, CueSet, Lexicon, Needs};
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

/// Where the last word of each group stands in a sentence: a pattern cannot begin where a group that it needs has no word from there
/// on.
struct Present {
    /// For each group, the token behind the last one of it; 0 where there is none.
    behind: Vec<u32>,
}

impl Present {
    fn of(tokens: &[Token], lexicon: &Lexicon) -> Self {
        let mut behind = vec![0; lexicon.groups];
        behind[usize::from(ANYTHING)] = u32::MAX;
        for (end, token) in (1..).zip(tokens) {
            let groups = lexicon.groups_with.get(token.id as usize);
            for group in groups.into_iter().flatten() {
                behind[usize::from(*group)] = end;
            }
        }
        Self { behind }
    }

    /// Whether a pattern with these needs may begin at a token.
    fn may_begin(&self, needs: &Needs, at: usize) -> bool {
        let behind = |group: &u16| self.behind[usize::from(*group)] as usize;
        needs.iter().all(|group| at < behind(group))
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
        let present = Present::of(tokens, self);
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == Kind::Soft {
                continue;
            }
            tried.clear();
            self.patterns_by.beginning_with(token, |number| {
                if present.may_begin(&self.needs[number as usize], at) {
                    tried.push(number);
                }
            });
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
