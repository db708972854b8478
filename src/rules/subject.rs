//! What rules about the Subject share: whether it tells something, whom and which job it names, and what to write instead.
//!
//! Not for mails without a Subject.

use super::Context;
use crate::diagnostic::Fix;
use crate::draft::Place;
use crate::lexicon::List;
use crate::moves::{Move, Situation};
use crate::phrases::{self, insertion};

/// How many Subjects a finding offers at most.
const OFFERED: usize = 6;

/// Whether the Subject tells neither what the mail is about nor which job.
pub(super) fn is_vague(context: &Context<'_>) -> bool {
    let Some(subject) = &context.draft.subject else {
        return false;
    };
    let tells = subject
        .tokens()
        .iter()
        .any(|token| List::SubjectTells.has(&token.word));
    !tells && !names_job(context)
}

/// Whether the Subject names the job, its number, or the candidate.
pub(super) fn names_candidate_or_job(context: &Context<'_>) -> bool {
    let Some(subject) = &context.draft.subject else {
        return false;
    };
    let text: &str = &context.draft.text;
    let words: Vec<String> = subject
        .span
        .of(text)
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .collect();
    let facts = &context.draft.facts;
    let said = |name: &str| {
        let mut parts = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| part.chars().count() > 2);
        parts.any(|part| words.contains(&part.to_lowercase()))
    };
    let sender = facts.sender.as_ref().is_some_and(|fact| said(&fact.value));
    let role = facts.role.as_ref().is_some_and(|fact| said(&fact.value));
    sender || role || names_job(context)
}

fn names_job(context: &Context<'_>) -> bool {
    let draft = context.draft;
    let facts = &draft.facts;
    let there = |fact: &Option<crate::draft::Fact>| {
        fact.as_ref()
            .is_some_and(|fact| fact.place == Place::Subject)
    };
    let Some(subject) = &draft.subject else {
        return false;
    };
    let job = subject
        .tokens()
        .iter()
        .any(|token| List::Jobs.has(&token.word));
    let stand_in = draft
        .placeholders
        .iter()
        .any(|placeholder| subject.span.contains(placeholder.span));
    there(&facts.thread_company)
        || there(&facts.role)
        || there(&facts.requisition)
        || job
        || draft.subject_names_a_kind_of_job()
        || stand_in
}

/// The sample Subjects of the situation, each in the place of what stands there.
pub(super) fn rewritten(context: &Context<'_>) -> Vec<Fix> {
    written(context, &[context.situation], |_| true)
}

/// The sample Subjects of any situation that are `wanted`, those of this one first.
pub(super) fn rewritten_to(context: &Context<'_>, wanted: impl Fn(&str) -> bool) -> Vec<Fix> {
    let mut situations = Situation::ALL;
    situations.sort_by_key(|situation| *situation != context.situation);
    written(context, &situations, wanted)
}

fn written(
    context: &Context<'_>,
    situations: &[Situation],
    wanted: impl Fn(&str) -> bool,
) -> Vec<Fix> {
    let samples = situations
        .iter()
        .flat_map(|situation| phrases::for_move(Move::Subject, *situation));
    phrases::rendered(&samples.collect::<Vec<_>>(), &context.draft.facts)
        .into_iter()
        .filter(|text| wanted(text))
        .filter_map(|text| {
            let edit = insertion::insert(context.draft, context.moves, Move::Subject, &text)?;
            Some(Fix {
                title: format!("Write “{text}”"),
                edits: vec![edit],
            })
        })
        .take(OFFERED)
        .collect()
}
