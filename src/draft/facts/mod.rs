//! What a letter and its thread tell: role, company, people, and where each was found. Fills the slots of sample phrases, and
//! is what rules about names compare.
//!
//! Careful rather than complete: a fact that is not plain stays unknown, since a wrong name in a letter costs more than
//! a missing one. Not for judging.

mod company;
mod people;
mod requisition;
mod role;
mod thread;

use super::{Draft, Reader, Sentence};
use crate::lexicon::Token;
use crate::text::Span;

pub use people::Address;
pub use thread::Thread;

/// What a letter and its thread tell. Placeholders are no facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The job that the letter is about: "Data Analyst".
    pub role: Option<Fact>,
    /// The number under which the employer keeps the vacancy.
    pub requisition: Option<Fact>,
    /// The employer.
    pub company: Option<Fact>,
    /// Whom the letter greets or goes to: "Ms. Okafor".
    pub recipient: Option<Fact>,
    /// Who writes.
    pub sender: Option<Fact>,
    /// What shows that somebody between candidate and employer is written to.
    pub recruiter: Option<Fact>,
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
        let found = Found {
            draft,
            names: names(draft),
        };
        let recipient = people::greeted(draft, reader)
            .map(|span| found.fact(span, Place::Salutation))
            .or_else(|| found.named_in("to"));
        Self {
            role: found.role(),
            requisition: found.requisition(),
            company: found.company(),
            recipient,
            sender: found.sender(),
            recruiter: found.recruiter(),
        }
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
    let in_headers = ["from", "to", "cc", "reply-to"]
        .iter()
        .flat_map(|field| addresses(draft, field))
        .filter_map(|address| address.name);
    let all = in_headers.chain(draft.salutation).chain(draft.name);
    all.flat_map(|span| span.of(&draft.text).split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.len() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// The search for facts in one draft.
struct Found<'d, 't> {
    draft: &'d Draft<'t>,
    names: Vec<String>,
}

impl Found<'_, '_> {
    fn fact(&self, span: Span, place: Place) -> Fact {
        let raw = span.of(&self.draft.text);
        let mut value = String::with_capacity(raw.len());
        for word in raw.split_whitespace().filter(|word| *word != ">") {
            if !value.is_empty() {
                value.push(' ');
            }
            value.push_str(word);
        }
        Fact { value, span, place }
    }

    /// The first find in the writer's own sentences, then in the Subject.
    fn own(&self, find: impl Fn(&str, &[Token]) -> Option<Span>) -> Option<Fact> {
        let body = self.draft.sentences.iter().map(|s| (s, Place::Body));
        body.filter_map(|(sentence, place)| {
            let span = find(sentence.span.of(&self.draft.text), sentence.tokens())?;
            Some(self.fact(span.shifted(sentence.span.start), place))
        })
        .next()
    }

    fn in_subject(&self, find: impl Fn(&str, &[Token]) -> Option<Span>) -> Option<Fact> {
        let subject: &Sentence = self.draft.subject.as_ref()?;
        let span = find(subject.span.of(&self.draft.text), subject.tokens())?;
        Some(self.fact(span.shifted(subject.span.start), Place::Subject))
    }

    /// The first find in a sentence of the mail that is answered.
    fn quoted(&self, find: impl Fn(&str, &[Token]) -> Option<Span>) -> Option<Fact> {
        let thread = &self.draft.thread;
        let ends = |t: &Token| matches!(t.word.as_str(), "." | "!" | "?");
        let found = thread
            .tokens
            .split(ends)
            .find_map(|sentence| find(&thread.text, sentence));
        found.map(|span| self.fact(thread.in_draft(span), Place::Quote))
    }

    fn role(&self) -> Option<Fact> {
        self.own(role::find)
            .or_else(|| self.in_subject(role::find_in_subject))
            .or_else(|| self.quoted(role::find))
    }

    fn requisition(&self) -> Option<Fact> {
        let find = |text: &str, _: &[Token]| requisition::find(text);
        self.in_subject(find)
            .or_else(|| self.own(find))
            .or_else(|| {
                let thread = &self.draft.thread;
                requisition::find(&thread.text)
                    .map(|span| self.fact(thread.in_draft(span), Place::Quote))
            })
    }

    fn is_person(&self, token: &Token) -> bool {
        self.names.contains(&token.word)
    }

    /// In the letter; by the domain of an address; in the Subject; in the mail that is answered.
    fn company(&self) -> Option<Fact> {
        let find = |_: &str, tokens: &[Token]| company::find(tokens, |t| self.is_person(t));
        let labels = self.labels();
        let by_label = |_: &str, tokens: &[Token]| {
            labels
                .iter()
                .find_map(|label| company::by_label(tokens, label))
        };
        self.own(by_label)
            .or_else(|| self.own(find))
            .or_else(|| self.in_subject(by_label))
            .or_else(|| self.in_subject(find))
            .or_else(|| self.quoted(by_label))
            .or_else(|| self.quoted(find))
    }

    /// The telling labels of the domains to which the letter goes, those of agencies left out.
    fn labels(&self) -> Vec<String> {
        let own = addresses(self.draft, "from");
        let own: Vec<&str> = own
            .iter()
            .filter_map(|a| company::label(a.address.of(&self.draft.text)))
            .collect();
        let mut out: Vec<String> = Vec::new();
        let mut add = |address: &str| {
            if let Some(label) = company::label(address)
                && !people::is_agency(label)
                && !own.contains(&label)
                && !out.iter().any(|known| known == label)
            {
                out.push(label.to_owned());
            }
        };
        for field in ["to", "cc", "reply-to"] {
            for address in addresses(self.draft, field) {
                add(address.address.of(&self.draft.text));
            }
        }
        for span in &self.draft.thread.attributions {
            let said = span.of(&self.draft.text);
            said.split(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ';' | ',')
            })
            .filter(|word| word.contains('@'))
            .for_each(|word| add(word.trim_start_matches("mailto:")));
        }
        out
    }

    fn named_in(&self, field: &str) -> Option<Fact> {
        let address = addresses(self.draft, field).into_iter().next()?;
        let name = address.name?;
        let plain = !name
            .of(&self.draft.text)
            .contains(['@', '=', '[', '{', '<']);
        plain.then(|| self.fact(name, Place::Headers))
    }

    /// The full name: a signature with first name only gives way to From.
    fn sender(&self) -> Option<Fact> {
        let signed = people::signed(self.draft).map(|span| self.fact(span, Place::Signature));
        let from = self.named_in("from");
        match (signed, from) {
            (Some(signed), Some(from)) => {
                let first = signed.value.to_lowercase();
                let short = !first.contains(' ') && from.value.to_lowercase().contains(&first);
                let shouted = signed.value.chars().all(|c| !c.is_lowercase());
                Some(
                    if short || shouted || !signed.value.starts_with(char::is_uppercase) {
                        from
                    } else {
                        signed
                    },
                )
            }
            (signed, from) => signed.or(from),
        }
    }

    /// An agency's domain, or wording about a client.
    fn recruiter(&self) -> Option<Fact> {
        let text = &self.draft.text;
        let to = ["to", "reply-to"]
            .iter()
            .flat_map(|field| addresses(self.draft, field));
        let agency = to
            .map(|address| address.address)
            .find(|address| company::label(address.of(text)).is_some_and(people::is_agency));
        let body = || {
            let sentences = self.draft.sentences.iter();
            sentences
                .filter_map(|s| {
                    people::on_behalf(s.span.of(text)).map(|span| span.shifted(s.span.start))
                })
                .next()
        };
        let quoted = || {
            let thread = &self.draft.thread;
            people::on_behalf(&thread.text).map(|span| thread.in_draft(span))
        };
        agency
            .map(|span| self.fact(span, Place::Headers))
            .or_else(|| body().map(|span| self.fact(span, Place::Body)))
            .or_else(|| quoted().map(|span| self.fact(span, Place::Quote)))
    }
}
