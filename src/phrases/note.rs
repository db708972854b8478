//! Notes round a withdrawal: an invitation to connect, a word some months later, and what to say on the telephone.
//!
//! Not for letters that withdraw (see `letter`). The sentences of the telephone come from such a letter.

use super::letter::{
    Letter, Medium, NAMELESS, Names, Request, VARIANTS, compose, greeting, sign_off,
};
use super::{fill, section};

const NOTES: &str = include_str!("notes.txt");

/// How many characters LinkedIn takes with an invitation.
pub const LINKEDIN: usize = 300;

/// What the note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the labels say it")]
pub enum Note {
    LinkedinNote,
    CheckIn,
    PhoneScript,
}

impl Note {
    /// All of them.
    pub const ALL: [Note; 3] = [Note::LinkedinNote, Note::CheckIn, Note::PhoneScript];

    /// Its name, as it is typed and as the phrase file has it.
    pub const fn name(self) -> &'static str {
        match self {
            Note::LinkedinNote => "linkedin-note",
            Note::CheckIn => "check-in",
            Note::PhoneScript => "phone-script",
        }
    }

    /// What it means, for a menu.
    pub const fn label(self) -> &'static str {
        match self {
            Note::LinkedinNote => "a line to go with an invitation to connect",
            Note::CheckIn => "a mail some months later",
            Note::PhoneScript => "what to say when you call before you write",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|note| note.name() == name)
    }
}

/// Writes the note for the candidate, names and tone of `request`.
pub fn write(note: Note, request: &Request) -> String {
    match note {
        Note::LinkedinNote => linkedin(request),
        Note::CheckIn => check_in(request),
        Note::PhoneScript => phone(request),
    }
}

/// Leaves out names, the least needed first, until it is as short as it must be.
fn linkedin(request: &Request) -> String {
    let mut names = request.names.clone();
    let mut text = line("linkedin-note", request, &names);
    for drop in [
        |names: &mut Names| names.company = None,
        |names: &mut Names| names.role = None,
        |names: &mut Names| names.recipient = None,
    ] {
        if text.chars().count() > LINKEDIN {
            drop(&mut names);
            text = line("linkedin-note", request, &names);
        }
    }
    text + "\n"
}

fn check_in(request: &Request) -> String {
    let text = line("check-in", request, &request.names);
    let paragraphs = vec![vec![text]];
    let letter = Letter {
        subject: Some(line("check-in-subject", request, &request.names)),
        // By now there is no team any more that hires.
        greeting: match request.names.recipient {
            Some(_) => greeting(request),
            None => "Hello,".to_owned(),
        },
        sign_off: sign_off(request, &paragraphs.concat()),
        paragraphs,
        name: sender(&request.names),
    };
    letter.to_string()
}

fn phone(request: &Request) -> String {
    let mut said = to_be_said(request).into_iter();
    let thanks = said.next().unwrap_or_default();
    let ahead = said.next_back().unwrap_or_default();
    let decision: Vec<String> = said.collect();
    let mut names = request.names.clone();
    names.sender = Some(sender(&names));
    let spoken = |section| line(section, request, &names);
    let (situation, reason, tone) = (
        request.situation.name(),
        request.reason.name(),
        request.tone.name(),
    );
    format!(
        "\
Before you call
    Find a quiet place, and have the title of the job and the name of the person before you.
    Call by day, and at least a day before an interview.

1. Say who you are
    \"{hello}\"

2. Thank them
    \"{thanks}\"

3. Say the decision and the reason, and stop there
    \"{decision}\"

4. If they ask for more, or offer more
    \"{pressed}\"

5. Look ahead
    \"{ahead}\"

6. Take your leave
    \"{goodbye}\"

If nobody answers, do not leave the decision on a machine
    \"{voicemail}\"

Afterwards, the same day
    bowout new {situation} --reason {reason} --tone {tone}
",
        hello = spoken("phone-hello"),
        decision = decision.join(" "),
        pressed = spoken("phone-pressed"),
        goodbye = spoken("phone-goodbye"),
        voicemail = spoken("phone-voicemail"),
    )
}

/// The sentences of a message, in the first variant that does not speak of itself as written.
fn to_be_said(request: &Request) -> Vec<String> {
    let variant = |turn| {
        let message = Request {
            medium: Medium::Message,
            variant: request.variant + turn,
            ..request.clone()
        };
        compose(&message).paragraphs.concat()
    };
    let is_spoken = |sentences: &Vec<String>| {
        let said = sentences.join(" ");
        !["writ", "message", "note"]
            .iter()
            .any(|word| said.contains(word))
    };
    let found = (0..VARIANTS).map(variant).find(is_spoken);
    found.unwrap_or_else(|| variant(0))
}

fn sender(names: &Names) -> String {
    names.sender.clone().unwrap_or_else(|| NAMELESS.to_owned())
}

/// The line of a section that tone and variant ask for, filled.
fn line(about: &str, request: &Request, names: &Names) -> String {
    let mut lines = section(NOTES, about);
    lines.retain(|phrase| phrase.tone == request.tone.name());
    let turn = request.variant % lines.len().max(1);
    lines
        .get(turn)
        .and_then(|phrase| fill(phrase.template, &mut |slot| names.value(slot)))
        .unwrap_or_default()
}
