//! Paragraphs into sentences. Hard-wrapped lines are joined; every span counts in the original text.
//!
//! Not for words (see `lexicon`).

use std::sync::Arc;

use super::Reader;
use crate::lexicon::{Reading, Token, is_pictograph};
use crate::text::Span;

/// One sentence, or what stands for one: a fragment, a list item, a line without a stop.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its bytes, final marks with it, without blanks around.
    pub span: Span,
    /// Which paragraph of the draft it stands in, from 0.
    pub paragraph: usize,
    /// Its words and cues; their spans count from the start of the sentence.
    pub reading: Arc<Reading>,
}

impl Sentence {
    /// Its words and marks.
    pub fn tokens(&self) -> &[Token] {
        &self.reading.tokens
    }

    /// Where its words stand, as they are written: "I've" is one of them. In bytes of the sentence.
    pub fn words(&self) -> impl Iterator<Item = Span> {
        let words = self.tokens().iter().filter(|token| token.is_wordlike());
        let mut before = None;
        words
            .map(|token| token.span)
            .filter(move |span| before.replace(*span) != Some(*span))
    }
}

/// A stop after these does not end a sentence. Single letters, as in "J. Smith", never do.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sr", "jr", "rev", "hon", "capt", "sgt", "e.g",
    "i.e", "eg", "ie", "vs", "approx", "dept", "est", "cf", "al", "mt", "ft", "gen", "ref",
    "messrs", "mme", "tel", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "p.s", "p.p.s",
    "inst", "univ", "asst", "assoc", "bros", "hosp", "sq", "rd", "ave",
];
/// After these a stop does not end a sentence when a figure follows: "No. 5", but "I have to say no. Thank you".
const BEFORE_FIGURES: &[&str] = &["no", "nos", "fig", "ext"];
/// After these a stop ends a sentence only when a capital follows.
const ENDING_ABBREVIATIONS: &[&str] = &[
    "etc", "inc", "ltd", "co", "corp", "llc", "plc", "a.m", "p.m", "am", "pm", "ph.d", "b.sc",
    "u.s", "u.k", "hr", "hrs",
];

/// A line that is shorter than this and is followed by a capital is a line of its own, not a wrapped one.
const SHORT_LINE: usize = 45;

/// A sentence is cut after so many bytes at a blank: nobody reads on, and the work a letter makes stays in proportion to its length.
const LONGEST: usize = 2000;

/// The sentences of the paragraphs, in order.
pub(super) fn of(text: &str, paragraphs: &[Span], reader: &mut Reader) -> Vec<Sentence> {
    let mut out = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        for span in split(text, *paragraph) {
            let reading = reader.read(span.of(text));
            if !reading.tokens.is_empty() {
                out.push(Sentence {
                    span,
                    paragraph: number,
                    reading,
                });
            }
        }
    }
    out
}

/// The spans of the sentences in a paragraph.
fn split(text: &str, paragraph: Span) -> Vec<Span> {
    let source = paragraph.of(text);
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let after = at + c.len_utf8();
        let end = match c {
            '.' | '!' | '?' | '…' => stop_at(source, start, at),
            ' ' | '\n' if at - start > LONGEST => Some(at),
            '\n' => line_break_at(source, start, at),
            _ if is_pictograph(c) => pictograph_at(source, at),
            _ => None,
        };
        match end {
            Some(end) => {
                push(&mut out, source, start, end, paragraph.start);
                start = end;
                at = end.max(after);
            }
            None => at = after,
        }
    }
    push(&mut out, source, start, source.len(), paragraph.start);
    out
}

fn push(out: &mut Vec<Span>, source: &str, start: usize, end: usize, offset: usize) {
    let piece = &source[start..end];
    let lead = piece.len() - piece.trim_start().len();
    let body = piece.trim();
    if !body.is_empty() {
        out.push(Span::new(
            offset + start + lead,
            offset + start + lead + body.len(),
        ));
    }
}

/// The end of a sentence that stops at the mark `at`; `None` where the mark stops nothing.
fn stop_at(source: &str, start: usize, at: usize) -> Option<usize> {
    let marks = source[at..]
        .chars()
        .take_while(|c| matches!(c, '.' | '!' | '?' | '…'))
        .map(char::len_utf8)
        .sum::<usize>();
    let closers = source[at + marks..]
        .chars()
        .take_while(|c| matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '*' | '_'))
        .map(char::len_utf8)
        .sum::<usize>();
    let mut end = at + marks + closers;
    let rest = &source[end..];
    if rest.is_empty() {
        return Some(end);
    }
    if !rest.starts_with(char::is_whitespace) && !rest.starts_with(is_pictograph) {
        return None;
    }
    let next = rest.trim_start().chars().next();
    // A pictograph after the stop still belongs to the sentence.
    if let Some(c) = next.filter(|c| is_pictograph(*c)) {
        end += rest.len() - rest.trim_start().len() + c.len_utf8();
        end += source[end..]
            .chars()
            .take_while(|c| is_pictograph(*c) || *c == '\u{fe0f}')
            .map(char::len_utf8)
            .sum::<usize>();
        return Some(end);
    }
    let lower_next = next.is_some_and(char::is_lowercase);
    let figure_next = next.is_some_and(|c| c.is_ascii_digit());
    match &source[at..at + marks] {
        "." => {
            let word = source[start..at]
                .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“' | '['))
                .next()
                .unwrap_or("");
            let word = word.to_lowercase();
            let single = word.chars().count() == 1 && word != "i";
            let list_number =
                word.bytes().all(|b| b.is_ascii_digit()) && source[start..at].trim() == word;
            if single
                || list_number
                || ABBREVIATIONS.contains(&word.as_str())
                || figure_next && BEFORE_FIGURES.contains(&word.as_str())
                || lower_next && ENDING_ABBREVIATIONS.contains(&word.as_str())
            {
                return None;
            }
            Some(end)
        }
        // Dots that trail off go on when the next word is in lower case.
        marks if marks.starts_with("..") || marks.starts_with('…') => {
            (!lower_next).then_some(end)
        }
        _ => Some(end),
    }
}

/// A line break ends a sentence after a short line that another beginning follows.
fn line_break_at(source: &str, start: usize, at: usize) -> Option<usize> {
    let line_start = source[..at].rfind('\n').map_or(0, |i| i + 1);
    let line = source[line_start..at].trim_end();
    let next = source[at..].trim_start().chars().next()?;
    let begins = next.is_uppercase() || next.is_ascii_digit() || is_pictograph(next);
    let open = line.ends_with([',', ';', '-', '–', '—', '&', '/', '(']);
    (line.chars().count() < SHORT_LINE
        && begins
        && !open
        && source[start..at].split_whitespace().count() >= 2)
        .then_some(at)
}

/// A pictograph ends a sentence when a capital follows.
fn pictograph_at(source: &str, at: usize) -> Option<usize> {
    let run = source[at..]
        .chars()
        .take_while(|c| is_pictograph(*c) || matches!(c, '\u{fe0f}' | '\u{200d}'))
        .map(char::len_utf8)
        .sum::<usize>();
    let rest = &source[at + run..];
    let next = rest.trim_start().chars().next()?;
    (rest.starts_with(char::is_whitespace) && next.is_uppercase()).then_some(at + run)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, sentences: &[&str]) {
        let spans = split(text, Span::new(0, text.len()));
        let got: Vec<&str> = spans.iter().map(|s| s.of(text)).collect();
        assert_eq!(got, sentences);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check(
            "Thank you, Ms. Lee. I spoke to J. Roe, e.g. on Monday.",
            &["Thank you, Ms. Lee.", "I spoke to J. Roe, e.g. on Monday."],
        );
        check(
            "At 3 p.m. on May 5 I left. No. 5 is it etc. Bye",
            &["At 3 p.m. on May 5 I left.", "No. 5 is it etc.", "Bye"],
        );
        check(
            "My answer is no. Thank you, HR. I wish you well",
            &["My answer is no.", "Thank you, HR.", "I wish you well"],
        );
    }

    #[test]
    fn wrapped_lines_are_joined_and_short_ones_are_not() {
        check(
            "I have decided that I would rather not go on with the\ninterviews. Bye",
            &[
                "I have decided that I would rather not go on with the\ninterviews.",
                "Bye",
            ],
        );
        check(
            "Thanks for the chat\nI will not come",
            &["Thanks for the chat", "I will not come"],
        );
    }

    #[test]
    fn marks_and_pictographs_end_a_sentence() {
        check(
            "thanks!! see you… maybe 🙂 Ok?",
            &["thanks!!", "see you… maybe 🙂", "Ok?"],
        );
        check("Thank you. 🙏 I am out", &["Thank you. 🙏", "I am out"]);
        check(
            "He said “stop.” Then he left.",
            &["He said “stop.”", "Then he left."],
        );
    }
}
