//! What the user chose: which rules are on and how severe each is, and what is preferred where advice differs.
//!
//! `options` is the one table of what can be chosen, and reads a choice; `files` finds and reads `bowout.toml`. Not for flags or
//! the wire of a client; the two faces have these.

pub mod files;
pub mod options;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ZonedDateTime;

use crate::diagnostic::Severity;
use crate::rules::{self, Corrections, Rule, Taste};

/// When an editor shows what is missing; what hurts is shown at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Run {
    /// When the letter is signed or saved, or its writer pauses.
    #[default]
    Calm,
    /// At once.
    Type,
    /// When it is saved.
    Save,
}

/// The choices that hold for one run. The default is each rule at its own severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// When the letter is read, in the writer's zone; `None` where nobody knows, and then no rule minds the time.
    pub now: Option<ZonedDateTime>,
    /// What the writer prefers where advice differs.
    pub taste: Taste,
    /// When an editor shows what is missing.
    pub run: Run,
    /// Whether the spelling is looked at.
    pub spelling_is_on: bool,
    /// Words of the writer's own that are spelled right, in lower case.
    pub words: BTreeSet<String>,
    /// Of which misspelt words it is worked out what was meant; the face decides.
    pub corrections: Corrections,
    levels: BTreeMap<&'static str, Option<Severity>>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            now: None,
            taste: Taste::default(),
            run: Run::default(),
            spelling_is_on: true,
            words: BTreeSet::new(),
            corrections: Corrections::default(),
            levels: BTreeMap::new(),
        }
    }
}

impl Config {
    /// Sets the severity of a rule, or turns it off with `None`.
    ///
    /// # Errors
    /// A name that no rule has; the message says which one is nearest.
    pub fn set(&mut self, rule: &str, level: Option<Severity>) -> Result<(), String> {
        match rules::find(rule) {
            Some(found) => {
                self.levels.insert(found.name, level);
                Ok(())
            }
            None => Err(rules::unknown(rule)),
        }
    }

    /// How severe a finding of `rule` is that the rule itself calls `softened`; `None` when it is off.
    pub fn level(&self, rule: &Rule, softened: Option<Severity>) -> Option<Severity> {
        if !self.spelling_is_on && rules::proofreads(rule.name) {
            return None;
        }
        match self.levels.get(rule.name) {
            Some(chosen) => *chosen,
            None => rule.severity.map(|own| softened.unwrap_or(own)),
        }
    }

    /// Whether `rule` is on.
    pub fn has(&self, rule: &Rule) -> bool {
        self.level(rule, None).is_some()
    }
}
