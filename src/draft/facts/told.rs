//! What the text of a thread tells by itself, whatever the letter above it says. Spans count bytes of that text.
//!
//! Not for its employers, which headers and names help to tell (see `employer`).

use super::meeting::meetings;
use super::when::Said;
use super::{Place, people, requisition, role};
use crate::draft::dates;
use crate::lexicon::{Lexicon, List, Token};
use crate::text::Span;

/// What a thread tells.
#[derive(Debug, Default)]
pub(in crate::draft) struct Told {
    pub(super) tokens: Vec<Token>,
    pub(super) role: Option<Span>,
    pub(super) requisition: Option<Span>,
    /// Wording about an employer that is somebody's client.
    pub(super) on_behalf: Option<Span>,
    pub(super) meetings: Vec<Said>,
    /// All of it in lower case, on one line, with straight apostrophes.
    pub(super) lower: String,
}

impl Told {
    pub(in crate::draft) fn of(text: &str) -> Self {
        let tokens = Lexicon::get().tokens(text);
        let ends = |t: &Token| matches!(t.word.as_str(), "." | "!" | "?");
        let role = tokens
            .split(ends)
            .find_map(|sentence| role::find(text, sentence));
        Self {
            role,
            requisition: requisition::find(text),
            on_behalf: people::on_behalf(text, &[]),
            meetings: meetings(text, Place::Quote, &dates::mentions(text)),
            lower: on_one_line(text),
            tokens,
        }
    }
}

/// A text in lower case, on one line, with straight apostrophes.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' | '‘' => line.push('\''),
                c => line.extend(c.to_lowercase()),
            }
        }
    }
    line
}

/// Whether a text says one of the wordings listed, whatever its line breaks and apostrophes.
pub(in crate::draft) fn says_any_of(text: &str, list: List) -> bool {
    list.find(&on_one_line(text)).is_some()
}
