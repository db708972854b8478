//! What the server offers to a client, given what that can do. Not for reading the client's capabilities (see `client_facts`).

use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::{code_actions, commands};

/// The server's capabilities for this client.
pub(super) fn offered(client: &ClientFacts) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::Supported(true)),
        ..TextDocumentSyncOptions::default()
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, code_actions::FIX_ALL]),
        resolve_provider: client.resolve_edit.then_some(true),
        ..CodeActionOptions::default()
    };
    let pulled = DiagnosticOptions {
        identifier: Some("bowout".to_owned()),
        ..DiagnosticOptions::default()
    };
    // Every client that has code actions runs commands, whether or not it says so.
    let commands = ExecuteCommandOptions {
        commands: commands::names(client).map(str::to_owned).collect(),
        ..ExecuteCommandOptions::default()
    };
    let folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(OneOf::Left(true)),
    };
    ServerCapabilities {
        position_encoding: Some(if client.utf8 {
            PositionEncodingKind::UTF8
        } else {
            PositionEncodingKind::UTF16
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        diagnostic_provider: client
            .pull
            .then_some(DiagnosticServerCapabilities::Options(pulled)),
        code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
        execute_command_provider: Some(commands),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: client.completion.then(CompletionOptions::default),
        document_symbol_provider: client.symbols.then_some(OneOf::Left(true)),
        code_lens_provider: client.lenses.then_some(CodeLensOptions {
            resolve_provider: Some(false),
        }),
        folding_range_provider: client
            .folding
            .then_some(FoldingRangeProviderCapability::Simple(true)),
        workspace: client.folders.then_some(WorkspaceServerCapabilities {
            workspace_folders: Some(folders),
            file_operations: None,
        }),
        ..ServerCapabilities::default()
    }
}
