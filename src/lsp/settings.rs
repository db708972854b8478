//! The client's settings: what holds for everything and what for single folders, and reading them as a [`Config`], be they alone or
//! under `bowout`.
//!
//! Not for files. What is not understood is told, and the rest counts.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::config::{Config, options};

/// What the client has set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Settings {
    pub(super) general: Value,
    /// By open folder, only where the client told something.
    pub(super) by_folder: Vec<(PathBuf, Value)>,
}

impl Settings {
    /// The settings that a client sends unasked hold everywhere.
    pub(super) fn everywhere(general: Value) -> Self {
        Self {
            general,
            by_folder: Vec::new(),
        }
    }

    /// What is set for documents in an open folder; without one, what is set for everything.
    pub(super) fn within(&self, root: Option<&Path>) -> &Value {
        let mut folders = self.by_folder.iter();
        let own = folders.find(|(folder, _)| Some(folder.as_path()) == root);
        own.map_or(&self.general, |(_, settings)| settings)
    }

    /// Everything that was set, wherever it holds.
    pub(super) fn all(&self) -> impl Iterator<Item = &Value> {
        std::iter::once(&self.general).chain(self.by_folder.iter().map(|(_, settings)| settings))
    }
}

/// The choices in `settings`, over those of `config`, and a message for each part that says nothing to us.
pub(super) fn read(mut config: Config, settings: &Value) -> (Config, Vec<String>) {
    let settings = settings.get("bowout").unwrap_or(settings);
    let faults = options::apply(&mut config, settings);
    (config, faults)
}

/// Whether settings are none: null, or nothing in an object or a list.
pub(super) fn say_nothing(settings: &Value) -> bool {
    match settings {
        Value::Null => true,
        Value::Object(keys) => keys.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
