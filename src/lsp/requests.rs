//! What the server asks of its client: the settings, to be told when these change, and to ask anew for what it shows. Each question
//! is a task of its own, for the queue must not wait for an answer. Not for edits that the client is to apply (see `execute`).

use tower_lsp::lsp_types::{ConfigurationItem, Registration};

use super::guard;
use super::worker::{Message, Worker};

impl Worker {
    /// The answer comes as a message.
    pub(super) fn ask_for_settings(&self) {
        if !self.facts.configuration || !self.ready {
            return;
        }
        let (client, queue) = (self.client.clone(), self.queue.clone());
        self.spawn(async move {
            let item = ConfigurationItem {
                scope_uri: None,
                section: Some("bowout".to_owned()),
            };
            match client.configuration(vec![item]).await {
                Ok(mut answers) => {
                    let settings = answers.drain(..).next().unwrap_or_default();
                    if let Some(queue) = queue.upgrade() {
                        let _ = queue.send(Message::Settings(settings));
                    }
                }
                Err(error) => guard::log(&format!("the client told no settings: {error}")),
            }
        });
    }

    /// Some clients tell of changed settings only when they are asked to.
    pub(super) fn register(&self) {
        if !self.facts.registers_configuration {
            return;
        }
        let client = self.client.clone();
        self.spawn(async move {
            let method = "workspace/didChangeConfiguration";
            let registration = Registration {
                id: method.to_owned(),
                method: method.to_owned(),
                register_options: None,
            };
            if let Err(error) = client.register_capability(vec![registration]).await {
                guard::log(&format!("the client does not tell of settings: {error}"));
            }
        });
    }

    /// Has a client that asks for diagnostics ask again.
    pub(super) fn refresh_diagnostics(&self) {
        if !self.facts.pull {
            return;
        }
        let client = self.client.clone();
        self.spawn(async move {
            let _ = client.workspace_diagnostic_refresh().await;
        });
    }

    /// Has a client that shows lenses ask for them again.
    pub(super) fn refresh_lenses(&self) {
        if !self.facts.refreshes_lenses {
            return;
        }
        let client = self.client.clone();
        self.spawn(async move {
            let _ = client.code_lens_refresh().await;
        });
    }
}
