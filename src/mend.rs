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

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The letter, fixed.
    pub text: String,
    /// The fixes in the order in which they were applied: the rule and the title.
    pub applied: Vec<(&'static str, String)>,
    /// What is left of findings, those that were not wanted and those without a fix among them.
    pub left: Report,
}

/// Applies the preferred fix of each finding that is `wanted`, in the order of a letter.
pub fn mend(text: &str, config: &Config, wanted: impl Fn(&Diagnostic) -> bool) -> Mended {
    let mut reader = Reader::default();
    let mut text = text.to_owned();
    let mut applied = Vec::new();
    loop {
        let report = lint(&Draft::parse_with(&text, &mut reader), config);
        let fixable = report
            .diagnostics
            .iter()
            .filter(|found| !found.fixes.is_empty() && wanted(found));
        let next = fixable.min_by_key(|found| turn(found.rule));
        let fix = next.and_then(|found| Some((found.rule, found.fixes.first()?)));
        match fix.filter(|_| applied.len() < MOST) {
            Some((rule, fix)) => {
                applied.push((rule, fix.title.clone()));
                text = apply(&text, &fix.edits);
            }
            None => {
                return Mended {
                    text,
                    applied,
                    left: report,
                };
            }
        }
    }
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
