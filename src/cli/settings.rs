//! The configuration of a run: the file that was named, or those that hold for a draft. Not for what can be configured.

use std::path::Path;

use crate::config::{Config, files};

/// What holds for a draft, and what is wrong in the files that say it.
pub(super) fn of(named: Option<&Path>, draft: &Path) -> (Config, Vec<String>) {
    match named {
        Some(path) => {
            let mut config = Config::default();
            let faults = files::read(&mut config, path);
            (config, faults)
        }
        // Standard input has no folder but the one where the program stands.
        None if draft == Path::new("-") => files::for_draft(Some(Path::new("."))),
        None => files::for_draft(draft.parent()),
    }
}
