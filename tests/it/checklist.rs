//! `bowout check --checklist`: which lines come for which letter, in both formats. Not for findings as such.

use std::process::ExitCode;

use bowout::checklist::Checklist;
use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::lint;
use serde_json::{Value, json};

use crate::support::bowout;

const SOUND: &str = "Dear Ms. Okafor,\n\nThank you for inviting me to interview for the Data Analyst position at Larkspur, and for your time. I am withdrawing my application, because I have accepted another position. I would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n";
const BARE: &str =
    "Dear Ms. Okafor,\n\nI am withdrawing my application. Your recruiter was rude.\n\nAna\n";
const OFFER: &str = "Dear Ms. Okafor,\n\nThank you for offering me the Data Analyst position at Larkspur, and for your time. I have decided to decline the offer, because the salary is lower than I need. I would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n";
const ORDINARY: &str = "Hi Tom,\n\nthe parcel came today.\n\nBea\n";

fn list(text: &str) -> Checklist {
    let draft = Draft::parse(text);
    Checklist::of(&draft, &lint(&draft, &Config::default()))
}

fn has(text: &str, beginning: &str) -> bool {
    let list = list(text);
    let mut unseen = list.unseen.iter();
    unseen.any(|item| item.label.starts_with(beginning))
}

#[test]
fn the_lines_go_by_the_letter() {
    for (beginning, sound, offer) in [
        ("Decide with a cool head", true, true),
        ("Hold the other job", true, false),
        ("If they could solve it", false, true),
        ("Ring first", false, true),
        ("Answer the way they wrote", true, false),
        ("If a recruiter", true, true),
        ("Send it to the recruiter", true, true),
        ("Ring as well", false, false),
        ("Proofread", true, true),
        ("Afterwards, connect", true, true),
    ] {
        assert_eq!(has(SOUND, beginning), sound, "{beginning}");
        assert_eq!(has(OFFER, beginning), offer, "{beginning}");
    }
    let addressed = format!("To: ada@larkspur.example\nSubject: Withdrawal\n\n{SOUND}");
    assert!(!has(&addressed, "Send it to the recruiter"));
    let asked = format!(
        "{SOUND}\nOn Tue, Nov 17, 2026 at 10:00 AM Ada wrote:\n\n> Please call me on 020 7946 0000.\n"
    );
    assert!(has(&asked, "Ring first") && !has(&asked, "Answer the way"));
}

#[test]
fn each_line_has_its_source() {
    for text in [SOUND, BARE, OFFER] {
        let list = list(text);
        let all = list.present.iter().chain(&list.missing).chain(&list.unseen);
        for item in all {
            assert!(
                !item.label.is_empty() && !item.source.is_empty(),
                "{item:?}"
            );
        }
    }
}

#[test]
fn people_are_shown_marks_and_sources() {
    let ran = bowout(&["check", "--checklist"], Some(BARE));
    let expected = "\
<stdin>: withdraw-application

What is there
  ✓ greeting
      career advice on withdrawing, which opens with the name or a neutral formula
";
    assert!(ran.stdout.starts_with(expected), "{}", ran.stdout);
    for line in [
        "\nWhat is missing\n  ✗ thanks: the letter thanks nobody",
        "\n  ✗ to mend in line 3: this blames a person",
        "(negative-wording)\n      career advice on declining",
        "\nWhat only you can see to\n  ☐ Decide with a cool head",
        "\n      a recruiting firm's advice on second thoughts about an interview\n",
    ] {
        assert!(ran.stdout.contains(line), "{line}\n{}", ran.stdout);
    }
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::from(1)));
    let coloured = bowout(&["check", "--checklist", "--color=always"], Some(BARE));
    assert!(
        coloured.stdout.contains("\u{1b}[32m✓"),
        "{}",
        coloured.stdout
    );
}

#[test]
fn what_is_only_a_hint_keeps_no_letter_back() {
    let ran = bowout(&["check", "--checklist"], Some(SOUND));
    assert!(!ran.stdout.contains('✗'), "{}", ran.stdout);
    assert_eq!(ran.code, ExitCode::SUCCESS);
    // What is switched off is not missed.
    let off = ["check", "--checklist", "--off", "missing-gratitude"];
    assert!(!bowout(&off, Some(BARE)).stdout.contains("thanks:"));
}

#[test]
fn programs_are_given_an_object() {
    let ran = bowout(&["check", "--checklist", "--format", "json"], Some(BARE));
    let value: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let draft = &value["drafts"][0];
    assert_eq!(
        (&value["version"], &draft["path"]),
        (&json!(1), &json!("-"))
    );
    assert_eq!(draft["situation"], "withdraw-application");
    assert_eq!(draft["present"][0]["label"], "greeting");
    let missing = draft["missing"].as_array().expect("a list");
    let first = missing[0]["label"].as_str().expect("a label");
    assert!(first.starts_with("thanks: "), "{first}");
    assert_eq!(ran.code, ExitCode::from(1));
}

#[test]
fn other_mail_has_no_list() {
    let ran = bowout(&["check", "--checklist"], Some(ORDINARY));
    assert_eq!(ran.stdout, "<stdin>: no withdrawal, left in peace\n");
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    let ran = bowout(&["check", "--checklist", "--format=json"], Some(ORDINARY));
    assert_eq!(
        ran.stdout,
        "{\"version\":1,\"drafts\":[\n{\"path\":\"-\",\"situation\":null,\"present\":[],\"missing\":[],\"unseen\":[]}\n]}\n"
    );
    let none = bowout(
        &["check", "--checklist", "--format=json", "no-such.eml"],
        None,
    );
    assert_eq!(none.stdout, "{\"version\":1,\"drafts\":[]}\n");
    assert_eq!(none.code, ExitCode::from(2));
}
