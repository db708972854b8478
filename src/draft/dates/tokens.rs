//! Words, numbers and marks of a text, a stretch at a time, so that a text of any length takes little room.
//! Not for what they mean.

use super::names;
use crate::text::Span;

/// Tokens that a reader may look ahead: no mention is longer.
const AHEAD: usize = 64;
/// Tokens that a reader may look back.
const BACK: usize = 12;
/// Tokens held at a time.
const HELD: usize = 1024;
/// The longest name in the tables is shorter, in bytes.
const FOLD: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// ASCII digits; the value is `u32::MAX` where it is too large.
    Number(u32),
    /// Any other character.
    Mark(char),
    /// An empty line: nothing reaches across.
    Break,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Whether it follows the token before without a gap.
    pub(super) glued: bool,
    /// A word in lower case without accents, filled up with zeros; nothing but zeros where it is no Latin word or too long.
    fold: [u8; FOLD],
}

impl Token {
    /// The folded word; empty for what is no word.
    pub(super) fn word(&self) -> &str {
        let len = self.fold.iter().take_while(|byte| **byte != 0).count();
        str::from_utf8(self.fold.get(..len).unwrap_or(&[])).unwrap_or("")
    }
}

/// Walks the tokens of a text; holds some before and some after the one that is read.
pub(super) struct Walk<'t> {
    text: &'t str,
    /// Where the next token is cut off.
    at: usize,
    held: Vec<Token>,
    /// Line ends since the last token; what matters is whether there are two.
    line_ends: usize,
    gap: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            held: Vec::with_capacity(HELD.min(text.len() / 4 + 1)),
            line_ends: 1,
            gap: true,
        }
    }

    /// The tokens to read, from `from` of the ones before; `None` at the end. A reader may begin at the first and must
    /// stop before the end that comes with it.
    pub(super) fn next(&mut self, from: usize) -> Option<(usize, usize)> {
        let keep = from.saturating_sub(BACK).min(self.held.len());
        self.held.drain(..keep);
        while self.held.len() < HELD {
            let Some(token) = self.cut() else { break };
            self.held.push(token);
        }
        let from = from - keep;
        let end = match self.at < self.text.len() {
            true => self.held.len().saturating_sub(AHEAD),
            false => self.held.len(),
        };
        (from < end).then_some((from, end))
    }

    pub(super) fn tokens(&self) -> Tokens<'_> {
        Tokens {
            text: self.text,
            held: &self.held,
        }
    }

    /// Cuts the next token off the text.
    fn cut(&mut self) -> Option<Token> {
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            if first == '\n' {
                self.line_ends += 1;
                self.gap = true;
                // One break for any number of empty lines.
                if self.line_ends == 2 {
                    return Some(self.token(Kind::Break, 1));
                }
            } else if first.is_whitespace() || (first == '>' && self.line_ends > 0) {
                self.gap = true;
            } else if !is_nothing(first) {
                return Some(self.cut_visible(first, rest));
            }
            self.at += first.len_utf8();
        }
    }

    fn cut_visible(&mut self, first: char, rest: &str) -> Token {
        self.line_ends = 0;
        let run = |holds: fn(char) -> bool| rest.find(|c| !holds(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let len = run(|c| c.is_ascii_digit());
            let digits = rest.get(..len).unwrap_or("");
            return self.token(Kind::Number(digits.parse().unwrap_or(u32::MAX)), len);
        }
        if first.is_alphabetic() {
            let len = run(|c| c.is_alphabetic() || is_accent(c));
            let mut token = self.token(Kind::Word, len);
            token.fold = fold(rest.get(..len).unwrap_or(""));
            return token;
        }
        self.token(Kind::Mark(first), first.len_utf8())
    }

    fn token(&mut self, kind: Kind, len: usize) -> Token {
        let span = Span::new(self.at, self.at + len);
        self.at += len;
        let glued = !std::mem::replace(&mut self.gap, false);
        Token {
            kind,
            span,
            glued,
            fold: [0; FOLD],
        }
    }
}

/// Characters that are not seen, and the emphasis of Markdown.
fn is_nothing(c: char) -> bool {
    matches!(c, '*' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The word in lower case without accents; zeros where it does not fit or is not Latin.
fn fold(word: &str) -> [u8; FOLD] {
    let mut folded = [0; FOLD];
    if word.len() > 2 * FOLD {
        return folded;
    }
    let letters = word.chars().filter(|c| !is_accent(*c));
    for (at, c) in letters.enumerate() {
        let plain = match c.to_lowercase().next().unwrap_or(c) {
            c @ 'a'..='z' => c as u8,
            'à' | 'á' | 'â' | 'ã' | 'ä' => b'a',
            'ç' => b'c',
            'è' | 'é' | 'ê' | 'ë' => b'e',
            'ì' | 'í' | 'î' | 'ï' => b'i',
            'ñ' => b'n',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'º' | '°' => b'o',
            'ù' | 'ú' | 'û' | 'ü' => b'u',
            _ => return [0; FOLD],
        };
        match folded.get_mut(at) {
            Some(byte) => *byte = plain,
            None => return [0; FOLD],
        }
    }
    folded
}

/// The tokens that are held. Any index may be asked for; outside there is nothing.
#[derive(Clone, Copy)]
pub(super) struct Tokens<'w> {
    text: &'w str,
    held: &'w [Token],
}

impl<'w> Tokens<'w> {
    pub(super) fn get(self, at: usize) -> Option<&'w Token> {
        self.held.get(at)
    }

    /// Whether there is anything that a mention cannot do without. Most sentences have nothing of it.
    pub(super) fn have_a_sign(self) -> bool {
        self.held.iter().any(|token| match token.kind {
            Kind::Number(_) => true,
            Kind::Word => names::is_sign(token.word()),
            Kind::Mark(_) | Kind::Break => false,
        })
    }

    /// Whether a mention can begin at `at`: with a figure, or with one of few words.
    pub(super) fn may_begin(self, at: usize) -> bool {
        match self.get(at).map(|t| t.kind) {
            Some(Kind::Number(_)) => true,
            Some(Kind::Word) => names::may_begin(self.word(at)),
            _ => false,
        }
    }

    /// The token before `at`, unless an empty line lies between.
    pub(super) fn before(self, at: usize) -> Option<&'w Token> {
        self.get(at.checked_sub(1)?)
            .filter(|t| t.kind != Kind::Break)
    }

    /// The folded word at `at`; empty where there is none.
    pub(super) fn word(self, at: usize) -> &'w str {
        self.get(at).map_or("", Token::word)
    }

    /// The folded word before `at`.
    pub(super) fn word_before(self, at: usize) -> &'w str {
        self.before(at).map_or("", Token::word)
    }

    /// The token as it is written.
    pub(super) fn raw(self, at: usize) -> &'w str {
        self.get(at).map_or("", |t| t.span.of(self.text))
    }

    pub(super) fn is(self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|t| t.kind == Kind::Word) && words.contains(&self.word(at))
    }

    pub(super) fn mark(self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn glued(self, at: usize) -> bool {
        self.get(at).is_some_and(|t| t.glued)
    }

    /// The mark at `at` if it is one of these and follows without a gap.
    pub(super) fn glued_mark(self, at: usize, marks: &[char]) -> Option<char> {
        self.mark(at)
            .filter(|m| self.glued(at) && marks.contains(m))
    }

    /// The number at `at`, if it has so many digits.
    pub(super) fn number(self, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        let token = self.get(at)?;
        match token.kind {
            Kind::Number(value) if digits.contains(&token.span.len()) => Some(value),
            _ => None,
        }
    }

    /// The same, where it follows without a gap.
    pub(super) fn glued_number(self, at: usize, digits: usize) -> Option<u32> {
        self.number(at, digits..=digits).filter(|_| self.glued(at))
    }

    pub(super) fn capitalised(self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_uppercase)
    }

    /// Skips the token at `at` if it is one of these marks.
    pub(super) fn skip(self, at: usize, marks: &[char]) -> usize {
        match self.mark(at) {
            Some(mark) if marks.contains(&mark) => at + 1,
            _ => at,
        }
    }

    /// Whether a figure that begins at `at` stands free, and is no part of a longer one, a code or an amount.
    pub(super) fn stands_free(self, at: usize) -> bool {
        if !self.glued(at) {
            // "$ 24" is an amount as well.
            return !matches!(
                self.before(at).map(|t| t.kind),
                Some(Kind::Mark('$' | '£' | '€' | '#' | '№'))
            );
        }
        match self.before(at).map(|t| t.kind) {
            Some(Kind::Mark(
                '(' | '[' | '{' | '"' | '\'' | '“' | '‘' | '«' | '@' | '–' | '—' | '|',
            )) => true,
            // "Date:2026-11-24" stands free, "1:24" does not.
            Some(Kind::Mark(',' | ':' | ';')) => {
                let other = at.checked_sub(2).and_then(|at| self.get(at));
                other.is_some_and(|t| t.kind == Kind::Word)
            }
            None => true,
            _ => false,
        }
    }

    /// Whether a figure that ends before `at` ends there, and is no part of a longer one.
    pub(super) fn ends_free(self, at: usize) -> bool {
        if !self.glued(at) {
            return true;
        }
        let number_next =
            matches!(self.get(at + 1).map(|t| t.kind), Some(Kind::Number(_))) && self.glued(at + 1);
        match self.get(at).map(|t| t.kind) {
            Some(Kind::Word | Kind::Number(_)) => false,
            Some(Kind::Mark('%' | '/' | '\\' | '_' | '€' | '$' | '£' | '°')) => false,
            Some(Kind::Mark('-' | '.' | ',' | ':')) => !number_next,
            _ => true,
        }
    }

    /// Whether what ends before `at` is followed by the end of a phrase: a mark, or a word that names nothing.
    pub(super) fn phrase_ends(self, at: usize) -> bool {
        match self.get(at).map(|t| t.kind) {
            None | Some(Kind::Break) => true,
            Some(Kind::Mark(_)) => self.ends_free(at),
            Some(Kind::Number(_)) => false,
            Some(Kind::Word) => {
                !self.glued(at) && AFTER.contains(&self.word(at)) && self.raw(at) != "May"
                    || self.get(at).is_some_and(|t| self.line_break_before(t))
            }
        }
    }

    fn line_break_before(self, token: &Token) -> bool {
        let before = self.text.get(..token.span.start).unwrap_or("");
        let gap = before.trim_end_matches(|c: char| c.is_whitespace() || c == '>');
        before.get(gap.len()..).unwrap_or("").contains('\n')
    }
}

/// Words that go on behind a time or a day, and name nothing that it could count.
const AFTER: &[&str] = &[
    "a", "after", "again", "already", "also", "although", "and", "anymore", "are", "as", "at",
    "be", "because", "before", "but", "by", "can", "cannot", "could", "do", "does", "due", "for",
    "from", "has", "have", "he", "i", "fine", "good", "if", "in", "instead", "is", "it", "local",
    "may", "might", "my", "next", "no", "not", "nor", "on", "ok", "okay", "only", "suits", "or",
    "our", "over", "please", "schrieb", "sharp", "she", "should", "since", "so", "than", "thanks",
    "that", "the", "then", "they", "this", "though", "through", "to", "today", "together",
    "tomorrow", "too", "until", "via", "was", "we", "were", "when", "where", "which", "while",
    "who", "will", "with", "works", "would", "you", "your", "et", "ct", "pt", "gmt", "utc", "bst",
    "cet", "cest", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "ist",
];
