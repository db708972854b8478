//! What a letter and its thread tell: role, company, people, and where each was found. Fills the slots of sample phrases, and
//! is what rules about names compare.
//!
//! Careful rather than complete: a fact that is not plain stays unknown, since a wrong name in a letter costs more than
//! a missing one. Not for judging.

mod company;
mod employer;
mod fit;
mod found;
mod kind;
mod meeting;
mod people;
mod requisition;
mod role;
mod thread;
mod told;
mod when;

use super::{Draft, Reader};
use employer::Employers;
use found::Found;

use crate::lexicon::Token;
use crate::text::Span;

pub use fit::Odd;
pub(super) use kind::names_kind;
pub use people::Address;
pub(super) use people::is_title;
pub use thread::Thread;
pub(super) use told::{Told, says_any_of};
pub use when::When;

/// What a letter and its thread tell. Placeholders are no facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The job that the letter is about: "Data Analyst".
    pub role: Option<Fact>,
    /// The number under which the employer keeps the vacancy.
    pub requisition: Option<Fact>,
    /// The employer.
    pub company: Option<Fact>,
    /// Whether a name in the letter may well be an employer's, where that is too little for a fact.
    pub may_name_company: bool,
    /// The employer that the letter alone speaks of.
    pub own_company: Option<Fact>,
    /// The employer that Subject and thread alone speak of.
    pub thread_company: Option<Fact>,
    /// The telling label of each employer's domain, "larkspur" of `ada@jobs.larkspur.example`, and the address.
    pub domains: Vec<(String, Span)>,
    /// Whom the letter greets or goes to: "Ms. Okafor".
    pub recipient: Option<Fact>,
    /// Who wrote the mail that is answered.
    pub answered: Option<String>,
    /// Whom headers and thread name, where the letter greets somebody whom they do not know.
    pub stranger: Option<String>,
    /// An employer in the letter whom headers and thread do not know.
    pub odd_company: Option<Odd>,
    /// Who writes.
    pub sender: Option<Fact>,
    /// What shows that somebody between candidate and employer is written to.
    pub recruiter: Option<Fact>,
    /// The interview that is declined or called off.
    pub interview: Option<When>,
    /// The mail that is answered.
    pub invited: Option<When>,
}

/// Something known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// As it is written, on one line.
    pub value: String,
    /// Its bytes in [`Draft::text`].
    pub span: Span,
    /// What kind of place that is.
    pub place: Place,
}

/// Where a fact was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Place {
    Headers,
    Subject,
    Salutation,
    Body,
    Signature,
    Quote,
}

impl Place {
    /// Its name in reports and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Place::Headers => "headers",
            Place::Subject => "subject",
            Place::Salutation => "salutation",
            Place::Body => "body",
            Place::Signature => "signature",
            Place::Quote => "quote",
        }
    }
}

impl Facts {
    /// The value for a slot of a sample phrase: `role`, `company`, `recipient` or `sender`.
    pub fn value(&self, slot: &str) -> Option<&str> {
        let fact = match slot {
            "role" => &self.role,
            "company" => &self.company,
            "recipient" => &self.recipient,
            "sender" => &self.sender,
            _ => return None,
        };
        fact.as_ref().map(|fact| fact.value.as_str())
    }

    /// Each fact with its name, in a stable order.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Fact)> {
        let all = [
            ("role", &self.role),
            ("requisition", &self.requisition),
            ("company", &self.company),
            ("recipient", &self.recipient),
            ("sender", &self.sender),
            ("recruiter", &self.recruiter),
        ];
        all.into_iter()
            .filter_map(|(name, fact)| fact.as_ref().map(|fact| (name, fact)))
    }

    pub(super) fn of(draft: &Draft<'_>, reader: &mut Reader) -> Self {
        let introductions = introductions(draft, reader);
        let found = Found {
            draft,
            names: names(draft),
            introductions,
            closing: draft
                .sign_off
                .map(|span| (span, reader.read(span.of(&draft.text)).tokens.clone())),
        };
        let recipient = people::greeted(draft, reader)
            .map(|span| found.fact(span, Place::Salutation))
            .or_else(|| found.named_in("to"));
        let employers = Employers::of(&found);
        let domains = employer::labels(&found);
        let dated = when::dated(draft);
        let invited = when::invited(draft, &dated);
        let greeted = recipient
            .as_ref()
            .filter(|fact| fact.place == Place::Salutation);
        let mut facts = Self {
            answered: fit::answered(draft),
            stranger: greeted.and_then(|greeted| fit::stranger(&found, greeted)),
            odd_company: None,
            interview: when::interview(draft, &dated, invited.as_ref()),
            invited,
            domains,
            role: found.role(),
            requisition: found.requisition(),
            company: employers.best,
            may_name_company: employers.may_be_named,
            own_company: employers.own,
            thread_company: employers.thread,
            recipient,
            sender: found.sender(),
            recruiter: found.recruiter(),
        };
        facts.odd_company = fit::odd_company(draft, &facts);
        facts
    }
}

/// The addresses of all header fields of that name, in order.
pub(super) fn addresses(draft: &Draft<'_>, field: &str) -> Vec<Address> {
    let values = draft.headers.iter().flat_map(|headers| headers.all(field));
    values
        .flat_map(|value| people::addresses(&draft.text, value))
        .collect()
}

/// The words, in lower case, of all names of people that headers, greeting and signature give.
fn names(draft: &Draft<'_>) -> Vec<String> {
    const LOOKED_AT: usize = 40;
    let thread_lines = draft.thread.text.lines().take(LOOKED_AT);
    let introduced = draft
        .thread
        .attributions
        .iter()
        .take(LOOKED_AT)
        .flat_map(|span| span.of(&draft.text).lines())
        .filter(|line| super::attribution::names_the_writer(line))
        .chain(thread_lines.filter(|line| super::attribution::is_from(line)))
        .flat_map(|line| {
            line.split(['<', '['])
                .next()
                .unwrap_or(line)
                .split(|c: char| !c.is_alphanumeric())
        })
        .filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
        .map(str::to_lowercase);
    let in_headers = ["from", "to", "cc", "reply-to"]
        .iter()
        .flat_map(|field| addresses(draft, field))
        .filter_map(|address| address.name);
    let all = in_headers.chain(draft.salutation).chain(draft.name);
    all.flat_map(|span| span.of(&draft.text).split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.len() > 1)
        .map(str::to_lowercase)
        .chain(introduced)
        .collect()
}

/// The words of the first lines that introduce quotes.
fn introductions(draft: &Draft<'_>, reader: &mut Reader) -> Vec<(Span, Vec<Token>)> {
    const MOST: usize = 6;
    const LONGEST: usize = 1 << 10;
    let spans = draft
        .thread
        .attributions
        .iter()
        .filter(|span| span.len() <= LONGEST);
    spans
        .take(MOST)
        .map(|span| (*span, reader.read(span.of(&draft.text)).tokens.clone()))
        .collect()
}

/// Whether an address is that of an agency, which finds people for others.
pub(super) fn is_agency(address: &str) -> bool {
    company::label(address).is_some_and(people::is_agency)
}

/// The addresses in the lines that introduce the thread, in order.
pub(super) fn thread_addresses(draft: &Draft<'_>) -> Vec<Span> {
    const MOST: usize = 12;
    let is_edge = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ';' | ',' | '"' | ':')
    };
    let mut out = Vec::new();
    for span in draft.thread.attributions.iter().take(MOST) {
        let said = span.of(&draft.text);
        let mut at = 0;
        for word in said.split(is_edge) {
            if word.contains('@') {
                out.push(Span::new(at, at + word.len()).shifted(span.start));
            }
            at += word.len()
                + said[at + word.len()..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8);
        }
    }
    out
}

/// A span without the "’s" at its end.
fn without_possessive(text: &str, span: Span) -> Span {
    let source = span.of(text);
    let bare = ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|tail| source.strip_suffix(tail));
    Span::new(span.start, span.start + bare.unwrap_or(source).len())
}
