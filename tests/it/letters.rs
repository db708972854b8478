//! All letters that can be asked for: each lints clean and is seen as what it is, and no two are alike.

use std::collections::HashMap;
use std::process::ExitCode;

use bowout::config::Config;
use bowout::diagnostic::Severity;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::moves::Situation;
use bowout::phrases::letter::{Letter, Medium, Names, Reason, Request, Tone, VARIANTS, compose};
use bowout::phrases::note::{self, Note};

use crate::support::bowout;

/// The names that the letters of these tests tell.
fn names() -> Names {
    Names {
        role: Some("Data Analyst".to_owned()),
        company: Some("Larkspur".to_owned()),
        recipient: Some("Ms. Okafor".to_owned()),
        sender: Some("Ana Diaz".to_owned()),
        date: Some("Tuesday, 1 December".to_owned()),
    }
}

/// Every letter that can be asked for.
fn all(names: &Names) -> Vec<(Request, Letter)> {
    let mut out = Vec::new();
    for situation in Situation::ALL {
        for reason in Reason::ALL {
            for tone in Tone::ALL {
                for medium in Medium::ALL {
                    for variant in 0..VARIANTS {
                        let request = Request {
                            situation,
                            reason,
                            tone,
                            medium,
                            variant,
                            short_notice: false,
                            names: names.clone(),
                        };
                        let letter = compose(&request);
                        out.push((request, letter));
                    }
                }
            }
        }
    }
    out
}

#[test]
fn every_letter_lints_clean() {
    let mut faults = Vec::new();
    for names in [
        names(),
        Names {
            date: None,
            ..names()
        },
    ] {
        for (request, letter) in all(&names) {
            let text = letter.to_string();
            let report = lint(&Draft::parse(&text), &Config::default());
            let found = &report.diagnostics;
            let worst = found.iter().map(|found| found.severity).min();
            if report.situation != Some(request.situation)
                || worst.is_some_and(|worst| worst < Severity::Hint)
                || found.len() > 2
            {
                let told: Vec<_> = found
                    .iter()
                    .map(|d| format!("{}: {}", d.rule, d.message))
                    .collect();
                faults.push(format!(
                    "{} {:?} {:?} {:?} {}: seen as {:?}, {told:#?}\n{text}",
                    request.situation.name(),
                    request.reason,
                    request.tone,
                    request.medium,
                    request.variant,
                    report.situation
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults, such as\n{}",
        faults.len(),
        faults[..faults.len().min(40)].join("\n---\n")
    );
}

#[test]
fn no_two_letters_share_more_than_half_of_their_sentences() {
    let letters: Vec<Vec<String>> = all(&names())
        .into_iter()
        .map(|(_, letter)| letter.paragraphs.concat())
        .collect();
    let mut users: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut most = 0.0f64;
    for (number, letter) in letters.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for sentence in letter {
            let users = users.entry(sentence).or_default();
            for user in users.iter() {
                *shared.entry(*user).or_default() += 1;
            }
            users.push(number);
        }
        for (other, shared) in shared {
            let part = shared as f64 / letter.len().min(letters[other].len()) as f64;
            most = most.max(part);
            assert!(part <= 0.5, "{letter:#?}\n{:#?}", letters[other]);
        }
    }
    println!(
        "{} letters, at most {:.0} % of the sentences shared",
        letters.len(),
        100.0 * most
    );
}

#[test]
fn variants_of_one_case_share_at_most_a_third() {
    for variants in all(&names()).chunks(VARIANTS) {
        for (at, (_, one)) in variants.iter().enumerate() {
            for (_, other) in &variants[..at] {
                let (one, other) = (one.paragraphs.concat(), other.paragraphs.concat());
                let shared = one
                    .iter()
                    .filter(|sentence| other.contains(sentence))
                    .count();
                assert!(
                    shared * 3 <= one.len().min(other.len()),
                    "{one:#?}\n{other:#?}"
                );
            }
        }
    }
}

#[test]
fn a_message_is_one_short_paragraph() {
    for (request, letter) in all(&names()) {
        if request.medium == Medium::Email {
            assert!(letter.subject.is_some());
            continue;
        }
        assert_eq!((&letter.subject, letter.paragraphs.len()), (&None, 1));
        let words = letter.paragraphs[0].join(" ").split_whitespace().count();
        assert!(words <= 45, "{words} words: {letter}");
    }
}

#[test]
fn a_letter_about_an_interview_names_its_day() {
    for (request, letter) in all(&names()) {
        let names_it = letter.to_string().contains(" Tuesday, 1 December");
        let has_day = matches!(
            request.situation,
            Situation::DeclineInterview
                | Situation::DeclineSecondInterview
                | Situation::CancelInterview
        );
        assert_eq!(names_it, has_day, "{letter}");
    }
}

#[test]
fn short_notice_is_owned_up_to() {
    let now = "2026-12-01T09:00[UTC]".parse().expect("a time");
    let mut config = Config::default();
    config.now = Some(now);
    for (request, _) in all(&names()) {
        let letter = compose(&Request {
            situation: Situation::CancelInterview,
            short_notice: true,
            ..request
        });
        let text = letter.to_string();
        let report = lint(&Draft::parse(&text), &config);
        let found: Vec<_> = report.diagnostics.iter().map(|d| d.rule).collect();
        assert!(!found.contains(&"short-notice"), "{text}");
        let notice = letter.paragraphs.concat().join(" ").to_lowercase();
        assert_eq!(
            notice.matches("short notice").count()
                + notice.matches("last-minute").count()
                + notice.matches("little notice").count(),
            1,
            "{text}"
        );
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    let nobody = Names::default();
    for (_, letter) in all(&nobody) {
        let text = letter.to_string();
        assert!(text.contains("Dear hiring team,\n"), "{text}");
        assert!(text.ends_with("\n[Your name]\n"), "{text}");
        let rest = text.replace("[Your name]", "");
        assert!(
            !rest.contains(['[', ']', '{', '}']) && !rest.contains("  "),
            "{text}"
        );
    }
}

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
    for situation in Situation::ALL {
        for reason in Reason::ALL {
            for tone in Tone::ALL {
                for variant in 0..VARIANTS {
                    let request = Request {
                        situation,
                        reason,
                        tone,
                        variant,
                        names: names(),
                        ..Request::default()
                    };
                    let script = note::write(Note::PhoneScript, &request);
                    assert_eq!(script.matches('"').count(), 14, "{script}");
                    assert!(!script.contains("\"\""), "{script}");
                    assert!(!script.contains("am writing"), "{script}");
                }
            }
        }
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
