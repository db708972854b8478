//! The moves of a letter as its outline. Not for recognising them (see `moves`).

use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::document::Document;
use crate::moves::{Occurrence, Situation};

/// How many characters of a move's words the outline shows.
const SHOWN: usize = 60;

/// The outline: the letter, and in it its moves in the order of place. Mail that is no withdrawal has none.
pub(super) fn answer(
    document: &Document,
    facts: &ClientFacts,
    uri: &Url,
) -> DocumentSymbolResponse {
    let report = document.report();
    let Some(situation) = report.situation else {
        return DocumentSymbolResponse::Nested(Vec::new());
    };
    let moves = report.moves.all.as_slice();
    match facts.hierarchy {
        true => DocumentSymbolResponse::Nested(tree(document, facts, situation, moves)),
        false => {
            let flat = moves
                .iter()
                .map(|found| flat(document, facts, uri, situation, found));
            DocumentSymbolResponse::Flat(flat.collect())
        }
    }
}

fn tree(
    document: &Document,
    facts: &ClientFacts,
    situation: Situation,
    moves: &[Occurrence],
) -> Vec<DocumentSymbol> {
    let children: Vec<DocumentSymbol> = moves
        .iter()
        .map(|found| {
            let range = document.range(found.span, facts.utf8);
            let cue = document.range(found.cue, facts.utf8);
            // The protocol wants what is selected inside the whole, and some clients refuse all symbols otherwise.
            let inside = range.start <= cue.start && cue.end <= range.end;
            let selected = if inside { cue } else { range };
            let words = words(document, found);
            symbol(
                found.kind.name(),
                words,
                SymbolKind::STRING,
                range,
                selected,
            )
        })
        .collect();
    let (Some(start), Some(end)) = (
        children.iter().map(|child| child.range.start).min(),
        children.iter().map(|child| child.range.end).max(),
    ) else {
        return children;
    };
    let whole = Range::new(start, end);
    let first = children.first().map_or(whole, |child| child.range);
    let words = format!("{} words", document.layout().words);
    let name = spoken(situation);
    let mut letter = symbol(&name, words, SymbolKind::FILE, whole, first);
    letter.children = Some(children);
    vec![letter]
}

#[allow(deprecated, reason = "the field has no default and must be named")]
fn symbol(
    name: &str,
    detail: String,
    kind: SymbolKind,
    range: Range,
    selected: Range,
) -> DocumentSymbol {
    DocumentSymbol {
        name: name.to_owned(),
        detail: Some(detail),
        kind,
        tags: None,
        deprecated: None,
        range,
        selection_range: selected,
        children: None,
    }
}

/// Without levels and details, the words stand beside the name.
#[allow(deprecated, reason = "the field has no default and must be named")]
fn flat(
    document: &Document,
    facts: &ClientFacts,
    uri: &Url,
    situation: Situation,
    found: &Occurrence,
) -> SymbolInformation {
    SymbolInformation {
        name: format!("{}: {}", found.kind.name(), words(document, found)),
        kind: SymbolKind::STRING,
        tags: None,
        deprecated: None,
        location: Location::new(uri.clone(), document.range(found.span, facts.utf8)),
        container_name: Some(spoken(situation)),
    }
}

/// A situation as one would say it.
pub(super) fn spoken(situation: Situation) -> String {
    situation.name().replace('-', " ")
}

fn words(document: &Document, found: &Occurrence) -> String {
    let words = document.words(found.span);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
