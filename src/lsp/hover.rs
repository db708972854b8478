//! What the editor shows on a finding: the rule, and why. Not for rendering rules (see `rules::explain`).

use tower_lsp::lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

use super::convert::ClientFacts;
use super::document::Document;
use crate::rules;

/// The explanation of the first finding at `position`.
pub(super) fn answer(
    document: &Document,
    facts: &ClientFacts,
    position: Position,
) -> Option<Hover> {
    let mut found = document
        .report()
        .diagnostics
        .iter()
        .map(|found| (found, document.range(found.span, facts.utf8)));
    let (found, range) =
        found.find(|(_, range)| range.start <= position && position <= range.end)?;
    let rule = rules::find(found.rule)?;
    let kind = if facts.markdown {
        MarkupKind::Markdown
    } else {
        MarkupKind::PlainText
    };
    let contents = HoverContents::Markup(MarkupContent {
        kind,
        value: rules::explain(rule),
    });
    Some(Hover {
        contents,
        range: Some(range),
    })
}
