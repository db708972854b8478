//! `bowout new` as it is typed, and the notes that it writes. Not for the letters themselves, which `letters` composes.

use std::process::ExitCode;

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::moves::Situation;
use bowout::phrases::letter::{Medium, Names, Reason, Request, Tone, compose};
use bowout::phrases::note::{self, Note};

use crate::letters::names;
use crate::support::{bowout, requests};

#[test]
fn notes_are_short_and_no_withdrawals() {
    for note in Note::ALL {
        for tone in Tone::ALL {
            for variant in 0..3 {
                for names in [Names::default(), names(), long_names()] {
                    let request = Request {
                        tone,
                        variant,
                        names,
                        ..Request::default()
                    };
                    let text = note::write(note, &request);
                    assert!(
                        !text.replace("[Your name]", "").contains(['[', '{']),
                        "{text}"
                    );
                    if note == Note::LinkedinNote {
                        assert!(text.trim_end().chars().count() <= note::LINKEDIN, "{text}");
                    }
                    if note != Note::PhoneScript {
                        let report = lint(&Draft::parse(&text), &Config::default());
                        assert_eq!(report.situation, None, "{text}");
                    }
                }
            }
        }
    }
}

/// Names that are as long as names get.
fn long_names() -> Names {
    let long = |text: &str| Some(text.repeat(12));
    Names {
        role: long("Senior Analyst "),
        company: long("Larkspur and Sons "),
        recipient: long("Ada Okafor "),
        sender: long("Ana Diaz "),
        date: None,
    }
}

#[test]
fn the_phone_script_says_what_is_said_and_not_what_is_written() {
    for request in requests::every(&names()) {
        let script = note::write(Note::PhoneScript, &request);
        assert_eq!(script.matches('"').count(), 14, "{script}");
        assert!(!script.contains("\"\""), "{script}");
        assert!(!script.contains("am writing"), "{script}");
    }
}

#[test]
fn the_command_writes_what_the_library_composes() {
    let ran = bowout(
        &[
            "new",
            "decline-offer",
            "--reason",
            "family",
            "--tone=warm",
            "--variant",
            "2",
            "--role",
            "Data Analyst",
            "--company",
            "Larkspur",
            "--to",
            "Ada Okafor <ada@larkspur.example>",
            "--name",
            "Ana  Diaz",
        ],
        None,
    );
    let request = Request {
        situation: Situation::DeclineOffer,
        reason: Reason::Family,
        tone: Tone::Warm,
        variant: 1,
        names: Names {
            recipient: Some("Ada Okafor".to_owned()),
            date: None,
            ..names()
        },
        ..Request::default()
    };
    let wanted = format!(
        "To: Ada Okafor <ada@larkspur.example>\n{}",
        compose(&request)
    );
    assert_eq!(
        (ran.stdout, ran.stderr, ran.code),
        (wanted, String::new(), ExitCode::SUCCESS)
    );
}

#[test]
fn what_a_letter_lacks_is_told_apart_from_it() {
    let ran = bowout(&["new"], None);
    assert!(ran.stdout.starts_with("Subject: "), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("give --name") && ran.stderr.contains("give --role"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.code, ExitCode::SUCCESS);
    let ran = bowout(
        &[
            "new",
            "cancel-interview",
            "--date",
            "2026-12-01T14:00",
            "--now",
            "2026-12-01T09:00",
            "--name=A",
            "--role=Clerk",
        ],
        None,
    );
    assert!(
        ran.stdout.contains("on Tuesday, 1 December at 14:00"),
        "{}",
        ran.stdout
    );
    assert!(ran.stderr.contains("call as well"), "{}", ran.stderr);
    let ran = bowout(
        &[
            "new",
            "cancel-interview",
            "--date",
            "2026-12-01",
            "--now",
            "2026-12-02T09:00",
            "--name=A",
            "--role=Clerk",
        ],
        None,
    );
    assert!(ran.stderr.contains("is over"), "{}", ran.stderr);
}

#[test]
fn a_name_that_stands_for_nothing_is_answered_with_those_there_are() {
    for (args, told) in [
        (
            &["new", "decline-ofer"][..],
            "no letter or note is called `decline-ofer`; there are: decline-offer, ",
        ),
        (
            &["new", "--situation", "decline"],
            "no situation is called `decline`; there are: decline-offer, ",
        ),
        (
            &["new", "--reason", "famly"],
            "no reason is called `famly`; there are: family, ",
        ),
        (
            &["new", "--tone", "war"],
            "no tone is called `war`; there are: warm, ",
        ),
        (
            &["new", "--medium", "mail"],
            "no medium is called `mail`; there are: email, message",
        ),
        (&["new", "--date", "soon"], "write it like 2026-12-01"),
        (&["new", "--variant", "0"], "0"),
        (
            &["new", "decline-offer", "--situation", "cancel-interview"],
            "which of them?",
        ),
        (&["remind", "--date", "soon"], "write it like 2026-11-24"),
        (&["remind", "-o", "no/such/folder.ics"], "cannot write"),
    ] {
        let ran = bowout(args, None);
        assert_eq!(
            (ran.stdout.as_str(), ran.code),
            ("", ExitCode::from(2)),
            "{args:?}"
        );
        assert!(ran.stderr.contains(told), "{}", ran.stderr);
    }
}

#[test]
fn the_help_lists_all_that_can_be_asked_for() {
    let help = bowout(&["new", "--help"], None).stdout;
    let names = [
        &Situation::ALL.map(Situation::name)[..],
        &Reason::ALL.map(Reason::name),
        &Tone::ALL.map(Tone::name),
        &Medium::ALL.map(Medium::name),
        &Note::ALL.map(Note::name),
    ];
    for name in names.concat() {
        assert!(help.contains(name), "{name} is missing in\n{help}");
    }
}

#[test]
fn the_readme_shows_a_letter_as_it_is_written() {
    let readme = include_str!("../../README.md");
    let (_, example) = readme.split_once("$ bowout new ").expect("an example");
    let (line, rest) = example.split_once('\n').expect("a line");
    let (shown, _) = rest.split_once("```").expect("its end");
    // Quotes hold words together and never stand inside a word.
    let mut args = vec!["new".to_owned()];
    for (at, part) in line.split('\'').enumerate() {
        match at % 2 {
            0 => args.extend(part.split_whitespace().map(str::to_owned)),
            _ => args.push(part.to_owned()),
        }
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let ran = bowout(&[&args[..], &["--now", "2026-11-24T09:00"]].concat(), None);
    assert_eq!(ran.stderr, "");
    assert!(ran.stdout == shown, "the README must show\n{}", ran.stdout);
}
