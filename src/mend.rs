//! Applying fixes until there is nothing left to fix.
//!
//! For: one fix after the other, each to the letter that the ones before have made, so that no two of them quarrel. Not for making
//! fixes (see `rules`), nor for I/O.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::{Draft, Reader};
use crate::lint::{Report, lint};
use crate::text::apply;

/// A letter settles after far fewer fixes; this bounds one that would not.
const MOST: usize = 200;

/// One fix of a letter: the rule, and the title.
pub type Step = (&'static str, String);

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The letter, fixed.
    pub text: String,
    /// The fixes in the order in which they were applied.
    pub applied: Vec<Step>,
    /// What is left of findings, those that were not wanted and those without a fix among them.
    pub left: Report,
}

/// Applies the preferred fix of each finding that is `wanted`, in the order of a letter.
pub fn mend(text: &str, config: &Config, wanted: impl Fn(&Diagnostic) -> bool) -> Mended {
    let mut reader = Reader::default();
    let mut text = text.to_owned();
    let mut applied: Vec<Step> = Vec::new();
    let mut futile: Vec<Step> = Vec::new();
    let mut report = lint(&Draft::parse_with(&text, &mut reader), config);
    while applied.len() < MOST {
        let fixable = report.diagnostics.iter().filter(|found| {
            let in_vain = futile.iter().any(|step| is_due(found, step));
            !found.fixes.is_empty() && wanted(found) && !in_vain
        });
        let next = fixable.min_by_key(|found| turn(found.rule));
        let Some((rule, fix)) = next.and_then(|found| Some((found.rule, found.fixes.first()?)))
        else {
            break;
        };
        let fixed = apply(&text, &fix.edits);
        let after = lint(&Draft::parse_with(&fixed, &mut reader), config);
        let step = (rule, fix.title.clone());
        if count(&after, &step) < count(&report, &step) {
            applied.push(step);
            (text, report) = (fixed, after);
        } else {
            // Done again and again, it would fill the letter and clear nothing.
            futile.push(step);
        }
    }
    Mended {
        text,
        applied,
        left: report,
    }
}

/// Whether a finding asks for this step.
fn is_due(found: &Diagnostic, (rule, title): &Step) -> bool {
    let preferred = found.fixes.first();
    found.rule == *rule && preferred.is_some_and(|fix| fix.title == *title)
}

/// How many findings of a report ask for a step.
fn count(report: &Report, step: &Step) -> usize {
    let found = report.diagnostics.iter();
    found.filter(|found| is_due(found, step)).count()
}

/// What stands there is put right before anything is added, and what is added comes in the order of a letter.
const ADDED: &[&str] = &[
    "missing-subject",
    "missing-salutation",
    "missing-gratitude",
    "missing-intent",
    "implicit-intent",
    "missing-reason",
    "missing-door-open",
    "missing-sign-off",
    "missing-name",
];

fn turn(rule: &str) -> usize {
    let added = ADDED.iter().position(|name| *name == rule).map(|at| at + 1);
    match rule.starts_with("missing-") || rule == "unacknowledged-effort" {
        _ if added.is_some() => added.unwrap_or_default(),
        true => ADDED.len() + 1,
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_help_is_not_done() {
        // The line below the formula is no name to us; the name that the header gives would stand under it again and again.
        let letter = "From: Ana Diaz <ana.diaz@mail.example>\n\nDear Ms. Okafor,\n\nThank you for your time. I am withdrawing my application, because I have accepted another offer. I would be glad to stay in touch.\n\nKind regards,\nwhoever you think I am, or was, or will be\n";
        let mended = mend(letter, &Config::default(), |found| {
            found.rule == "missing-name"
        });
        let names = mended.text.matches("Ana Diaz").count();
        assert!(names <= 2, "{}", mended.text);
    }
}
