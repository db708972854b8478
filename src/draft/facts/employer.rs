//! Which employer the letter means, and which one its thread: every candidate of `company` with its weight.
//!
//! Not for what speaks for a name in one place (see `company`).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::company::{self, Known, Voice};
use super::found::Found;
use super::{Fact, Place, addresses, people};
use crate::lexicon::Token;
use crate::text::Span;

/// A weight from which on a name is believed.
const ENOUGH: i32 = 3;

/// A weight from which on a name in the letter may well be meant.
const LIKELY: i32 = 2;

/// The employers of a draft.
#[derive(Debug, Default)]
pub(super) struct Employers {
    /// The name for which most speaks, as the letter writes it, else Subject or thread.
    pub(super) best: Option<Fact>,
    /// The name for which most speaks in the letter alone.
    pub(super) own: Option<Fact>,
    /// The name for which most speaks in Subject and thread alone.
    pub(super) thread: Option<Fact>,
    /// Whether a name in the letter comes near to being believed.
    pub(super) may_be_named: bool,
}

/// A name, where it stands, and what speaks for it there.
type Weighed = (Fact, i32);

impl Employers {
    pub(super) fn of(found: &Found<'_, '_>) -> Self {
        let all = all(found);
        let (own, thread): (Vec<Weighed>, Vec<Weighed>) = all
            .iter()
            .cloned()
            .partition(|(fact, _)| matches!(fact.place, Place::Body | Place::Signature));
        Self {
            best: best(&all),
            own: best(&own),
            thread: best(&thread),
            may_be_named: own.iter().any(|(_, score)| *score >= LIKELY),
        }
    }
}

fn all(found: &Found<'_, '_>) -> Vec<Weighed> {
    let labels: Vec<String> = labels(found).into_iter().map(|(label, _)| label).collect();
    let is_person = |token: &Token| found.is_person(token);
    let known = Known {
        is_person: &is_person,
        labels: &labels,
    };
    let draft = found.draft;
    let text: &str = &draft.text;
    let mut out: Vec<Weighed> = Vec::new();
    let own = draft
        .sentences
        .iter()
        .map(|s| (s, Voice::Writer, Place::Body));
    let subject = draft
        .subject
        .iter()
        .map(|s| (s, Voice::Subject, Place::Subject));
    for (sentence, voice, place) in own.chain(subject) {
        let said = sentence.span.of(text);
        let here = company::candidates(said, sentence.tokens(), voice, &known);
        out.extend(here.into_iter().map(|c| {
            (
                found.fact(c.span.shifted(sentence.span.start), place),
                c.score,
            )
        }));
    }
    let thread = &draft.thread;
    let quoted = company::candidates(&thread.text, &thread.told.tokens, Voice::Quote, &known);
    out.extend(
        quoted
            .into_iter()
            .map(|c| (found.fact(thread.in_draft(c.span), Place::Quote), c.score)),
    );
    let introductions = found.introductions.iter();
    let introductions = introductions.map(|lines| (lines, Voice::Quote, Place::Quote));
    let closing = found.closing.iter();
    let closing = closing.map(|line| (line, Voice::Writer, Place::Signature));
    for ((span, words), voice, place) in closing.chain(introductions) {
        let here = company::candidates(span.of(text), words, voice, &known);
        out.extend(
            here.into_iter()
                .map(|c| (found.fact(c.span.shifted(span.start), place), c.score)),
        );
    }
    out
}

/// All places of one name.
struct Places<'w> {
    first: &'w Fact,
    /// Which candidate that is, from 0.
    order: usize,
    most: i32,
    count: i32,
}

/// The name for which most speaks, in all its places together.
fn best(all: &[Weighed]) -> Option<Fact> {
    let mut names: BTreeMap<String, Places<'_>> = BTreeMap::new();
    for (order, (fact, score)) in all.iter().enumerate() {
        let new = || Places {
            first: fact,
            order,
            most: i32::MIN,
            count: 0,
        };
        let places = names.entry(fact.value.to_lowercase()).or_insert_with(new);
        places.most = places.most.max(*score);
        places.count += 1;
    }
    let weighed = names
        .iter()
        .map(|(name, places)| (total(&names, name), places));
    let enough = weighed.filter(|(score, _)| *score >= ENOUGH);
    let (_, best) = enough.max_by_key(|(score, places)| (*score, Reverse(places.order)))?;
    // As the letter itself puts it first, be it shorter or longer.
    let lower = best.first.value.to_lowercase();
    let related = |fact: &&Fact| {
        let other = fact.value.to_lowercase();
        let longer = other.starts_with(&lower);
        let shorter = lower.ends_with(&other) && lower.len() > other.len() && other.contains(' ');
        longer || shorter
    };
    let own = all.iter().map(|(fact, _)| fact);
    let own = own.filter(|fact| fact.place != Place::Quote).find(related);
    Some(own.unwrap_or(best.first).clone())
}

/// What speaks for a name in all its places: "Larkspur" and "Larkspur Foods" speak for each other.
fn total(names: &BTreeMap<String, Places<'_>>, name: &str) -> i32 {
    let same = names.range(name.to_owned()..).map_while(|(other, places)| {
        let rest = other.strip_prefix(name)?;
        Some((rest.is_empty() || rest.starts_with(' ')).then_some(places))
    });
    let (mut most, mut count) = (i32::MIN, 0);
    for places in same.flatten() {
        most = most.max(places.most);
        count += places.count;
    }
    most + (count - 1).min(2)
}

/// The telling labels of the domains to which the letter goes and from which the thread comes, with their addresses;
/// agencies, mail providers and the writer's own domain left out.
pub(super) fn labels(found: &Found<'_, '_>) -> Vec<(String, Span)> {
    let draft = found.draft;
    let text: &str = &draft.text;
    let from = addresses(draft, "from");
    let own: Vec<&str> = from
        .iter()
        .filter_map(|a| company::label(a.address.of(text)))
        .collect();
    let headers = ["to", "cc", "reply-to"];
    let in_headers = headers
        .iter()
        .flat_map(|field| addresses(draft, field))
        .map(|a| a.address);
    let mut out: Vec<(String, Span)> = Vec::new();
    for span in in_headers.chain(draft.thread_addresses()) {
        if let Some(label) = company::label(span.of(text))
            && !people::is_agency(label)
            && !own.contains(&label)
            && !out.iter().any(|(known, _)| known == label)
        {
            out.push((label.to_owned(), span));
        }
    }
    out
}
