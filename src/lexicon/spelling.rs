//! Shortened forms, spelling variants and slips, and what they stand for. Data: `spelling.txt`.
//!
//! Not for proofreading: nothing is said about a slip, it is only read as what it means.

use rustc_hash::FxHashMap;
use strsim::osa_distance;

/// The table of `spelling.txt`.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    forms: FxHashMap<&'static str, &'static str>,
    /// Words before whose `'s` an "is" is meant.
    is_words: Vec<&'static str>,
    /// Words of which slips are forgiven.
    key_words: Vec<&'static str>,
}

impl Spelling {
    /// Reads lines such as `thru = through`, `~ appreciate` (forgive slips), `'s that` (that's = that is).
    pub(super) fn parse(source: &'static str, faults: &mut Vec<String>) -> Self {
        let mut out = Self::default();
        for (number, line) in source.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(words) = line.strip_prefix('~') {
                out.key_words.extend(words.split_whitespace());
            } else if let Some(words) = line.strip_prefix("'s") {
                out.is_words.extend(words.split_whitespace());
            } else if let Some((forms, meant)) = line.split_once('=') {
                for form in forms.split_whitespace() {
                    if out.forms.insert(form, meant.trim()).is_some() {
                        faults.push(format!(
                            "spelling.txt:{}: `{form}` stands there twice",
                            number + 1
                        ));
                    }
                }
            } else {
                faults.push(format!(
                    "spelling.txt:{}: neither `form = words`, `~ words` nor `'s words`",
                    number + 1
                ));
            }
        }
        out
    }

    /// What a shortened or variant form stands for, as words with one blank between.
    pub(super) fn expand(&self, word: &str) -> Option<&'static str> {
        self.forms.get(word).copied()
    }

    pub(super) fn takes_is(&self, stem: &str) -> bool {
        self.is_words.contains(&stem)
    }

    /// The key word that `word` is a slip for: one edit away, two in long words.
    pub(super) fn nearest(&self, word: &str) -> Option<&'static str> {
        if word.len() < 6 || !word.is_ascii() {
            return None;
        }
        let allowed = if word.len() >= 9 { 2 } else { 1 };
        self.key_words
            .iter()
            .copied()
            .filter(|key| {
                key.as_bytes()[0] == word.as_bytes()[0] && key.len().abs_diff(word.len()) <= allowed
            })
            // An inflected form of the key word is another word, not a slip.
            .filter(|key| !word.starts_with(*key) && !key.starts_with(word))
            .find(|key| osa_distance(key, word) <= allowed)
    }
}
