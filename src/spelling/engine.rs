//! The dictionary, and what a misspelt word was meant to be by it. Loaded once, when it is first asked or before (`warm`).
//!
//! Not for telling whether a word is right: that needs no dictionary (see `is_word`).

use std::sync::{Mutex, Once, OnceLock};

use rustc_hash::FxHashMap;
use spellbook::Dictionary;
use strsim::osa_distance;

use super::{is_word, plain, slips, straight};
use crate::lexicon::Lexicon;
use crate::text::cased_like;

/// So many corrections are offered for a word at most.
const MOST: usize = 5;

/// So many words are remembered with their corrections; more of them are no letter.
const REMEMBERED: usize = 500;

/// No word is so long, in bytes; and the engine takes its time with what is.
const LONGEST: usize = 40;

static DICTIONARY: OnceLock<Option<Dictionary>> = OnceLock::new();

fn dictionary() -> Option<&'static Dictionary> {
    let load = || {
        // A test holds that it can be read; if it could not, there were no corrections and nothing worse.
        let mut dictionary =
            Dictionary::new(include_str!("en.aff"), include_str!("en.dic")).ok()?;
        let own = include_str!("words.txt").lines();
        let own = own.filter(|line| !line.starts_with('#'));
        for word in own.flat_map(str::split_whitespace) {
            let _ = dictionary.add(word);
        }
        Some(dictionary)
    };
    DICTIONARY.get_or_init(load).as_ref()
}

/// Has the dictionary loaded in the background, so that nobody waits for it later.
pub fn warm() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        std::thread::spawn(|| {
            dictionary();
        });
    });
}

/// Whether the dictionary has been loaded, for tests that hold that it is not without need.
pub fn is_loaded() -> bool {
    DICTIONARY.get().is_some()
}

/// What a misspelt word was meant to be, the likeliest first. Takes milliseconds for a word that it is asked for the first time.
pub fn corrections(word: &str) -> Vec<String> {
    if let Some(meant) = slips::meant(&plain(word)) {
        return vec![cased_like(meant, word)];
    }
    static KNOWN: OnceLock<Mutex<FxHashMap<String, Vec<String>>>> = OnceLock::new();
    let known = KNOWN.get_or_init(Mutex::default);
    // A thread that panicked left the memory as it was, which is good enough.
    let mut known = known
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(found) = known.get(word) {
        return found.clone();
    }
    if known.len() >= REMEMBERED {
        known.clear();
    }
    let found = looked_up(word);
    known.insert(word.to_owned(), found.clone());
    found
}

fn looked_up(word: &str) -> Vec<String> {
    let straight = straight(word);
    let Some(dictionary) = dictionary().filter(|_| word.len() <= LONGEST) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    dictionary.suggest(&straight, &mut found);
    // Whatever is put in must not be found wrong afterwards.
    let parts = |text: &str| text.split([' ', '-']).all(is_word);
    found.retain(|text| parts(text) && *text != straight && is_near(&straight, text));
    found.truncate(MOST);
    // Of what is about as likely, a word that letters like this one have goes first.
    let lexicon = Lexicon::get();
    found.sort_by_key(|text| !lexicon.has_word(&text.to_lowercase()));
    if word.contains('’') {
        found
            .iter_mut()
            .for_each(|text| *text = text.replace('\'', "’"));
    }
    found
}

/// Whether a correction is within a few slips of the pen, fewer in a short word; what is farther off was hardly meant, and nor was a
/// name by who writes small letters.
fn is_near(written: &str, correction: &str) -> bool {
    let lower = (written.to_lowercase(), correction.to_lowercase());
    let slips = osa_distance(&lower.0, &lower.1);
    let names =
        correction.starts_with(char::is_uppercase) && !written.starts_with(char::is_uppercase);
    let most = if written.chars().count() < SHORT {
        2
    } else {
        3
    };
    slips <= most && (!names || slips == 0)
}

/// Shorter words are other words after three slips.
const SHORT: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_off_was_not_meant() {
        assert_eq!(corrections("anglais"), [""; 0]);
        assert_eq!(corrections("monday"), ["Monday"]);
        assert!(!corrections("withdrwaing").is_empty());
    }

    #[test]
    fn the_likeliest_correction_comes_first() {
        for (word, meant) in [
            ("recieve", "receive"),
            ("Recieve", "Receive"),
            ("dont", "don't"),
            ("im", "I'm"),
            ("avaliable", "available"),
            ("recruting", "recruiting"),
            ("oportunities", "opportunities"),
            ("consideratoin", "consideration"),
            ("greatful", "grateful"),
            ("accpeted", "accepted"),
        ] {
            let found = corrections(word);
            assert_eq!(
                found.first().map(String::as_str),
                Some(meant),
                "{word}: {found:?}"
            );
            assert_eq!(corrections(word), found, "it is remembered");
        }
        assert!(is_loaded());
        assert_eq!(corrections(&"x".repeat(5000)), [""; 0]);
    }

    #[test]
    fn the_dictionary_holds_what_the_set_holds() {
        let has = |word: &str| dictionary().is_some_and(|dictionary| dictionary.check(word));
        let words = [
            "withdrawing",
            "colour",
            "color",
            "organised",
            "onboarding",
            "rescheduled",
        ];
        for word in words {
            assert!(has(word), "{word}");
        }
    }
}
