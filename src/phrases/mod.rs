//! The sample phrases that are offered: data by move and situation, slots filled from the facts of the draft.
//!
//! For: which phrases, in which order, and their text. Where and how one is set into a draft is `insertion`'s.
//! Not for recognising phrases (see `lexicon`).
//!
//! # The data files
//!
//! One phrase a line. `#` begins a comment; `[name name]` opens the section of these situations (or kinds of negative
//! wording, or kinds of reasons), `[any]` that of all. `{role}`, `{company}`, `{recipient}`, `{sender}` are slots, and `{date}`,
//! the day of the interview, which whole letters fill; what stands in square brackets around a slot falls away where the fact
//! is unknown. ` ;warm`, ` ;neutral` or ` ;brief` at the end is the tone.

pub mod insertion;
pub mod letter;
pub mod note;
pub mod removal;
mod voice;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::draft::Facts;
use crate::moves::{Move, Situation};

pub use voice::{Voice, by_tone, offered};

const GRATITUDE: &str = include_str!("gratitude.txt");
const REASON: &str = include_str!("reason.txt");
const DOOR_OPEN: &str = include_str!("door_open.txt");
const INTENT: &str = include_str!("intent.txt");
const SALUTATION: &str = include_str!("salutation.txt");
const SIGN_OFF: &str = include_str!("sign_off.txt");
const SUBJECT: &str = include_str!("subject.txt");
const POSITIVE_REMARK: &str = include_str!("positive_remark.txt");
const GOOD_WISHES: &str = include_str!("good_wishes.txt");
const OFFER_OF_HELP: &str = include_str!("offer_of_help.txt");
const EFFORT: &str = include_str!("effort.txt");
const CONSIDERED: &str = include_str!("considered.txt");
const CONNECT: &str = include_str!("connect.txt");
const THANKS_AGAIN: &str = include_str!("thanks_again.txt");
const REMARKS: &str = include_str!("remarks.txt");
const REWORDINGS: &str = include_str!("rewordings.txt");

/// A phrase of the data files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// With its slots and brackets.
    pub template: &'static str,
    /// `warm`, `neutral` or `brief`.
    pub tone: &'static str,
    /// Whether it is written for the section that was asked for, and not for all.
    pub own: bool,
}

/// The phrases that do a move in a situation: those written for it first, then those for all.
pub fn for_move(kind: Move, situation: Situation) -> Vec<Phrase> {
    let source = match kind {
        Move::Gratitude => GRATITUDE,
        Move::Reason => REASON,
        Move::DoorOpen => DOOR_OPEN,
        Move::Intent => INTENT,
        Move::Salutation => SALUTATION,
        Move::SignOff => SIGN_OFF,
        Move::Subject => SUBJECT,
        Move::PositiveRemark => POSITIVE_REMARK,
        Move::GoodWishes => GOOD_WISHES,
        Move::OfferOfHelp => OFFER_OF_HELP,
        _ => return Vec::new(),
    };
    section(source, situation.name())
}

/// A sentence that is no move of its own and yet does a letter good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// That the letter comes shortly before the interview.
    ShortNotice,
    /// That the answer took long.
    LateReply,
    /// Thanks for the time and the effort that the reader spent.
    Effort,
    /// That the decision was weighed.
    Considered,
    /// An invitation to connect.
    Connect,
    /// The thanks that close a letter.
    ThanksAgain,
}

/// The sentences that make a remark.
pub fn remarks(remark: Remark, situation: Situation) -> Vec<Phrase> {
    match remark {
        Remark::ShortNotice => section(REMARKS, "short-notice"),
        Remark::LateReply => section(REMARKS, "late-reply"),
        Remark::Effort => section(EFFORT, situation.name()),
        Remark::Considered => section(CONSIDERED, situation.name()),
        Remark::Connect => section(CONNECT, situation.name()),
        Remark::ThanksAgain => section(THANKS_AGAIN, situation.name()),
    }
}

/// The reasons of a kind, such as `family`.
pub fn reasons(kind: &str) -> Vec<Phrase> {
    let mut phrases = section(REASON, kind);
    phrases.retain(|phrase| phrase.own);
    phrases
}

/// Sentences that keep the fact behind a negative one of this kind and lose the sting.
pub fn rewordings(kind: &str) -> Vec<Phrase> {
    section(REWORDINGS, kind)
}

/// The texts of `phrases` with all that is known filled in, each once.
///
/// A phrase whose slot stands outside brackets and is unknown is left out.
pub fn rendered(phrases: &[Phrase], facts: &Facts) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for phrase in phrases {
        if let Some(text) = fill(phrase.template, &mut |slot| facts.value(slot))
            && !out.contains(&text)
        {
            out.push(text);
        }
    }
    out
}

/// Every phrase as it reads where nothing is known of the letter, with a straight apostrophe.
pub fn bare() -> &'static BTreeSet<String> {
    static BARE: OnceLock<BTreeSet<String>> = OnceLock::new();
    BARE.get_or_init(|| {
        let sources = [
            GRATITUDE,
            REASON,
            DOOR_OPEN,
            INTENT,
            POSITIVE_REMARK,
            GOOD_WISHES,
            OFFER_OF_HELP,
            EFFORT,
            CONSIDERED,
            CONNECT,
            THANKS_AGAIN,
            REMARKS,
            REWORDINGS,
        ];
        let lines = sources.iter().flat_map(|source| source.lines());
        lines
            .filter_map(|line| line.rsplit_once(" ;"))
            .filter_map(|(template, _)| fill(template, &mut |_| None))
            .collect()
    })
}

fn section(source: &'static str, wanted: &str) -> Vec<Phrase> {
    let (mut own, mut any) = (Vec::new(), Vec::new());
    let mut names = "";
    for line in source
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        if let Some(header) = line
            .strip_prefix('[')
            .and_then(|l| l.strip_suffix(']'))
            .filter(|h| !h.contains('{'))
        {
            names = header;
            continue;
        }
        let (template, tone) = line.rsplit_once(" ;").unwrap_or((line, "neutral"));
        let is_own = names.split_whitespace().any(|name| name == wanted);
        let phrase = Phrase {
            template,
            tone,
            own: is_own,
        };
        if is_own {
            own.push(phrase);
        } else if names == "any" {
            any.push(phrase);
        }
    }
    own.extend(any);
    own
}

/// The template with its slots filled; `None` where a slot outside brackets is unknown.
fn fill<'f>(template: &str, value: &mut dyn FnMut(&str) -> Option<&'f str>) -> Option<String> {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(at) = rest.find(['[', '{']) {
        out.push_str(&rest[..at]);
        let bracket = rest[at..].starts_with('[');
        let end = at + rest[at..].find(if bracket { ']' } else { '}' })?;
        let inside = &rest[at + 1..end];
        match bracket {
            true => out.push_str(&fill(inside, value).unwrap_or_default()),
            false => out.push_str(value(inside)?),
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Fact, Place};
    use crate::text::Span;

    #[test]
    fn what_is_unknown_falls_away() {
        let facts = Facts {
            role: Some(Fact {
                value: "Analyst".into(),
                span: Span::new(0, 7),
                place: Place::Body,
            }),
            ..Facts::default()
        };
        let filled = |template| fill(template, &mut |slot| facts.value(slot));
        assert_eq!(
            filled("Thanks[ for the {role} role][ at {company}].").as_deref(),
            Some("Thanks for the Analyst role.")
        );
        assert_eq!(filled("Dear {recipient},"), None);
    }
}
