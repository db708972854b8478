//! Names and addresses in headers, and the people of a letter: whom it greets, who signs it, who stands between.
//!
//! Not for judging whether they fit each other.

use crate::draft::{Draft, Reader};
use crate::lexicon::{CueSet, Kind, List, Token};
use crate::text::Span;

/// One address of a header field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The display name without quotation marks, where there is one.
    pub name: Option<Span>,
    /// `ana@mail.example`, without its angle brackets; empty where none is written.
    pub address: Span,
}

/// No field is read further than so many bytes.
const LONGEST: usize = 8 << 10;

/// The addresses of a field's value, in order.
pub(super) fn addresses(text: &str, value: Span) -> Vec<Address> {
    let cut = (0..=value.len().min(LONGEST))
        .rev()
        .find(|at| text.is_char_boundary(value.start + at))
        .unwrap_or(0);
    let source = &text[value.start..value.start + cut];
    let (mut out, mut start, mut quoted, mut angle) = (Vec::new(), 0, false, false);
    for (at, c) in source.char_indices().chain([(source.len(), ',')]) {
        match c {
            '"' => quoted = !quoted,
            '<' if !quoted => angle = true,
            '>' => angle = false,
            ',' | ';' if at == source.len() || !quoted && !angle => {
                out.extend(address(
                    text,
                    Span::new(value.start + start, value.start + at),
                ));
                start = (at + 1).min(source.len());
            }
            _ => {}
        }
    }
    out
}

fn address(text: &str, span: Span) -> Option<Address> {
    let whole = trimmed(text, span, &[' ', '\t', '\r', '\n']);
    if whole.is_empty() {
        return None;
    }
    let source = whole.of(text);
    let empty = Span::new(whole.end, whole.end);
    let Some(open) = source.find('<') else {
        let bare = source.contains('@');
        let name = (!bare).then(|| trimmed(text, whole, &['"', ' ']));
        let address = if bare { whole } else { empty };
        return Some(Address {
            name: name.filter(|n| !n.is_empty()),
            address,
        });
    };
    let close = source[open..]
        .find('>')
        .map_or(source.len(), |close| open + close);
    let name = Span::new(whole.start, whole.start + open);
    let name = trimmed(text, name, &['"', ' ', '\t', '\r', '\n', '\'']);
    Some(Address {
        name: (!name.is_empty()).then_some(name),
        address: Span::new(whole.start + open + 1, whole.start + close),
    })
}

fn trimmed(text: &str, span: Span, marks: &[char]) -> Span {
    let source = span.of(text);
    let start = span.start + source.len() - source.trim_start_matches(marks).len();
    let end = start + source.trim_matches(marks).len();
    Span::new(start, end)
}

/// The name in the greeting: "Dear Ms. Okafor," greets Ms. Okafor, "Dear Hiring Manager," nobody.
pub(super) fn greeted(draft: &Draft<'_>, reader: &mut Reader) -> Option<Span> {
    let greeting = draft.salutation?;
    let reading = reader.read(greeting.of(&draft.text));
    let tokens = &reading.tokens;
    let after = reading
        .hits
        .of(CueSet::Greeting)
        .filter(|hit| hit.tokens.0 == 0)
        .map(|hit| hit.tokens.1)
        .max()
        .unwrap_or(0);
    let mut end = tokens.len();
    for (at, token) in tokens.iter().enumerate().skip(after) {
        let title = at > 0 && is_title(&tokens[at - 1].word);
        let initial = at > 0 && tokens[at - 1].word.chars().count() == 1;
        if matches!(token.word.as_str(), "," | "!" | "-" | ":" | ";" | "." | "(")
            && !(token.word == "." && (title || initial))
            || token.kind == Kind::Emoji
        {
            end = at;
            break;
        }
    }
    let mut name = tokens.get(after..end)?;
    while let [first, rest @ ..] = name {
        if !matches!(
            first.word.as_str(),
            "and"
                | "dear"
                | "my"
                | "again"
                | "there"
                | "good"
                | "morning"
                | "afternoon"
                | "evening"
                | "day"
        ) || rest.is_empty()
        {
            break;
        }
        name = rest;
    }
    let words: Vec<&Token> = name.iter().filter(|t| t.is_wordlike()).collect();
    let first = words.first()?;
    // "Dear Ms. Manager" is somebody.
    let titled = is_title(&first.word) && !matches!(first.word.as_str(), "sir" | "madam");
    // A greeting in small letters still greets somebody.
    let small = after > 0 && words.len() <= 2;
    let known = words.len() <= 7
        && words.iter().all(|t| {
            t.kind == Kind::Word
                && (titled || !List::Nobody.has(&t.word))
                && (t.capital || small || is_particle(&t.word))
        });
    let last = words.last()?;
    known.then(|| Span::new(first.span.start, last.span.end).shifted(greeting.start))
}

/// Words before a name that are not part of it.
pub(crate) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "prof"
            | "professor"
            | "doctor"
            | "herr"
            | "frau"
            | "madame"
            | "monsieur"
            | "sir"
            | "madam"
            | "dame"
            | "lord"
            | "lady"
            | "rev"
            | "father"
            | "sister"
            | "captain"
            | "capt"
            | "sra"
            | "sr"
            | "señora"
            | "señor"
            | "mme"
            | "dott"
            | "ing"
            | "chef"
            | "coach"
    )
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "van"
            | "von"
            | "der"
            | "den"
            | "da"
            | "la"
            | "le"
            | "di"
            | "du"
            | "del"
            | "bin"
            | "al"
            | "el"
            | "and"
            | "ten"
            | "ter"
            | "dos"
            | "das"
            | "y"
            | "und"
            | "et"
            | "zu"
            | "af"
    )
}

/// The name under the letter, without title, telephone and pronouns.
pub(super) fn signed(draft: &Draft<'_>) -> Option<Span> {
    let line = draft.name?;
    let source = line.of(&draft.text);
    let end = source
        .find([',', '|', '(', '\t', '\n', '/', '–', '—', '[', '•', '·'])
        .unwrap_or(source.len());
    let end = source[..end].find(" - ").unwrap_or(end);
    let name = trimmed(
        &draft.text,
        Span::new(line.start, line.start + end),
        &[' ', '\r', '.', '*', '_', '-', '–', '—', '~'],
    );
    let name = if name.of(&draft.text).ends_with(char::is_alphanumeric) {
        name
    } else {
        trimmed(&draft.text, name, &[' '])
    };
    let name = without_letters(&draft.text, name);
    let plain = name
        .of(&draft.text)
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '\u{a0}'));
    (plain && !name.is_empty()).then_some(name)
}

/// The name without degrees and memberships behind it: "Ana Diaz RDH".
fn without_letters(text: &str, name: Span) -> Span {
    let mut source = name.of(text);
    while let Some((before, last)) = source.rsplit_once(' ') {
        let capitals = last.chars().filter(|c| c.is_uppercase()).count();
        let degree = capitals >= 2
            && last.chars().count() <= 6
            && !last.contains('-')
            && before.contains(' ')
            && before.contains(char::is_lowercase);
        if !degree {
            break;
        }
        source = before.trim_end();
    }
    Span::new(name.start, name.start + source.len())
}

/// Whether a telling label of a domain is that of an agency.
pub(super) fn is_agency(label: &str) -> bool {
    List::Agency.find(label).is_some()
}

/// Where a text speaks of an employer as of somebody else's client, or asks to tell the employer something.
pub(super) fn on_behalf(text: &str, tokens: &[Token]) -> Option<Span> {
    List::OnBehalf.find(text).or_else(|| asks_to_tell(tokens))
}

/// "Could you let Bolt & Beam know", "would you tell Elmfield Academy that".
fn asks_to_tell(tokens: &[Token]) -> Option<Span> {
    let word = |i: usize| tokens.get(i).map_or("", |t: &Token| t.word.as_str());
    (0..tokens.len()).find_map(|at| {
        let asks = matches!(word(at), "let" | "tell" | "inform")
            && matches!(word(at.wrapping_sub(1)), "you" | "please" | "and");
        let from = at + 1 + usize::from(word(at + 1) == "the");
        let named = tokens
            .get(from)
            .is_some_and(|t| t.capital && t.kind == Kind::Word && !is_title(&t.word));
        let client = matches!(
            word(from),
            "client" | "team" | "company" | "hospital" | "school"
        ) && word(at + 1) == "the";
        let end = (from..tokens.len().min(from + 7))
            .find(|i| matches!(word(*i), "know" | "that" | "of"))?;
        let several = end > from + 1 || client;
        (asks && (named && several || client))
            .then(|| Span::new(tokens[at].span.start, tokens[end].span.end))
    })
}
