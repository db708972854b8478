//! The one thread that owns the documents: takes messages in the order of arrival, lints when the queue is drained, publishes with
//! the version. Not for the protocol's framing (see `guard`), nor for the answers to requests (see `answers`, `execute`) or
//! what is asked of the client (see `requests`).

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::ZonedDateTime;
use serde_json::Value;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{
    UnboundedReceiver, UnboundedSender, WeakUnboundedSender, unbounded_channel,
};
use tower_lsp::Client;
use tower_lsp::lsp_types::*;

use super::choices::Choices;
use super::client_facts::ClientFacts;
use super::dismissals::Dismissals;
use super::document::Document;
use super::settings::{self, Settings};
use super::workspace::{self, Folder};
use super::{convert, correct, guard};
use crate::config::Config;
use crate::draft::Draft;
use crate::rules::Corrections;

/// A request: what the worker does when its turn comes, the answering included.
pub(super) type Question = Box<dyn FnOnce(&mut Worker) + Send>;

/// What handlers put into the queue.
pub(super) enum Message {
    /// What the client can do, the folders it has open, and its settings if it sent some.
    Start {
        client: ClientFacts,
        folders: Vec<Folder>,
        settings: Option<Value>,
    },
    /// The client is ready to be told and asked things.
    Ready,
    Open(TextDocumentItem),
    Change(DidChangeTextDocumentParams),
    Save(Url),
    Close(Url),
    Folders {
        gone: Vec<Folder>,
        new: Vec<Folder>,
    },
    /// The client says that settings have changed, and perhaps to what.
    SettingsChanged(Value),
    /// The settings, as the client answered when it was asked.
    Settings(Settings),
    /// A `bowout.toml` was written, made or removed.
    FilesChanged,
    /// It is time to look what has waited long enough.
    Wake,
    Ask(Question),
}

/// Starts the thread; it ends when the queue is closed. To be called within a runtime, which takes what has to be waited for.
pub(super) fn start(client: Client) -> UnboundedSender<Message> {
    let (queue, messages) = unbounded_channel();
    let worker = Worker {
        client,
        runtime: Handle::current(),
        // A strong one would keep the queue open for ever.
        queue: queue.downgrade(),
        facts: ClientFacts::default(),
        folders: Vec::new(),
        choices: Choices::default(),
        dismissals: Dismissals::default(),
        documents: BTreeMap::new(),
        lists: 0,
        alarm: false,
        ready: false,
    };
    std::thread::spawn(move || worker.run(messages));
    queue
}

/// All that the server knows.
pub(super) struct Worker {
    pub(super) client: Client,
    runtime: Handle,
    pub(super) queue: WeakUnboundedSender<Message>,
    pub(super) facts: ClientFacts,
    /// What the client has open.
    pub(super) folders: Vec<Folder>,
    pub(super) choices: Choices,
    pub(super) dismissals: Dismissals,
    pub(super) documents: BTreeMap<Url, Document>,
    /// How many different lists of findings there have been.
    lists: u64,
    /// Whether a message to wake up is on its way.
    alarm: bool,
    pub(super) ready: bool,
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
            self.set_alarm();
            self.tell_faults();
        }
    }

    /// Has the queue wake up when the first document is due. Whatever falls due later than an alarm that is set is seen to then.
    fn set_alarm(&mut self) {
        let due = self.documents.values().filter_map(Document::due).min();
        let Some(due) = due.filter(|_| !self.alarm) else {
            return;
        };
        self.alarm = true;
        let queue = self.queue.clone();
        self.spawn(async move {
            tokio::time::sleep_until(due.into()).await;
            if let Some(queue) = queue.upgrade() {
                let _ = queue.send(Message::Wake);
            }
        });
    }

    /// A panic costs the message that caused it and nothing else.
    fn take(&mut self, message: Message) {
        if catch_unwind(AssertUnwindSafe(|| self.handle(message))).is_err() {
            guard::log("a message could not be handled (this is a fault of bowout)");
        }
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::Start {
                client,
                folders,
                settings,
            } => {
                self.facts = client;
                self.folders = folders;
                if let Some(settings) = settings {
                    self.configure(Settings::everywhere(settings));
                }
            }
            Message::Ready => {
                self.ready = true;
                self.tell_faults();
                self.register();
                self.ask_for_settings();
            }
            Message::Open(item) => {
                let document = Document::new(&item.text, item.version, &item.language_id);
                self.documents.insert(item.uri, document);
            }
            Message::Change(params) => self.change(params),
            Message::Save(uri) => {
                if let Some(document) = self.documents.get_mut(&uri) {
                    document.saved();
                }
                // Not every client that has such a file open watches files as well.
                if workspace::is_choices(&uri) {
                    self.read_again();
                }
            }
            Message::Close(uri) => {
                // A client that pulls drops what it has by itself.
                if self.documents.remove(&uri).is_some() && !self.facts.pull {
                    futures::executor::block_on(self.client.publish_diagnostics(
                        uri,
                        Vec::new(),
                        None,
                    ));
                }
            }
            Message::Folders { gone, new } => {
                let goes = |folder: &Folder| gone.iter().any(|gone| gone.path == folder.path);
                self.folders.retain(|folder| !goes(folder));
                self.folders.extend(new);
                self.ask_for_settings();
                self.read_again();
            }
            Message::SettingsChanged(settings) => {
                // Many clients say only that something has changed, and some say so with nothing in it at the start.
                if settings::say_nothing(&settings) {
                    self.ask_for_settings();
                } else {
                    self.configure(Settings::everywhere(settings));
                }
            }
            Message::Settings(mut answered) => {
                // A client that answers nothing may have told its settings otherwise.
                if settings::say_nothing(&answered.general) {
                    answered.general = self.choices.settings().general.clone();
                }
                self.configure(answered);
            }
            Message::FilesChanged => self.read_again(),
            Message::Wake => self.alarm = false,
            Message::Ask(question) => question(self),
        }
    }

    /// Runs what has to wait for the client, apart from the queue.
    pub(super) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.runtime.spawn(task);
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

    fn configure(&mut self, settings: Settings) {
        let changed = self.choices.set(settings);
        self.tell_faults();
        if changed {
            self.read_again();
        }
    }

    fn tell_faults(&mut self) {
        if !self.ready {
            return;
        }
        let (faults, client) = (self.choices.faults(), &self.client);
        // Some editors send more than our settings; but who writes a file of ours wants to know what is wrong with it.
        for fault in faults.in_settings {
            futures::executor::block_on(client.log_message(MessageType::WARNING, fault));
        }
        for fault in faults.in_files {
            futures::executor::block_on(client.show_message(MessageType::WARNING, fault));
        }
    }

    /// Reads every document again, though no text has changed, and has the client ask for what it shows of them.
    pub(super) fn read_again(&mut self) {
        self.documents.values_mut().for_each(Document::touch);
        if self.ready && !self.documents.is_empty() {
            self.refresh_diagnostics();
            self.refresh_lenses();
        }
    }

    /// The choices that hold for a document.
    pub(super) fn config_for(&self, uri: &Url) -> Config {
        let folder = workspace::folder_of(uri, &self.folders);
        let root = workspace::root_of(uri, &self.folders);
        let mut config = self.choices.of(folder.as_deref(), root);
        config.now = Some(ZonedDateTime::now());
        // Nobody looks at corrections while typing (see `correct`).
        config.corrections = Corrections::Never;
        config
    }

    /// The document as it is now, read by the rules; `None` where it could not be read.
    pub(super) fn read(&mut self, uri: &Url) -> Option<(&Document, &ClientFacts)> {
        self.publish();
        let document = self.documents.get(uri)?;
        document.is_read().then_some((document, &self.facts))
    }

    /// Lints what has changed, each document once, for its last version; publishes what is to be shown of it, and what has waited
    /// long enough, where the client does not ask for it.
    pub(super) fn publish(&mut self) {
        let due = self.documents.iter();
        let due = due.filter(|(_, document)| document.is_stale() || document.is_due());
        let due: Vec<Url> = due.map(|(uri, _)| uri.clone()).collect();
        let mut unasked = false;
        for uri in due {
            let config = self.config_for(&uri);
            let stale = self.documents.get(&uri).is_some_and(Document::is_stale);
            if stale && !self.lint(&uri, &config) {
                continue;
            }
            let Some(document) = self.documents.get_mut(&uri) else {
                continue;
            };
            correct::prepare(document);
            let facts = &self.facts;
            unasked |= document.show(config.run, &mut self.lists, |document, found| {
                convert::diagnostic(document, facts, found)
            });
            if !facts.pull {
                futures::executor::block_on(self.client.publish_diagnostics(
                    uri,
                    document.shown().1.to_vec(),
                    Some(document.version),
                ));
            }
        }
        if unasked {
            self.refresh_diagnostics();
        }
    }

    /// Reads a document by the rules; whether that went well.
    pub(super) fn lint(&mut self, uri: &Url, config: &Config) -> bool {
        let Some(document) = self.documents.get_mut(uri) else {
            return false;
        };
        let dismissals = &self.dismissals;
        let lint = AssertUnwindSafe(|| {
            document.lint(config, |text, found| {
                let words = || found.span.of(text).to_owned();
                !dismissals.ignores(uri, found.rule, words)
            })
        });
        match catch_unwind(lint) {
            Ok(None) => true,
            Ok(Some(note)) => {
                let note = format!("{uri}: {note}");
                futures::executor::block_on(self.client.log_message(MessageType::INFO, note));
                true
            }
            Err(_) => {
                // The last diagnostics stay, and the same text is not tried again.
                document.give_up();
                guard::log(&format!(
                    "reading {uri} panicked (this is a fault of bowout)"
                ));
                false
            }
        }
    }
}
