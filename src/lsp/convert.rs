//! Our data in the protocol's terms. Not for deciding what to send.

use std::collections::HashMap;

use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::document::Document;
use crate::diagnostic::{Diagnostic as Found, Severity};
use crate::text::Edit;

/// A finding as the client gets it.
pub(super) fn diagnostic(document: &Document, facts: &ClientFacts, found: &Found) -> Diagnostic {
    Diagnostic {
        range: document.range(found.span, facts.utf8),
        severity: Some(match found.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Information => DiagnosticSeverity::INFORMATION,
            Severity::Hint => DiagnosticSeverity::HINT,
        }),
        code: Some(NumberOrString::String(found.rule.to_owned())),
        code_description: facts
            .code_description
            .then(|| section_of(found.rule))
            .flatten(),
        source: Some("bowout".to_owned()),
        message: found.message.clone(),
        ..Diagnostic::default()
    }
}

/// The rule's section in the README.
fn section_of(rule: &str) -> Option<CodeDescription> {
    let href = Url::parse(concat!(env!("CARGO_PKG_REPOSITORY"), "#"))
        .ok()?
        .join(&format!("#{rule}"))
        .ok()?;
    Some(CodeDescription { href })
}

/// One replacement, in the protocol's positions.
pub(super) fn text_edit(document: &Document, facts: &ClientFacts, edit: &Edit) -> TextEdit {
    TextEdit {
        range: document.range(edit.span, facts.utf8),
        new_text: edit.text.clone(),
    }
}

/// Edits of one document, in the form that the client takes.
pub(super) fn workspace_edit(
    document: &Document,
    facts: &ClientFacts,
    uri: &Url,
    edits: &[Edit],
) -> WorkspaceEdit {
    let edits = edits.iter().map(|edit| text_edit(document, facts, edit));
    if !facts.document_changes {
        return WorkspaceEdit {
            changes: Some(HashMap::from([(uri.clone(), edits.collect())])),
            ..WorkspaceEdit::default()
        };
    }
    let change = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier {
            uri: uri.clone(),
            version: Some(document.version),
        },
        edits: edits.map(OneOf::Left).collect(),
    };
    WorkspaceEdit {
        document_changes: Some(DocumentChanges::Edits(vec![change])),
        ..WorkspaceEdit::default()
    }
}
