//! Reading stretches of text, and remembering what was read: a letter under the writer's hands changes by one sentence at a
//! time, and the others need not be read again. Not for sentences (see `draft`).

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::opinion::Opinion;
use super::scan::Hits;
use super::token::Token;
use super::{CueSet, Hit, Lexicon};
use crate::text::Span;

/// The words and cues of one stretch of text. Spans count bytes from its start.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Words and marks, in order.
    pub tokens: Vec<Token>,
    /// The cues that stand in it.
    pub hits: Hits,
    opinion: OnceLock<Opinion>,
    /// The words that no dictionary has, once somebody has looked them up.
    strange: OnceLock<Vec<Span>>,
}

impl Reading {
    /// The cues of a set that stand at the very beginning.
    pub fn at_the_start(&self, set: CueSet) -> impl Iterator<Item = &Hit> {
        self.hits.of(set).filter(|hit| hit.tokens.0 == 0)
    }

    /// What the model holds of it. Formed when first asked for: nobody asks it of headers and quotes.
    pub fn opinion(&self) -> &Opinion {
        self.opinion
            .get_or_init(|| Opinion::of(&self.tokens, &self.hits))
    }

    /// What the model holds of the words from the byte `at` on, as if the stretch began there.
    pub fn opinion_from(&self, at: usize) -> Opinion {
        let first = self.tokens.partition_point(|token| token.span.start < at);
        let tokens = &self.tokens[first..];
        Opinion::of(tokens, &Lexicon::get().scan(tokens))
    }

    /// The words that no dictionary has, as `look_up` finds them when they are first asked for. The dictionary is not known here;
    /// this is the place where what is found about a stretch outlives an edit elsewhere.
    pub fn strange(&self, look_up: impl FnOnce(&[Token]) -> Vec<Span>) -> &[Span] {
        self.strange.get_or_init(|| look_up(&self.tokens))
    }
}

/// Reads stretches of text; what it read in the round before is not read again.
#[derive(Debug, Default)]
pub struct Reader {
    now: FxHashMap<Box<str>, Arc<Reading>>,
    before: FxHashMap<Box<str>, Arc<Reading>>,
}

impl Reader {
    /// Begins a new round: what the last one did not need is forgotten.
    pub fn next_round(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// The words and cues of `stretch`.
    pub fn read(&mut self, stretch: &str) -> Arc<Reading> {
        if let Some(known) = self.now.get(stretch) {
            return known.clone();
        }
        let reading = match self.before.remove_entry(stretch) {
            Some((_, known)) => known,
            None => {
                let lexicon = Lexicon::get();
                let tokens = lexicon.tokens(stretch);
                let hits = lexicon.scan(&tokens);
                Arc::new(Reading {
                    tokens,
                    hits,
                    opinion: OnceLock::new(),
                    strange: OnceLock::new(),
                })
            }
        };
        self.now.insert(stretch.into(), reading.clone());
        reading
    }
}
