//! All letters that can be asked for: each lints clean and is seen as what it is, and no two are alike.

use std::collections::HashMap;

use bowout::config::Config;
use bowout::diagnostic::Severity;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::moves::Situation;
use bowout::phrases::letter::{Letter, Medium, Names, Request, VARIANTS, compose};

use crate::support::requests;

/// The names that the letters of these tests tell.
pub(crate) fn names() -> Names {
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
    let composed = |request: Request| {
        let letter = compose(&request);
        (request, letter)
    };
    requests::every(names).into_iter().map(composed).collect()
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
            assert!(part <= 0.5, "{letter:#?}\n{:#?}", letters[other]);
        }
    }
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
