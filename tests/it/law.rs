//! The law of fixes, over all drafts and thousands of mutated ones: a fix clears its finding, brings no new one, and leaves the mail
//! the kind of mail that it was; and all preferred fixes together end in a clean letter.

use std::collections::BTreeMap;
use std::path::Path;

use bowout::config::Config;
use bowout::diagnostic::{Diagnostic, Severity};
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::mend::mend;
use bowout::rules::RULES;
use bowout::text::apply;

use crate::support::labelled;

/// So many fixes are tried at least.
const CASES: usize = 10_000;

/// Every rule on, those that are off by default, too.
fn strict() -> Config {
    let mut config = Config::default();
    for rule in RULES.iter().filter(|rule| rule.severity.is_none()) {
        let _ = config.set(rule.name, Some(Severity::Hint));
    }
    config.now = "2026-11-24T09:00[UTC]".parse().ok();
    config
}

/// All drafts of the project.
fn drafts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    let mut out = Vec::new();
    for folder in ["sound", "flawed", "forms"] {
        let mut paths: Vec<_> = std::fs::read_dir(root.join(folder))
            .expect("a folder of drafts")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        // The facts that stand beside some forms are no drafts.
        paths.retain(|path| path.extension().is_none_or(|end| end != "json"));
        paths.sort();
        out.extend(
            paths
                .iter()
                .filter_map(|path| std::fs::read_to_string(path).ok()),
        );
    }
    for letter in labelled::values("labels.jsonl") {
        out.push(labelled::whole(letter["file"].as_str().unwrap_or_default()));
    }
    for file in ["training/letters.jsonl", "voices/letters.jsonl"] {
        out.extend(
            labelled::values(file)
                .iter()
                .map(|l| l["text"].as_str().unwrap_or_default().to_owned()),
        );
    }
    out
}

/// A draft, and what becomes of it when a line is lost, when its line ends change, and when it is typed with curly apostrophes.
fn mutated(draft: &str) -> Vec<String> {
    let lines: Vec<&str> = draft.lines().collect();
    let mut out = vec![
        draft.to_owned(),
        draft.replace('\n', "\r\n"),
        draft.replace('\'', "’"),
    ];
    for lost in 0..lines.len() {
        if !lines[lost].trim().is_empty() {
            let kept = lines.iter().enumerate().filter(|(at, _)| *at != lost);
            out.push(kept.map(|(_, line)| format!("{line}\n")).collect());
        }
    }
    out
}

fn counts(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in found {
        *counts.entry(diagnostic.rule).or_default() += 1;
    }
    counts
}

#[test]
fn each_fix_clears_its_finding_and_brings_no_new_one() {
    let config = strict();
    let (mut cases, mut faults, mut kinds) = (0, Vec::new(), BTreeMap::<String, usize>::new());
    for text in drafts().iter().flat_map(|draft| mutated(draft)).step_by(3) {
        let draft = Draft::parse(&text);
        let before = lint(&draft, &config).diagnostics;
        let counted = counts(&before);
        for found in &before {
            for fix in &found.fixes {
                cases += 1;
                let fixed = apply(&text, &fix.edits);
                let after = Draft::parse(&fixed);
                let now = counts(&lint(&after, &config).diagnostics);
                let left = now.get(found.rule).copied().unwrap_or(0);
                let mut told = Vec::new();
                if left >= counted[found.rule] {
                    told.push(format!("{} stays", found.rule));
                }
                for (rule, count) in &now {
                    if *rule != found.rule && *count > counted.get(rule).copied().unwrap_or(0) {
                        told.push(format!("{} brings {rule}", found.rule));
                    }
                }
                if after.containers() != draft.containers() {
                    told.push(format!("{} changes the container", found.rule));
                }
                for what in told {
                    *kinds.entry(what.clone()).or_default() += 1;
                    faults.push(format!("{what}: {}\n{fixed}", fix.title));
                }
            }
        }
        if cases > CASES + CASES / 10 {
            break;
        }
    }
    let shown: Vec<&String> = faults.iter().step_by((faults.len() / 12).max(1)).collect();
    assert!(
        faults.is_empty(),
        "{} of {cases}: {kinds:#?}\n{shown:#?}",
        faults.len()
    );
    assert!(cases >= CASES, "{cases}");
}

#[test]
fn all_preferred_fixes_end_in_a_clean_letter() {
    let mut config = Config::default();
    config.now = "2026-11-24T09:00[UTC]".parse().ok();
    let mut faults = Vec::new();
    for text in drafts() {
        let mended = mend(&text, &config, |_| true);
        let left = mended
            .left
            .diagnostics
            .iter()
            .filter(|found| !found.fixes.is_empty());
        let left: Vec<&str> = left.map(|found| found.rule).collect();
        if !left.is_empty() {
            faults.push(format!("{left:?} of {:?}\n{}", mended.applied, mended.text));
        }
        let again = mend(&mended.text, &config, |_| true);
        if again.text != mended.text {
            faults.push(format!("not idempotent:\n{}", mended.text));
        }
    }
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        faults.len(),
        faults.join("\n----\n")
    );
}
