//! Right words in the wrong place: "would of", "your welcome". Data: `confused.txt`.
//!
//! Not for words that no dictionary has (see `spelling`).

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::token::Token;
use crate::text::Span;

const CONFUSED: &str = include_str!("confused.txt");

/// A wording, in bytes of the stretch, and what it is meant to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confused {
    /// Where it stands.
    pub span: Span,
    /// What was meant, in small letters but for what always has capitals.
    pub meant: &'static str,
}

#[derive(Debug)]
struct Entry {
    words: Vec<&'static str>,
    /// Whether it must begin the sentence, or end what is said.
    begins: bool,
    ends: bool,
    meant: &'static str,
}

/// The confused wordings of a stretch and its tokens, from left to right.
pub fn confused(stretch: &str, tokens: &[Token]) -> Vec<Confused> {
    let mut words: Vec<(Cow<'_, str>, Span)> = Vec::new();
    for token in tokens.iter().filter(|token| token.is_wordlike()) {
        // The parts of a contraction are one written word.
        if words.last().is_none_or(|(_, span)| *span != token.span) {
            words.push((token.written(stretch), token.span));
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((first, span)) = words.get(at) {
        let entries = table().get(&**first).into_iter().flatten();
        let mut fits = entries.filter(|entry| entry.fits(stretch, &words, at));
        match fits.next() {
            Some(entry) => {
                let last = words[at + entry.words.len() - 1].1;
                found.push(Confused {
                    span: Span::new(span.start, last.end),
                    meant: entry.meant,
                });
                at += entry.words.len();
            }
            None => at += 1,
        }
    }
    found
}

impl Entry {
    fn fits(&self, stretch: &str, words: &[(Cow<'_, str>, Span)], at: usize) -> bool {
        let Some(here) = words.get(at..at + self.words.len()) else {
            return false;
        };
        let same = here
            .iter()
            .zip(&self.words)
            .all(|((word, _), wanted)| word == wanted);
        let blank = |two: &[(Cow<'_, str>, Span)]| {
            let gap = Span::new(two[0].1.end, two[1].1.start);
            gap.of(stretch).chars().all(char::is_whitespace)
        };
        let end = here[here.len() - 1].1.end;
        let rest = stretch[end..].trim_start();
        same && here.windows(2).all(blank)
            && (!self.begins || at == 0)
            && (!self.ends || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    }
}

fn table() -> &'static FxHashMap<&'static str, Vec<Entry>> {
    static TABLE: OnceLock<FxHashMap<&'static str, Vec<Entry>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<&'static str, Vec<Entry>> = FxHashMap::default();
        let lines = CONFUSED.lines().filter(|line| !line.starts_with('#'));
        for (written, meant) in lines.filter_map(|line| line.split_once('=')) {
            let mut words: Vec<&str> = written.split_whitespace().collect();
            let begins = words.first() == Some(&"^");
            let ends = words.last() == Some(&"$");
            words.retain(|word| !matches!(*word, "^" | "$"));
            let Some(first) = words.first().copied() else {
                continue;
            };
            table.entry(first).or_default().push(Entry {
                words,
                begins,
                ends,
                meant: meant.trim(),
            });
        }
        // The longer wording says more about what is meant.
        for entries in table.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn meant(stretch: &str) -> Vec<&'static str> {
        let tokens = Lexicon::get().tokens(stretch);
        let found = confused(stretch, &tokens);
        found.into_iter().map(|found| found.meant).collect()
    }

    #[test]
    fn what_is_meant_is_not_confused_itself() {
        for entry in table().values().flatten() {
            assert_eq!(meant(entry.meant), [""; 0], "{entry:?}");
            assert!(!entry.words.is_empty() && !entry.meant.is_empty());
        }
    }

    #[test]
    fn surroundings_decide() {
        assert_eq!(meant("I would of\nstayed."), ["would have"]);
        assert_eq!(meant("Your welcome."), ["you're welcome"]);
        assert_eq!(meant("Your welcome was warm, of course."), [""; 0]);
        assert_eq!(meant("Than you for it."), ["thank you for"]);
        assert_eq!(
            meant("You know better than you for once, would, of course."),
            [""; 0]
        );
    }
}
