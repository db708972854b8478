//! What holds for a document: what the client has set, over the `bowout.toml` of its project, over that of the user.
//!
//! Files are looked at whenever a document is read, and read again when they have changed. Not for what can be chosen (see
//! `config`).

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::settings::{self, Settings};
use crate::config::Config;
use crate::config::files::{self, Standing};

/// The settings of the client, and what has been read of files.
#[derive(Debug, Default)]
pub(super) struct Choices {
    settings: Settings,
    /// What the files say for drafts in a folder.
    read: RefCell<HashMap<Option<PathBuf>, Read>>,
    untold: RefCell<Faults>,
}

/// What was read of files.
#[derive(Debug)]
struct Read {
    /// How they stood then.
    standing: Standing,
    config: Config,
    faults: Vec<String>,
}

/// What is wrong in settings and files.
#[derive(Debug, Default)]
pub(super) struct Faults {
    pub(super) in_settings: Vec<String>,
    pub(super) in_files: Vec<String>,
}

impl Choices {
    /// What the client has set.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Takes over what the client has set; whether that changes anything.
    pub(super) fn set(&mut self, settings: Settings) -> bool {
        let untold = &mut self.untold.get_mut().in_settings;
        for settings in settings.all() {
            let (_, faults) = settings::read(Config::default(), settings);
            // Most of what is set for a folder is set for everything, too.
            for fault in faults {
                if !untold.contains(&fault) {
                    untold.push(fault);
                }
            }
        }
        let changed = self.settings != settings;
        self.settings = settings;
        changed
    }

    /// What holds for documents in `folder`, which lies in the open folder `root`; without them, what holds everywhere.
    pub(super) fn of(&self, folder: Option<&Path>, root: Option<&Path>) -> Config {
        let (config, _) = settings::read(self.of_files(folder), self.settings.within(root));
        config
    }

    fn of_files(&self, folder: Option<&Path>) -> Config {
        let standing = files::standing(folder);
        let key = folder.map(Path::to_owned);
        let mut all = self.read.borrow_mut();
        if let Some(read) = all.get(&key)
            && read.standing == standing
        {
            return read.config.clone();
        }
        let (config, faults) = files::for_draft(folder);
        // One file may hold for many folders.
        let known = |fault: &&String| all.values().any(|read| read.faults.contains(*fault));
        let new = faults.iter().filter(|fault| !known(fault)).cloned();
        self.untold.borrow_mut().in_files.extend(new);
        let read = Read {
            standing,
            config: config.clone(),
            faults,
        };
        all.insert(key, read);
        config
    }

    /// What was wrong in settings and files since this was last asked.
    pub(super) fn faults(&self) -> Faults {
        self.untold.take()
    }
}
