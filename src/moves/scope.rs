//! What a sentence is about: an interview, an application, an offer. For comparing Subject and letter.
//!
//! Not for the situation of the whole letter (see `situation`).

use super::Read;
use crate::lexicon::{CueSet, List};

/// What can be withdrawn from or declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Scope {
    Interview,
    Application,
    Offer,
}

impl Scope {
    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Scope::Interview => "the interview",
            Scope::Application => "the application",
            Scope::Offer => "the offer",
        }
    }

    /// Whether `word`, which is in lower case, names it.
    pub fn is_named_by(self, word: &str) -> bool {
        let list = match self {
            Scope::Interview => List::ScopeInterview,
            Scope::Application => List::ScopeApplication,
            Scope::Offer => List::ScopeOffer,
        };
        list.has(word)
    }
}

/// What the words of a sentence name, each once.
pub(super) fn of(read: &Read<'_>) -> Vec<Scope> {
    let tokens = read.sentence.tokens();
    let all = [Scope::Interview, Scope::Application, Scope::Offer];
    all.into_iter()
        .filter(|scope| tokens.iter().any(|token| scope.is_named_by(&token.word)))
        .collect()
}

/// What the sentences that say the decision are about, in the letter.
pub(super) fn decided(body: &[Read<'_>]) -> Vec<Scope> {
    let decides = |read: &&Read<'_>| read.hits.has_in(CueSet::Intent, "explicit");
    let mut out: Vec<Scope> = body.iter().filter(decides).flat_map(of).collect();
    out.sort_unstable();
    out.dedup();
    out
}
