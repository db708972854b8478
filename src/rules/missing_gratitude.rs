//! No thanks in the letter.

use super::{Context, Finding, Rule};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "negative-wording",
    summary: "no thanks for the opportunity, the time or the interview",
    severity: Some(Severity::Warning),
    why: "People have given time to read, call and plan.",
    source: "bowout's own judgement",
    check,
    flags: &[],
    allows: &[],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    context.moves.hurts.iter().map(|h| Finding { span: h.cue, message: h.kind.to_owned(), fixes: vec![] }).collect()
}
