//! What the server asks of its client: the settings, to be told when these change, and to ask anew for what it shows. Each question
//! is a task of its own, for the queue must not wait for an answer. Not for edits that the client is to apply (see `execute`).

use serde_json::json;
use tower_lsp::lsp_types::*;

use super::guard;
use super::settings::{self, Settings};
use super::worker::{Message, Worker};
use crate::config::files;

impl Worker {
    /// Asks for what is set for everything and what for each open folder; the answer comes as a message.
    pub(super) fn ask_for_settings(&self) {
        if !self.facts.configuration || !self.ready {
            return;
        }
        let (client, queue) = (self.client.clone(), self.queue.clone());
        let folders = self.folders.clone();
        self.spawn(async move {
            let item = |scope_uri| ConfigurationItem {
                scope_uri,
                section: Some("bowout".to_owned()),
            };
            // What holds for everything comes first, since some clients answer one item, whatever they are asked.
            let scopes = folders.iter().map(|folder| Some(folder.uri.clone()));
            let items = std::iter::once(None).chain(scopes).map(item).collect();
            match client.configuration(items).await {
                Ok(answers) => {
                    let mut answers = answers.into_iter();
                    let general = answers.next().unwrap_or_default();
                    let paths = folders.into_iter().map(|folder| folder.path);
                    let by_folder = paths.zip(answers);
                    let by_folder = by_folder.filter(|(_, own)| !settings::say_nothing(own));
                    if let Some(queue) = queue.upgrade() {
                        let _ = queue.send(Message::Settings(Settings {
                            general,
                            by_folder: by_folder.collect(),
                        }));
                    }
                }
                Err(error) => guard::log(&format!("the client told no settings: {error}")),
            }
        });
    }

    /// Some clients tell of changed settings and files only when they are asked to.
    pub(super) fn register(&self) {
        let mut wanted = Vec::new();
        if self.facts.registers_configuration {
            wanted.push(("workspace/didChangeConfiguration", None));
        }
        if self.facts.watches {
            let watched = json!({"watchers": watchers()});
            wanted.push(("workspace/didChangeWatchedFiles", Some(watched)));
        }
        if wanted.is_empty() {
            return;
        }
        let registrations = wanted
            .into_iter()
            .map(|(method, register_options)| Registration {
                id: method.to_owned(),
                method: method.to_owned(),
                register_options,
            });
        let registrations = registrations.collect();
        let client = self.client.clone();
        self.spawn(async move {
            if let Err(error) = client.register_capability(registrations).await {
                guard::log(&format!("the client does not tell of changes: {error}"));
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

/// The files of choices: those in what the client has open, and the user's own.
fn watchers() -> Vec<FileSystemWatcher> {
    let mut patterns = vec![GlobPattern::String(format!("**/{}", files::NAME))];
    let home = files::users().and_then(|file| Url::from_directory_path(file.parent()?).ok());
    if let Some(home) = home {
        patterns.push(GlobPattern::Relative(RelativePattern {
            base_uri: OneOf::Right(home),
            pattern: files::NAME.to_owned(),
        }));
    }
    let watchers = patterns.into_iter().map(|glob_pattern| FileSystemWatcher {
        glob_pattern,
        kind: None,
    });
    watchers.collect()
}
