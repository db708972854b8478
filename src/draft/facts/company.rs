//! The employer that a letter is about. A name is believed when it stands where employers stand ("at Larkspur", "the
//! Larkspur team") or when the domain of an address says it, too.
//!
//! Not for the writer's other employer.

use crate::lexicon::{Kind, Token, is_job};
use crate::text::Span;

/// Capitalised words that are no company.
const NEVER: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "<month>",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "linkedin",
    "zoom",
    "teams",
    "skype",
    "i",
    "christmas",
    "easter",
    "english",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "sir",
    "madam",
    "re",
    "fwd",
    "fw",
    "aw",
    "wg",
    "hr",
    "uk",
    "us",
    "usa",
    "eu",
    "gmt",
    "bst",
    "cet",
    "cest",
    "utc",
    "est",
    "am",
    "pm",
    "dear",
    "hi",
    "hello",
    "thank",
    "thanks",
    "kind",
    "best",
    "regards",
    "google",
    "microsoft",
    "german",
    "french",
    "spanish",
    "autumn",
    "spring",
    "summer",
    "winter",
    "if",
    "it",
    "we",
    "you",
    "please",
    "my",
    "our",
    "your",
    "this",
    "that",
    "in",
    "on",
    "for",
    "as",
    "and",
    "because",
    "since",
    "should",
    "with",
    "unfortunately",
    "however",
];

/// Words in a clause about another employer.
const ELSEWHERE: &[&str] = &[
    "accepted",
    "accept",
    "accepting",
    "another",
    "elsewhere",
    "starting",
    "signed",
    "moving",
    "different",
    "current",
    "colleague",
    "friend",
    "stay",
    "staying",
    "present",
    "live",
    "lives",
    "husband",
    "wife",
    "partner",
    "studied",
    "degree",
    "worked",
    "previous",
    "former",
    "taken",
    "took",
    "hometown",
    "place",
];

/// Where an employer is named in a sentence. `is_person` tells the names of people in the letter.
pub(super) fn find(tokens: &[Token], is_person: impl Fn(&Token) -> bool) -> Option<Span> {
    (0..tokens.len()).find_map(|at| {
        let (word, next) = (tokens[at].word.as_str(), tokens.get(at + 1)?);
        let name = match word {
            "at" if !tokens[at].shout => run(tokens, at + 1),
            "with" | "join" | "joining" | "from" | "by" | "for" | "visit" | "visiting" => {
                run(tokens, at + 1).filter(|(from, to)| {
                    let whole = &tokens[*from..*to];
                    !whole.iter().any(|t| is_person(t) || is_job(&t.word))
                        && !(word == "for" || word == "from" || word == "by" || word == "with")
                        || is_legal(whole)
                })
            }
            "the" | "your" => run(tokens, at + 1).filter(|(_, to)| {
                let after = tokens.get(*to).map_or("", |t| t.word.as_str());
                matches!(
                    after,
                    "team"
                        | "staff"
                        | "crew"
                        | "office"
                        | "offices"
                        | "family"
                        | "board"
                        | "campus"
                        | "group"
                )
            }),
            _ => None,
        };
        let (from, to) =
            name.filter(|(from, _)| next.capital && *from == at + 1 || word == "at")?;
        let name = &tokens[from..to];
        let plain = to - from <= 5
            && !name.iter().all(|t| is_person(t))
            && !name.iter().any(|t| NEVER.contains(&t.word.as_str()))
            && !elsewhere(tokens, at)
            && !is_job(&name[name.len() - 1].word);
        plain.then(|| Span::new(name[0].span.start, name[name.len() - 1].span.end))
    })
}

/// Legal forms and words that end the names of firms.
fn is_legal(name: &[Token]) -> bool {
    const FORMS: &[&str] = &[
        "ltd",
        "limited",
        "inc",
        "llc",
        "plc",
        "gmbh",
        "ag",
        "group",
        "company",
        "co",
        "partners",
        "university",
        "college",
        "school",
        "hospital",
        "council",
        "trust",
        "museum",
        "clinic",
        "bakery",
        "theatre",
        "theater",
        "foundation",
        "institute",
        "bank",
        "hotel",
        "library",
        "laboratories",
        "labs",
        "studios",
        "studio",
        "systems",
        "logistics",
        "architects",
        "brewery",
        "farm",
        "gallery",
        "airlines",
        "energy",
        "foods",
    ];
    name.last()
        .is_some_and(|t| FORMS.contains(&t.word.as_str()))
}

/// The capitalised words from `from` on; "the" before them is passed over.
fn run(tokens: &[Token], from: usize) -> Option<(usize, usize)> {
    let from = from
        + usize::from(
            tokens.get(from).is_some_and(|t| {
                t.word == "the" && tokens.get(from + 1).is_some_and(|t| t.capital)
            }),
        );
    let mut to = from;
    while let Some(token) = tokens.get(to) {
        let word = token.word.as_str();
        let joins = to > from
            && (matches!(
                word,
                "&" | "and" | "of" | "de" | "for" | "on" | "van" | "der" | "la" | "du" | "des"
            ) || token.kind == Kind::Number)
            && tokens.get(to + 1).is_some_and(|t| {
                t.capital && t.kind == Kind::Word && !NEVER.contains(&t.word.as_str())
            });
        let named = token.kind == Kind::Word
            && (token.capital || starts_small(token))
            && !(to > from && NEVER.contains(&word));
        if !named && !joins {
            break;
        }
        to += 1;
    }
    (to > from).then_some((from, to))
}

/// "iRobot", "eBay": a capital later in the word is lost in tokens, so this knows none yet.
fn starts_small(_token: &Token) -> bool {
    false
}

fn elsewhere(tokens: &[Token], at: usize) -> bool {
    let clause = tokens[..at]
        .iter()
        .rev()
        .take(10)
        .take_while(|t| t.kind != Kind::Hard);
    let mut clause = clause.map(|t| t.word.as_str());
    clause.any(|word| ELSEWHERE.contains(&word))
}

/// Domains that tell nothing of an employer, by their telling label.
const PROVIDERS: &[&str] = &[
    "gmail",
    "googlemail",
    "yahoo",
    "outlook",
    "hotmail",
    "live",
    "icloud",
    "me",
    "aol",
    "gmx",
    "web",
    "proton",
    "protonmail",
    "mail",
    "email",
    "fastmail",
    "posteo",
    "mailbox",
    "zoho",
    "inbox",
    "post",
    "greenhouse",
    "lever",
    "workday",
    "myworkday",
    "smartrecruiters",
    "ashbyhq",
    "workable",
    "recruitee",
    "personio",
    "teamtailor",
    "bamboohr",
    "icims",
    "taleo",
    "jobvite",
    "linkedin",
    "indeed",
    "example",
    "test",
    "invalid",
    "home",
    "localhost",
    "me",
    "pm",
    "hey",
    "tutanota",
    "btinternet",
    "orange",
    "free",
    "t-online",
    "mailhost",
    "posta",
    "webmail",
    "freemail",
    "personal",
];

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
    (label.len() > 1 && !PROVIDERS.contains(&label.to_ascii_lowercase().as_str())).then_some(label)
}

/// Where the name that a domain's label stands for is written in full: "Larkspur Foods" for `larkspur-foods` or `larkspur`.
pub(super) fn by_label(tokens: &[Token], label: &str) -> Option<Span> {
    let label: String = label
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    let label = plain_letters(&label);
    let starts = (0..tokens.len()).filter(|i| tokens[*i].kind == Kind::Word && tokens[*i].capital);
    let mut best: Option<(usize, usize)> = None;
    for from in starts {
        let mut joined = String::new();
        for to in from..tokens.len().min(from + 5) {
            let token = &tokens[to];
            if token.kind != Kind::Word
                || !(token.capital || matches!(token.word.as_str(), "and" | "of" | "&"))
            {
                break;
            }
            joined.push_str(&plain_letters(&token.word));
            if joined == label && joined.len() > 2 {
                return Some(Span::new(tokens[from].span.start, tokens[to].span.end));
            }
            if best.is_none()
                && joined.len() >= 4
                && (label.starts_with(&joined) || joined.len() >= 5 && label.ends_with(&joined))
            {
                best = Some((from, to));
            }
        }
    }
    best.map(|(from, to)| Span::new(tokens[from].span.start, tokens[to].span.end))
}

/// Letters as domains have them: without marks above and below.
fn plain_letters(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .flat_map(|c| match c {
            'á' | 'à' | 'â' | 'ã' | 'å' | 'ā' => vec!['a'],
            'ä' | 'æ' => vec!['a', 'e'],
            'é' | 'è' | 'ê' | 'ë' | 'ē' => vec!['e'],
            'í' | 'ì' | 'î' | 'ï' => vec!['i'],
            'ó' | 'ò' | 'ô' | 'õ' => vec!['o'],
            'ö' | 'ø' => vec!['o', 'e'],
            'ú' | 'ù' | 'û' => vec!['u'],
            'ü' => vec!['u', 'e'],
            'ñ' => vec!['n'],
            'ç' => vec!['c'],
            'ß' => vec!['s', 's'],
            c if c.is_alphanumeric() => vec![c],
            _ => Vec::new(),
        })
        .collect()
}
