//! What a sentence is about: an interview, an application, an offer. For comparing Subject and letter.
//!
//! Not for the situation of the whole letter (see `evidence`).

use super::Read;
use crate::lexicon::List;

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

/// What the words of a sentence name, each once; an offer only where it is this employer's.
pub(super) fn of(read: &Read<'_>) -> Vec<Scope> {
    let tokens = read.sentence.tokens();
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let ahead = |at: usize| (at.saturating_sub(3)..at).rev().map(word);
    // "Another job offer" and "they offered me" are somebody else's.
    let foreign = |at: usize| match word(at) {
        "offered" | "offering" => !ahead(at).any(|word| matches!(word, "you" | "for")),
        _ => ahead(at).take(2).any(|word| List::ForeignOffer.has(word)),
    };
    let names = |scope: Scope| {
        (0..tokens.len())
            .any(|at| scope.is_named_by(word(at)) && !(scope == Scope::Offer && foreign(at)))
    };
    let all = [Scope::Interview, Scope::Application, Scope::Offer];
    all.into_iter().filter(|scope| names(*scope)).collect()
}

/// What the sentences that decide name; where they name nothing, what all of them do.
pub(super) fn of_decision(body: &[Read<'_>], decides: impl Fn(&Read<'_>) -> bool) -> Vec<Scope> {
    let deciding = of_all(body.iter().filter(|read| decides(read)));
    match deciding.is_empty() {
        true => of_all(body.iter()),
        false => deciding,
    }
}

fn of_all<'r>(reads: impl Iterator<Item = &'r Read<'r>>) -> Vec<Scope> {
    let mut out: Vec<Scope> = reads.flat_map(of).collect();
    out.sort_unstable();
    out.dedup();
    out
}
