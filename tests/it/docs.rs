//! What the README, the JSON schema and the settings of VS Code say of rules and options is what these say of themselves.
//! `BLESS=1 cargo test` writes it anew.

use std::path::{Path, PathBuf};

use bowout::config::options::{self, OPTIONS};
use bowout::config::{Config, files};
use bowout::diagnostic::Severity;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::mend::mend;
use bowout::rules::{self, RULES};
use serde_json::{Map, Value};

use crate::support::bowout;

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

/// Holds the part of a file between two markers to what is wanted there, or writes it.
fn hold(file: &str, begin: &str, end: &str, wanted: &str) {
    let path = path(file);
    let text = std::fs::read_to_string(&path).expect("the file");
    let (head, rest) = text.split_once(begin).expect("the marker before");
    let (stands, tail) = rest.split_once(end).expect("the marker after");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, format!("{head}{begin}{wanted}{end}{tail}")).expect("a file");
        return;
    }
    assert!(stands == wanted, "{file} is behind; run BLESS=1 cargo test");
}

/// The letters of the gallery, as they are and with all of their preferred fixes.
fn gallery() -> String {
    let folder = path("tests/drafts/gallery");
    let entries = std::fs::read_dir(folder).expect("the gallery");
    let mut letters: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    letters.sort();
    assert!(letters.len() >= 5);
    let mut out = String::from("\n");
    for path in letters {
        let before = std::fs::read_to_string(&path).expect("a letter");
        let after = mend(&before, &Config::default(), |_| true);
        let left = &after.left.diagnostics;
        assert!(
            left.iter().all(|found| found.severity >= Severity::Hint),
            "{}: {left:#?}",
            path.display()
        );
        let (before, after) = (before.trim_end(), after.text.trim_end().to_owned());
        out.push_str(&format!(
            "```text\n{before}\n```\n\nbecomes\n\n```text\n{after}\n```\n\n---\n\n"
        ));
    }
    out.trim_end_matches("---\n\n").to_owned()
}

/// What the first example of the README shows.
fn first_look() -> String {
    let letter = "tests/drafts/flawed/all-at-once.eml";
    let ran = bowout(&["check", letter], None);
    format!("\n```text\n$ bowout check {letter}\n{}```\n\n", ran.stdout)
}

// One test: all parts stand in one file, and blessing writes it.
#[test]
fn the_readme_holds_the_rules_the_options_and_the_gallery() {
    let sections: Vec<String> = RULES.iter().map(|rule| rules::explain(rule)).collect();
    hold(
        "README.md",
        "<!-- rules: generated, see tests/it/docs.rs -->\n",
        "<!-- end of rules -->\n",
        &format!("\n{}\n{}\n", rules::table(), sections.join("\n")),
    );
    hold(
        "README.md",
        "<!-- first look: generated, see tests/it/docs.rs -->\n",
        "<!-- end of first look -->\n",
        &first_look(),
    );
    hold(
        "README.md",
        "<!-- options: generated, see tests/it/docs.rs -->\n",
        "<!-- end of options -->\n",
        &format!("\n{}\n", options::table()),
    );
    hold(
        "README.md",
        "<!-- gallery: generated, see tests/it/docs.rs -->\n",
        "<!-- end of gallery -->\n",
        &gallery(),
    );
}

#[test]
fn the_example_of_a_configuration_is_one() {
    let readme = std::fs::read_to_string(path("README.md")).expect("the README");
    let (_, rest) = readme.split_once("```toml\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), example).expect("a file");
    let mut config = Config::default();
    assert_eq!(files::read(&mut config, file.path()), [""; 0]);
    assert_ne!(config, Config::default());

    // The phrase of the example comes before ours.
    let letter =
        "Dear Ms. Lee,\n\nI am withdrawing my application for the clerk position at Larkspur.\n";
    let found = lint(&Draft::parse(letter), &config).diagnostics;
    let thanks = found.iter().find(|found| found.rule == "missing-gratitude");
    let first = &thanks.expect("a finding").fixes[0].title;
    assert!(first.contains("the morning in your workshop"), "{first}");
}

#[test]
fn the_schema_is_that_of_the_options() {
    let path = path("editors/bowout.schema.json");
    let wanted = format!("{:#}\n", options::schema());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &wanted).expect("a file");
    }
    let stands = std::fs::read_to_string(&path).expect("the schema");
    assert!(
        stands == wanted,
        "the schema is behind the options; run BLESS=1 cargo test"
    );
}

#[test]
fn the_settings_of_vs_code_are_the_options() {
    let settings: Map<String, Value> = OPTIONS
        .iter()
        .map(|choice| {
            let mut property = options::property(choice);
            // Each folder of a window can have its own.
            property["scope"] = "resource".into();
            (format!("bowout.{}", choice.name), property)
        })
        .collect();
    let path = path("editors/vscode/package.json");
    let text = std::fs::read_to_string(&path).expect("the manifest");
    let section = text.find("\"id\": \"generated\"").expect("the section");
    let key = "\"properties\": ";
    let start = section + text[section..].find(key).expect("the settings") + key.len();
    let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
    let stands = values.next().expect("a value").expect("an object");
    if std::env::var_os("BLESS").is_some() {
        let end = start + values.byte_offset();
        let indent =
            " ".repeat(text[..section].len() - text[..section].trim_end_matches(' ').len());
        let new = format!("{:#}", Value::from(settings)).replace('\n', &format!("\n{indent}"));
        let new = format!("{}{new}{}", &text[..start], &text[end..]);
        std::fs::write(&path, new).expect("a file");
        return;
    }
    assert!(
        stands == Value::from(settings),
        "the settings of VS Code are behind the options; run BLESS=1 cargo test"
    );
}
