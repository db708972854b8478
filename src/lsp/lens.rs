//! The line above the letter: what it does, how long it is, and which of the three parts that matter it has. Not for findings.

use serde_json::json;
use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::document::Document;
use super::{commands, symbols};
use crate::moves::Move;

/// The parts that the line tells of.
const PARTS: &[(Move, &str)] = &[
    (Move::Gratitude, "thanks"),
    (Move::Reason, "reason"),
    (Move::DoorOpen, "door"),
];

/// One lens on the first line of the body; a click adds what is missing. Mail that is no withdrawal has none.
pub(super) fn answer(document: &Document, facts: &ClientFacts, uri: &Url) -> Vec<CodeLens> {
    let report = document.report();
    let layout = document.layout();
    let (Some(situation), Some(body)) = (report.situation, layout.body) else {
        return Vec::new();
    };
    let mut title = format!("{} · {} words ·", symbols::spoken(situation), layout.words);
    for (kind, name) in PARTS {
        let mark = if report.moves.has(*kind) {
            '✓'
        } else {
            '✗'
        };
        title.push_str(&format!(" {name} {mark}"));
    }
    // The empty command is how a lens says that a click does nothing.
    let (command, arguments) = match facts.apply_edit {
        true => (commands::ADD_MISSING, Some(vec![json!({"uri": uri})])),
        false => ("", None),
    };
    let start = document.range(body, facts.utf8).start;
    vec![CodeLens {
        range: Range::new(start, start),
        command: Some(Command {
            title,
            command: command.to_owned(),
            arguments,
        }),
        data: None,
    }]
}
