//! What the writer does not want to hear: findings ignored for the session, and rules turned off since it began.
//!
//! Nothing of it is written into the letter. Not for files (see `switch_off`), which say the same to the next session.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use tower_lsp::lsp_types::Url;

use super::compose;
use crate::config::Config;

/// A finding to be left out of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ignored {
    rule: &'static str,
    /// The words that it was about; `None` for whatever is missing, which is about no words.
    words: Option<String>,
}

/// Where a rule was turned off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Everywhere,
    /// In drafts below this folder.
    Below(PathBuf),
}

/// All that was dismissed since the server started.
#[derive(Debug, Default)]
pub(super) struct Dismissals {
    ignored: HashMap<Url, Vec<Ignored>>,
    off: Vec<(Scope, &'static str)>,
}

impl Dismissals {
    /// Leaves findings of `rule` about `words` out of one document, wherever they come to stand in it.
    pub(super) fn ignore(&mut self, uri: Url, rule: &'static str, words: &str) {
        let words = (!compose::is_absence(rule)).then(|| plain(words));
        let ignored = self.ignored.entry(uri).or_default();
        let new = Ignored { rule, words };
        if !ignored.contains(&new) {
            ignored.push(new);
        }
    }

    /// Whether a finding of `rule` about `words` is ignored in this document.
    pub(super) fn ignores(&self, uri: &Url, rule: &str, words: impl FnOnce() -> String) -> bool {
        let Some(ignored) = self.ignored.get(uri) else {
            return false;
        };
        let mut same = ignored.iter().filter(|i| i.rule == rule).peekable();
        if same.peek().is_none() {
            return false;
        }
        let words = plain(&words());
        same.any(|ignored| ignored.words.as_ref().is_none_or(|about| *about == words))
    }

    /// Turns a rule off from now on.
    pub(super) fn turn_off(&mut self, scope: Scope, rule: &'static str) {
        self.off.push((scope, rule));
    }

    /// `config` without the rules that were turned off for drafts in `folder`.
    pub(super) fn applied(&self, config: &Config, folder: Option<&Path>) -> Config {
        let mut config = config.clone();
        for (scope, rule) in &self.off {
            let holds = match scope {
                Scope::Everywhere => true,
                Scope::Below(root) => folder.is_some_and(|folder| folder.starts_with(root)),
            };
            if holds {
                // The name is that of a rule, so that it is known.
                let _ = config.set(rule, None);
            }
        }
        config
    }
}

/// Words as they count when a line is wrapped anew.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
