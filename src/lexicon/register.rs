//! The register: chat wording, and writing that shouts.
//!
//! For: finding both in a stretch, with what a letter says instead. Not for deciding whether a letter may hold them (see `rules`).

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::token::{Kind, Token, is_pictograph};
use crate::text::Span;

const CASUAL: &str = include_str!("casual.txt");

/// A capitalised word of fewer letters may be an abbreviation, and so may one that has no vowel.
const SHORTEST_SHOUT: usize = 4;

/// So many words in capitals are a shout even where each of them could be an abbreviation.
const SHOUTED_TOGETHER: usize = 3;

/// Words that people put in capitals to stress them.
const STRESSED: &[&str] = &[
    "NOT", "VERY", "NEVER", "REALLY", "ALL", "NO", "YES", "MUST", "STOP", "NOW", "EVER", "ANY",
    "TOO", "THANK", "THANKS", "YOU",
];

/// A chat wording, in bytes of the stretch, and what a letter says instead; empty where it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Casual {
    /// Where it stands.
    pub span: Span,
    /// What to write.
    pub better: &'static str,
}

/// How a stretch shouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shout {
    /// Words in capitals.
    Capitals,
    /// More than one exclamation mark.
    Marks,
    /// A pictograph.
    Pictograph,
}

/// The chat wordings of a stretch and its tokens.
pub fn casual(stretch: &str, tokens: &[Token]) -> Vec<Casual> {
    let better = |token: &Token| {
        let known = table().get(&*token.written(stretch)).copied()?;
        // A capital in the middle may be a name, or the initials of one.
        let letters = token.span.of(stretch).chars();
        let capitals = letters.filter(|c| c.is_uppercase()).count();
        let initial = capitals > 0 && (token.span.start > 0 || capitals > 1);
        (!initial).then_some(known)
    };
    let mut found: Vec<Casual> = Vec::new();
    for token in tokens.iter().filter(|token| token.is_wordlike()) {
        let known = found.last().is_some_and(|last| last.span == token.span);
        if let Some(better) = better(token).filter(|_| !known) {
            found.push(Casual {
                span: token.span,
                better,
            });
        }
    }
    found
}

/// Where a stretch shouts, in bytes of it. `names` are words that are written in capitals rightly.
pub fn shouts(stretch: &str, tokens: &[Token], names: &str) -> Vec<(Span, Shout)> {
    let mut found = capitals(stretch, tokens, names);
    for (at, mark) in stretch.match_indices("!!") {
        match found.last_mut() {
            Some((span, Shout::Marks)) if span.end >= at => span.end = at + mark.len(),
            _ => found.push((Span::new(at, at + mark.len()), Shout::Marks)),
        }
        if let Some((span, _)) = found.last_mut() {
            let rest = &stretch[span.end..];
            span.end += rest.len() - rest.trim_start_matches('!').len();
        }
    }
    for (at, c) in stretch.char_indices().filter(|(_, c)| is_pictograph(*c)) {
        let span = Span::new(at, at + c.len_utf8());
        match found.last_mut() {
            Some((last, Shout::Pictograph)) if stretch[last.end..at].chars().all(joins) => {
                last.end = span.end;
            }
            _ => found.push((span, Shout::Pictograph)),
        }
    }
    for (span, _) in found
        .iter_mut()
        .filter(|(_, how)| *how == Shout::Pictograph)
    {
        let rest = &stretch[span.end..];
        span.end += rest.len() - rest.trim_start_matches(joins).len();
    }
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// Runs of words in capitals that are neither names nor abbreviations.
fn capitals(stretch: &str, tokens: &[Token], names: &str) -> Vec<(Span, Shout)> {
    let mut found = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut finish = |run: &mut Vec<Span>| {
        let loud = |span: &Span| is_loud(span.of(stretch));
        if run.iter().any(loud) || run.len() >= SHOUTED_TOGETHER {
            let (first, last) = (run[0], run[run.len() - 1]);
            found.push((Span::new(first.start, last.end), Shout::Capitals));
        }
        run.clear();
    };
    for token in tokens {
        let word = token.span.of(stretch);
        let is_name = || {
            names
                .split(|c: char| !c.is_alphanumeric())
                .any(|name| name == word)
        };
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let upper = letters > 0
            && !word.chars().any(char::is_lowercase)
            && word.chars().any(char::is_uppercase);
        match token.kind {
            Kind::Word if upper && !is_name() && !word.contains(|c: char| c.is_ascii_digit()) => {
                if run.last() != Some(&token.span) {
                    run.push(token.span);
                }
            }
            Kind::Soft => {}
            _ => finish(&mut run),
        }
    }
    finish(&mut run);
    found
}

/// Whether a word in capitals is stressed rather than an abbreviation: a word that people stress, or one that can be spoken.
fn is_loud(word: &str) -> bool {
    let vowels = word.chars().filter(|c| "AEIOUY".contains(*c)).count();
    let letters = word.chars().count();
    STRESSED.contains(&word)
        || (letters > SHORTEST_SHOUT + 1 && vowels * 5 >= letters && vowels * 3 <= letters * 2)
}

/// What belongs to the pictograph before it: variation selectors, joiners, skin tones.
fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}'
    )
}

fn table() -> &'static FxHashMap<&'static str, &'static str> {
    static TABLE: OnceLock<FxHashMap<&'static str, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = CASUAL.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| line.split_once('='))
            .map(|(casual, better)| (casual.trim(), better.trim()))
            .collect()
    })
}
