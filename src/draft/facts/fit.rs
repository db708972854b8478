//! Whether the names in the letter fit headers and thread: the person greeted, the employer named.
//!
//! In doubt they fit: firms have domains of other names, people have nicknames. Not for judging; rules do that.

use super::found::Found;
use super::{Fact, Facts, Place, addresses, people};
use crate::draft::{Draft, Sentence, attribution};
use crate::lexicon::{CueSet, List, Token};
use crate::text::Span;

/// A name in the letter that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// What the letter names.
    pub named: Fact,
    /// What headers and thread name.
    pub meant: String,
    /// Whether only the domain of an address says so, which may be called otherwise than the firm.
    pub by_domain_only: bool,
}

/// Shorter words are in too many others.
const SHORTEST: usize = 3;

/// The person whom headers and thread name where the letter greets another one.
pub(super) fn stranger(found: &Found<'_, '_>, greeted: &Fact) -> Option<String> {
    let draft = found.draft;
    let names = people_of(draft);
    let known = surroundings(draft);
    let words: Vec<String> = words(&greeted.value)
        .filter(|word| !people::is_title(word) && word.chars().count() >= SHORTEST)
        .collect();
    let fits = |word: &String| {
        known.contains(word.as_str())
            || names
                .iter()
                .flat_map(|name| self::words(name))
                .any(|name| is_short_for(word, &name))
    };
    if words.is_empty() || words.iter().any(fits) {
        return None;
    }
    names.into_iter().next()
}

/// Whether two first names may be one: "Kate" and "Katherine", "Bob" and "Robert".
fn is_short_for(one: &str, other: &str) -> bool {
    let head = |word: &str| word.chars().take(SHORTEST).collect::<String>();
    head(one) == head(other)
        || List::Nicknames.entries().any(|pair| {
            pair.split_once(' ').is_some_and(|(short, long)| {
                (short, long) == (one, other) || (short, long) == (other, one)
            })
        })
}

/// The people to whom the letter goes, or whose mail it answers, by full name.
fn people_of(draft: &Draft<'_>) -> Vec<String> {
    let text: &str = &draft.text;
    let to = ["to", "cc"]
        .iter()
        .flat_map(|field| addresses(draft, field));
    let mut out: Vec<String> = to
        .filter_map(|address| match address.name {
            Some(name) => Some(name.of(text).to_owned()),
            None => mailbox_name(address.address.of(text)),
        })
        .filter(|name| is_person(name))
        .collect();
    let introduced = draft
        .thread
        .attributions
        .iter()
        .take(4)
        .filter_map(|span| attribution::writer(span.of(text)));
    out.extend(introduced.filter(|name| is_person(name)));
    out
}

/// "Eleanor Strand" of `eleanor.strand@…`.
fn mailbox_name(address: &str) -> Option<String> {
    let (mailbox, _) = address.split_once('@')?;
    let (first, last) = mailbox.split_once(['.', '_'])?;
    let plain = |part: &str| part.len() > 2 && part.chars().all(char::is_alphabetic);
    let capital = |part: &str| {
        let mut chars = part.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first
            .chain(chars.flat_map(char::to_lowercase))
            .collect::<String>()
    };
    (plain(first) && plain(last)).then(|| format!("{} {}", capital(first), capital(last)))
}

/// The one whose mail is answered.
pub(super) fn answered(draft: &Draft<'_>) -> Option<String> {
    let first = draft.thread.attributions.first()?;
    attribution::writer(first.of(&draft.text)).filter(|name| is_person(name))
}

/// Two to four words with capitals, none of which is said of teams and firms.
fn is_person(name: &str) -> bool {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let capitals = parts
        .iter()
        .filter(|part| part.starts_with(char::is_uppercase))
        .count();
    let plain = name
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    let firm = words(name).any(|word| {
        List::CompanyForms.has(&word)
            || List::CompanyTrades.has(&word)
            || List::GreetsNobody.has(&word)
            || List::NotAName.has(&word)
    });
    (2..=4).contains(&parts.len()) && capitals >= 2 && plain && !firm
}

/// An employer named in the letter's own words about the job, where headers and thread know only another one.
pub(super) fn odd_company(draft: &Draft<'_>, facts: &Facts) -> Option<Odd> {
    let named = facts
        .own_company
        .as_ref()
        .filter(|fact| fact.place == Place::Body)?;
    if facts.recruiter.is_some() {
        return None;
    }
    let sentence = draft
        .sentences
        .iter()
        .find(|s| s.span.contains(named.span))?;
    if is_another(sentence, named.span) {
        return None;
    }
    let known = surroundings(draft);
    let telling: Vec<String> = words(&named.value)
        .filter(|word| is_telling(word))
        .collect();
    let initials: String = words(&named.value)
        .filter_map(|word| word.chars().next())
        .collect();
    let by_label = |(label, _): &(String, Span)| {
        let label = label.to_lowercase();
        label == initials
            || telling
                .iter()
                .any(|word| label.contains(word.chars().take(4).collect::<String>().as_str()))
    };
    if telling.is_empty()
        || telling.iter().any(|word| known.contains(word.as_str()))
        || facts.domains.iter().any(by_label)
    {
        return None;
    }
    let (meant, by_domain_only) = match (&facts.thread_company, facts.domains.first()) {
        (Some(thread), _) if is_sure(draft, facts, thread) => (thread.value.clone(), false),
        (Some(_), None) => return None,
        (_, Some((label, _))) => (label.clone(), true),
        (None, None) => return None,
    };
    // A letter that names both tells them apart.
    let both = draft.sentences.iter().any(|s| {
        let said = s.span.of(&draft.text).to_lowercase();
        words(&meant).any(|word| is_telling(&word) && said.contains(&word))
    });
    (!both).then(|| Odd {
        named: named.clone(),
        meant,
        by_domain_only,
    })
}

/// Whether a word tells one firm from another.
fn is_telling(word: &str) -> bool {
    let common = List::CompanyForms.has(word) || List::CompanyTrades.has(word);
    word.chars().count() > SHORTEST && !common
}

/// Whether a name in Subject or thread is a firm's beyond doubt, and not that of a department: "Product Design interview".
fn is_sure(draft: &Draft<'_>, facts: &Facts, thread: &Fact) -> bool {
    let text: &str = &draft.text;
    let at = text[..thread.span.start].trim_end().ends_with(" at");
    let words: Vec<String> = words(&thread.value).collect();
    let form = words.len() > 1
        && words
            .last()
            .is_some_and(|word| List::CompanyForms.has(word));
    let head: String = words
        .first()
        .map(|word| word.chars().take(4).collect())
        .unwrap_or_default();
    let label = facts
        .domains
        .iter()
        .any(|(label, _)| label.to_lowercase().contains(&head));
    // In a signature or an address a firm stands on its own, or between commas.
    let signs = |line: &str| {
        let Some(at) = line.find(&thread.value) else {
            return false;
        };
        let before = line[..at].trim_end();
        let after = line[at + thread.value.len()..].trim();
        let opens = before.is_empty() || before.ends_with([',', ':', '|']);
        let closes = after.is_empty() || after.starts_with([',', '|']) || after.len() <= 4;
        opens && closes
    };
    let alone = draft.thread.text.lines().any(signs);
    at || form || label || alone
}

/// Whether a sentence may name the employer to whom the writer goes instead: it gives a reason, or says what that one did,
/// and has no word about this one's search.
fn is_another(sentence: &Sentence, named: Span) -> bool {
    let tokens = sentence.tokens();
    if tokens.iter().any(|token| List::TitleHires.has(&token.word)) {
        return false;
    }
    let at = |token: &Token| token.span.shifted(sentence.span.start);
    let behind: Vec<&Token> = tokens
        .iter()
        .skip_while(|token| at(token).end <= named.end)
        .take(6)
        .collect();
    let ahead: Vec<&Token> = tokens
        .iter()
        .take_while(|token| at(token).end <= named.start)
        .collect();
    // "Kestrel Freight has offered me …"
    let gives = behind.windows(2).any(|pair| {
        List::GivesWork.has(&pair[0].word) && matches!(pair[1].word.as_str(), "me" | "us")
    });
    let takes = ahead
        .iter()
        .rev()
        .take(8)
        .any(|token| List::TakesWork.has(&token.word));
    let reason = sentence.reading.hits.of(CueSet::Reason).next().is_some();
    let linked = ahead
        .last()
        .is_some_and(|token| matches!(token.word.as_str(), "with" | "by" | "from" | "for" | "to"));
    gives || takes || reason && linked
}

/// All that headers and thread say, in lower case; the writer's own headers left out.
fn surroundings(draft: &Draft<'_>) -> String {
    let text: &str = &draft.text;
    let mut out = String::new();
    if let Some(headers) = &draft.headers {
        let fields = headers.fields.iter().filter(|field| field.name != "from");
        for field in fields.take(40) {
            const LONGEST: usize = 2 << 10;
            let value = field.value.of(text);
            out.push_str(value.get(..LONGEST).unwrap_or(value));
            out.push('\n');
        }
    }
    for span in draft.thread.attributions.iter().take(8) {
        out.push_str(span.of(text));
    }
    out.push_str(&draft.thread.text);
    out.to_lowercase()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
