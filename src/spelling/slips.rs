//! Slips that are known by heart: contractions without the apostrophe, words run together. Data: `slips.txt`.
//!
//! Not for guessing (see `engine`).

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

const SLIPS: &str = include_str!("slips.txt");

/// What a known slip, in lower case, is meant to be.
pub(super) fn meant(word: &str) -> Option<&'static str> {
    static TABLE: OnceLock<FxHashMap<&'static str, &'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| entries().collect());
    table.get(word).copied()
}

fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = SLIPS.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once('='));
    pairs.map(|(slip, meant)| (slip.trim(), meant.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::is_word;

    #[test]
    fn what_is_meant_is_right_and_stands_there_once() {
        let mut known = std::collections::BTreeSet::new();
        for (slip, meant) in entries() {
            assert!(known.insert(slip), "{slip} stands there twice");
            let right = meant
                .split(' ')
                .all(|part| super::meant(part).is_none() && is_word(part));
            assert!(right, "{slip} = {meant}");
        }
        assert!(known.len() > 50);
    }
}
