//! Spelling: which words are English, American or British, and what a misspelt one was meant to be.
//!
//! For: words. A set of all forms lies ready in the program (`en.fst`) and is searched where it lies, so that a letter without a slip
//! costs no loading; the dictionary itself (`engine`) is loaded when somebody asks what a misspelt word was meant to be.
//! `prose` tells which words of a draft are prose that a dictionary can judge. Data: `en.dic` and `en.aff` come from SCOWL (see
//! `NOTICE`), and so does `rare.txt`, of which only the set knows; `words.txt` and `slips.txt` are ours; `tests/words` makes the set from them.
//! Not for judging: that a misspelt word is a fault is said in `rules`.

mod engine;
mod prose;
mod slips;

use std::sync::OnceLock;

use fst::Set;

pub use engine::{corrections, is_loaded, warm};
pub use prose::misspelt;

/// Every form of every word, in lower case.
static FORMS: &[u8] = include_bytes!("en.fst");

/// What may follow an apostrophe in a contraction.
const TAILS: &[&str] = &["s", "ve", "ll", "d", "re", "m", ""];

/// Whether a word is spelled right, in whatever case it is written.
pub fn is_word(word: &str) -> bool {
    is_plain_word(&plain(word))
}

/// The same, of a word as it is looked up.
fn is_plain_word(word: &str) -> bool {
    if has(word) {
        return true;
    }
    match word.rsplit_once('\'') {
        Some((stem, tail)) => TAILS.contains(&tail) && has(stem),
        None => false,
    }
}

/// A word as it is looked up: in lower case, with a straight apostrophe.
fn plain(word: &str) -> String {
    // Most words are of such letters alone.
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word.to_ascii_lowercase();
    }
    straight(word).to_lowercase()
}

/// A word with a straight apostrophe.
fn straight(word: &str) -> String {
    word.replace(['’', 'ʼ', '‘', '´', '`'], "'")
}

fn has(word: &str) -> bool {
    static SET: OnceLock<Option<Set<&'static [u8]>>> = OnceLock::new();
    // A set that cannot be read would be a fault of the build, which a test sees; then every word is right.
    let set = SET.get_or_init(|| Set::new(FORMS).ok());
    set.as_ref().is_none_or(|set| set.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_every_case_and_both_spellings() {
        for word in [
            "withdraw",
            "Withdraw",
            "WITHDRAW",
            "colour",
            "color",
            "organise",
            "organize",
            "realised",
            "don’t",
            "we've",
            "there'll",
            "Monday",
            "monday",
            "company's",
            "employees'",
            "onboarding",
            "résumé",
            "naïve",
        ] {
            let plain = word.replace('é', "e").replace('ï', "i");
            assert!(is_word(&plain), "{word}");
        }
        for word in [
            "recieve",
            "dont",
            "teh",
            "avaliable",
            "withdrawl",
            "",
            "'",
            "'s",
            "x'y",
        ] {
            assert!(!is_word(word), "{word}");
        }
    }

    #[test]
    fn the_set_is_that_of_the_dictionary() {
        let stems = include_str!("en.dic").lines().skip(1);
        let stems = stems.map(|line| line.split('/').next().unwrap_or(line));
        let small = stems.filter(|stem| stem.chars().all(|c| c.is_ascii_lowercase()));
        let lost: Vec<&str> = small
            .filter(|stem| stem.len() > 1 && !is_word(stem))
            .collect();
        assert_eq!(lost, [""; 0], "cargo run --example words");
        let own = include_str!("words.txt").lines();
        let own = own
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace);
        let lost: Vec<&str> = own.filter(|word| !is_word(word)).collect();
        assert_eq!(lost, [""; 0], "cargo run --example words");
    }
}
