//! The job that a text is about: "the Data Analyst position", "apply as a night porter", "Re: Lighting Designer".
//!
//! Not for the writer's other job: what is said to be accepted elsewhere is passed over.

use crate::lexicon::{Kind, Token, is_job};
use crate::text::Span;

/// Nouns behind which a title stands, or before "of" and "as".
const POST: &[&str] = &[
    "position",
    "role",
    "post",
    "vacancy",
    "opening",
    "internship",
    "job",
    "opportunity",
    "apprenticeship",
    "placement",
    "traineeship",
    "fellowship",
    "scheme",
    "lectureship",
    "interview",
    "interviews",
    "opportunities",
    "process",
    "vacancies",
    "slot",
    "offer",
    "application",
    "recruitment",
    "team",
    "program",
    "clerkship",
    "residency",
];

/// Nouns of [`POST`] that themselves name what the writer would be: "the summer internship".
const IS_TITLE: &[&str] = &[
    "internship",
    "apprenticeship",
    "traineeship",
    "fellowship",
    "lectureship",
    "clerkship",
];

/// Words that no title holds; they end the walk back from its last word.
const NEVER: &[&str] = &[
    "the",
    "a",
    "an",
    "your",
    "our",
    "my",
    "this",
    "that",
    "these",
    "those",
    "their",
    "his",
    "her",
    "its",
    "for",
    "to",
    "in",
    "at",
    "with",
    "from",
    "about",
    "as",
    "by",
    "on",
    "per",
    "re",
    "fwd",
    "fw",
    "aw",
    "wg",
    "is",
    "was",
    "are",
    "were",
    "be",
    "been",
    "being",
    "am",
    "i",
    "you",
    "we",
    "he",
    "she",
    "it",
    "they",
    "me",
    "us",
    "him",
    "them",
    "have",
    "has",
    "had",
    "will",
    "would",
    "shall",
    "should",
    "can",
    "could",
    "may",
    "might",
    "must",
    "do",
    "does",
    "did",
    "not",
    "no",
    "any",
    "some",
    "each",
    "every",
    "such",
    "same",
    "other",
    "another",
    "different",
    "new",
    "open",
    "current",
    "available",
    "advertised",
    "vacant",
    "above",
    "offered",
    "future",
    "similar",
    "right",
    "exciting",
    "great",
    "specific",
    "second",
    "first",
    "next",
    "final",
    "third",
    "initial",
    "suitable",
    "better",
    "best",
    "thank",
    "thanks",
    "dear",
    "hi",
    "hello",
    "application",
    "applications",
    "interview",
    "interviews",
    "interviewing",
    "withdrawal",
    "withdraw",
    "withdrawing",
    "invitation",
    "offer",
    "decline",
    "declining",
    "cancel",
    "cancelling",
    "regarding",
    "concerning",
    "update",
    "reply",
    "response",
    "decision",
    "candidacy",
    "applied",
    "applying",
    "apply",
    "considered",
    "considering",
    "consider",
    "inviting",
    "invite",
    "offering",
    "position",
    "role",
    "post",
    "job",
    "vacancy",
    "which",
    "who",
    "whom",
    "whose",
    "what",
    "when",
    "where",
    "why",
    "how",
    "if",
    "or",
    "but",
    "so",
    "because",
    "since",
    "full",
    "whole",
    "only",
    "own",
    "good",
    "perfect",
    "ideal",
    "wonderful",
    "lovely",
    "interesting",
    "fantastic",
    "amazing",
    "permanent",
    "temporary",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "today",
    "tomorrow",
    "round",
    "stage",
    "possible",
    "wrote",
    "confirmation",
    "confirming",
    "selection",
    "recruitment",
    "hiring",
    "online",
    "phone",
    "video",
    "trial",
    "here",
    "there",
    "then",
    "now",
    "please",
    "also",
    "just",
    "becoming",
    "become",
    "hire",
    "hiring",
    "unfilled",
    "replacement",
    "good",
    "ref",
    "reference",
    "id",
    "notice",
    "of",
    "very",
    "really",
    "enjoyed",
    "like",
    "between",
    "after",
    "before",
    "into",
    "through",
    "until",
    "within",
    "without",
    "fill",
    "filling",
    "following",
    "early",
    "late",
    "quick",
    "short",
    "long",
    "little",
    "kind",
    "generous",
    "last",
    "previous",
    "past",
    "former",
    "let",
    "get",
    "getting",
    "join",
    "joining",
];

/// Small words that a title may hold inside.
const INSIDE: &[&str] = &["of", "and", "&", "for", "in"];

/// Lower-case words that belong to a title before or among capitals.
const GRADES: &[&str] = &[
    "senior",
    "junior",
    "lead",
    "principal",
    "assistant",
    "associate",
    "deputy",
    "trainee",
    "head",
    "chief",
    "graduate",
    "staff",
    "night",
    "part",
    "time",
    "shift",
    "summer",
    "student",
    "registered",
];

/// People who stand in every such letter and are not the job, unless more words say so.
const PEOPLE: &[&str] = &[
    "manager",
    "recruiter",
    "director",
    "interviewer",
    "partner",
    "coordinator",
    "consultant",
    "lead",
    "head",
    "adviser",
    "advisor",
    "assistant",
    "owner",
    "editor",
    "president",
    "leader",
    "contact",
    "associate",
    "supervisor",
    "specialist",
    "officer",
    "principal",
    "maker",
    "receptionist",
    "secretary",
    "mentor",
    "keeper",
    "advocate",
    "agent",
    "guide",
    "player",
    "worker",
    "teacher",
];

/// Words of people whose work is hiring.
const HIRING: &[&str] = &[
    "hiring",
    "recruiting",
    "recruitment",
    "talent",
    "hr",
    "people",
    "human",
    "resources",
    "acquisition",
    "personnel",
];

/// Words that show that the sentence is about another job, if they stand before the title.
const ELSEWHERE: &[&str] = &[
    "accepted",
    "accept",
    "accepting",
    "another",
    "elsewhere",
    "signed",
    "taken",
    "took",
    "different",
    "current",
    "currently",
    "become",
    "promoted",
    "stay",
    "staying",
    "remain",
    "started",
    "starting",
    "colleague",
    "friend",
];

/// Words that show that a title named "as a …" or "for …" is the job.
const HIRES: &[&str] = &[
    "application",
    "applications",
    "applied",
    "apply",
    "applying",
    "interview",
    "interviews",
    "interviewing",
    "position",
    "candidate",
    "candidacy",
    "candidature",
    "consider",
    "considered",
    "considering",
    "consideration",
    "vacancy",
    "process",
    "withdraw",
    "withdrawing",
    "withdrawal",
    "offer",
    "offering",
    "offered",
    "join",
    "joining",
    "invitation",
    "invite",
    "invited",
    "inviting",
    "role",
    "hire",
    "hiring",
    "shortlist",
    "shortlisted",
    "decline",
    "declining",
    "recruiting",
    "recruitment",
    "opening",
    "selection",
    "competition",
    "cv",
    "resume",
    "cancel",
    "audition",
    "conversation",
    "chat",
    "meeting",
    "visit",
    "opportunity",
    "meet",
];

/// Where the job is named in a sentence or a quoted mail.
pub(super) fn find(text: &str, tokens: &[Token]) -> Option<Span> {
    let said = |range: (usize, usize)| span_of(tokens, range);
    before_post(tokens)
        .or_else(|| after_post(tokens))
        .or_else(|| alone(text, tokens))
        .map(said)
}

/// Where the job is named in a Subject, which needs no sentence for it.
pub(super) fn find_in_subject(text: &str, tokens: &[Token]) -> Option<Span> {
    find(text, tokens).or_else(|| {
        let mut start = 0;
        let stops = (0..=tokens.len()).filter(|i| {
            tokens.get(*i).is_none_or(|t| {
                t.kind == Kind::Hard
                    || matches!(t.word.as_str(), "," | "(" | ")" | "|" | "/" | "at" | "with")
            })
        });
        stops
            .map(|stop| (std::mem::replace(&mut start, stop + 1), stop))
            .find_map(|(from, to)| {
                let head = (from..to).rfind(|i| is_head(&tokens[*i]))?;
                let range = walk_back(tokens, head, from, false)?;
                let capital = tokens[range.0].capital;
                (capital && !is_person(tokens, range))
                    .then(|| span_of(tokens, extended(tokens, range)))
            })
    })
}

fn span_of(tokens: &[Token], (from, to): (usize, usize)) -> Span {
    Span::new(tokens[from].span.start, tokens[to - 1].span.end)
}

/// "the collections registrar role".
fn before_post(tokens: &[Token]) -> Option<(usize, usize)> {
    (1..tokens.len())
        .filter(|i| POST.contains(&tokens[*i].word.as_str()))
        .find_map(|post| {
            if elsewhere(tokens, post) {
                return None;
            }
            let word = tokens[post].word.as_str();
            let last = post - 1;
            let loose = matches!(
                word,
                "position" | "role" | "post" | "vacancy" | "job" | "opening"
            ) || IS_TITLE.contains(&word);
            if !is_head(&tokens[last]) && !loose {
                return None;
            }
            let (from, to) = walk_back(tokens, last, 0, true)?;
            let range = if IS_TITLE.contains(&word) {
                (from, post + 1)
            } else {
                (from, to)
            };
            let before = from.checked_sub(1).map_or("", |i| tokens[i].word.as_str());
            let capital = tokens[from..to].iter().any(|t| t.capital);
            let headed = is_head(&tokens[last]);
            // "a teaching job" may be anybody's; "the teaching job" is the one that the letter is about.
            let named = headed || capital || matches!(before, "the" | "your" | "this" | "that");
            (named && to - from <= 7 && !is_person(tokens, (from, to))).then_some(range)
        })
}

/// "the position of Data Analyst", "role: Data Analyst", "a job as night porter".
fn after_post(tokens: &[Token]) -> Option<(usize, usize)> {
    (0..tokens.len())
        .filter(|i| POST.contains(&tokens[*i].word.as_str()))
        .find_map(|post| {
            let link = tokens.get(post + 1).map(|t| t.word.as_str())?;
            if !matches!(link, "of" | "as" | ":" | "for" | "-") || elsewhere(tokens, post) {
                return None;
            }
            let skip = tokens
                .get(post + 2)
                .is_some_and(|t| matches!(t.word.as_str(), "a" | "an" | "the" | "your" | "our"));
            let from = post + 2 + usize::from(skip);
            let strict = !matches!(
                tokens[post].word.as_str(),
                "position" | "role" | "post" | "vacancy" | "job" | "opening"
            );
            forward(tokens, from, strict || !matches!(link, "of" | ":"))
        })
}

/// A title that begins at `from`: up to its head, or, where any capitalised words will do, as far as these go.
fn forward(tokens: &[Token], from: usize, needs_head: bool) -> Option<(usize, usize)> {
    let len = tokens
        .get(from..)?
        .iter()
        .take(8)
        .take_while(|t| {
            t.kind == Kind::Word
                && (!NEVER.contains(&t.word.as_str()) || INSIDE.contains(&t.word.as_str()))
        })
        .count();
    let run = &tokens[from..from + len];
    let range = match run.iter().rposition(is_head) {
        Some(head) => {
            // "Teacher of Physics" has its head in front.
            let first = run.iter().position(is_head).unwrap_or(head);
            let end = if run[first..head]
                .iter()
                .any(|t| t.word == "and" || t.word == "in" || t.word == "for")
            {
                first
            } else {
                head
            };
            (from, from + end + 1)
        }
        None if !needs_head => {
            let capitals = run
                .iter()
                .take_while(|t| t.capital || matches!(t.word.as_str(), "and" | "of"))
                .count();
            let end = run[..capitals].iter().rposition(|t| t.capital)?;
            (from, from + end + 1)
        }
        None => return None,
    };
    (range.1 > range.0 && !is_person(tokens, range)).then(|| extended(tokens, range))
}

/// A title without "position" or "role": "applied as a paralegal", "your Senior Nurse interview" has been seen before.
fn alone(_text: &str, tokens: &[Token]) -> Option<(usize, usize)> {
    let hires = tokens.iter().any(|t| HIRES.contains(&t.word.as_str()));
    (0..tokens.len())
        .filter(|i| hires && is_head(&tokens[*i]))
        .find_map(|head| {
            let (from, to) = walk_back(tokens, head, 0, false)?;
            let before = from
                .checked_sub(1)
                .map(|i| tokens[i].word.as_str())
                .unwrap_or("");
            let before2 = from
                .checked_sub(2)
                .map(|i| tokens[i].word.as_str())
                .unwrap_or("");
            let linked = matches!(
                before,
                "for" | "as" | "of" | ":" | "-" | "become" | "becoming"
            ) || matches!(before, "the" | "a" | "an" | "your" | "our")
                && matches!(before2, "for" | "as" | "of" | "become" | "becoming" | "be");
            let titled = to - from > 1 || tokens[head].capital;
            let plain_person = to - from == 1
                && !tokens[head].capital
                && PEOPLE.contains(&tokens[head].word.as_str());
            let near = tokens[from.saturating_sub(12)..from]
                .iter()
                .chain(&tokens[to..tokens.len().min(to + 6)])
                .any(|t| HIRES.contains(&t.word.as_str()));
            let ok = linked
                && near
                && !plain_person
                && (titled || matches!(before, "as" | "a" | "an" | "for"))
                && !elsewhere(tokens, head)
                && !is_person(tokens, (from, to));
            ok.then(|| extended(tokens, (from, to)))
        })
}

/// Whether a word can end a title.
fn is_head(token: &Token) -> bool {
    token.kind == Kind::Word
        && (is_job(&token.word)
            || token
                .word
                .strip_suffix('s')
                .is_some_and(|w| is_job(w) && token.capital))
}

/// From the last word of a title back to its first.
fn walk_back(tokens: &[Token], last: usize, floor: usize, lower: bool) -> Option<(usize, usize)> {
    let mut from = last + 1;
    while from > floor {
        let token = &tokens[from - 1];
        let word = token.word.as_str();
        if token.kind != Kind::Word || last + 1 - from >= 7 {
            break;
        }
        let joins = INSIDE[..3].contains(&word)
            && from <= last
            && from > floor + 1
            && tokens[from - 2].kind == Kind::Word
            && !NEVER.contains(&tokens[from - 2].word.as_str())
            && (tokens[from - 2].capital && tokens[from].capital
                || word == "of" && is_head(&tokens[from - 2])
                || word == "and" && tokens[from].word != "i" && !tokens[from].capital && lower);
        if joins {
            from -= 1;
            continue;
        }
        if NEVER.contains(&word)
            || HIRING.contains(&word)
                && from <= last
                && PEOPLE.contains(&tokens[last].word.as_str())
                && last + 1 - from < 2
        {
            break;
        }
        // Lower-case words go with a lower-case title; among capitals only grades do.
        if !token.capital && from <= last && tokens[from].capital && !GRADES.contains(&word) {
            break;
        }
        from -= 1;
    }
    let mut from = from;
    while from <= last
        && (INSIDE.contains(&tokens[from].word.as_str()) || tokens[from].kind != Kind::Word)
    {
        from += 1;
    }
    (from <= last).then_some((from, last + 1))
}

/// "Analyst II", "Teacher of Physics", "Nurse, Band 6" go on behind the head.
fn extended(tokens: &[Token], (from, mut to): (usize, usize)) -> (usize, usize) {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.word.as_str());
    let capital = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|t| t.capital && t.kind == Kind::Word && !NEVER.contains(&t.word.as_str()))
    };
    if matches!(word(to), "ii" | "iii" | "iv") {
        to += 1;
    }
    if word(to) == "of" && capital(to + 1) {
        to += 2;
        while capital(to) || word(to) == "and" && capital(to + 1) {
            to += 1;
        }
    }
    (from, to)
}

/// Whether the title is that of somebody who hires: "Hiring Manager", "the recruiter".
fn is_person(tokens: &[Token], (from, to): (usize, usize)) -> bool {
    let words = &tokens[from..to];
    let hiring = words
        .iter()
        .any(|t| matches!(t.word.as_str(), "hiring" | "recruiting" | "recruiter"));
    let last = words.last().map_or("", |t| t.word.as_str());
    let lone = words.len() == 1
        && matches!(
            last,
            "interviewer" | "team" | "recruiter" | "offer" | "owner" | "maker"
        );
    hiring || lone
}

/// Whether words before the title in its clause speak of another job.
fn elsewhere(tokens: &[Token], at: usize) -> bool {
    let clause = tokens[..at]
        .iter()
        .rev()
        .take(12)
        .take_while(|t| t.kind != Kind::Hard);
    let mut clause = clause.map(|t| t.word.as_str());
    clause.any(|word| ELSEWHERE.contains(&word))
}
