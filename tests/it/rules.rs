//! Every rule's examples, run: what must be flagged, exactly where; what the preferred fix makes of it; what must pass.
//!
//! `BLESS=1` writes the fixed letters of the examples anew; read the diff before you commit it.

use std::path::Path;

use bowout::config::Config;
use bowout::diagnostic::{Diagnostic, Severity};
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::rules::{self, RULES, Rule};
use bowout::text::{apply, caret};

fn diagnostics(rule: &Rule, text: &str) -> Vec<Diagnostic> {
    lint(&Draft::parse(text), &config(rule)).diagnostics
}

/// `rule` on, even if it is not by default, and the clock at the time of the examples.
fn config(rule: &Rule) -> Config {
    let mut config = Config::default();
    if rule.severity.is_none() {
        config.set(rule.name, Some(Severity::Hint)).expect("a rule");
    }
    config.now = Some(rules::EXAMPLES_WRITTEN.parse().expect("a time"));
    config
}

/// What a fixed letter is flagged for that it was not flagged for before: by the rule itself, of whose findings one must be gone,
/// or by others that had let the letter pass.
fn new_in(rule: &Rule, before: &[Diagnostic], fixed: &str) -> Vec<Diagnostic> {
    let mut after = diagnostics(rule, fixed);
    let of = |found: &[Diagnostic], name: &str| found.iter().filter(|d| d.rule == name).count();
    let counts: Vec<bool> = after
        .iter()
        .map(|d| of(&after, d.rule) + usize::from(d.rule == rule.name) > of(before, d.rule))
        .collect();
    let mut more = counts.iter();
    after.retain(|_| *more.next().unwrap_or(&true));
    after
}

fn show(text: &str, found: &[Diagnostic]) -> String {
    let marks: Vec<_> = found.iter().map(|d| (d.span, d.rule.to_owned())).collect();
    caret::print(text, &marks)
}

#[test]
fn every_flagged_example_is_flagged_exactly_there() {
    let mut faults = Vec::new();
    for rule in RULES {
        assert!(
            !rule.flags.is_empty(),
            "{} has no flagged example",
            rule.name
        );
        for example in rule.flags {
            let marked = rules::letter(example);
            let found = diagnostics(rule, &marked.text);
            let got: Vec<_> = found
                .iter()
                .filter(|d| d.rule == rule.name)
                .map(|d| (d.span, d.rule.to_owned()))
                .collect();
            let shown = show(&marked.text, &found);
            if got != marked.marks && is_blessing() && !got.is_empty() {
                let (bad, _) = rules::halves(example);
                bless(rule, bad, &caret::print(&marked.text, &got));
            } else if got != marked.marks {
                faults.push(format!("{}: {:?}\n{shown}", rule.name, marked.marks));
            }
            let mut others = found.iter().filter(|d| d.rule != rule.name);
            if others.any(|d| d.severity < Severity::Hint) {
                faults.push(format!(
                    "another rule flags an example of {}:\n{shown}",
                    rule.name
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_preferred_fix_gives_the_stated_letter_and_that_is_clean() {
    let mut faults = Vec::new();
    for rule in RULES {
        for example in rule.flags {
            let marked = rules::letter(example);
            let found = diagnostics(rule, &marked.text);
            let fix = found
                .iter()
                .filter(|d| d.rule == rule.name)
                .find_map(|d| d.fixes.first());
            let (bad, stated) = rules::halves(example);
            let (Some(fix), Some(stated)) = (fix, stated) else {
                if fix.is_some() != stated.is_some() {
                    faults.push(format!(
                        "{}: a fix and no fixed letter, or the other way round:\n{example}",
                        rule.name
                    ));
                }
                continue;
            };
            let fixed = apply(&marked.text, &fix.edits);
            if fixed != stated && is_blessing() {
                bless(
                    rule,
                    &format!("{bad}=>\n{stated}"),
                    &format!("{bad}=>\n{fixed}"),
                );
            } else if fixed != stated {
                faults.push(format!("{}:\n{fixed}", rule.name));
            }
            let after = new_in(rule, &found, &fixed);
            if !after.is_empty() {
                faults.push(format!(
                    "{}: the fixed letter is flagged:\n{}",
                    rule.name,
                    show(&fixed, &after)
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn is_blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// Writes a part of an example anew into the rule's own file; once more where another test has just done so.
fn bless(rule: &Rule, old: &str, new: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/rules")
        .join(format!("{}.rs", rule.name.replace('-', "_")));
    let source = std::fs::read_to_string(&path).expect("the rule's file");
    if !source.contains(old) {
        eprintln!("{}: bless once more", rule.name);
    }
    std::fs::write(&path, source.replacen(old, new, 1)).expect("the rule's file");
}

#[test]
fn every_fix_clears_its_diagnostic_and_brings_no_new_one() {
    let mut faults = Vec::new();
    for rule in RULES {
        for example in rule.flags {
            let marked = rules::letter(example);
            let found = diagnostics(rule, &marked.text);
            for diagnostic in found.iter().filter(|d| d.rule == rule.name) {
                for fix in &diagnostic.fixes {
                    let fixed = apply(&marked.text, &fix.edits);
                    let after = new_in(rule, &found, &fixed);
                    if !after.is_empty() {
                        let shown = show(&fixed, &after);
                        faults.push(format!("{}: {}:\n{shown}", rule.name, fix.title));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn near_misses_pass() {
    let mut faults = Vec::new();
    for rule in RULES {
        assert!(!rule.allows.is_empty(), "{} has no near miss", rule.name);
        for example in rule.allows {
            let found = diagnostics(rule, example);
            let flagged: Vec<_> = found.into_iter().filter(|d| d.rule == rule.name).collect();
            if !flagged.is_empty() {
                faults.push(format!("{}:\n{}", rule.name, show(example, &flagged)));
            }
            if lint(&Draft::parse(example), &config(rule))
                .situation
                .is_none()
            {
                faults.push(format!(
                    "{}: not seen as a withdrawal:\n{example}",
                    rule.name
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn rules_are_named_for_their_fault_and_say_why() {
    for rule in RULES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/rules")
            .join(format!("{}.rs", rule.name.replace('-', "_")));
        assert!(file.exists(), "{} has no file of its name", rule.name);
        let forbidden = ["avoid-", "use-", "prefer-", "no-"]
            .iter()
            .any(|prefix| rule.name.starts_with(prefix));
        assert!(
            !forbidden
                && rule
                    .name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-'),
            "{}",
            rule.name
        );
        assert!(
            rule.summary.len() <= 70 && !rule.summary.ends_with('.'),
            "{}: {}",
            rule.name,
            rule.summary
        );
        assert!(
            rule.why.ends_with('.') && !rule.source.is_empty(),
            "{}",
            rule.name
        );
        assert_eq!(
            RULES.iter().filter(|other| other.name == rule.name).count(),
            1,
            "{}",
            rule.name
        );
    }
}
