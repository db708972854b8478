//! All letters that can be asked for: each lints clean and is seen as what it is, and no two are alike.

use std::collections::HashMap;

use bowout::config::Config;
use bowout::diagnostic::Severity;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::moves::Situation;
use bowout::phrases::letter::{Letter, Medium, Names, Reason, Request, Tone, VARIANTS, compose};

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
                    "{:?} {:?} {:?} {}: seen as {:?}, {told:#?}\n{text}",
                    request.reason, request.tone, request.medium, request.variant, report.situation
                ));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults, such as\n{}",
        faults.len(),
        faults[..faults.len().min(12)].join("\n---\n")
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
fn print_some() {
    for (n, (request, letter)) in all(&names()).into_iter().enumerate() {
        println!(
            "=== {n} {:?} {:?} {:?} {:?} {}\n{letter}",
            request.situation, request.reason, request.tone, request.medium, request.variant
        );
    }
}
