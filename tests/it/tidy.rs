//! What holds for the source as such: who may import whom, how files begin, how long they are, and that
//! no crate talks to a network. Not for behaviour.
//!
//! Each check is a function from a file to complaints, and is tried on a file it must complain about.

use crate::support::code::{Code, Name};
use crate::support::source::{Source, lock, sources};

/// Which of our modules each of them may name, in the order in which data flows.
const MODULES: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("lexicon", &["text"]),
    ("draft", &["text", "lexicon"]),
    ("spelling", &["text", "lexicon", "draft"]),
    ("moves", &["text", "lexicon", "draft"]),
    ("phrases", &["text", "lexicon", "draft", "moves"]),
    ("diagnostic", &["text"]),
    (
        "rules",
        &[
            "text",
            "lexicon",
            "draft",
            "spelling",
            "moves",
            "phrases",
            "diagnostic",
        ],
    ),
    ("config", &["moves", "rules", "diagnostic"]),
    (
        "lint",
        &[
            "text",
            "lexicon",
            "draft",
            "moves",
            "phrases",
            "diagnostic",
            "rules",
            "config",
        ],
    ),
    ("mend", &["text", "draft", "diagnostic", "config", "lint"]),
    ("advice", &[]),
    (
        "checklist",
        &[
            "advice",
            "text",
            "lexicon",
            "draft",
            "moves",
            "diagnostic",
            "rules",
            "lint",
        ],
    ),
    (
        "cli",
        &[
            "checklist",
            "mend",
            "text",
            "draft",
            "moves",
            "phrases",
            "diagnostic",
            "rules",
            "config",
            "lint",
            "lsp",
        ],
    ),
    (
        "lsp",
        &[
            "checklist",
            "mend",
            "text",
            "draft",
            "spelling",
            "moves",
            "phrases",
            "diagnostic",
            "rules",
            "config",
            "lint",
        ],
    ),
];

/// Which of our modules may name a crate of others. Crates that are not listed are free.
const CRATES: &[(&str, &[&str])] = &[
    ("tower_lsp", &["lsp"]),
    ("tower", &["lsp"]),
    ("tokio", &["lsp"]),
    ("futures", &["lsp"]),
    ("ropey", &["lsp"]),
    ("regex", &["lexicon", "draft"]),
    ("spellbook", &["spelling"]),
    ("fst", &["spelling"]),
    ("serde", &["cli", "lsp", "config"]),
    ("serde_json", &["cli", "lsp", "config"]),
    ("toml", &["config"]),
    ("jiff", &["draft", "rules", "config", "cli", "lsp"]),
    ("mail_parser", &["draft", "cli"]),
    ("encoding_rs", &["draft", "cli"]),
    ("clap", &["cli"]),
    ("annotate_snippets", &["cli"]),
    ("anstream", &["cli"]),
    ("terminal_size", &["cli"]),
    ("icalendar", &["cli"]),
    ("similar", &["cli"]),
    ("tempfile", &["cli"]),
];

/// Crates that exist to reach other machines.
const NETWORK: &[&str] = &[
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "rustls",
    "openssl",
    "native-tls",
    "isahc",
    "surf",
    "quinn",
    "h2",
];

/// A file of more lines wants to be two.
const LINES: usize = 400;

#[test]
fn modules_import_only_what_stands_above_them() {
    holds(imports);
    let complaint = |path: &str, text: &str| complaints(imports, path, text);
    assert_eq!(complaint("lexicon/scan.rs", "use crate::text::Span;"), "");
    for text in [
        "use crate::rules::Rule;",
        "use crate::{text::Span, rules::{self, Rule}};",
        "use crate::{\n    text,\n    rules,\n};",
        "fn f() { crate :: rules::find(\"\"); }",
        "use super::super::rules;",
        "pub use super::super::{text, rules};",
        "use bowout::rules;",
    ] {
        let expected = "lexicon/scan.rs: `lexicon` names `rules`";
        assert_eq!(complaint("lexicon/scan.rs", text), expected, "{text}");
    }
    for text in [
        "// use crate::rules;",
        "/* use crate::rules; */",
        "const A: &str = \"crate::rules\";",
        "const A: &str = r#\"crate::rules\"#;",
        "#[cfg(test)]\nmod tests {\n    use crate::rules;\n}",
        "use super::rules;",
    ] {
        assert_eq!(complaint("lexicon/scan.rs", text), "", "{text}");
    }
    assert_eq!(complaint("cli/mod.rs", "crate::lsp::run()"), "");
    assert_ne!(complaint("lsp/mod.rs", "crate::cli::run()"), "");
    assert_ne!(complaint("diagnostic.rs", "use crate::rules::Rule;"), "");
    assert_ne!(complaint("lint.rs", "use super::cli;"), "");
    assert_ne!(
        complaint("fresh.rs", ""),
        "",
        "a module that the table lacks"
    );
}

#[test]
fn crates_stay_where_they_belong() {
    holds(crates);
    let complaint = |path: &str, text: &str| complaints(crates, path, text);
    assert_eq!(complaint("lsp/server.rs", "use tokio::io;"), "");
    assert_eq!(complaint("draft/zones.rs", "use regex::Regex;"), "");
    assert_eq!(
        complaint("rules/a.rs", "let regex = 1; // tokio::spawn"),
        ""
    );
    for (path, text) in [
        ("rules/a.rs", "use regex::Regex;"),
        ("lint.rs", "#[derive(serde::Serialize)] struct A;"),
        ("main.rs", "#[tokio::main] fn main() {}"),
        ("cli/check.rs", "use tokio as runtime;"),
        ("cli/check.rs", "use {ropey, std::fs};"),
        ("lsp/server.rs", "fn f() -> clap::Parser {}"),
        ("text/mod.rs", "extern crate tower_lsp;"),
        ("draft/mod.rs", "pub use ::futures;"),
    ] {
        assert_ne!(complaint(path, text), "", "{path}: {text}");
    }
}

#[test]
fn no_rule_knows_another() {
    let sources = sources();
    let rules: Vec<&str> = sources.iter().filter_map(Source::rule).collect();
    assert!(!rules.is_empty(), "no rule was found under src/rules");
    holds(|source| strangers(source, &rules));
    let complaint = |text: &str| {
        let text = format!("static RULE: Rule = 1; {text}");
        complaints(
            |source| strangers(source, &["one", "other"]),
            "rules/one.rs",
            &text,
        )
    };
    assert_eq!(
        complaint("mod one; const OTHER: &str = \"other\"; // other"),
        ""
    );
    assert_eq!(
        complaint("use super::other::RULE;"),
        "rules/one.rs: names the rule `other`"
    );
    assert_eq!(
        complaint("use super::{Rule, other};"),
        "rules/one.rs: names the rule `other`"
    );
}

#[test]
fn files_say_what_they_are_for() {
    holds(opening);
    assert_eq!(complaints(opening, "a.rs", "//! For tests.\n"), "");
    assert_ne!(complaints(opening, "a.rs", "// For tests.\n//! No.\n"), "");
    assert_ne!(complaints(opening, "a.rs", "//!\n"), "");
}

#[test]
fn files_are_short() {
    holds(length);
    assert_eq!(complaints(length, "a.rs", &"\n".repeat(LINES)), "");
    assert_ne!(complaints(length, "a.rs", &"\n".repeat(LINES + 1)), "");
}

#[test]
fn no_crate_talks_to_a_network() {
    let lock = lock();
    assert!(
        packages(&lock).any(|name| name == "bowout"),
        "Cargo.lock was not understood"
    );
    let found: Vec<&str> = packages(&lock)
        .filter(|name| NETWORK.contains(name))
        .collect();
    assert_eq!(found, [""; 0]);
    let bad = "[[package]]\nname = \"hyper\"\nversion = \"1.0.0\"\n";
    assert!(packages(bad).any(|name| NETWORK.contains(&name)));
}

/// Names of our modules where they must not be named.
fn imports(source: &Source) -> Vec<String> {
    let top = source.top();
    // These two put the modules together.
    if top == "lib" || top == "main" {
        return Vec::new();
    }
    let Some((_, allowed)) = MODULES.iter().find(|(name, _)| *name == top) else {
        return vec![format!("`{top}` is missing in the table of modules")];
    };
    let code = Code::of(&source.text);
    let mut named: Vec<String> = code
        .paths()
        .into_iter()
        .filter_map(|path| ours(&path, &source.module()))
        .filter(|name| name != top && MODULES.iter().any(|(module, _)| module == name))
        .filter(|name| !allowed.contains(&name.as_str()))
        .collect();
    named.sort();
    named.dedup();
    named
        .iter()
        .map(|name| format!("`{top}` names `{name}`"))
        .collect()
}

/// The module at the top that a path in `module` leads to, if it leads to ours.
fn ours(path: &[Name], module: &[&str]) -> Option<String> {
    let first = path.first()?;
    match first.as_str() {
        "crate" | "bowout" => path.get(1).cloned(),
        "super" => {
            let up = path.iter().take_while(|name| *name == "super").count();
            (up == module.len())
                .then(|| path.get(up).cloned())
                .flatten()
        }
        _ => None,
    }
}

/// Names of crates where they must not be named.
fn crates(source: &Source) -> Vec<String> {
    let code = Code::of(&source.text);
    let paths = code.paths();
    CRATES
        .iter()
        .filter(|(_, allowed)| !allowed.contains(&source.top()))
        .filter(|(name, _)| {
            paths
                .iter()
                .any(|path| path.first().is_some_and(|first| first == name))
        })
        .map(|(name, allowed)| format!("`{name}` is for {}", allowed.join(", ")))
        .collect()
}

/// Names of other rules in a rule.
fn strangers(source: &Source, rules: &[&str]) -> Vec<String> {
    let Some(own) = source.rule() else {
        return Vec::new();
    };
    let code = Code::of(&source.text);
    rules
        .iter()
        .filter(|rule| **rule != own && code.names().any(|name| name == **rule))
        .map(|rule| format!("names the rule `{rule}`"))
        .collect()
}

fn opening(source: &Source) -> Vec<String> {
    let first = source.text.lines().next().unwrap_or("");
    match first.strip_prefix("//! ") {
        Some(words) if !words.trim().is_empty() => Vec::new(),
        _ => vec!["does not begin with `//! ` and what it is for".to_owned()],
    }
}

fn length(source: &Source) -> Vec<String> {
    match source.text.lines().count() {
        0..=LINES => Vec::new(),
        lines => vec![format!("has {lines} lines; {LINES} are the most")],
    }
}

/// The names of the packages in a `Cargo.lock`.
fn packages(lock: &str) -> impl Iterator<Item = &str> {
    lock.lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
}

/// Fails when the check has a complaint about any file under `src`.
fn holds(check: impl Fn(&Source) -> Vec<String>) {
    let found: Vec<String> = sources()
        .iter()
        .flat_map(|source| {
            let complaints = check(source).into_iter();
            complaints
                .map(|one| format!("src/{}: {one}", source.path))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// What the check says of a file that is made up.
fn complaints(check: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) -> String {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let found: Vec<String> = check(&source)
        .iter()
        .map(|one| format!("{path}: {one}"))
        .collect();
    found.join("\n")
}
