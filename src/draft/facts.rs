//! What a letter tells about itself: role, company, recipient, sender. Fills the slots of sample phrases.
//!
//! Careful rather than complete: a fact that is not plain stays unknown, since a wrong name in a letter costs more than
//! a missing one. Not for judging.

use super::{Draft, Sentence};
use crate::lexicon::{CueSet, Kind, Reader, Token};
use crate::text::Span;

/// What a letter tells about role, company and people. Placeholders are no facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The job that the letter is about: "Data Analyst".
    pub role: Option<String>,
    /// The employer.
    pub company: Option<String>,
    /// Whom the letter greets or goes to: "Ms. Okafor".
    pub recipient: Option<String>,
    /// Who writes.
    pub sender: Option<String>,
}

/// Nouns behind which a job title stands: "the Data Analyst position".
const JOB: &[&str] = &[
    "position",
    "role",
    "post",
    "vacancy",
    "opening",
    "internship",
    "job",
];
/// Words that describe a job and are no title.
const NO_TITLE: &[&str] = &[
    "this",
    "that",
    "same",
    "new",
    "open",
    "current",
    "different",
    "another",
    "other",
    "available",
    "advertised",
    "vacant",
    "permanent",
    "full",
    "part",
    "time",
    "above",
    "offered",
    "future",
    "similar",
    "right",
    "exciting",
    "great",
    "for",
    "to",
    "in",
    "at",
    "with",
    "from",
    "about",
    "my",
    "your",
    "our",
    "you",
    "i",
    "any",
    "specific",
    "such",
    "interview",
    "second",
    "first",
    "next",
    "final",
    "on",
    "is",
    "was",
    "remote",
    "senior",
    "junior",
    "suitable",
    "better",
];
/// Capitalised words that are no company.
const NO_COMPANY: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
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
    "google",
    "microsoft",
];
/// Words in a sentence about another employer.
const ELSEWHERE: &[&str] = &[
    "accepted",
    "accept",
    "another",
    "joining",
    "join",
    "elsewhere",
    "starting",
    "signed",
    "offered",
    "moving",
    "different",
    "current",
];

impl Facts {
    pub(super) fn of(draft: &Draft<'_>, reader: &mut Reader) -> Self {
        let sentences = || draft.subject.iter().chain(&draft.sentences);
        let role = sentences().find_map(|s| role(draft.text, s)).or_else(|| {
            draft
                .subject
                .as_ref()
                .and_then(|s| role_in_subject(draft.text, s))
        });
        let header = |span: Option<Span>| span.and_then(|span| display_name(span.of(draft.text)));
        let headers = draft.headers.as_ref();
        Self {
            role,
            company: sentences().find_map(|s| company(draft.text, s)),
            recipient: greeted(draft, reader).or_else(|| header(headers.and_then(|h| h.to))),
            sender: header(headers.and_then(|h| h.from)).or_else(|| signed(draft)),
        }
    }
}

/// "the Data Analyst position", "the position of Data Analyst".
fn role(text: &str, sentence: &Sentence) -> Option<String> {
    let (text, tokens) = (sentence.span.of(text), sentence.tokens());
    tokens
        .iter()
        .enumerate()
        .filter(|(_, t)| JOB.contains(&t.word.as_str()))
        .find_map(|(at, _)| {
            if tokens
                .get(at + 1)
                .is_some_and(|t| t.word == "of" || t.word == "as")
            {
                let from = at
                    + 2
                    + usize::from(
                        tokens
                            .get(at + 2)
                            .is_some_and(|t| matches!(t.word.as_str(), "a" | "an" | "the")),
                    );
                let title = run(&tokens[from.min(tokens.len())..], |t| {
                    t.capital || matches!(t.word.as_str(), "and" | "&")
                });
                if title > 0 {
                    return Some(said(text, &tokens[from..from + title]));
                }
            }
            let back = tokens[..at]
                .iter()
                .rev()
                .take(6)
                .take_while(|t| {
                    t.kind == Kind::Word && !matches!(t.word.as_str(), "the" | "a" | "an")
                })
                .count();
            let start = at - back;
            let article =
                start > 0 && matches!(tokens[start - 1].word.as_str(), "the" | "a" | "an");
            let title = &tokens[start..at];
            let plain = !title.is_empty()
                && !title
                    .iter()
                    .any(|t| NO_TITLE.contains(&t.word.as_str()) && !t.capital);
            let capitals = title.iter().filter(|t| t.capital).count();
            (article && plain && title.len() <= 5 && (capitals > 0 || title.len() <= 3))
                .then(|| said(text, title))
        })
}

/// "Withdrawal of application - Data Analyst", "Application for Data Analyst: withdrawal".
fn role_in_subject(text: &str, subject: &Sentence) -> Option<String> {
    let (text, tokens) = (subject.span.of(text), subject.tokens());
    let at = tokens
        .iter()
        .position(|t| t.word == "for" || t.word == "as")?;
    let from = at
        + 1
        + usize::from(
            tokens
                .get(at + 1)
                .is_some_and(|t| matches!(t.word.as_str(), "the" | "a" | "an")),
        );
    let title = run(tokens.get(from..)?, |t| {
        t.capital || matches!(t.word.as_str(), "and" | "&")
    });
    let words = &tokens[from..from + title];
    let titled = words
        .iter()
        .any(|t| TITLE_ENDS.iter().any(|end| t.word.ends_with(end)));
    (titled && title <= 6).then(|| said(text, words))
}

/// How job titles end; a Subject may as well name a person or a day.
const TITLE_ENDS: &[&str] = &[
    "er",
    "or",
    "ist",
    "ant",
    "ian",
    "nurse",
    "intern",
    "lead",
    "analyst",
    "assistant",
    "associate",
    "chef",
    "clerk",
    "head",
    "executive",
    "specialist",
    "representative",
    "midwife",
    "architect",
    "scientist",
    "trainee",
    "apprentice",
    "fellow",
    "technician",
    "agent",
    "professor",
];

/// "the position at Larkspur", "your team at Larkspur".
fn company(text: &str, sentence: &Sentence) -> Option<String> {
    let (text, tokens) = (sentence.span.of(text), sentence.tokens());
    if tokens.iter().any(|t| ELSEWHERE.contains(&t.word.as_str())) {
        return None;
    }
    tokens
        .iter()
        .enumerate()
        .filter(|(_, t)| t.word == "at" && !t.shout)
        .find_map(|(at, _)| {
            let name = &tokens[at + 1..];
            let len = run(name, |t| {
                t.capital || matches!(t.word.as_str(), "&" | "and")
            });
            let name = &name[..len];
            let first = name.first()?;
            let plain = len <= 4
                && name.iter().all(|t| !NO_COMPANY.contains(&t.word.as_str()))
                && first.kind == Kind::Word;
            plain.then(|| said(text, name))
        })
}

/// How many tokens from the first on hold, without a trailing "and".
fn run(tokens: &[Token], holds: impl Fn(&Token) -> bool) -> usize {
    let mut len = tokens
        .iter()
        .take_while(|t| t.kind == Kind::Word && holds(t))
        .count();
    while len > 0 && !tokens[len - 1].capital {
        len -= 1;
    }
    len
}

/// The words as they stand in the text, on one line.
fn said(text: &str, tokens: &[Token]) -> String {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => {
            let raw = Span::new(first.span.start, last.span.end).of(text);
            raw.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// The name in the greeting: "Dear Ms. Okafor," greets Ms. Okafor, "Dear Hiring Manager," nobody.
fn greeted(draft: &Draft<'_>, reader: &mut Reader) -> Option<String> {
    let greeting = draft.salutation?.of(draft.text);
    let reading = reader.read(greeting);
    let tokens = &reading.tokens;
    let after = reading
        .hits
        .of(CueSet::Greeting)
        .map(|hit| hit.tokens.1)
        .max()
        .unwrap_or(0);
    let end = tokens
        .iter()
        .position(|t| matches!(t.word.as_str(), "," | "!" | "-" | ":" | ";"))
        .unwrap_or(tokens.len());
    let name = tokens.get(after..end)?;
    const NOBODY: &[&str] = &[
        "team",
        "hiring",
        "manager",
        "all",
        "everyone",
        "sir",
        "madam",
        "sirs",
        "recruiter",
        "recruiting",
        "recruitment",
        "committee",
        "hr",
        "there",
        "colleagues",
        "folks",
        "talent",
        "department",
        "panel",
        "human",
        "mesdames",
        "concern",
        "interviewer",
        "employer",
        "board",
        "office",
        "people",
        "again",
        "both",
    ];
    let words: Vec<&Token> = name.iter().filter(|t| t.is_wordlike()).collect();
    let known = !words.is_empty()
        && words.len() <= 4
        && words
            .iter()
            .all(|t| t.kind == Kind::Word && t.capital && !NOBODY.contains(&t.word.as_str()));
    known.then(|| said(greeting, name))
}

/// The name under the letter, without title and telephone.
fn signed(draft: &Draft<'_>) -> Option<String> {
    let name = draft.name?.of(draft.text);
    let name = name.split([',', '|', '(', '\t']).next()?.trim();
    let plain = name
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    (plain && name.starts_with(char::is_uppercase)).then(|| name.to_owned())
}

/// `Ana Diaz` of `"Ana Diaz" <ana@example.org>`; nothing of a bare address.
fn display_name(value: &str) -> Option<String> {
    let (name, _) = value.split_once('<')?;
    let name = name.trim().trim_matches('"').trim();
    (!name.is_empty() && !name.contains(['@', ',', '=', '[', '{'])).then(|| name.to_owned())
}
