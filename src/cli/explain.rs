//! `bowout explain`. Not for the words of an explanation, which every rule brings along.

use std::io::{self, Write};

use super::Outcome;
use super::args::Explain;
use crate::diagnostic::Severity;
use crate::rules;

/// Explains the rule that was named, or lists all.
pub(super) fn explain(options: &Explain, out: &mut dyn Write) -> io::Result<Outcome> {
    match options.rule.and_then(rules::find) {
        Some(rule) => write!(out, "{}", rules::explain(rule))?,
        None => list(out)?,
    }
    Ok(Outcome::Nothing)
}

fn list(out: &mut dyn Write) -> io::Result<()> {
    let width = rules::RULES.iter().map(|rule| rule.name.len()).max();
    let width = width.unwrap_or(0);
    for rule in rules::RULES {
        let severity = rule.severity.map_or("off", Severity::name);
        writeln!(out, "{:width$}  {severity:11}  {}", rule.name, rule.summary)?;
    }
    Ok(())
}
