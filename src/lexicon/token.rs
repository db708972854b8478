//! A sentence as words: lower case, contractions spelled out, spans in the original text.
//!
//! Not for sentences (see `draft`) nor for meaning.

use std::borrow::Cow;

use super::{Lexicon, spelling::Spelling};
use crate::text::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Begins with a digit.
    Number,
    /// `[Company]`, `{{role}}`, `<Name>`: one token with its brackets.
    Placeholder,
    /// A mark that patterns pass over: comma, quotation mark, bracket.
    Soft,
    /// A mark that ends a train of thought: dash, colon, semicolon, stop.
    Hard,
    /// A pictograph.
    Emoji,
}

/// One word or mark of a sentence.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it stands, in bytes from the start of the stretch that was read. The parts of a contraction share one span.
    pub span: Span,
    /// In lower case, with a straight apostrophe, spelled as the lexicon spells it.
    pub word: String,
    /// What it is made of.
    pub kind: Kind,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Two letters or more, all of them capitals.
    pub shout: bool,
    /// Stands alone in quotation marks, or begins a quoted stretch of up to three words.
    pub quoted: bool,
    pub(super) id: u32,
}

impl Token {
    /// The word as the stretch has it, in small letters and with a straight apostrophe, whatever the lexicon takes it for.
    pub fn written<'s>(&self, stretch: &'s str) -> Cow<'s, str> {
        let written = self.span.of(stretch);
        match written.bytes().all(|byte| byte.is_ascii_lowercase()) {
            true => Cow::Borrowed(written),
            false => Cow::Owned(written.to_lowercase().replace('’', "'")),
        }
    }

    /// Whether it is a word, a number or a placeholder: something that counts as a word of the sentence.
    pub fn is_wordlike(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number | Kind::Placeholder)
    }
}

impl Lexicon {
    /// The words and marks of `source`; their spans count from its start.
    pub fn tokens(&self, source: &str) -> Vec<Token> {
        let mut out = Vec::with_capacity(source.len() / 5 + 2);
        let mut rest = source;
        while let Some(first) = rest.chars().next() {
            let at = source.len() - rest.len();
            let taken = if first.is_whitespace() {
                first.len_utf8()
            } else if let Some(len) = placeholder(rest) {
                self.push(
                    &mut out,
                    Span::new(at, at + len),
                    &rest[..len],
                    Kind::Placeholder,
                );
                len
            } else if first.is_alphanumeric() {
                let len = word_len(rest);
                self.push_word(&mut out, Span::new(at, at + len), &rest[..len]);
                len
            } else {
                let len = first.len_utf8();
                if let Some(kind) = mark(
                    first,
                    rest,
                    source.len() > rest.len() && before_is_blank(source, rest),
                ) {
                    self.push(&mut out, Span::new(at, at + len), &rest[..len], kind);
                }
                len
            };
            rest = &rest[taken..];
        }
        mark_quoted(&mut out);
        out
    }

    fn push(&self, out: &mut Vec<Token>, span: Span, raw: &str, kind: Kind) {
        let word = match kind {
            Kind::Hard if raw == "–" || raw == "—" => "-".to_owned(),
            _ => raw.to_lowercase(),
        };
        let id = self.id(&word);
        out.push(Token {
            span,
            word,
            kind,
            capital: false,
            shout: false,
            quoted: false,
            id,
        });
    }

    /// One written word: one token, or several for a contraction or a shortened form.
    fn push_word(&self, out: &mut Vec<Token>, span: Span, raw: &str) {
        let lower = match raw.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            true => raw.to_ascii_lowercase(),
            false => raw.to_lowercase().replace(['’', 'ʼ', '‘', '´', '`'], "'"),
        };
        let mut letters = raw.chars().filter(|c| c.is_alphabetic());
        let kind = if raw.starts_with(|c: char| c.is_ascii_digit()) {
            Kind::Number
        } else {
            Kind::Word
        };
        let mut token = Token {
            span,
            word: String::new(),
            kind,
            capital: raw.chars().next().is_some_and(char::is_uppercase),
            shout: letters.clone().nth(1).is_some() && letters.all(char::is_uppercase),
            quoted: false,
            id: u32::MAX,
        };
        // The month, which may be anything but a modal verb.
        if lower == "may" && token.capital && out.iter().any(Token::is_wordlike) {
            token.word = "<month>".to_owned();
            token.id = self.id(&token.word);
            out.push(token);
            return;
        }
        match self.spelling.spell_out(&lower) {
            None => {
                (token.word, token.id) = self.respell(lower);
                out.push(token);
            }
            Some(parts) => {
                for part in parts {
                    (token.word, token.id) = self.respell(part);
                    out.push(token.clone());
                }
            }
        }
    }

    /// The word itself, or the word of the lexicon that it must be a slip for; with its number.
    fn respell(&self, word: String) -> (String, u32) {
        if let Some(id) = self.words.get(word.as_str()) {
            return (word, *id);
        }
        let word = match self.spelling.nearest(&word) {
            Some(meant) => meant.to_owned(),
            None => word,
        };
        let id = self.id(&word);
        (word, id)
    }
}

/// Bytes of the word at the start of `rest`: letters and digits, with apostrophes, dots and hyphens inside numbers and names.
fn word_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = is_apostrophe(c)
            || (c == '.' || c == ':' || c == ',')
                && rest[..i].ends_with(|d: char| d.is_ascii_digit());
        let next_inside = chars.peek().is_some_and(|(_, n)| {
            if is_apostrophe(c) {
                n.is_alphabetic()
            } else {
                n.is_ascii_digit()
            }
        });
        if c.is_alphanumeric() || is_combining(c) || (joins && next_inside) {
            len = i + c.len_utf8();
        } else {
            break;
        }
    }
    len
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '´' | '`')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}')
}

/// How many characters stand between the brackets of a stand-in at most.
const LONGEST_PLACEHOLDER: usize = 60;

/// Bytes of a bracketed stand-in such as `[Company Name]`, `{{role}}` or `<Your Name>`.
fn placeholder(rest: &str) -> Option<usize> {
    let (open, close) = match rest.as_bytes().first()? {
        b'[' => ("[", "]"),
        b'{' if rest.starts_with("{{") => ("{{", "}}"),
        b'{' => ("{", "}"),
        b'<' => ("<", ">"),
        _ => return None,
    };
    let rest = &rest[open.len()..];
    // No farther than a stand-in reaches: a text of open brackets alone would be read once for each of them.
    let reach = rest.char_indices().nth(LONGEST_PLACEHOLDER + close.len());
    let inner_len = rest[..reach.map_or(rest.len(), |(at, _)| at)].find(close)?;
    let inner = &rest[..inner_len];
    let markup = open == "<" && inner.starts_with(['/', '#', '!']) || inner.contains("://");
    let plain = inner.contains(char::is_alphabetic)
        && !inner.contains(['\n', '@', '[', '{', '<', '='])
        && !markup;
    plain.then(|| open.len() + inner_len + close.len())
}

/// What kind of mark `c` is; `None` for one that says nothing, such as the hyphen inside a compound.
fn mark(c: char, rest: &str, after_blank: bool) -> Option<Kind> {
    let next = rest[c.len_utf8()..].chars().next();
    match c {
        ',' | '"' | '“' | '”' | '„' | '«' | '»' | '(' | ')' | '[' | ']' | '\'' | '’' | '‘'
        | '*' | '_' => Some(Kind::Soft),
        '-' => (after_blank && next.is_none_or(char::is_whitespace) || next == Some('-'))
            .then_some(Kind::Hard),
        '–' | '—' | ';' | ':' | '.' | '!' | '?' | '…' => Some(Kind::Hard),
        _ if is_pictograph(c) => Some(Kind::Emoji),
        _ => None,
    }
}

fn before_is_blank(source: &str, rest: &str) -> bool {
    source[..source.len() - rest.len()].ends_with(char::is_whitespace)
}

/// Emoji and the symbols that mail uses as such.
pub(crate) fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF)
}

/// Marks the words of short quoted stretches: what scare quotes look like.
fn mark_quoted(tokens: &mut [Token]) {
    let is_quote = |t: &Token| {
        t.kind == Kind::Soft
            && matches!(
                t.word.as_str(),
                "\"" | "“" | "”" | "„" | "«" | "»" | "'" | "’" | "‘"
            )
    };
    let mut open: Option<usize> = None;
    for i in 0..tokens.len() {
        if !is_quote(&tokens[i]) {
            continue;
        }
        match open.take() {
            Some(from) if i > from + 1 && i - from <= 4 => {
                for token in &mut tokens[from + 1..i] {
                    token.quoted = true;
                }
            }
            _ => open = Some(i),
        }
    }
}

impl Spelling {
    /// The words that a written word stands for, contractions taken apart: `don't` is `do` and `not`. `None` for a word that stands
    /// for itself, as most do.
    fn spell_out(&self, word: &str) -> Option<Vec<String>> {
        if let Some(known) = self.expand(word) {
            return Some(known.split(' ').map(str::to_owned).collect());
        }
        if let Some(stem) = word.strip_suffix("n't") {
            return Some(vec![stem.to_owned(), "not".to_owned()]);
        }
        let (stem, tail) = word.rsplit_once('\'')?;
        let second = match tail {
            "m" => "am",
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "would",
            "s" if self.takes_is(stem) => "is",
            "s" | "" => return Some(vec![stem.to_owned()]),
            _ => return None,
        };
        Some(vec![stem.to_owned(), second.to_owned()])
    }
}
