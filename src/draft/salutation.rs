//! The greeting at the top of a letter. Not for judging it.

use super::Reader;
use super::lines::Line;
use crate::lexicon::{CueSet, Kind, Token};
use crate::text::Span;

/// How many words a greeting can have.
const LONGEST: usize = 8;
/// How many bytes of the line are looked at.
const LOOKED_AT: usize = 120;

/// The greeting in a line: the whole line, or what stands before the first comma, colon, dash or exclamation mark.
pub(super) fn find(text: &str, line: &Line<'_>, reader: &mut Reader) -> Option<Span> {
    let span = line.trimmed();
    let line = span.of(text);
    let looked_at = (0..=LOOKED_AT.min(line.len()))
        .rev()
        .find(|at| line.is_char_boundary(*at))
        .unwrap_or(0);
    let reading = reader.read(&line[..looked_at]);
    let tokens = &reading.tokens;
    let greets = reading.at_the_start(CueSet::Greeting).next().is_some();
    let is_stop = |t: &Token| matches!(t.word.as_str(), "," | ":" | "!" | "-" | ";");
    let stop = tokens.iter().position(is_stop);
    let head = stop.map_or(tokens.len(), |at| at);
    let words = tokens[..head].iter().filter(|t| t.is_wordlike()).count();
    let end = stop.map_or(span.end, |at| span.start + tokens[at].span.end);
    if greets {
        // "Hi there everyone I just wanted to say" is a sentence: a greeting without a stop fills its line.
        let fills = looked_at == line.len() && words <= 5;
        return (words <= LONGEST && (stop.is_some() || fills))
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
