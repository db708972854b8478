//! A rule as Markdown: the one renderer behind `bowout explain`, hover and the README.

use super::{RULES, Rule};
use crate::diagnostic::Severity;
use crate::text::caret;

/// The heading that a rule has in the README, and thereby its anchor.
fn heading(rule: &Rule) -> String {
    format!("### {}\n", rule.name)
}

fn level(rule: &Rule) -> &'static str {
    rule.severity.map_or("off", Severity::name)
}

/// Everything about `rule`: summary, severity, why, an example that is flagged, what the preferred fix makes of it,
/// one that passes, and the source.
pub fn explain(rule: &Rule) -> String {
    let mut out = heading(rule);
    out.push_str(&format!(
        "\n**{}** · default: {}\n\n{}\n",
        capital(rule.summary),
        level(rule),
        rule.why
    ));
    if let Some(flagged) = rule.flags.first() {
        let (bad, good) = halves(flagged);
        out.push_str(&format!("\nFlagged:\n\n```text\n{}\n```\n", bad.trim_end()));
        if let Some(good) = good {
            out.push_str(&format!(
                "\nAfter the preferred fix:\n\n```text\n{}\n```\n",
                good.trim_end()
            ));
        }
    }
    if let Some(allowed) = rule.allows.first() {
        out.push_str(&format!(
            "\nPasses:\n\n```text\n{}\n```\n",
            allowed.trim_end()
        ));
    }
    out.push_str(&format!("\nRests on: {}.\n", rule.source));
    out.push_str(&format!("Turn it off with `--off {}`.\n", rule.name));
    out
}

/// The rules as a Markdown table of name, default severity and summary.
pub fn table() -> String {
    let mut out = String::from("| rule | default | finds |\n| --- | --- | --- |\n");
    for rule in RULES {
        out.push_str(&format!(
            "| [{0}](#{0}) | {1} | {2} |\n",
            rule.name,
            level(rule),
            rule.summary
        ));
    }
    out
}

/// What to say of a name that no rule has.
pub fn unknown(name: &str) -> String {
    match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(near) => format!("no rule is called `{name}`; did you mean `{near}`?"),
        None => format!("no rule is called `{name}`; `bowout explain` lists them all"),
    }
}

/// The name that `typed` is most like; `None` where it is like none of them.
pub fn nearest<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let (far, near) = names.map(|name| (distance(typed, name), name)).min()?;
    (far <= typed.len().max(4) / 2).then_some(near)
}

/// An example's letter in caret notation, and the fixed letter after the line `=>`.
pub fn halves(example: &str) -> (&str, Option<&str>) {
    match example.split_once("\n=>\n") {
        Some((bad, good)) => (&example[..bad.len() + 1], Some(good)),
        None => (example, None),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + chars.as_str())
        .unwrap_or_default()
}

/// How many single-character edits lie between two names (Levenshtein).
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = cost.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// The letter of an example without its caret lines; what tests and docs feed to the linter.
pub fn letter(example: &str) -> caret::Marked {
    caret::parse(halves(example).0)
}
