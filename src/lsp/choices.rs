//! What holds for a document: what the client has set, over the `bowout.toml` of its project, over that of the user.
//!
//! Files are read once a folder, and anew when a document is opened or saved, a rule turned off or a setting changed. Not for what
//! can be chosen (see `config`).

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::settings;
use crate::config::{Config, files};

/// The settings of the client, and what has been read of files.
#[derive(Debug, Default)]
pub(super) struct Choices {
    settings: Value,
    known: RefCell<HashMap<Option<PathBuf>, Config>>,
    untold: RefCell<Vec<String>>,
}

impl Choices {
    /// Takes over what the client has set; whether that changes anything.
    pub(super) fn set(&mut self, settings: &Value) -> bool {
        let (_, faults) = settings::read(Config::default(), settings);
        self.untold.get_mut().extend(faults);
        let changed = self.settings != *settings;
        self.settings = settings.clone();
        self.forget();
        changed
    }

    /// Has the files read anew.
    pub(super) fn forget(&mut self) {
        self.known.get_mut().clear();
    }

    /// What holds for documents in a folder; without one, what holds everywhere.
    pub(super) fn of(&self, folder: Option<&Path>) -> Config {
        let key = folder.map(Path::to_owned);
        let known = self.known.borrow().get(&key).cloned();
        known.unwrap_or_else(|| {
            let (config, faults) = files::for_draft(folder);
            self.untold.borrow_mut().extend(faults);
            let (config, _) = settings::read(config, &self.settings);
            self.known.borrow_mut().insert(key, config.clone());
            config
        })
    }

    /// What was wrong in settings and files since this was last asked.
    pub(super) fn faults(&self) -> Vec<String> {
        self.untold.take()
    }
}
