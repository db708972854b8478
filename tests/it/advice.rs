//! No piece of advice is without something that serves it, and what is named exists. `BLESS=1 cargo test` writes `tests/advice.md`.

use std::path::Path;

use bowout::advice::{self, SOURCES};
use bowout::checklist::UNSEEN;
use bowout::moves::{Move, Situation};
use bowout::phrases::{self, note::Note};
use bowout::rules;

/// How many pieces of advice each work gives.
const PIECES: [(&str, usize); 5] = [("A0", 26), ("A1", 17), ("A2", 17), ("A3", 29), ("A4", 16)];

/// The moves that may have sample phrases.
const MOVES: [Move; 12] = [
    Move::Subject,
    Move::Salutation,
    Move::Intent,
    Move::Gratitude,
    Move::Reason,
    Move::DoorOpen,
    Move::GoodWishes,
    Move::PositiveRemark,
    Move::OfferOfHelp,
    Move::Apology,
    Move::SignOff,
    Move::Name,
];

#[test]
fn no_piece_of_advice_is_missing() {
    let wanted: Vec<String> = PIECES
        .iter()
        .flat_map(|(work, pieces)| (1..=*pieces).map(move |nth| format!("{work}-{nth:02}")))
        .collect();
    let ids: Vec<&str> = advice::all().iter().map(|one| one.id).collect();
    assert_eq!(ids, wanted);
    let works: Vec<&str> = SOURCES.iter().map(|(work, _)| *work).collect();
    assert_eq!(works, PIECES.map(|(work, _)| work));
}

#[test]
fn each_piece_is_served_by_what_exists() {
    for piece in advice::all() {
        let (id, text) = (piece.id, piece.text);
        assert!(!piece.servers.is_empty(), "{id} is served by nothing");
        assert!(text.chars().count() <= 90, "{id} is long: {text}");
        assert!(!text.ends_with('.') && !text.contains('|'), "{id}: {text}");
        for (nth, server) in piece.servers.iter().enumerate() {
            assert!(!piece.servers[..nth].contains(server), "{id}: {server:?}");
            assert!(exists(server.kind, server.name), "{id}: {server:?}");
        }
    }
    // All that stands behind a bar was understood.
    let told = include_str!("../../src/advice/advice.txt").lines();
    let servers = told.filter_map(|line| line.split_once(" | "));
    let words: usize = servers.map(|(_, s)| s.split_whitespace().count()).sum();
    let read: usize = advice::all().iter().map(|one| one.servers.len()).sum();
    assert_eq!(read, words);
    assert!(!exists("rule", "no-such-rule") && !exists("wish", "gratitude"));
}

fn exists(kind: &str, name: &str) -> bool {
    match kind {
        "rule" | "hover" => rules::find(name).is_some(),
        "phrase" => MOVES.iter().any(|one| {
            let phrases = phrases::for_move(*one, Situation::DeclineOffer);
            one.name() == name && !phrases.is_empty()
        }),
        "reason" => !phrases::reasons(name).is_empty(),
        "rewording" => phrases::rewordings(name).iter().any(|phrase| phrase.own),
        "new" => Situation::named(name).is_some() || Note::named(name).is_some(),
        "remind" => name == "calendar",
        "checklist" => UNSEEN.iter().any(|line| line.name == name),
        _ => false,
    }
}

#[test]
fn each_line_of_the_checklist_rests_on_advice() {
    for line in UNSEEN {
        let sources = advice::sources_of_line(line.name);
        assert!(!sources.is_empty(), "{} rests on nothing", line.name);
    }
    assert_eq!(
        advice::sources_of_line("recruiter-first"),
        ["a recruiting firm's advice on second thoughts about an interview"]
    );
    assert!(advice::sources_of_line("no-such-line").is_empty());
}

#[test]
fn the_table_says_what_the_data_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/advice.md");
    let wanted = format!(
        "# What advice bowout rests on\n\nEach piece of advice in our words, and what serves it. Generated from \
         `src/advice/advice.txt`; see `tests/it/advice.rs`.\n{}",
        advice::table()
    );
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, wanted).expect("the table");
        return;
    }
    let stands = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stands == wanted,
        "tests/advice.md is behind the advice; run BLESS=1 cargo test"
    );
}
