//! Looking for facts in one draft: in which order letter, Subject, headers, signature and thread are asked for each.
//!
//! Not for what a title, a name or a number looks like (see `role`, `people`, `requisition`), nor for the employer (see
//! `employer`).

use super::{Fact, Place, addresses, company, people, requisition, role};
use crate::draft::lines::lines;
use crate::draft::{Draft, Sentence, ZoneKind};
use crate::lexicon::Token;
use crate::text::Span;

/// The search for facts in one draft.
pub(super) struct Found<'d, 't> {
    pub(super) draft: &'d Draft<'t>,
    /// The words, in lower case, of the names of people.
    pub(super) names: Vec<String>,
    /// The words of the lines that introduce quotes.
    pub(super) introductions: Vec<(Span, Vec<Token>)>,
    /// The words of the closing formula, which may greet everyone at the firm.
    pub(super) closing: Option<(Span, Vec<Token>)>,
}

impl Found<'_, '_> {
    pub(super) fn fact(&self, span: Span, place: Place) -> Fact {
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

    /// What the mail that is answered tells by itself.
    fn quoted(&self, span: Option<Span>) -> Option<Fact> {
        let span = self.draft.thread.in_draft(span?);
        Some(self.fact(span, Place::Quote))
    }

    pub(super) fn role(&self) -> Option<Fact> {
        self.own(role::find)
            .or_else(|| self.in_subject(role::find_in_subject))
            .or_else(|| self.quoted(self.draft.thread.told.role))
    }

    pub(super) fn requisition(&self) -> Option<Fact> {
        let find = |text: &str, _: &[Token]| requisition::find(text);
        self.in_subject(find)
            .or_else(|| self.own(find))
            .or_else(|| self.quoted(self.draft.thread.told.requisition))
    }

    pub(super) fn is_person(&self, token: &Token) -> bool {
        self.names.contains(&token.word)
    }

    pub(super) fn named_in(&self, field: &str) -> Option<Fact> {
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
            .filter(|zone| zone.kind == ZoneKind::Signature);
        zones.take(8).find_map(|zone| {
            const LOOKED_AT: usize = 20;
            lines(zone.span.of(&self.draft.text))
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
    pub(super) fn sender(&self) -> Option<Fact> {
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
    pub(super) fn recruiter(&self) -> Option<Fact> {
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
        agency
            .map(|span| self.fact(span, Place::Headers))
            .or_else(|| body().map(|span| self.fact(span, Place::Body)))
            .or_else(|| self.quoted(self.draft.thread.told.on_behalf))
    }
}
