//! The job that a text is about: "the Data Analyst position", "apply as a night porter", "Re: Lighting Designer".
//!
//! Not for the writer's other job: what is said to be accepted elsewhere is passed over.

use crate::lexicon::{Kind, List, Token};
use crate::text::Span;

/// Nouns of the section `title-post` that themselves name what the writer would be: "the summer internship".
const IS_TITLE: &[&str] = &[
    "internship",
    "apprenticeship",
    "traineeship",
    "fellowship",
    "lectureship",
    "clerkship",
];

/// Words of `title-never` that a title may hold where it is written in capitals: "Stage Carpenter".
const IN_TITLES: &[&str] = &[
    "stage",
    "trial",
    "phone",
    "video",
    "online",
    "first",
    "second",
    "early",
    "good",
    "long",
    "new",
    "open",
    "full",
    "interview",
    "application",
    "applications",
    "selection",
    "recruitment",
    "post",
    "invite",
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

/// Words of people whose work is hiring.
pub(super) const HIRING: &[&str] = &[
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

/// Where the job is named in a sentence or a quoted mail.
pub(super) fn find(text: &str, tokens: &[Token]) -> Option<Span> {
    let plain;
    let tokens = match tokens.iter().any(is_emphasis) {
        true => {
            plain = tokens
                .iter()
                .filter(|t| !is_emphasis(t))
                .cloned()
                .collect::<Vec<_>>();
            &plain
        }
        false => tokens,
    };
    let found = [before_post(tokens), after_post(tokens), alone(tokens)];
    found
        .into_iter()
        .flatten()
        .map(|range| span_of(text, tokens, range))
        .min_by_key(|span| span.start)
}

/// Stars and underscores, by which Markdown stresses words.
fn is_emphasis(token: &Token) -> bool {
    token.kind == Kind::Soft && matches!(token.word.as_str(), "*" | "_")
}

/// Where the job is named in a Subject, which needs no sentence for it.
pub(super) fn find_in_subject(text: &str, tokens: &[Token]) -> Option<Span> {
    find(text, tokens).or_else(|| {
        let is_stop = |t: &Token| {
            matches!(t.kind, Kind::Hard | Kind::Emoji)
                || matches!(t.word.as_str(), "," | "(" | ")" | "|" | "/" | "at" | "with")
        };
        let mut start = 0;
        (0..=tokens.len())
            .filter(|i| tokens.get(*i).is_none_or(is_stop))
            .map(|stop| (std::mem::replace(&mut start, stop + 1), stop))
            .find_map(|(from, to)| {
                let head = (from..to).rfind(|i| is_head(&tokens[*i]))?;
                let range = walk_back(tokens, head, from, true)?;
                let whole = range.0 == from && range.1 - range.0 > 1;
                let named = tokens[range.0].capital || whole;
                (named && !is_person(tokens, range))
                    .then(|| span_of(text, tokens, extended(tokens, range)))
            })
    })
}

fn span_of(text: &str, tokens: &[Token], (from, to): (usize, usize)) -> Span {
    super::without_possessive(
        text,
        Span::new(tokens[from].span.start, tokens[to - 1].span.end),
    )
}

/// "the collections registrar role".
fn before_post(tokens: &[Token]) -> Option<(usize, usize)> {
    (1..tokens.len())
        .filter(|i| List::TitlePost.has(&tokens[*i].word))
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
        .filter(|i| List::TitlePost.has(&tokens[*i].word))
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
                && (!List::TitleNever.has(&t.word) || INSIDE.contains(&t.word.as_str()))
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
fn alone(tokens: &[Token]) -> Option<(usize, usize)> {
    let hires = tokens.iter().any(|t| List::TitleHires.has(&t.word));
    (0..tokens.len())
        .filter(|i| is_head(&tokens[*i]))
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
            // "Head Gardener" ends in the second of its heads.
            if tokens
                .get(head + 1)
                .is_some_and(|next| is_head(next) && next.capital == tokens[head].capital)
            {
                return None;
            }
            let wished = before == "become" && tokens[head].capital
                || matches!(before, "your") && before2 == "be"
                || matches!(before, "a" | "an")
                    && matches!(before2, "be" | "become")
                    && tokens.get(to).is_some_and(|t| t.word == "at");
            let titled = to - from > 1 || tokens[head].capital;
            let plain_person = to - from == 1
                && !tokens[head].capital
                && List::TitlePeople.has(&tokens[head].word);
            let near = hires
                && tokens[from.saturating_sub(12)..from]
                    .iter()
                    .chain(&tokens[to..tokens.len().min(to + 6)])
                    .any(|t| List::TitleHires.has(&t.word));
            let ok = (linked && near || wished)
                && !plain_person
                && (titled || matches!(before, "as" | "a" | "an" | "for"))
                && !elsewhere(tokens, head)
                && !is_person(tokens, (from, to));
            ok.then(|| extended(tokens, (from, to)))
        })
}

/// Whether a word can end a title.
fn is_head(token: &Token) -> bool {
    const ENDS: &[&str] = &[
        "ologist", "ographer", "ician", "arist", "keeper", "maker", "worker", "master", "wright",
    ];
    let listed = || {
        List::Jobs.has(&token.word)
            || token.capital
                && token
                    .word
                    .strip_suffix('s')
                    .is_some_and(|w| List::Jobs.has(w))
    };
    let coined = || token.capital && ENDS.iter().any(|end| token.word.ends_with(end));
    token.kind == Kind::Word && (listed() || coined())
}

/// From the last word of a title back to its first.
fn walk_back(tokens: &[Token], last: usize, floor: usize, lower: bool) -> Option<(usize, usize)> {
    let mut from = last + 1;
    while from > floor {
        let token = &tokens[from - 1];
        let word = token.word.as_str();
        let ordinal = token.kind == Kind::Number
            && from <= last
            && ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| word.ends_with(end));
        if token.kind != Kind::Word && !ordinal || last + 1 - from >= 7 {
            break;
        }
        let joins = INSIDE[..3].contains(&word)
            && from <= last
            && from > floor + 1
            && tokens[from - 2].kind == Kind::Word
            && !List::TitleNever.has(&tokens[from - 2].word)
            && (tokens[from - 2].capital && tokens[from].capital
                || word == "of" && is_head(&tokens[from - 2])
                || word == "and" && tokens[from].word != "i" && !tokens[from].capital && lower);
        if joins {
            from -= 1;
            continue;
        }
        let of_a_title =
            token.capital && from <= last && tokens[from].capital && IN_TITLES.contains(&word);
        if List::TitleNever.has(word) && !of_a_title
            || HIRING.contains(&word)
                && from <= last
                && List::TitlePeople.has(&tokens[last].word)
                && last + 1 - from < 2
        {
            break;
        }
        // Lower-case words go with a lower-case title; among capitals only grades do.
        if !token.capital
            && !ordinal
            && from <= last
            && tokens[from].capital
            && !GRADES.contains(&word)
        {
            break;
        }
        from -= 1;
    }
    while from <= last && INSIDE.contains(&tokens[from].word.as_str()) {
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
            .is_some_and(|t| t.capital && t.kind == Kind::Word && !List::TitleNever.has(&t.word))
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
    let clause = tokens[..at].iter().rposition(|t| t.kind == Kind::Hard);
    let from = clause.map_or(0, |hard| hard + 1).max(at.saturating_sub(12));
    (from..at).any(|i| {
        let word = tokens[i].word.as_str();
        // "accept your offer" and "accept my withdrawal" are about this job.
        let ours = |t: &Token| matches!(t.word.as_str(), "your" | "the" | "my" | "this");
        let accepts =
            matches!(word, "accept" | "accepting") && !tokens.get(i + 1).is_some_and(ours);
        accepts || List::TitleElsewhere.has(word)
    })
}
