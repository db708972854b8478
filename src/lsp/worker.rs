//! The one thread that owns the documents: takes messages in the order of arrival, lints when the queue is drained, publishes with
//! the version, answers requests from what it knows. Not for the protocol's framing (see `guard`).

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::ZonedDateTime;
use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use tower_lsp::Client;
use tower_lsp::lsp_types::*;

use super::convert::ClientFacts;
use super::document::Document;
use super::{code_actions, guard, hover, settings};
use crate::config::Config;
use crate::draft::Draft;

/// What handlers put into the queue.
#[derive(Debug)]
pub(super) enum Message {
    /// What the client can do, and its settings if it sent some.
    Start {
        client: ClientFacts,
        settings: Option<Value>,
    },
    /// The client is ready to be told things.
    Ready,
    Open(TextDocumentItem),
    Change(DidChangeTextDocumentParams),
    Close(Url),
    Settings(Value),
    CodeAction(CodeActionParams, oneshot::Sender<CodeActionResponse>),
    Hover(TextDocumentPositionParams, oneshot::Sender<Option<Hover>>),
}

/// Starts the thread; it ends when the queue is closed.
pub(super) fn start(client: Client) -> UnboundedSender<Message> {
    let (queue, messages) = unbounded_channel();
    let worker = Worker {
        client,
        facts: ClientFacts::default(),
        config: Config::default(),
        documents: BTreeMap::new(),
        ready: false,
        untold: Vec::new(),
    };
    std::thread::spawn(move || worker.run(messages));
    queue
}

struct Worker {
    client: Client,
    facts: ClientFacts,
    config: Config,
    documents: BTreeMap<Url, Document>,
    ready: bool,
    /// Faults in the settings that came with `initialize`, when nothing may be sent yet.
    untold: Vec<String>,
}

impl Worker {
    fn run(mut self, mut messages: UnboundedReceiver<Message>) {
        // While the client still introduces itself, the cues are made ready.
        Draft::parse("Hello,");
        while let Some(message) = messages.blocking_recv() {
            self.take(message);
            // Edits that wait already are taken in before the letter is read again.
            while let Ok(message) = messages.try_recv() {
                self.take(message);
            }
            self.publish();
        }
    }

    /// A panic costs the message that caused it and nothing else.
    fn take(&mut self, message: Message) {
        if catch_unwind(AssertUnwindSafe(|| self.handle(message))).is_err() {
            guard::log("a message could not be handled (this is a fault of bowout)");
        }
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::Start { client, settings } => {
                self.facts = client;
                if let Some(settings) = settings {
                    self.configure(&settings);
                }
            }
            Message::Ready => {
                self.ready = true;
                self.tell_faults();
            }
            Message::Open(item) => {
                self.documents
                    .insert(item.uri, Document::new(&item.text, item.version));
            }
            Message::Change(params) => self.change(params),
            Message::Close(uri) => {
                if self.documents.remove(&uri).is_some() {
                    futures::executor::block_on(self.client.publish_diagnostics(
                        uri,
                        Vec::new(),
                        None,
                    ));
                }
            }
            Message::Settings(settings) => self.configure(&settings),
            Message::CodeAction(params, answer) => {
                let uri = params.text_document.uri.clone();
                let actions = self
                    .read(&uri)
                    .map(|(document, facts)| code_actions::answer(document, facts, &params));
                // A client that cancelled waits no more.
                let _ = answer.send(actions.unwrap_or_default());
            }
            Message::Hover(params, answer) => {
                let hover = self
                    .read(&params.text_document.uri)
                    .and_then(|(document, facts)| hover::answer(document, facts, params.position));
                let _ = answer.send(hover);
            }
        }
    }

    /// The document as it is now, read by the rules.
    fn read(&mut self, uri: &Url) -> Option<(&Document, &ClientFacts)> {
        self.publish();
        self.documents
            .get(uri)
            .map(|document| (document, &self.facts))
    }

    fn change(&mut self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        let Some(document) = self.documents.get_mut(&uri) else {
            guard::log(&format!(
                "a change to a document that is not open was ignored: {uri}"
            ));
            return;
        };
        for change in params.content_changes {
            if let Err(fault) = document.apply(change, self.facts.utf8) {
                guard::log(&format!("a change was ignored: {fault}: {uri}"));
            }
        }
        document.version = version;
    }

    fn configure(&mut self, settings: &Value) {
        let (config, faults) = settings::read(Config::default(), settings);
        self.config = config;
        self.untold.extend(faults);
        self.tell_faults();
        self.documents.values_mut().for_each(Document::touch);
    }

    fn tell_faults(&mut self) {
        if !self.ready {
            return;
        }
        for fault in std::mem::take(&mut self.untold) {
            futures::executor::block_on(self.client.log_message(MessageType::WARNING, fault));
        }
    }

    /// Lints what has changed and publishes it, each document once, for its last version.
    fn publish(&mut self) {
        self.config.now = Some(ZonedDateTime::now());
        for (uri, document) in &mut self.documents {
            if !document.is_stale() {
                continue;
            }
            let lint = AssertUnwindSafe(|| document.lint(&self.config));
            match catch_unwind(lint) {
                Ok(None) => {}
                Ok(Some(note)) => futures::executor::block_on(
                    self.client
                        .log_message(MessageType::INFO, format!("{uri}: {note}")),
                ),
                Err(_) => {
                    // The last diagnostics stay, and the same text is not tried again.
                    document.give_up();
                    guard::log(&format!(
                        "reading {uri} panicked (this is a fault of bowout)"
                    ));
                    continue;
                }
            }
            let diagnostics = document.diagnostics(&self.facts);
            futures::executor::block_on(self.client.publish_diagnostics(
                uri.clone(),
                diagnostics,
                Some(document.version),
            ));
        }
    }
}
