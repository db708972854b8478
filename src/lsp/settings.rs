//! The client's settings as a [`Config`]: the options of `config::options`, alone or under `bowout`.
//!
//! Not for files. What is not understood is told, and the rest counts.

use serde_json::Value;

use crate::config::{Config, options};

/// The choices in `settings`, over those of `config`, and a message for each part that says nothing to us.
pub(super) fn read(mut config: Config, settings: &Value) -> (Config, Vec<String>) {
    let settings = settings.get("bowout").unwrap_or(settings);
    let faults = options::apply(&mut config, settings);
    (config, faults)
}
