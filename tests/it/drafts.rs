//! Whole letters: nothing may be found in the sound ones; the flawed ones are found out, and mended by their preferred fixes.

use std::path::{Path, PathBuf};

use bowout::config::Config;
use bowout::diagnostic::{Diagnostic, Severity};
use bowout::draft::Draft;
use bowout::lint::{Report, lint};
use bowout::text::{apply, caret};

/// What is found; hints are for the polish of good letters and do not count here.
fn report(text: &str) -> Report {
    let mut report = lint(&Draft::parse(text), &Config::default());
    report.diagnostics.retain(|d| d.severity < Severity::Hint);
    report
}

fn drafts(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/drafts")
        .join(folder);
    let mut out: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of drafts")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            (
                path.clone(),
                std::fs::read_to_string(&path).expect("a draft in UTF-8"),
            )
        })
        .collect();
    out.sort();
    out
}

fn show(text: &str, found: &[Diagnostic]) -> String {
    let marks: Vec<_> = found.iter().map(|d| (d.span, d.rule.to_owned())).collect();
    caret::print(text, &marks)
}

#[test]
fn nothing_is_found_in_sound_letters() {
    let drafts = drafts("sound");
    assert!(drafts.len() >= 40, "{}", drafts.len());
    for (path, text) in drafts {
        let hints = lint(&Draft::parse(&text), &Config::default()).diagnostics;
        assert!(
            hints.len() <= 2,
            "{}:\n{}",
            path.display(),
            show(&text, &hints)
        );
        let report = report(&text);
        assert!(
            report.diagnostics.is_empty(),
            "{}:\n{}",
            path.display(),
            show(&text, &report.diagnostics)
        );
        let named = report.situation.map(|s| s.name()).unwrap_or("none");
        assert_ne!(
            named,
            "none",
            "{} is not seen as a withdrawal",
            path.display()
        );
    }
}

/// The rules that each flawed letter breaks, in order of place.
const FLAWS: &[(&str, &[&str])] = &[
    (
        "all-at-once.eml",
        &[
            "missing-gratitude",
            "missing-reason",
            "negative-wording",
            "negative-wording",
            "missing-door-open",
        ],
    ),
    (
        "among-friends.txt",
        &[
            "casual-salutation",
            "casual-wording",
            "casual-wording",
            "casual-wording",
            "casual-wording",
            "misspelling",
            "casual-wording",
            "casual-wording",
        ],
    ),
    (
        "by-telephone.txt",
        &[
            "casual-wording",
            "misspelling",
            "casual-wording",
            "casual-wording",
            "misspelling",
            "misspelling",
        ],
    ),
    (
        "bare.txt",
        &[
            "missing-gratitude",
            "missing-salutation",
            "missing-door-open",
            "negative-wording",
            "missing-sign-off",
            "missing-name",
        ],
    ),
    (
        "template.txt",
        &["leftover-placeholder", "leftover-placeholder"],
    ),
    (
        "wide-characters-crlf.txt",
        &[
            "missing-gratitude",
            "missing-reason",
            "shouting",
            "negative-wording",
            "missing-door-open",
        ],
    ),
];

#[test]
fn every_flaw_is_found_once() {
    let drafts = drafts("flawed");
    assert_eq!(drafts.len(), FLAWS.len());
    for (path, text) in drafts {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or("");
        let wanted = FLAWS
            .iter()
            .find(|(file, _)| *file == name)
            .map(|(_, rules)| rules.to_vec())
            .unwrap_or_default();
        let found = report(&text).diagnostics;
        let got: Vec<&str> = found.iter().map(|d| d.rule).collect();
        assert_eq!(got, wanted, "{name}:\n{}", show(&text, &found));
        for diagnostic in &found {
            let longest = text.lines().map(str::len).max().unwrap_or(0);
            assert!(
                diagnostic.span.len() <= longest,
                "{name}: {} marks more than a line",
                diagnostic.rule
            );
        }
    }
}

#[test]
fn preferred_fixes_one_by_one_end_in_a_clean_letter() {
    for (path, original) in drafts("flawed") {
        let mut text = original.clone();
        let mut rounds = 0;
        loop {
            let found = report(&text).diagnostics;
            let Some((diagnostic, fix)) = found
                .iter()
                .find_map(|d| d.fixes.first().map(|fix| (d, fix)))
            else {
                // Only what nobody but the writer can know is left: names.
                let left: Vec<_> = found
                    .iter()
                    .map(|d| d.rule)
                    .filter(|r| {
                        !matches!(*r, "missing-name" | "leftover-placeholder" | "unnamed-role")
                    })
                    .collect();
                assert!(
                    left.is_empty(),
                    "{}:\n{}",
                    path.display(),
                    show(&text, &found)
                );
                break;
            };
            let fixed = apply(&text, &fix.edits);
            let after = report(&fixed).diagnostics;
            assert!(
                after.len() < found.len(),
                "{}: {} does not help:\n{}",
                path.display(),
                fix.title,
                show(&fixed, &after)
            );
            let news: Vec<_> = after
                .iter()
                .filter(|a| !found.iter().any(|f| f.rule == a.rule))
                .collect();
            assert!(
                news.is_empty(),
                "{}: {} after {} brings {news:?}",
                path.display(),
                fix.title,
                diagnostic.rule
            );
            if original.contains("\r\n") {
                assert_eq!(
                    fixed.matches('\n').count(),
                    fixed.matches("\r\n").count(),
                    "{}: line ends are mixed",
                    path.display()
                );
            }
            text = fixed;
            rounds += 1;
            assert!(
                rounds <= 10,
                "{}: no end of fixing:\n{text}",
                path.display()
            );
        }
    }
}

#[test]
fn whatever_the_bytes_every_range_fits() {
    use proptest::prelude::*;
    let word = prop::sample::select(vec![
        "Dear ",
        "Ms. Lee",
        ",",
        "\n",
        "\r\n",
        "\n\n",
        "Thank you",
        " for ",
        "I withdraw my application",
        ". ",
        "> ",
        "-- \n",
        "Kind regards,\n",
        "🙂",
        "e\u{301}",
        "\u{a0}",
        "’",
        "[Name]",
        "{{",
        "<",
        "Subject: ",
        "To: a@b\n",
        "\t",
        "On Monday Tom wrote:\n",
        "the salary is a joke",
        "your interview",
        "\0",
        "\u{feff}",
        "- ",
        "“",
        "From: x\n",
        "…",
        "!!",
    ]);
    let text = prop::collection::vec(
        prop_oneof![4 => word.prop_map(str::to_owned), 1 => "\\PC{0,6}"],
        0..60,
    )
    .prop_map(|parts| parts.concat());
    proptest!(ProptestConfig::with_cases(1500), |(text in text)| {
        let draft = Draft::parse(&text);
        let covered: usize = draft.zones.iter().map(|zone| zone.span.len()).sum();
        prop_assert_eq!(covered, text.len(), "zones tile the text");
        prop_assert!(draft.zones.windows(2).all(|pair| pair[0].span.end == pair[1].span.start));
        let report = lint(&draft, &Config::default());
        for found in &report.moves.all {
            prop_assert!(text.get(found.span.start..found.span.end).is_some() && found.span.contains(found.cue));
        }
        for found in &report.diagnostics {
            prop_assert!(text.get(found.span.start..found.span.end).is_some_and(|t| !t.is_empty()), "{:?}", found);
            for fix in &found.fixes {
                prop_assert!(fix.edits.iter().all(|edit| text.get(edit.span.start..edit.span.end).is_some()));
            }
        }
    });
}
