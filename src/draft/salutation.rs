//! The greeting at the top of a letter. Not for judging it.

use super::lines::Line;
use crate::lexicon::{CueSet, Kind, Lexicon, Token};
use crate::text::Span;

/// How many words a greeting can have.
const LONGEST: usize = 8;

/// The greeting in a line: the whole line, or what stands before the first comma, colon, dash or exclamation mark.
pub(super) fn find(text: &str, line: &Line<'_>, lexicon: &Lexicon) -> Option<Span> {
    let span = line.trimmed();
    let tokens = lexicon.tokens(text, span);
    let greets = lexicon
        .scan(&tokens)
        .of(CueSet::Greeting)
        .any(|hit| hit.tokens.0 == 0);
    let is_stop = |t: &Token| matches!(t.word.as_str(), "," | ":" | "!" | "-" | ";");
    let stop = tokens.iter().position(is_stop);
    let head = stop.map_or(tokens.len(), |at| at);
    let words = tokens[..head].iter().filter(|t| t.is_wordlike()).count();
    let end = stop.map_or(span.end, |at| tokens[at].span.end);
    if greets {
        // "Hi there everyone I just wanted to say" is a sentence: a greeting without a stop fills its line.
        return (words <= LONGEST && (stop.is_some() || words <= 5))
            .then_some(Span::new(span.start, trailing(text, end, span)));
    }
    // A bare name: "Jo," or "Dr. Feldman," alone on its line.
    let named = tokens[..head]
        .iter()
        .filter(|t| t.is_wordlike())
        .all(|t| t.capital || t.kind == Kind::Placeholder || t.kind == Kind::Number);
    let alone = stop.is_some_and(|at| {
        at + 1 == tokens.len() && matches!(tokens[at].word.as_str(), "," | "-" | "!" | ":")
    });
    (alone && named && (1..=5).contains(&words)).then_some(span)
}

/// Takes repeated marks along: "Hi Tom!!" and "Dear Ann, " end after the last mark.
fn trailing(text: &str, end: usize, line: Span) -> usize {
    let more = text[end..line.end]
        .chars()
        .take_while(|c| matches!(c, '!' | ',' | '-' | ':'))
        .map(char::len_utf8)
        .sum::<usize>();
    end + more
}
