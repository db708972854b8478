//! Whole letters: from situation, reason, tone and medium to a text that can be sent.
//!
//! For: the command `bowout new` and whoever else offers letters. [`Request`] says what is wanted, [`compose`] writes it.
//! Not for setting phrases into a draft that exists (see `insertion`), nor for notes that are no withdrawal (see `note`).

mod asked;
mod bank;
mod choice;

use std::fmt;

use super::{Phrase, Remark, fill, for_move, remarks};
use crate::moves::{Move, Situation};
use bank::{Card, Part};

pub use asked::{Medium, Reason, Tone};

/// How many different letters there are for one situation, reason, tone and medium.
pub const VARIANTS: usize = choice::VARIANTS;

/// What stands for the writer's name where nobody gave it; `leftover-placeholder` sees to it that it does not go out.
pub const NAMELESS: &str = "[Your name]";

/// Names and days that a letter or note can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The job: "Data Analyst".
    pub role: Option<String>,
    /// The employer.
    pub company: Option<String>,
    /// Whom it greets: "Ms. Okafor".
    pub recipient: Option<String>,
    /// Who writes.
    pub sender: Option<String>,
    /// The day of the interview, as a sentence has it after "on".
    pub date: Option<String>,
}

impl Names {
    /// The value for a slot of a phrase.
    pub fn value(&self, slot: &str) -> Option<&str> {
        match slot {
            "role" => self.role.as_deref(),
            "company" => self.company.as_deref(),
            "recipient" => self.recipient.as_deref(),
            "sender" => self.sender.as_deref(),
            "date" => self.date.as_deref(),
            _ => None,
        }
    }
}

/// What letter is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What the writer bows out of.
    pub situation: Situation,
    /// Why.
    pub reason: Reason,
    /// How it sounds.
    pub tone: Tone,
    /// By which way it goes.
    pub medium: Medium,
    /// Which of the [`VARIANTS`], counted from 0; they begin again after the last.
    pub variant: usize,
    /// Whether the interview is so near that the letter owes a word about it.
    pub short_notice: bool,
    /// What is known.
    pub names: Names,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            situation: Situation::WithdrawApplication,
            reason: Reason::default(),
            tone: Tone::default(),
            medium: Medium::default(),
            variant: 0,
            short_notice: false,
            names: Names::default(),
        }
    }
}

/// A letter that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The Subject; a message has none.
    pub subject: Option<String>,
    /// The line that greets.
    pub greeting: String,
    /// The paragraphs, sentence by sentence.
    pub paragraphs: Vec<Vec<String>>,
    /// The closing formula.
    pub sign_off: String,
    /// The line under it.
    pub name: String,
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subject) = &self.subject {
            write!(f, "Subject: {subject}\n\n")?;
        }
        write!(f, "{}\n\n", self.greeting)?;
        for paragraph in &self.paragraphs {
            write!(f, "{}\n\n", paragraph.join(" "))?;
        }
        writeln!(f, "{}\n{}", self.sign_off, self.name)
    }
}

/// Writes the letter that is wanted.
///
/// The same request always makes the same letter. What is not known is left out, but for the writer's name, which
/// [`NAMELESS`] stands for.
pub fn compose(request: &Request) -> Letter {
    let Request {
        situation,
        reason,
        tone,
        medium,
        variant,
        ..
    } = *request;
    let names = &request.names;
    let key = choice::Key {
        situation,
        reason,
        tone,
        medium,
    };
    let chosen = choice::chosen(key, variant);
    let mut teller = Teller {
        names,
        // A message has no room for the name of a firm that its reader works for.
        told: match medium {
            Medium::Email => Vec::new(),
            Medium::Message => vec!["company".to_owned()],
        },
    };
    let mut paragraphs = Vec::new();
    for paragraph in &chosen {
        let mut sentences = Vec::new();
        for (part, card) in paragraph {
            sentences.push(teller.tell(card.phrase.template));
            if *part == Part::Reason && request.short_notice {
                sentences.extend(notice(request, &chosen));
            }
        }
        paragraphs.push(sentences);
    }
    Letter {
        subject: (medium == Medium::Email).then(|| subject(request)),
        greeting: greeting(request),
        sign_off: sign_off(request, paragraphs.last().map_or(&[], Vec::as_slice)),
        paragraphs,
        name: names.sender.clone().unwrap_or_else(|| NAMELESS.to_owned()),
    }
}

/// Fills slots so that each fact is told once: who has read "for the Data Analyst position" knows of which it goes on.
struct Teller<'n> {
    names: &'n Names,
    told: Vec<String>,
}

impl Teller<'_> {
    fn tell(&mut self, template: &str) -> String {
        let names = self.names;
        let told = &mut self.told;
        let mut value = |slot: &str| {
            let value = names
                .value(slot)
                .filter(|_| !told.iter().any(|one| one == slot));
            told.extend(value.map(|_| slot.to_owned()));
            value
        };
        fill(template, &mut value).unwrap_or_default()
    }
}

fn subject(request: &Request) -> String {
    let mut phrases = for_move(Move::Subject, request.situation);
    phrases.retain(|phrase| phrase.own && phrase.tone == request.tone.name());
    nth(&phrases, request.variant)
        .and_then(|phrase| fill(phrase.template, &mut |slot| request.names.value(slot)))
        .unwrap_or_default()
}

/// The line that greets.
pub(super) fn greeting(request: &Request) -> String {
    match (&request.names.recipient, request.tone, request.medium) {
        (None, ..) => "Dear hiring team,".to_owned(),
        (Some(name), Tone::Warm | Tone::Neutral, Medium::Email) => format!("Dear {name},"),
        (Some(name), ..) => format!("Hello {name},"),
    }
}

/// A closing formula in which no word of the last paragraph comes again.
pub(super) fn sign_off(request: &Request, last: &[String]) -> String {
    let mut phrases = for_move(Move::SignOff, request.situation);
    let last = last.join(" ").to_lowercase();
    let echoes = |formula: &str| {
        let mut words = formula.split(|c: char| !c.is_alphabetic());
        words.any(|word| word.len() > 3 && last.contains(&word.to_lowercase()))
    };
    // What closes a letter on paper is too much for a message.
    let stiff = |formula: &str| {
        request.medium == Medium::Message && formula.to_lowercase().contains("sincerely")
    };
    phrases.retain(|phrase| {
        let formula = phrase.template;
        phrase.tone == request.tone.name() && !echoes(formula) && !stiff(formula)
    });
    let turn = request.variant + request.reason as usize + request.situation as usize;
    nth(&phrases, turn)
        .map_or("Kind regards,", |phrase| phrase.template)
        .to_owned()
}

/// A word about the short notice that does not echo the rest of the letter.
fn notice(request: &Request, chosen: &[Vec<(Part, &Card)>]) -> Option<String> {
    let mut phrases = remarks(Remark::ShortNotice, request.situation);
    phrases.sort_by_key(|phrase| phrase.tone != request.tone.name());
    let echoes = |phrase: &Phrase| {
        let card = Card::of(*phrase);
        chosen.iter().flatten().any(|(_, other)| card.echoes(other))
    };
    let fitting = phrases.iter().find(|phrase| !echoes(phrase));
    fitting
        .or(phrases.first())
        .map(|phrase| phrase.template.to_owned())
}

fn nth(phrases: &[Phrase], turn: usize) -> Option<&Phrase> {
    phrases.get(turn % phrases.len().max(1))
}
