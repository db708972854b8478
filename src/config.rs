//! What the user chose: which rules are on, and how severe each is.
//!
//! Not for reading files, flags or settings; the two faces do that and hand over a [`Config`].

use std::collections::BTreeMap;

use jiff::ZonedDateTime;

use crate::diagnostic::Severity;
use crate::rules::{self, Rule, Taste};

/// The choices that hold for one run. The default is each rule at its own severity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// When the letter is read, in the writer's zone; `None` where nobody knows, and then no rule minds the time.
    pub now: Option<ZonedDateTime>,
    /// What the writer prefers where advice differs.
    pub taste: Taste,
    levels: BTreeMap<&'static str, Option<Severity>>,
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
