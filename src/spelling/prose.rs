//! Which words of a draft are misspelt, of those that a dictionary can judge.
//!
//! Passed over: names and whatever else is written with capitals, words with digits, addresses and paths, quoted words, stand-ins, chat
//! wording, other languages; and what the mail itself spells so in its headers, its greeting, its signature or the thread.
//! What a sentence holds is found once and kept with it, so that an edit costs the sentence that it changes.
//! Not for what a misspelt word was meant to be (see `engine`).

use std::collections::BTreeSet;

use super::{is_plain_word, is_word, plain, slips};
use crate::draft::{Draft, ZoneKind};
use crate::lexicon::{Kind, Lexicon, Token, register};
use crate::text::Span;

/// A shorter word may be an abbreviation of anything; only known slips are as short.
const SHORTEST: usize = 4;

/// Parts of a compound that are no longer than this are prefixes, or may be.
const PREFIX: usize = 5;

/// Marks inside a run without blanks that make it an address, a path or a piece of code.
const TECHNICAL: &[char] = &[
    '@', '/', '\\', '_', '#', '=', '<', '>', '{', '}', '[', ']', '+', '~', '$', '%', '&', '|',
];

/// Endings that names do not have, and by which a word with a capital at the beginning of a sentence is known to be none.
const ENDINGS: &[&str] = &[
    "tion", "tions", "fully", "ally", "tely", "edly", "ingly", "ently", "antly", "ously", "ately",
    "iate",
];

/// A possessive before it shows that "wont" is the noun.
const POSSESSIVES: &[&str] = &["my", "his", "her", "its", "our", "your", "their"];

/// The misspelt words of what the writer wrote, in the order of the text. `own` are words that are right, in lower case.
pub fn misspelt(draft: &Draft<'_>, own: &BTreeSet<String>) -> Vec<Span> {
    let text = &draft.text;
    let mut found = Vec::new();
    // The Subject of an answer is whoever it was that wrote first.
    let subject = draft.subject.iter().filter(|_| !draft.subject_answers());
    for sentence in subject.chain(&draft.sentences) {
        let stretch = sentence.span.of(text);
        let strange = sentence.reading.strange(|tokens| strange(stretch, tokens));
        found.extend(strange.iter().map(|span| span.shifted(sentence.span.start)));
    }
    if let Some(close) = draft.sign_off {
        let stretch = close.of(text);
        let strange = strange(stretch, &Lexicon::get().tokens(stretch));
        found.extend(strange.iter().map(|span| span.shifted(close.start)));
    }
    found.sort_by_key(|span| span.start);
    found.retain(|span| {
        let word = plain(span.of(text));
        !own.contains(&word)
            && !word
                .strip_suffix("'s")
                .is_some_and(|stem| own.contains(stem))
    });
    if !found.is_empty() {
        let named = named(draft, &found);
        let facts: Vec<Span> = draft.facts.all().map(|(_, fact)| fact.span).collect();
        let stands_in = |span: &Span| draft.placeholders.iter().any(|p| p.span.touches(*span));
        found.retain(|span| {
            !named.contains(&plain(span.of(text)))
                && !facts.iter().any(|fact| fact.contains(*span))
                && !stands_in(span)
        });
    }
    found
}

/// Which of the words are written so where names stand, or elsewhere with a capital.
fn named(draft: &Draft<'_>, found: &[Span]) -> BTreeSet<String> {
    let text = &draft.text;
    let asked: BTreeSet<String> = found.iter().map(|span| plain(span.of(text))).collect();
    let mut named = BTreeSet::new();
    let mut note = |word: &str| {
        // Most words are none of these, and need no lower case to tell.
        if asked
            .iter()
            .any(|asked| asked.len() == word.len() && asked.eq_ignore_ascii_case(word))
        {
            named.insert(word.to_ascii_lowercase());
        }
    };
    let words = |span: Span| {
        let parts = span
            .of(text)
            .split(|c: char| !c.is_alphanumeric() && c != '\'');
        parts.filter(|part| !part.is_empty())
    };
    let telling = draft.zones.iter().filter(|zone| {
        matches!(
            zone.kind,
            ZoneKind::Headers
                | ZoneKind::Salutation
                | ZoneKind::Signature
                | ZoneKind::Attribution
                | ZoneKind::Quote
                | ZoneKind::Forward
        )
    });
    let subject = draft.subject.as_ref().map(|subject| subject.span);
    for zone in telling {
        // The Subject is the writer's own, and judged itself.
        let parts = match subject {
            Some(s) if zone.span.contains(s) => [
                Span::new(zone.span.start, s.start),
                Span::new(s.end, zone.span.end),
            ],
            _ => [zone.span, Span::new(zone.span.end, zone.span.end)],
        };
        parts.into_iter().flat_map(words).for_each(&mut note);
    }
    let spans = [draft.salutation, draft.name].into_iter().flatten();
    spans.flat_map(words).for_each(&mut note);
    for sentence in &draft.sentences {
        let tokens = sentence.tokens();
        // The parts of a contraction that begins the sentence stand in one place.
        let first = tokens.first().map(|token| token.span);
        let inside = tokens
            .iter()
            .filter(|token| token.capital && Some(token.span) != first);
        for token in inside {
            note(token.span.shifted(sentence.span.start).of(text));
        }
    }
    named
}

/// The words of a stretch that no dictionary has, whatever the draft around it; in bytes of the stretch.
fn strange(stretch: &str, tokens: &[Token]) -> Vec<Span> {
    let quoted = quoted(stretch);
    let mut found: Vec<Span> = Vec::new();
    let (mut words, mut foreign, mut capitals, mut accented) = (0, 0, 0, false);
    let mut before: Option<&Token> = None;
    let first = tokens
        .iter()
        .find(|token| token.is_wordlike())
        .map(|token| token.span);
    for token in tokens.iter().filter(|token| token.is_wordlike()) {
        let again = before.is_some_and(|before| before.span == token.span);
        let possessive = before.is_some_and(|before| POSSESSIVES.contains(&before.word.as_str()));
        before = Some(token);
        if again {
            continue;
        }
        words += 1;
        let raw = token.span.of(stretch);
        let accents = !raw.is_ascii() && raw.chars().any(char::is_alphabetic);
        if (accents || token.capital) && !is_word(&unaccented(raw)) {
            capitals += usize::from(token.capital);
            foreign += usize::from(!token.capital);
            accented |= accents;
        }
        let word = plain(raw);
        let starts = first == Some(token.span);
        let is_known_slip = slips::meant(&word).is_some();
        if !is_known_slip && !is_strange(&word, token, starts) {
            continue;
        }
        // Asked last: it takes long, and most words are right.
        if !is_prose(stretch, token) || quoted.iter().any(|quote| quote.contains(token.span)) {
            continue;
        }
        if is_known_slip {
            // With a capital elsewhere it is a name, and "as is my wont" is a noun.
            if (starts || !token.capital) && !(possessive && word == "wont") {
                found.push(token.span);
            }
        } else {
            // What the lexicon takes for a slip is English.
            foreign += usize::from(!is_slip(&word, token));
            found.push(token.span);
        }
    }
    // More unknown words than known ones are another language, or a name on a line of its own. Where words with accents are among
    // them, half as many are, and those with capitals count: they may be the nouns of German.
    let is_foreign = match accented {
        true => (foreign + capitals) * 3 > words,
        false => foreign * 2 > words,
    };
    if is_foreign {
        return Vec::new();
    }
    if !found.is_empty() {
        let casual = register::casual(stretch, tokens);
        found.retain(|span| !casual.iter().any(|casual| casual.span.touches(*span)));
    }
    found
}

/// A word as those write it who have no keys for its accents: "resume" for "résumé".
fn unaccented(word: &str) -> String {
    let plain = |c: char| match c.to_lowercase().next().unwrap_or(c) {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        c => c,
    };
    word.chars().map(plain).collect()
}

/// Whether a token is a written word: letters, small but for the first, and nothing but a word.
fn is_prose(stretch: &str, token: &Token) -> bool {
    let raw = token.span.of(stretch);
    let letters = |c: char| c.is_ascii_alphabetic() || matches!(c, '\'' | '’');
    if token.kind != Kind::Word || !raw.chars().all(letters) {
        return false;
    }
    let mut capitals = raw.char_indices().filter(|(_, c)| c.is_ascii_uppercase());
    if capitals.any(|(at, _)| at > 0) {
        return false;
    }
    let (before, after) = (&stretch[..token.span.start], &stretch[token.span.end..]);
    let head = before
        .rfind(char::is_whitespace)
        .map_or(before, |at| &before[at..]);
    let tail = after
        .find(char::is_whitespace)
        .map_or(after, |at| &after[..at]);
    if head.contains(TECHNICAL) || tail.contains(TECHNICAL) {
        return false;
    }
    // "larkspur.example", "cv.pdf", "mailto:a", "d'accord"; accents and digits that the tokens stop at.
    let joins = |c: char| c.is_alphanumeric();
    let dotted = |marks: &str, next: Option<char>| {
        marks.ends_with(['.', ':', '\'', '’', '*', '`']) && next.is_some_and(joins)
    };
    let mut ahead = tail.chars();
    let (mark, next) = (ahead.next(), ahead.next());
    // An apostrophe behind it may be that of a contraction that is still being typed.
    let joined_after = mark.is_some_and(|c| match c {
        '\'' | '’' => true,
        c => matches!(c, '.' | ':') && next.is_some_and(joins),
    });
    let mut behind = head.chars().rev();
    let last = behind.next();
    let joined_before = dotted(head, behind.next());
    let compound = mark.is_some_and(is_hyphen) || last.is_some_and(is_hyphen);
    let joined = mark.is_some_and(joins) || last.is_some_and(joins);
    // "co-ordinated" is a word that some write with a hyphen.
    let in_one = last.is_some_and(is_hyphen) && {
        let part = head.trim_end_matches(is_hyphen);
        let part = part.rsplit(|c: char| !c.is_alphabetic()).next();
        is_word(&format!("{}{raw}", part.unwrap_or("")))
    };
    let part = compound && (raw.len() <= PREFIX || in_one);
    !joined_after && !joined_before && !joined && !part
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether no dictionary has a word that could be in one.
fn is_strange(word: &str, token: &Token, starts: bool) -> bool {
    if word.len() < SHORTEST || is_plain_word(word) {
        return false;
    }
    // "l'entretien": no contraction of English ends so.
    let tail = word.rsplit_once('\'').map(|(_, tail)| tail);
    if tail.is_some_and(|tail| tail != "t" && !super::TAILS.contains(&tail)) {
        return false;
    }
    // "sooo", "hmmm": drawn out, and not misspelt.
    let bytes = word.as_bytes();
    if bytes
        .windows(3)
        .any(|three| three[0] == three[1] && three[1] == three[2])
    {
        return false;
    }
    if Lexicon::get().is_short_for(word) {
        return false;
    }
    let ending = || ENDINGS.iter().any(|ending| word.ends_with(ending));
    !token.capital || (starts && (is_slip(word, token) || ending()))
}

/// Whether the lexicon reads a word as another one that it knows.
fn is_slip(word: &str, token: &Token) -> bool {
    token.word != *word && Lexicon::get().has_word(&token.word)
}

/// The stretches in quotation marks; one that is not closed goes to the end.
fn quoted(stretch: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in stretch.char_indices() {
        let end = at + c.len_utf8();
        match (c, open) {
            ('"', Some(start)) | ('”' | '»', Some(start)) => {
                out.push(Span::new(start, end));
                open = None;
            }
            ('"' | '“' | '„' | '«', None) => open = Some(at),
            _ => {}
        }
    }
    out.extend(open.map(|start| Span::new(start, stretch.len())));
    out
}
