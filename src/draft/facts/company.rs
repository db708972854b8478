//! The employer that a letter is about. Every run of capitalised words in letter, Subject and quoted mail is a candidate;
//! what stands around it ("at …", "the … team"), how it ends ("… Ltd") and the domains of the addresses speak for or
//! against it.
//!
//! Not for the writer's other employer.

use crate::lexicon::{Kind, List, Token};
use crate::text::Span;

/// No name is longer, in words.
const LONGEST: usize = 7;

/// A name in one place, and what speaks for it there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Counted in the text whose words were read.
    pub(super) span: Span,
    /// How much speaks for it; 3 is enough.
    pub(super) score: i32,
}

/// Whose words are read: what stands in a quote tells less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    Writer,
    Subject,
    Quote,
}

/// What is known of the people and domains of a mail.
pub(super) struct Known<'k> {
    /// Whether a word is part of somebody's name.
    pub(super) is_person: &'k dyn Fn(&Token) -> bool,
    /// Telling labels of the domains to which the letter goes.
    pub(super) labels: &'k [String],
}

/// All candidates among `tokens`, in order.
pub(super) fn candidates(
    text: &str,
    tokens: &[Token],
    voice: Voice,
    known: &Known<'_>,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match run(text, tokens, at) {
            Some(end) => {
                out.extend(judge(text, tokens, (at, end), voice, known));
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// The end of the capitalised words that begin at `from`.
fn run(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    let named = |i: usize| {
        tokens.get(i).is_some_and(|t| {
            t.kind == Kind::Word
                && t.capital
                && !List::CompanyNever.has(&t.word)
                && is_whole(text, t)
        })
    };
    if !named(from) {
        return None;
    }
    let word = |i: usize| tokens.get(i).map_or("", |t: &Token| t.word.as_str());
    // A wrapped line is long; a short one is a line of its own, and a name does not go on behind it.
    const SHORT: usize = 45;
    let parted = |a: &Token, b: &Token| {
        let between = text.get(a.span.end..b.span.start).unwrap_or("");
        between.contains(['|', '/'])
            || between.contains('\n') && {
                // A sentence may begin in the middle of its line, which then is a long one.
                let line = text[..a.span.end].rfind('\n');
                line.is_some_and(|at| a.span.end - at <= SHORT + 1)
            }
    };
    let mut end = from + 1;
    while end - from < LONGEST {
        if tokens
            .get(end)
            .is_some_and(|next| parted(&tokens[end - 1], next))
        {
            break;
        }
        let joins = matches!(
            word(end),
            "of" | "and" | "de" | "des" | "du" | "la" | "for" | "on" | "für" | "van" | "the"
        ) && (named(end + 1)
            || word(end) == "of" && word(end + 1) == "the" && named(end + 2));
        let shortened = word(end) == "."
            && matches!(word(end - 1), "st" | "inst" | "bros" | "univ")
            && named(end + 1);
        if named(end) {
            end += 1;
        } else if joins || shortened {
            end += 2;
        } else {
            break;
        }
    }
    Some(end)
}

/// Whether a token is the word that is written, and no part of a contraction.
fn is_whole(text: &str, token: &Token) -> bool {
    let first = token.span.of(text).chars().next();
    let second = token.span.of(text).chars().nth(1);
    let lower = first.into_iter().chain(second).flat_map(char::to_lowercase);
    token.word.chars().zip(lower).all(|(a, b)| a == b)
}

fn judge(
    text: &str,
    tokens: &[Token],
    (from, end): (usize, usize),
    voice: Voice,
    known: &Known<'_>,
) -> Option<Candidate> {
    let word = |i: usize| tokens.get(i).map_or("", |t: &Token| t.word.as_str());
    // Marks of emphasis are passed over.
    let soft = |t: &&Token| matches!(t.word.as_str(), "*" | "_" | "\"" | "“");
    let ahead: Vec<&str> = tokens[..from]
        .iter()
        .rev()
        .skip_while(soft)
        .take(2)
        .map(|t| t.word.as_str())
        .collect();
    let article = ahead.first() == Some(&"the");
    let before = ahead.get(usize::from(article)).copied().unwrap_or("");
    let starts = from == 0 || tokens[from - 1].kind == Kind::Hard;
    let (mut from, mut end) = (from, end);
    let is_person = |i: usize| (known.is_person)(&tokens[i]);
    let ends_name = |word: &str| List::CompanyForms.has(word) || List::CompanyTrades.has(word);
    // "Data" alone is no firm.
    let named = (from..end).any(|i| !ends_name(word(i)));
    let is_form = |i: usize| named && ends_name(word(i));
    // "Rail and I": somebody follows the name.
    while end > from + 1 && matches!(word(end - 1), "and" | "of" | "for" | "the" | "on") {
        end -= 1;
    }
    // "Kline Pharmacy and Joy St. John".
    if let Some(cut) = (from + 1..end).find(|i| word(*i) == "and" && (*i + 1..end).all(is_person)) {
        end = cut;
    }
    // A title before the name: "Customs Clerk at …" never reaches here, "Head Chef, Bistro Lune" does.
    if (from..end).any(|i| List::Jobs.has(word(i))) && !is_form(end - 1) {
        return None;
    }
    let label =
        (from..end).find_map(|i| labelled(tokens, (i, end), known.labels).map(|whole| (i, whole)));
    if let Some((first, _)) = label
        && starts
        && first > from
    {
        from = first;
    }
    let form = is_form(end - 1);
    if (from..end).any(is_person) && !form && label.is_none() || super::people::is_title(word(from))
    {
        return None;
    }
    let whole_label = matches!(label, Some((_, true)));
    if (from..end).all(is_person) && !form && !whole_label {
        return None;
    }
    let mut score = match voice {
        Voice::Writer | Voice::Subject => 1 - i32::from(starts && !form),
        Voice::Quote => i32::from(form),
    };
    score += match label {
        Some((_, true)) => 4,
        Some((_, false)) => 3,
        None => 0,
    };
    score += i32::from(form) * 2;
    if voice == Voice::Quote
        && fills_line(
            text,
            Span::new(tokens[from].span.start, tokens[end - 1].span.end),
        )
    {
        score += 2 + i32::from(from > 0 && is_person(from - 1));
    }
    score += match before {
        "at" => 3,
        "with" | "join" | "joining" | "from" | "for" | "within" | "of" | "by" | "visit"
        | "visiting" | "represent" => 1,
        "in" | "to" | "near" | "around" | "between" | "through" => {
            -2 + 2 * i32::from(form || article)
        }
        "about" | "as" | "am" | "dear" | "hi" | "hello" => -i32::from(!form),
        // What people do with a firm: "give Larkspur the years that it deserves", "the whole Larkspur team".
        "give" | "giving" | "offer" | "wish" | "leave" | "choose" | "admire" | "follow"
        | "whole" | "entire" => 1,
        _ => 0,
    };
    score += match word(end) {
        "team" | "staff" | "crew" | "office" | "offices" | "family" | "board" | "campus"
        | "careers" | "interview" | "interviews" | "position" => 1,
        _ => 0,
    };
    // "First Officer with Larkspur".
    let titled = from
        .checked_sub(2)
        .is_some_and(|i| List::Jobs.has(word(i)) && before == "with");
    score += 2 * i32::from(titled);
    score += 4 * i32::from(is_called_firm(tokens, end));
    let raw = Span::new(tokens[from].span.start, tokens[end - 1].span.end);
    // "St Brannoc's" is the name, "Larkspur's" is not.
    let saint = matches!(word(from), "st" | "saint");
    let span = if saint {
        raw
    } else {
        super::without_possessive(text, raw)
    };
    score += i32::from(span != raw && voice == Voice::Writer);
    if (from..end).any(|i| super::people::is_agency(word(i))) {
        score -= 4;
    }
    if voice == Voice::Writer && elsewhere(tokens, from) {
        score -= 4;
    }
    Some(Candidate { span, score })
}

/// Whether the words behind a name call it a firm: "remains a company for which …".
fn is_called_firm(tokens: &[Token], end: usize) -> bool {
    const NEAR: usize = 5;
    let mut behind = tokens[end..]
        .iter()
        .take_while(|t| t.kind == Kind::Word)
        .map(|t| t.word.as_str());
    let is = behind.next().is_some_and(|word| {
        matches!(
            word,
            "is" | "was" | "remains" | "seems" | "sounds" | "looks"
        )
    });
    let firm = |word: &str| {
        matches!(
            word,
            "company" | "firm" | "employer" | "organization" | "place" | "team" | "workplace"
        )
    };
    is && behind.take(NEAR).any(firm)
}

/// Whether a name stands alone on its line, as under a letter.
fn fills_line(text: &str, span: Span) -> bool {
    let before = text[..span.start].rsplit('\n').next().unwrap_or("");
    let after = text[span.end..].split('\n').next().unwrap_or("");
    before.trim().is_empty() && after.trim().is_empty()
}

/// Whether words of a run are what a domain's label stands for: all of them, or only the beginning.
fn labelled(tokens: &[Token], (from, end): (usize, usize), labels: &[String]) -> Option<bool> {
    let mut joined = String::new();
    let mut best = None;
    for token in &tokens[from..end] {
        let letters = plain_letters(&token.word);
        joined.push_str(&letters);
        for label in labels {
            let label = plain_letters(label);
            if joined == label && joined.len() > 2 {
                return Some(true);
            }
            let starts = joined.len() >= 4 && label.starts_with(&joined);
            let ends = letters.len() >= 5 && label.ends_with(&letters);
            let begins = label.len() >= 4 && joined.starts_with(&label);
            if starts || ends || begins {
                best = Some(false);
            }
        }
    }
    best
}

fn elsewhere(tokens: &[Token], at: usize) -> bool {
    let clause = tokens[..at]
        .iter()
        .rev()
        .take(10)
        .take_while(|t| t.kind != Kind::Hard);
    let words = clause.map(|t| t.word.as_str());
    let mut after = "";
    for word in words {
        let ours = matches!(word, "accepted" | "accept" | "accepting")
            && matches!(after, "your" | "the" | "my")
            || matches!(word, "stay" | "staying") && after == "in";
        if List::CompanyElsewhere.has(word) && !ours {
            return true;
        }
        after = word;
    }
    false
}

/// The telling label of an address's domain: "larkspur" of `jobs@careers.larkspur.example`; nothing of a mail provider.
pub(super) fn label(address: &str) -> Option<&str> {
    let domain = address.rsplit_once('@')?.1;
    let domain = domain.trim_matches(|c: char| !c.is_alphanumeric());
    let labels: Vec<&str> = domain.split('.').collect();
    let country = labels.len() > 2
        && labels[labels.len() - 2].len() <= 3
        && labels[labels.len() - 1].len() == 2;
    let at = labels.len().checked_sub(if country { 3 } else { 2 })?;
    let label = labels[at];
    let known = List::CompanyProviders.has(&label.to_ascii_lowercase());
    (label.len() > 1 && !known).then_some(label)
}

/// Letters as domains have them: without marks above and below.
fn plain_letters(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        out.push_str(match c {
            'á' | 'à' | 'â' | 'ã' | 'å' | 'ā' | 'ą' => "a",
            'ä' | 'æ' => "ae",
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' => "e",
            'í' | 'ì' | 'î' | 'ï' => "i",
            'ó' | 'ò' | 'ô' | 'õ' => "o",
            'ö' | 'ø' => "oe",
            'ú' | 'ù' | 'û' => "u",
            'ü' => "ue",
            'ñ' | 'ń' => "n",
            'ç' | 'ć' => "c",
            'ł' => "l",
            'ß' => "ss",
            _ => {
                if c.is_alphanumeric() {
                    out.push(c);
                }
                continue;
            }
        });
    }
    out
}
