//! What the client can do, and our data in the protocol's terms. Not for deciding what to send.

use std::collections::HashMap;

use tower_lsp::lsp_types::*;

use super::document::Document;
use crate::diagnostic::{Diagnostic as Found, Fix, Severity};

/// What of the client's capabilities matters here.
#[derive(Clone, Debug, Default)]
pub(super) struct ClientFacts {
    /// Columns count UTF-8 bytes, not UTF-16 units.
    pub(super) utf8: bool,
    /// Diagnostics may carry a link.
    code_description: bool,
    /// Edits may name the version that they are for.
    document_changes: bool,
    /// Actions may be marked as preferred.
    pub(super) preferred: bool,
    /// Hovers may hold Markdown.
    pub(super) markdown: bool,
}

impl ClientFacts {
    pub(super) fn of(client: &ClientCapabilities) -> Self {
        let text = client.text_document.as_ref();
        let diagnostics = text.and_then(|t| t.publish_diagnostics.as_ref());
        let actions = text.and_then(|t| t.code_action.as_ref());
        let hover = text
            .and_then(|t| t.hover.as_ref())
            .and_then(|h| h.content_format.as_ref());
        let edits = client
            .workspace
            .as_ref()
            .and_then(|w| w.workspace_edit.as_ref());
        let encodings = client
            .general
            .as_ref()
            .and_then(|g| g.position_encodings.as_ref());
        Self {
            utf8: encodings.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8)),
            code_description: diagnostics
                .and_then(|d| d.code_description_support)
                .unwrap_or(false),
            document_changes: edits.and_then(|e| e.document_changes).unwrap_or(false),
            preferred: actions
                .and_then(|a| a.is_preferred_support)
                .unwrap_or(false),
            markdown: hover.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
        }
    }

    /// What the server offers to this client.
    pub(super) fn server_capabilities(&self) -> ServerCapabilities {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            ..TextDocumentSyncOptions::default()
        };
        let actions = CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        };
        ServerCapabilities {
            position_encoding: Some(if self.utf8 {
                PositionEncodingKind::UTF8
            } else {
                PositionEncodingKind::UTF16
            }),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            ..ServerCapabilities::default()
        }
    }
}

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

/// The edits of a fix, in the form that the client takes.
pub(super) fn workspace_edit(
    document: &Document,
    facts: &ClientFacts,
    uri: &Url,
    fix: &Fix,
) -> WorkspaceEdit {
    let edits = fix.edits.iter().map(|edit| TextEdit {
        range: document.range(edit.span, facts.utf8),
        new_text: edit.text.clone(),
    });
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
