//! What the writer does not want to hear in this session: findings to be ignored.
//!
//! Nothing of it is written into the letter. Not for rules that are turned off for good (see `choice_lines`).

use std::collections::HashMap;

use tower_lsp::lsp_types::Url;

use super::compose;

/// A finding to be left out of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ignored {
    rule: &'static str,
    /// The words that it was about; `None` for whatever is missing, which is about no words.
    words: Option<String>,
}

/// All that was dismissed since the server started.
#[derive(Debug, Default)]
pub(super) struct Dismissals {
    ignored: HashMap<Url, Vec<Ignored>>,
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
}

/// Words as they count when a line is wrapped anew.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
