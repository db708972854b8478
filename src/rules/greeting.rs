//! What rules about greeting and closing share: a greeting by the name that headers and thread give, and a formula in the
//! place of another.
//!
//! Not for letters without a greeting.

use super::Context;
use crate::diagnostic::Fix;
use crate::draft::Place;
use crate::lexicon::List;
use crate::text::{Edit, Span};

/// Whether a greeting or a name is that of whoever may read it: "Hiring Team".
///
/// A search committee is greeted as one, since no one of its members decides.
pub(super) fn greets_nobody(text: &str) -> bool {
    const BODIES: &[&str] = &[
        "search",
        "selection",
        "appointment",
        "appointments",
        "fellowship",
    ];
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let mut before = "";
    let mut nobody = false;
    for word in words.filter(|word| !word.is_empty()) {
        let body = word == "committee" && BODIES.contains(&before);
        nobody |= List::GreetsNobody.has(word) && !body;
        before = word;
    }
    nobody
}

/// Greetings by name in the place of the greeting; none where nobody's name is known.
pub(super) fn by_name(context: &Context<'_>, greeting: Span) -> Vec<Fix> {
    let draft = context.draft;
    let mark = greeting
        .of(&draft.text)
        .chars()
        .next_back()
        .filter(|c| matches!(c, ',' | ':' | '!'))
        .unwrap_or(',');
    let mark = if mark == '!' { ',' } else { mark };
    let known = draft
        .facts
        .recipient
        .as_ref()
        .filter(|fact| fact.place != Place::Salutation);
    let Some(name) = known
        .map(|fact| fact.value.as_str())
        .or(draft.facts.answered.as_deref())
    else {
        return Vec::new();
    };
    // "To: Regional HR, Sagar Textiles".
    if greets_nobody(name) {
        return Vec::new();
    }
    ["Dear", "Hello"]
        .iter()
        .map(|word| Fix {
            title: format!("Greet “{word} {name}{mark}”"),
            edits: vec![Edit::replace(greeting, format!("{word} {name}{mark}"))],
        })
        .collect()
}

/// Other words in the place of some.
pub(super) fn instead(span: Span, words: &[&str]) -> Vec<Fix> {
    words
        .iter()
        .map(|word| Fix {
            title: format!("Write “{word}”"),
            edits: vec![Edit::replace(span, *word)],
        })
        .collect()
}
