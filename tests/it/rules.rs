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

fn show(text: &str, found: &[Diagnostic]) -> String {
    let marks: Vec<_> = found.iter().map(|d| (d.span, d.rule.to_owned())).collect();
    caret::print(text, &marks)
}

#[test]
fn every_flagged_example_is_flagged_exactly_there() {
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
            assert_eq!(got, marked.marks, "{}:\n{shown}", rule.name);
            assert_eq!(
                found.len(),
                got.len(),
                "another rule flags an example of {}:\n{shown}",
                rule.name
            );
        }
    }
}

#[test]
fn the_preferred_fix_gives_the_stated_letter_and_that_is_clean() {
    for rule in RULES {
        for example in rule.flags {
            let marked = rules::letter(example);
            let found = diagnostics(rule, &marked.text);
            let fix = found
                .iter()
                .filter(|d| d.rule == rule.name)
                .find_map(|d| d.fixes.first());
            let (_, stated) = rules::halves(example);
            assert_eq!(
                fix.is_some(),
                stated.is_some(),
                "{}: a fix and no fixed letter, or the other way round:\n{example}",
                rule.name
            );
            let (Some(fix), Some(stated)) = (fix, stated) else {
                continue;
            };
            let fixed = apply(&marked.text, &fix.edits);
            if std::env::var_os("BLESS").is_some() && fixed != stated {
                bless(rule, example, &fixed);
            } else {
                assert_eq!(fixed, stated, "{}", rule.name);
            }
            let after = diagnostics(rule, &fixed);
            assert!(
                after.is_empty(),
                "{}: the fixed letter is flagged:\n{}",
                rule.name,
                show(&fixed, &after)
            );
        }
    }
}

/// Writes the fixed letter into the rule's own file.
fn bless(rule: &Rule, example: &str, fixed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/rules")
        .join(format!("{}.rs", rule.name.replace('-', "_")));
    let source = std::fs::read_to_string(&path).expect("the rule's file");
    let (bad, _) = rules::halves(example);
    let old = source.replacen(example, &format!("{bad}=>\n{fixed}"), 1);
    assert_ne!(
        old, source,
        "the example of {} does not stand in its file as it is",
        rule.name
    );
    std::fs::write(&path, old).expect("the rule's file");
}

#[test]
fn every_fix_clears_its_diagnostic_and_brings_no_new_one() {
    for rule in RULES {
        for example in rule.flags {
            let marked = rules::letter(example);
            let found = diagnostics(rule, &marked.text);
            for diagnostic in found.iter().filter(|d| d.rule == rule.name) {
                for fix in &diagnostic.fixes {
                    let fixed = apply(&marked.text, &fix.edits);
                    let after = diagnostics(rule, &fixed);
                    assert!(
                        after.is_empty(),
                        "{}: {}:\n{}",
                        rule.name,
                        fix.title,
                        show(&fixed, &after)
                    );
                }
            }
        }
    }
}

#[test]
fn near_misses_pass() {
    for rule in RULES {
        assert!(!rule.allows.is_empty(), "{} has no near miss", rule.name);
        for example in rule.allows {
            let found = diagnostics(rule, example);
            let flagged: Vec<_> = found.into_iter().filter(|d| d.rule == rule.name).collect();
            assert!(
                flagged.is_empty(),
                "{}:\n{}",
                rule.name,
                show(example, &flagged)
            );
            assert!(
                lint(&Draft::parse(example), &config(rule))
                    .situation
                    .is_some(),
                "{}: not seen as a withdrawal:\n{example}",
                rule.name
            );
        }
    }
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
