//! The protocol's methods as a table of contents: each handler puts a message into the worker's queue and, for a request, waits
//! for the answer. Not for work of any kind.
//!
//! A method of our own is a function like these, named to the service's builder in `serve`.

use serde_json::Value;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::letters;
use super::worker::{Message, Worker};
use super::{capabilities, checklist, workspace};

/// The server as tower-lsp sees it.
#[derive(Debug)]
pub(super) struct Backend {
    queue: UnboundedSender<Message>,
}

impl Backend {
    pub(super) fn new(queue: UnboundedSender<Message>) -> Self {
        Self { queue }
    }

    /// Sends before anything is awaited: the order of the queue is the order of arrival.
    fn tell(&self, message: Message) {
        // The worker ends only with the process; there is nobody left to tell.
        let _ = self.queue.send(message);
    }

    /// Has the worker answer a question when its turn comes. A question that panics is answered with an error.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Worker) -> T + Send + 'static,
    ) -> Result<T> {
        let (answer, waiting) = oneshot::channel();
        self.tell(Message::Ask(Box::new(move |worker| {
            // A client that cancelled waits no more.
            let _ = answer.send(question(worker));
        })));
        waiting.await.map_err(|_| Error::internal_error())
    }

    /// What letters can be asked for.
    pub(super) async fn choices(&self, _: Value) -> Result<Value> {
        self.ask(|_| letters::choices()).await
    }

    /// A whole letter.
    pub(super) async fn letter(&self, asked: Value) -> Result<Value> {
        let letter = self.ask(move |_| letters::letter(&asked)).await?;
        letter.map_err(Error::invalid_params)
    }

    /// What to go through before a letter is sent.
    pub(super) async fn checklist(&self, asked: checklist::Asked) -> Result<Value> {
        self.ask(move |worker| worker.checklist(&asked)).await
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = ClientFacts::of(&params.capabilities);
        let capabilities = capabilities::offered(&client);
        self.tell(Message::Start {
            client,
            folders: workspace::folders(&params),
            settings: params.initialization_options,
        });
        let server_info = ServerInfo {
            name: "bowout".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        };
        Ok(InitializeResult {
            capabilities,
            server_info: Some(server_info),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        self.tell(Message::Ready);
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        self.tell(Message::Open(params.text_document));
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.tell(Message::Change(params));
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.tell(Message::Save(params.text_document.uri));
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tell(Message::Close(params.text_document.uri));
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell(Message::SettingsChanged(params.settings));
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.tell(Message::FilesChanged);
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        self.tell(Message::Folders {
            gone: workspace::on_disk(&params.event.removed),
            new: workspace::on_disk(&params.event.added),
        });
    }

    async fn diagnostic(
        &self,
        params: DocumentDiagnosticParams,
    ) -> Result<DocumentDiagnosticReportResult> {
        let report = self.ask(move |worker| worker.pulled(&params)).await?;
        Ok(DocumentDiagnosticReportResult::Report(report))
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.ask(move |worker| Some(worker.code_actions(&params)))
            .await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        self.ask(move |worker| worker.resolved(action)).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        self.ask(move |worker| worker.execute(&params.command, &params.arguments))
            .await?
            .map(|()| None)
            .map_err(|fault| Error {
                message: fault.into(),
                ..Error::invalid_params("")
            })
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.ask(move |worker| worker.hover(&params.text_document_position_params))
            .await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        self.ask(move |worker| worker.completions(&params.text_document_position))
            .await
    }

    async fn document_symbol(
        &self,
        params: DocumentSymbolParams,
    ) -> Result<Option<DocumentSymbolResponse>> {
        self.ask(move |worker| worker.symbols(&params.text_document.uri))
            .await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.ask(move |worker| worker.lenses(&params.text_document.uri))
            .await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.ask(move |worker| worker.folds(&params.text_document.uri))
            .await
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}
