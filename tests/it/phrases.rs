//! Every sample phrase, set into a letter that lacks its move: the finding is gone and nothing new has come.

use bowout::config::Config;
use bowout::config::options::PHRASED;
use bowout::diagnostic::Severity;
use bowout::draft::{Draft, Fact, Facts, Place};
use bowout::lint::{Report, lint};
use bowout::moves::{Move, Moves, Situation};
use bowout::phrases::letter::Reason;
use bowout::phrases::{self, Remark, insertion};
use bowout::text::{Span, apply};

/// Moves, the rule that misses them, and the sentence of the host letter that does them.
const KINDS: &[(Move, &str)] = &[
    (Move::Gratitude, "missing-gratitude"),
    (Move::Reason, "missing-reason"),
    (Move::DoorOpen, "missing-door-open"),
    (Move::Salutation, "missing-salutation"),
    (Move::SignOff, "missing-sign-off"),
    (Move::Subject, "missing-subject"),
];

/// A complete letter of a situation without what `kind` does, with long lines or hard-wrapped ones.
fn host(situation: Situation, kind: Move, wrapped: bool) -> String {
    let intent = match situation {
        Situation::WithdrawApplication => {
            "I am withdrawing my application for the Data Analyst position at Larkspur."
        }
        Situation::WithdrawProcess => {
            "I am withdrawing from the selection process for the Data Analyst position at Larkspur."
        }
        Situation::DeclineInterview => {
            "I must decline the invitation to interview for the Data Analyst position at Larkspur."
        }
        Situation::DeclineSecondInterview => {
            "I must decline the second interview for the Data Analyst position at Larkspur."
        }
        Situation::CancelInterview => {
            "I have to cancel my interview for the Data Analyst position at Larkspur."
        }
        Situation::DeclineOffer => {
            "I have decided to decline your offer of the Data Analyst position at Larkspur."
        }
    };
    let part = |wanted: Move, text: &str| {
        if wanted == kind {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let subject = part(Move::Subject, " Data Analyst");
    let greeting = part(Move::Salutation, "Dear Ms. Okafor,\n\n");
    let thanks = part(Move::Gratitude, "Thank you for your time. ");
    let reason = part(
        Move::Reason,
        " For personal reasons, this is not the right time for me.",
    );
    let door = part(Move::DoorOpen, "\n\nI would be glad to stay in touch.");
    let close = part(Move::SignOff, "Kind regards,\n");
    let mut body = format!("{thanks}{intent}{reason}");
    if wrapped {
        body = wrap(&body);
    }
    format!(
        "To: Ada Okafor <ada@larkspur.example>\nSubject:{subject}\n\n{greeting}{body}{door}\n\n{close}Ana Diaz\n"
    )
}

fn wrap(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for word in text.split(' ') {
        if at + word.len() > 64 {
            out.push('\n');
            at = 0;
        } else if at > 0 {
            out.push(' ');
            at += 1;
        }
        out.push_str(word);
        at += word.len();
    }
    out
}

fn fact(value: &str) -> Option<Fact> {
    Some(Fact {
        value: value.to_owned(),
        span: Span::new(0, 0),
        place: Place::Body,
    })
}

#[test]
fn each_situation_has_six_phrases_and_more_for_each_move() {
    for situation in Situation::ALL {
        for kind in [
            Move::Gratitude,
            Move::Reason,
            Move::DoorOpen,
            Move::Intent,
            Move::Salutation,
            Move::SignOff,
            Move::Subject,
        ] {
            let phrases = phrases::for_move(kind, situation);
            for facts in [
                Facts::default(),
                Facts {
                    role: fact("Clerk"),
                    company: fact("Ash"),
                    recipient: fact("Jo Ray"),
                    sender: fact("Al"),
                    ..Facts::default()
                },
            ] {
                let texts = phrases::rendered(&phrases, &facts);
                assert!(texts.len() >= 6, "{situation:?} {kind:?}: {texts:#?}");
                for text in texts {
                    assert!(
                        !text.contains(['[', ']', '{', '}'])
                            && !text.contains("  ")
                            && !text.contains(" ."),
                        "{text}"
                    );
                }
            }
        }
    }
}

/// What a letter is told of, but for niceties.
fn told(report: &Report) -> Vec<&'static str> {
    let found = report.diagnostics.iter();
    let told = found.filter(|d| d.severity < Severity::Hint);
    told.map(|d| d.rule).collect()
}

#[test]
fn every_phrase_fits_where_it_is_put() {
    for situation in Situation::ALL {
        for (kind, rule) in KINDS {
            for wrapped in [false, true] {
                let text = host(situation, *kind, wrapped);
                let draft = Draft::parse(&text);
                let report = lint(&draft, &Config::default());
                assert_eq!(report.situation, Some(situation), "{text}");
                let rules = told(&report);
                assert_eq!(rules, [*rule], "{text}");
                for phrase in phrases::rendered(&phrases::for_move(*kind, situation), &draft.facts)
                {
                    let edit =
                        insertion::insert(&draft, &report.moves, *kind, &phrase).expect("a place");
                    let fixed = apply(&text, &[edit]);
                    let after = lint(&Draft::parse(&fixed), &Config::default());
                    assert_eq!(told(&after), [""; 0], "{phrase}:\n{fixed}");
                    let widest = fixed
                        .lines()
                        .map(|line| line.chars().count())
                        .max()
                        .unwrap_or(0);
                    assert!(
                        !wrapped || *kind == Move::Subject || widest <= 72,
                        "{widest} columns:\n{fixed}"
                    );
                }
            }
        }
    }
}

/// A letter to which phrases that no rule misses are added, before its last paragraph.
fn letter_with(situation: Situation, phrase: &str) -> String {
    let whole = host(situation, Move::Apology, false);
    let (head, close) = whole.split_once("\n\nKind regards").expect("a close");
    format!("{head}\n\n{phrase}\n\nKind regards{close}")
}

#[test]
fn every_phrase_that_no_rule_misses_does_its_move_and_is_clean() {
    for situation in Situation::ALL {
        let moves = [
            Move::PositiveRemark,
            Move::GoodWishes,
            Move::OfferOfHelp,
            Move::Intent,
        ];
        let of_moves = moves.map(|kind| (Some(kind), phrases::for_move(kind, situation)));
        let extras = [
            (None, Remark::Considered),
            (Some(Move::DoorOpen), Remark::Connect),
            (Some(Move::Gratitude), Remark::ThanksAgain),
            (Some(Move::Gratitude), Remark::Effort),
        ]
        .map(|(does, remark)| (does, phrases::remarks(remark, situation)));
        let reasons =
            Reason::ALL.map(|reason| (Some(Move::Reason), phrases::reasons(reason.name())));
        for (kind, phrases) in of_moves.into_iter().chain(extras).chain(reasons) {
            let draft = letter_with(situation, "");
            let facts = Draft::parse(&draft).facts.clone();
            assert!(phrases.len() >= 9, "{situation:?} {kind:?}");
            for phrase in phrases::rendered(&phrases, &facts) {
                let text = letter_with(situation, &phrase);
                let report = lint(&Draft::parse(&text), &Config::default());
                assert_eq!(told(&report), [""; 0], "{text}");
                let at = text.find(&phrase).expect("the phrase");
                let done = |kind| {
                    let mut all = report.moves.all.iter();
                    all.any(|found| found.kind == kind && found.span.start >= at)
                };
                assert!(kind.is_none_or(done), "{kind:?}: {text}");
            }
        }
    }
}

#[test]
fn every_rewording_is_a_reason_without_a_sting() {
    for kind in [
        "company",
        "process",
        "person",
        "pay",
        "rude",
        "sarcasm",
        "demand",
        "comparison",
        "grievance",
    ] {
        let texts = phrases::rendered(&phrases::rewordings(kind), &Facts::default());
        assert!(texts.len() >= 4, "{kind}: {texts:#?}");
        for text in texts {
            let moves = Moves::of(&Draft::parse(&text));
            assert!(
                moves.has(Move::Reason) && moves.hurts.is_empty(),
                "{kind}: {text}: {moves:#?}"
            );
        }
    }
}

#[test]
fn every_move_has_eight_phrases_in_three_tones_and_no_two_alike() {
    for situation in Situation::ALL {
        for kind in PHRASED.iter().copied() {
            let found = phrases::for_move(kind, situation);
            let what = format!("{} in {}", kind.name(), situation.name());
            assert!(found.len() >= 8, "{what}: {}", found.len());
            for tone in ["warm", "neutral", "brief"] {
                let has = found.iter().any(|phrase| phrase.tone == tone);
                assert!(has, "{what} has none that is {tone}");
            }
            let mut texts: Vec<String> = found
                .iter()
                .map(|phrase| phrase.template.to_lowercase())
                .collect();
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), found.len(), "{what} has one twice");
        }
    }
}
