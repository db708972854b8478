//! From findings to quick fixes. Not for making fixes (see `rules`).

use tower_lsp::lsp_types::*;

use super::convert::{self, ClientFacts};
use super::document::Document;

/// The fixes of the findings that the client asks about, in the order of the findings and then of their fixes.
///
/// Where the client names diagnostics, only theirs are returned: some clients apply all that they get.
pub(super) fn answer(
    document: &Document,
    facts: &ClientFacts,
    params: &CodeActionParams,
) -> CodeActionResponse {
    if !wants_quick_fixes(&params.context) {
        return Vec::new();
    }
    let uri = &params.text_document.uri;
    let mut actions = Vec::new();
    for found in &document.report().diagnostics {
        let diagnostic = convert::diagnostic(document, facts, found);
        let asked = match params.context.diagnostics.as_slice() {
            [] => touch(diagnostic.range, params.range),
            named => named
                .iter()
                .any(|d| d.code == diagnostic.code && d.range == diagnostic.range),
        };
        if !asked {
            continue;
        }
        actions.extend(found.fixes.iter().enumerate().map(|(number, fix)| {
            CodeActionOrCommand::CodeAction(CodeAction {
                title: fix.title.clone(),
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(vec![diagnostic.clone()]),
                edit: Some(convert::workspace_edit(document, facts, uri, fix)),
                is_preferred: (facts.preferred && number == 0).then_some(true),
                ..CodeAction::default()
            })
        }));
    }
    actions
}

/// A kind that the client asks for stands for all kinds below it; the empty kind is all.
fn wants_quick_fixes(context: &CodeActionContext) -> bool {
    match &context.only {
        None => true,
        Some(kinds) => {
            kinds.is_empty()
                || kinds
                    .iter()
                    .any(|kind| kind.as_str().is_empty() || *kind == CodeActionKind::QUICKFIX)
        }
    }
}

/// Whether two ranges share a character or meet, as a cursor at either end of a word does.
fn touch(a: Range, b: Range) -> bool {
    a.start <= b.end && b.start <= a.end
}
