//! The protocol's methods as a table of contents: each handler puts a message into the worker's queue and, for a request, waits
//! for the answer. Not for work of any kind.

use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::*;

use super::convert::ClientFacts;
use super::worker::Message;

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

    async fn ask<T>(&self, message: impl FnOnce(oneshot::Sender<T>) -> Message) -> Result<T> {
        let (answer, waiting) = oneshot::channel();
        self.tell(message(answer));
        waiting.await.map_err(|_| Error::internal_error())
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = ClientFacts::of(&params.capabilities);
        let capabilities = client.server_capabilities();
        self.tell(Message::Start {
            client,
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

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tell(Message::Close(params.text_document.uri));
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell(Message::Settings(params.settings));
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.ask(|answer| Message::CodeAction(params, answer))
            .await
            .map(Some)
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.ask(|answer| Message::Hover(params.text_document_position_params, answer))
            .await
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}
