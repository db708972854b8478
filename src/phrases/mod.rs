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

use crate::draft::Facts;
use crate::moves::{Move, Situation};

const GRATITUDE: &str = include_str!("gratitude.txt");
const REASON: &str = include_str!("reason.txt");
const DOOR_OPEN: &str = include_str!("door_open.txt");
const INTENT: &str = include_str!("intent.txt");
const SALUTATION: &str = include_str!("salutation.txt");
const SIGN_OFF: &str = include_str!("sign_off.txt");
const SUBJECT: &str = include_str!("subject.txt");
const GOOD_WISHES: &str = include_str!("good_wishes.txt");
const POSITIVE_REMARK: &str = include_str!("positive_remark.txt");
const OFFER_OF_HELP: &str = include_str!("offer_of_help.txt");
const CONSIDERED: &str = include_str!("considered.txt");
const CONNECT: &str = include_str!("connect.txt");
const THANKS_AGAIN: &str = include_str!("thanks_again.txt");
const EFFORT: &str = include_str!("effort.txt");
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
        Move::GoodWishes => GOOD_WISHES,
        Move::PositiveRemark => POSITIVE_REMARK,
        Move::OfferOfHelp => OFFER_OF_HELP,
        Move::Apology | Move::Name => return Vec::new(),
    };
    section(source, situation.name())
}

/// A sentence that rounds off a letter and is no move by itself, or one that another phrase does already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// That the decision was weighed.
    Considered,
    /// An invitation to connect on a network.
    Connect,
    /// The thanks that close a letter.
    ThanksAgain,
    /// Thanks for the time and effort that others spent.
    Effort,
}

impl Extra {
    /// All of them, in the order of a letter.
    pub const ALL: [Extra; 4] = [
        Extra::Effort,
        Extra::Considered,
        Extra::Connect,
        Extra::ThanksAgain,
    ];
}

/// The phrases for an extra in a situation: those written for it first, then those for all.
pub fn extras(extra: Extra, situation: Situation) -> Vec<Phrase> {
    let source = match extra {
        Extra::Considered => CONSIDERED,
        Extra::Connect => CONNECT,
        Extra::ThanksAgain => THANKS_AGAIN,
        Extra::Effort => EFFORT,
    };
    section(source, situation.name())
}

/// The reasons of a kind, such as `family`.
pub fn reasons(kind: &str) -> Vec<Phrase> {
    let mut phrases = section(REASON, kind);
    phrases.retain(|phrase| phrase.own);
    phrases
}

/// A remark that fits the time at which a letter comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// That the letter comes shortly before the interview.
    ShortNotice,
    /// That the answer took long.
    LateReply,
}

/// The sentences that make a remark.
pub fn remarks(remark: Remark) -> Vec<Phrase> {
    let name = match remark {
        Remark::ShortNotice => "short-notice",
        Remark::LateReply => "late-reply",
    };
    section(REMARKS, name)
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
