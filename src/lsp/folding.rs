//! Headers, quoted mail and signature, folded away. Not for finding them (see `layout`).

use tower_lsp::lsp_types::{FoldingRange, FoldingRangeKind};

use super::client_facts::ClientFacts;
use super::document::Document;

/// What can be folded, in the order of place.
pub(super) fn answer(document: &Document, facts: &ClientFacts) -> Vec<FoldingRange> {
    let folds = document.layout().folds.iter().filter_map(|fold| {
        let range = document.range(fold.span, facts.utf8);
        // A single line is as short as its fold.
        (range.start.line < range.end.line).then(|| FoldingRange {
            start_line: range.start.line,
            start_character: (!facts.folds_lines).then_some(range.start.character),
            end_line: range.end.line,
            end_character: (!facts.folds_lines).then_some(range.end.character),
            kind: Some(FoldingRangeKind::Region),
            collapsed_text: facts.folded_text.then(|| fold.name.to_owned()),
        })
    });
    folds.take(facts.most_folds.unwrap_or(usize::MAX)).collect()
}
