//! Drafts in every form in which they reach an editor, labelled by line: are the zones right, and the facts?
//!
//! `cargo test --test it forms -- --nocapture` prints the table; `FORMS=name` shows one draft line by line.

#![allow(clippy::print_stdout, reason = "the table is what one runs it for")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::support;

/// What a draft's `.json` says of it.
#[derive(Deserialize)]
struct Label {
    containers: Vec<String>,
    zones: Vec<(String, usize, usize)>,
    facts: BTreeMap<String, Value>,
    situation: Option<String>,
    now: String,
}

struct Form {
    name: String,
    path: PathBuf,
    label: Label,
}

fn forms() -> Vec<Form> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts/forms");
    let mut out: Vec<Form> = std::fs::read_dir(&folder)
        .expect("the folder of forms")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|json| {
            let name = json
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let path = ["eml", "txt", "md", "mbox", "mail"]
                .map(|extension| json.with_extension(extension))
                .into_iter()
                .find(|path| path.exists())
                .unwrap_or_else(|| panic!("{name} has no draft"));
            let label = std::fs::read_to_string(&json).expect("labels in UTF-8");
            let label = serde_json::from_str(&label).unwrap_or_else(|e| panic!("{name}: {e}"));
            Form { name, path, label }
        })
        .collect();
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

/// What `bowout parse` says of a draft.
fn parsed(form: &Form) -> Value {
    let path = form.path.to_string_lossy();
    let ran = support::bowout(
        &["parse", "--format", "json", "--now", &form.label.now, &path],
        None,
    );
    let report: Value = serde_json::from_str(&ran.stdout)
        .unwrap_or_else(|e| panic!("{}: {e}: {}", form.name, ran.stderr));
    report["drafts"][0].clone()
}

fn number(value: &Value) -> usize {
    value
        .as_u64()
        .and_then(|n| usize::try_from(n).ok())
        .expect("a number")
}

/// The zone of each line, by its first character that is not blank.
fn zones(report: &Value, lines: usize) -> Vec<String> {
    let mut out = vec![String::new(); lines];
    for zone in report["zones"].as_array().expect("zones") {
        let (start, end) = (&zone["range"]["start"], &zone["range"]["end"]);
        let last = number(&end["line"]) - usize::from(number(&end["column"]) == 1);
        for slot in out.iter_mut().take(last).skip(number(&start["line"]) - 1) {
            if slot.is_empty() {
                *slot = zone["zone"].as_str().expect("a name").to_owned();
            }
        }
    }
    out
}

/// The source's lines; bytes that are not UTF-8 do not matter here.
fn lines(form: &Form) -> Vec<String> {
    let bytes = std::fs::read(&form.path).expect("a draft");
    String::from_utf8_lossy(&bytes)
        .split('\n')
        .map(str::to_owned)
        .collect()
}

fn is_blank(line: &str) -> bool {
    let bare =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
    // A line of quoted-printable that stands for nothing but a blank is one.
    bare.is_empty() || bare == "=20"
}

#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn share(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }
}

#[test]
fn lines_are_what_they_are() {
    let only = std::env::var("FORMS").ok();
    let (mut total, mut quotes) = (Tally::default(), Tally::default());
    let mut by_kind: BTreeMap<String, (Tally, Tally)> = BTreeMap::new();
    let forms = forms();
    for form in &forms {
        let lines = lines(form);
        let got = zones(&parsed(form), lines.len());
        let mut wrong = Vec::new();
        for (kind, first, last) in &form.label.zones {
            for line in *first..=*last {
                if is_blank(&lines[line - 1]) {
                    continue;
                }
                let (want, got) = (kind.as_str(), got[line - 1].as_str());
                total.count(want == got);
                let is_quote = |zone: &str| matches!(zone, "quote" | "forward");
                if is_quote(want) || is_quote(got) {
                    quotes.count(is_quote(want) == is_quote(got));
                }
                by_kind
                    .entry(want.to_owned())
                    .or_default()
                    .0
                    .count(want == got);
                by_kind
                    .entry(got.to_owned())
                    .or_default()
                    .1
                    .count(want == got);
                if want != got {
                    wrong.push(format!(
                        "{line:>5}  {want} read as {got}: {}",
                        lines[line - 1].trim_end()
                    ));
                }
            }
        }
        if !wrong.is_empty()
            && only
                .as_ref()
                .is_none_or(|only| form.name.contains(only.as_str()))
        {
            println!("{}\n{}", form.name, wrong.join("\n"));
        }
    }
    println!("\n| zone | lines | found | right |\n| --- | --- | --- | --- |");
    for (kind, (recall, precision)) in &by_kind {
        println!(
            "| {kind} | {} | {:.3} | {:.3} |",
            recall.all,
            recall.share(),
            precision.share()
        );
    }
    println!(
        "\n{} drafts, {} lines: {:.4} right; quoted or not: {:.4}",
        forms.len(),
        total.all,
        total.share(),
        quotes.share()
    );
    assert!(forms.len() >= 120, "{} drafts", forms.len());
    assert!(total.share() >= 0.985, "zones: {:.4}", total.share());
    assert!(quotes.share() >= 0.997, "quotes: {:.4}", quotes.share());
}

/// Blanks, marks and case do not make another fact.
fn same(want: &str, got: &str) -> bool {
    let plain = |s: &str| {
        let s = s.to_lowercase().replace('’', "'");
        s.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    plain(want) == plain(got)
}

#[test]
fn facts_are_found() {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut wrong: BTreeSet<String> = BTreeSet::new();
    for form in forms() {
        let report = parsed(&form);
        let facts = report["facts"].as_array().expect("facts");
        let found = |name: &str| {
            let fact = facts.iter().find(|fact| fact["fact"] == name)?;
            let key = if matches!(name, "interview" | "invited") {
                "date"
            } else {
                "value"
            };
            fact[key].as_str().map(str::to_owned)
        };
        for name in [
            "role",
            "requisition",
            "company",
            "recipient",
            "sender",
            "interview",
            "invited",
        ] {
            let Some(want) = form.label.facts.get(name).and_then(Value::as_str) else {
                continue;
            };
            let got = found(name);
            let right = got.as_deref().is_some_and(|got| match name {
                "invited" => got.get(..10) == want.get(..10),
                "interview" => got.get(..want.len()) == Some(want),
                _ => same(want, got),
            });
            tallies.entry(name).or_default().count(right);
            if !right {
                wrong.insert(format!("{name}: {want:?} read as {got:?} in {}", form.name));
            }
        }
        if let Some(want) = form.label.facts.get("recruiter").and_then(Value::as_bool) {
            let right = want == found("recruiter").is_some();
            tallies.entry("recruiter").or_default().count(right);
            if !right {
                wrong.insert(format!("recruiter: {want} read otherwise in {}", form.name));
            }
        }
    }
    for line in &wrong {
        println!("{line}");
    }
    for (name, tally) in &tallies {
        println!(
            "{name}: {} of {} ({:.3})",
            tally.right,
            tally.all,
            tally.share()
        );
    }
    for (name, floor) in [
        ("role", 0.95),
        ("company", 0.95),
        ("recipient", 0.98),
        ("interview", 0.95),
        ("invited", 0.95),
    ] {
        let share = tallies.get(name).map_or(0.0, Tally::share);
        assert!(share >= floor, "{name}: {share:.3}");
    }
}

#[test]
fn containers_are_named() {
    let mut wrong = Vec::new();
    for form in forms() {
        let report = parsed(&form);
        let got: BTreeSet<&str> = report["containers"]
            .as_array()
            .expect("names")
            .iter()
            .filter_map(Value::as_str)
            // The labels call only bytes so that are not UTF-8.
            .filter(|name| *name != "8bit")
            .collect();
        let want = form.label.containers.iter().map(String::as_str);
        let want: BTreeSet<&str> = want.filter(|name| *name != "8bit").collect();
        if got != want {
            wrong.push(format!("{}: {want:?} read as {got:?}", form.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `bowout check` says of a text: the situation, and rule and words of each finding.
fn checked(form: &Form, text: &str) -> (Option<String>, Vec<(String, String)>) {
    let args = ["check", "--format", "json", "--now", &form.label.now, "-"];
    let ran = support::bowout(&args, Some(text));
    let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
    let draft = &report["drafts"][0];
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let found = draft["diagnostics"].as_array().expect("diagnostics");
    let found = found.iter().map(|d| (said(&d["rule"]), said(&d["text"])));
    (
        draft["situation"].as_str().map(str::to_owned),
        found.collect(),
    )
}

/// Rules that compare the letter with what stands around it.
const FIT: &[&str] = &[
    "mismatched-salutation",
    "mismatched-company",
    "mismatched-scope",
    "suspect-recipient",
    "bypassed-recruiter",
    "leftover-placeholder",
    "short-notice",
];

/// Drafts whose own words are plain text in UTF-8.
fn plain() -> impl Iterator<Item = (Form, String)> {
    forms().into_iter().filter_map(|form| {
        let text = std::fs::read_to_string(&form.path).ok()?;
        let encoded = ["quoted-printable", "base64", "html"];
        let plain = !form
            .label
            .containers
            .iter()
            .any(|c| encoded.contains(&c.as_str()));
        plain.then_some((form, text))
    })
}

#[test]
fn ordinary_mail_is_left_in_peace_and_untouched_letters_fit() {
    let mut wrong = Vec::new();
    let mut known = Tally::default();
    for (form, text) in plain() {
        let (situation, found) = checked(&form, &text);
        if form.label.situation.is_none() {
            if situation.is_some() {
                wrong.push(format!("{} is taken for {situation:?}", form.name));
            }
            continue;
        }
        known.count(situation.is_some());
        if situation.is_none() {
            println!("{} is not seen as {:?}", form.name, form.label.situation);
        }
        for (rule, words) in found
            .iter()
            .filter(|(rule, _)| FIT.contains(&rule.as_str()))
        {
            wrong.push(format!("{}: {rule}: {words}", form.name));
        }
    }
    println!("letters seen: {} of {}", known.right, known.all);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(known.share() >= 0.90, "{:.3}", known.share());
}

/// The lines of these zones, joined; and a copy of the draft in which they were changed.
fn in_zones(
    form: &Form,
    text: &str,
    kinds: &[&str],
    change: impl Fn(&str) -> String,
) -> (String, String) {
    let mut own = vec![false; text.split('\n').count() + 1];
    for (kind, first, last) in &form.label.zones {
        if kinds.contains(&kind.as_str()) {
            own[*first..=*last].fill(true);
        }
    }
    let line = |(number, line): (usize, &str)| match own[number + 1] {
        true => (line.to_owned(), change(line)),
        false => (String::new(), line.to_owned()),
    };
    let lines: Vec<(String, String)> = text.split('\n').enumerate().map(line).collect();
    let join =
        |pick: fn(&(String, String)) -> &str| lines.iter().map(pick).collect::<Vec<_>>().join("\n");
    (join(|line| &line.0), join(|line| &line.1))
}

const AROUND: &[&str] = &["headers", "attribution", "quote", "forward"];

/// Plants a slip into every draft that can hold it, and says how many were found.
fn planted(rule: &str, plant: impl Fn(&Form, &str) -> Option<String>) {
    let mut tally = Tally::default();
    for (form, text) in plain() {
        if form.label.situation.is_none() || checked(&form, &text).0.is_none() {
            continue;
        }
        let Some(slipped) = plant(&form, &text) else {
            continue;
        };
        let (situation, found) = checked(&form, &slipped);
        let right = found.iter().any(|(name, _)| name == rule);
        tally.count(right);
        if !right {
            println!("{rule} is not found in {} ({situation:?})", form.name);
        }
    }
    println!(
        "{rule}: {} of {} planted slips found",
        tally.right, tally.all
    );
    assert!(tally.all >= 15, "only {} slips", tally.all);
    assert!(tally.share() >= 0.95, "{rule}: {:.3}", tally.share());
}

fn fact<'f>(form: &'f Form, name: &str) -> Option<&'f str> {
    form.label.facts.get(name)?.as_str()
}

#[test]
fn a_wrong_company_is_found() {
    planted("mismatched-company", |form, text| {
        let company = fact(form, "company")?;
        let (around, _) = in_zones(form, text, AROUND, str::to_owned);
        let (_, slipped) = in_zones(form, text, &["body"], |line| {
            line.replace(company, "Brackley Foods")
        });
        let agency = form.label.facts.get("recruiter").and_then(Value::as_bool) == Some(true);
        let named = around.contains(company) && slipped != text && !agency;
        named.then_some(slipped)
    });
}

#[test]
fn a_wrong_name_is_found() {
    planted("mismatched-salutation", |form, text| {
        let greeted = fact(form, "recipient")?;
        let (around, _) = in_zones(form, text, AROUND, str::to_owned);
        let surname = greeted.split_whitespace().last()?;
        let other = if greeted.contains(' ') {
            "Ms. Featherstone"
        } else if fact(form, "sender").is_some_and(|sender| sender.contains("Tobias")) {
            // Who greets by the writer's own name writes to himself, as far as anybody can tell.
            "Bertram"
        } else {
            "Tobias"
        };
        let (_, slipped) = in_zones(form, text, &["salutation"], |line| {
            line.replace(greeted, other)
        });
        // Somebody must be named in full around the letter.
        let full = around.split(['\n', '<', '"', ',', ':']).any(|piece| {
            let words: Vec<&str> = piece.split_whitespace().collect();
            words.contains(&surname) && (2..=3).contains(&words.len())
        });
        (full && slipped != text).then_some(slipped)
    });
}

#[test]
fn a_wrong_scope_is_found() {
    planted("mismatched-scope", |form, text| {
        let scope = match form.label.situation.as_deref()? {
            "decline-offer" => "Declining the interview",
            "decline-interview" | "decline-second-interview" | "cancel-interview" => {
                "Declining your offer"
            }
            _ => return None,
        };
        let subject = text
            .split('\n')
            .find(|line| line.starts_with("Subject: "))?;
        let return_ = if subject.ends_with('\r') { "\r" } else { "" };
        let below = text.split('\n').skip_while(|line| *line != subject).nth(1);
        let folded = below.is_some_and(|line| line.starts_with([' ', '\t']));
        let encoded = subject.contains("=?") || folded;
        (!encoded).then(|| text.replacen(subject, &format!("Subject: {scope}{return_}"), 1))
    });
}
