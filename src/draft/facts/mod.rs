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
mod when;

use super::{Draft, Reader, Sentence};
use company::{Known, Voice};

use crate::lexicon::Token;
use crate::text::Span;

pub use people::Address;
pub use thread::Thread;
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
    /// Whom the letter greets or goes to: "Ms. Okafor".
    pub recipient: Option<Fact>,
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
        };
        let recipient = people::greeted(draft, reader)
            .map(|span| found.fact(span, Place::Salutation))
            .or_else(|| found.named_in("to"));
        let invited = when::invited(draft);
        Self {
            interview: when::interview(draft, invited.as_ref()),
            invited,
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

/// A span without the "’s" at its end.
fn without_possessive(text: &str, span: Span) -> Span {
    let source = span.of(text);
    let bare = ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|tail| source.strip_suffix(tail));
    Span::new(span.start, span.start + bare.unwrap_or(source).len())
}

/// The search for facts in one draft.
struct Found<'d, 't> {
    draft: &'d Draft<'t>,
    names: Vec<String>,
    /// The words of the lines that introduce quotes.
    introductions: Vec<(Span, Vec<Token>)>,
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

    /// The name for which most speaks, in all its places together; as the letter writes it, else Subject or thread.
    fn company(&self) -> Option<Fact> {
        let labels = self.labels();
        let is_person = |token: &Token| self.is_person(token);
        let known = Known {
            is_person: &is_person,
            labels: &labels,
        };
        let text: &str = &self.draft.text;
        let mut all: Vec<(Fact, i32)> = Vec::new();
        let own = self
            .draft
            .sentences
            .iter()
            .map(|s| (s, Voice::Writer, Place::Body));
        let subject = self
            .draft
            .subject
            .iter()
            .map(|s| (s, Voice::Subject, Place::Subject));
        for (sentence, voice, place) in own.chain(subject) {
            let found =
                company::candidates(sentence.span.of(text), sentence.tokens(), voice, &known);
            all.extend(found.into_iter().map(|c| {
                (
                    self.fact(c.span.shifted(sentence.span.start), place),
                    c.score,
                )
            }));
        }
        let thread = &self.draft.thread;
        let quoted = company::candidates(&thread.text, &thread.tokens, Voice::Quote, &known);
        all.extend(
            quoted
                .into_iter()
                .map(|c| (self.fact(thread.in_draft(c.span), Place::Quote), c.score)),
        );
        for span in &thread.attributions {
            let said = span.of(text);
            let words = self.introductions.iter().find(|(at, _)| at == span);
            let found =
                words.map(|(_, words)| company::candidates(said, words, Voice::Quote, &known));
            all.extend(
                found
                    .into_iter()
                    .flatten()
                    .map(|c| (self.fact(c.span.shifted(span.start), Place::Quote), c.score)),
            );
        }
        let total = |name: &str| {
            let lower = name.to_lowercase();
            // "Larkspur" and "Larkspur Foods" speak for each other.
            let same = all.iter().filter(|(fact, _)| {
                let other = fact.value.to_lowercase();
                other
                    .strip_prefix(&lower)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            });
            let (mut best, mut places) = (i32::MIN, 0);
            for (_, score) in same {
                best = best.max(*score);
                places += 1;
            }
            best + (places - 1).min(2)
        };
        let mut best: Option<(&Fact, i32)> = None;
        for (fact, _) in &all {
            let score = total(&fact.value);
            if score >= 3 && best.is_none_or(|(_, most)| score > most) {
                best = Some((fact, score));
            }
        }
        // As the letter itself puts it first, be it shorter or longer.
        let (best, _) = best?;
        let lower = best.value.to_lowercase();
        let related = |fact: &&Fact| {
            let other = fact.value.to_lowercase();
            let longer = other.starts_with(&lower);
            let shorter =
                lower.ends_with(&other) && lower.len() > other.len() && other.contains(' ');
            fact.place != Place::Quote && (longer || shorter)
        };
        let own = all.iter().map(|(fact, _)| fact).find(related);
        Some(own.unwrap_or(best).clone())
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
        let raw = name.of(&self.draft.text);
        let plain = !raw.contains(['@', '=', '[', '{', '<']);
        // "Ana Diaz (Larkspur)".
        let bare = raw
            .split(" (")
            .next()
            .unwrap_or(raw)
            .trim_end_matches([' ', '"', '\'']);
        let name = Span::new(name.start, name.start + bare.len());
        plain.then(|| self.fact(name, Place::Headers))
    }

    /// A line of the signature that gives the full name to a first name.
    fn longer_name(&self, first: &str) -> Option<Fact> {
        let zones = self
            .draft
            .zones
            .iter()
            .filter(|zone| zone.kind == super::ZoneKind::Signature);
        zones.take(8).find_map(|zone| {
            const LOOKED_AT: usize = 20;
            super::lines::lines(zone.span.of(&self.draft.text))
                .iter()
                .take(LOOKED_AT)
                .find_map(|line| {
                    let span = line.trimmed();
                    let said = span.of(zone.span.of(&self.draft.text));
                    let words = said.split_whitespace().count();
                    let capitals = said
                        .split_whitespace()
                        .all(|word| word.starts_with(char::is_uppercase));
                    let same = said
                        .to_lowercase()
                        .strip_prefix(first)
                        .is_some_and(|rest| rest.starts_with(' '));
                    (same && capitals && (2..=4).contains(&words))
                        .then(|| self.fact(span.shifted(zone.span.start), Place::Signature))
                })
        })
    }

    /// The full name: a signature with first name only gives way to From.
    fn sender(&self) -> Option<Fact> {
        let signed = people::signed(self.draft).map(|span| self.fact(span, Place::Signature));
        let from = self.named_in("from");
        let short = signed
            .as_ref()
            .filter(|signed| !signed.value.contains(' '))
            .map(|signed| signed.value.to_lowercase());
        if let Some(full) = short.and_then(|first| self.longer_name(&first)) {
            return Some(full);
        }
        match (signed, from) {
            (Some(signed), Some(from)) => {
                let first = signed.value.to_lowercase();
                let initials = first.chars().count() <= 2;
                let short = !first.contains(' ')
                    && (initials || from.value.to_lowercase().contains(&first));
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
                    people::on_behalf(s.span.of(text), s.tokens())
                        .map(|span| span.shifted(s.span.start))
                })
                .next()
        };
        let quoted = || {
            let thread = &self.draft.thread;
            people::on_behalf(&thread.text, &[]).map(|span| thread.in_draft(span))
        };
        agency
            .map(|span| self.fact(span, Place::Headers))
            .or_else(|| body().map(|span| self.fact(span, Place::Body)))
            .or_else(|| quoted().map(|span| self.fact(span, Place::Quote)))
    }
}
