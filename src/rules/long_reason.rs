//! The reason goes on too long.

use super::{Context, Finding, Rule, reworded};
use crate::diagnostic::{Fix, Severity};
use crate::moves::{Move, UNNAMED_REASON, Wording};
use crate::phrases::removal;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "long-reason",
    summary: "a reason of more than two sentences or 45 words",
    severity: Some(Severity::Information),
    why: "A long account reads as an excuse, and each detail is something to argue with. You owe nobody more than one clause; \
        what you leave out cannot be held against you.",
    source: "career advice on withdrawing and declining, which asks to keep the reason brief and leave out the details",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application. My mother has moved in with us. My children start at a new school. The
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-reason
commute would be too long for me. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application. My mother has moved in with us. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application. My mother has moved in with us. My children start at a new
school. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

/// The longest reason that passes, in sentences and in words.
const SENTENCES: usize = 2;
const WORDS: usize = 45;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let long = runs(context).into_iter().find(|run| run.len() > SENTENCES || words(context, run) > WORDS);
    let Some((first, last)) = long.as_ref().and_then(|run| Some((run.first()?, run.last()?))) else {
        return Vec::new();
    };
    vec![Finding {
        span: first.span,
        message: "the reason goes on too long; one clause of it is enough".to_owned(),
        fixes: fixes(context, first, last),
        softened: None,
    }]
}

/// Reasons that follow one another without anything between. A sentence that also decides or thanks is left out, because it
/// is no account of reasons; and one that only the model takes for a reason, because that is no ground to complain of.
fn runs(context: &Context<'_>) -> Vec<Vec<Wording>> {
    let other = |span: Span| [Move::Gratitude, Move::Intent, Move::DoorOpen].into_iter().any(|kind| context.moves.does(span, kind));
    let mut out: Vec<Vec<Wording>> = Vec::new();
    let mut going_on = false;
    for sentence in &context.draft.sentences {
        let reason = context.moves.reasons.iter().find(|reason| reason.span == sentence.span);
        // "Two things settled it:" is no reason yet.
        let announces = sentence.span.of(&context.draft.text).ends_with(':');
        let reason = reason.filter(|reason| reason.kind != UNNAMED_REASON && !other(sentence.span) && !announces);
        match (reason, out.last_mut()) {
            (Some(reason), Some(run)) if going_on => run.push(reason.clone()),
            (Some(reason), _) => out.push(vec![reason.clone()]),
            (None, _) => {}
        }
        going_on = reason.is_some();
    }
    out
}

fn words(context: &Context<'_>, run: &[Wording]) -> usize {
    let text = &context.draft.text;
    run.iter().map(|reason| reason.span.of(text).split_whitespace().count()).sum()
}

/// What follows the first sentence is left out, or all is said in one.
fn fixes(context: &Context<'_>, first: &Wording, last: &Wording) -> Vec<Fix> {
    let rest = context.draft.sentences.iter().find(|sentence| sentence.span.start >= first.span.end);
    let rest = rest.map(|second| Span::new(second.span.start, last.span.end)).filter(|rest| rest.start < rest.end);
    let brief = first.span.of(&context.draft.text).split_whitespace().count() <= WORDS;
    let cut = rest.filter(|rest| brief && reworded::carried(context, *rest).is_empty());
    let cut = cut.and_then(|rest| removal::remove(context.draft, rest));
    let cut = cut.map(|edit| Fix { title: "Keep the first sentence of it".to_owned(), edits: vec![edit] });
    let whole = Wording { kind: first.kind, span: Span::new(first.span.start, last.span.end), cue: first.cue };
    let one_paragraph = context.draft.paragraphs.iter().any(|paragraph| paragraph.contains(whole.span));
    let instead = if one_paragraph { reworded::instead(context, &whole, 0) } else { Vec::new() };
    cut.into_iter().chain(instead).collect()
}
