//! The cues: which wording realises which move, and which wording hurts. Data, and the one place that owns matching.
//!
//! For: words (`token`), the patterns that the data files are written in (`pattern`), and finding them in a
//! sentence (`scan`); and a learnt second opinion on it (`opinion`) and on whole letters (`gist`). Not for: deciding what a sentence means in its
//! letter; that is `moves`.
//!
//! # The data files
//!
//! One pattern a line. `#` begins a comment, `[name]` a section, `%` a setting of the file, `!` a veto: what a
//! veto matches is no cue, and takes every cue that shares a word with it along.
//!
//! | in a pattern | matches |
//! | --- | --- |
//! | `word` | the word in any case; contractions are spelled out before (`don't` is `do not`) |
//! | `word*` | any word that begins so |
//! | `@class` | one of the wordings of a class in `classes.txt` |
//! | `(a b\|c)` | one of the alternatives |
//! | `x?` | x or nothing, for a word, a class or a group |
//! | `_` | any one word |
//! | `..` | up to four words, `...` up to twelve; neither crosses a negation, a dash, a colon, a semicolon or the end |
//! | `^` and `$` | begin and end of the sentence |
//! | `<num>` `<name>` `<slot>` `<shout>` `<quoted>` | a number, a capitalised word, a placeholder, a word in capitals, a word in quotation marks |
//!
//! Commas, quotation marks and brackets between words are passed over unless the pattern has them. Words that are
//! misspelled or shortened in a known way (`spelling.txt`) count as what they stand for.

mod alternatives;
mod compile;
pub mod confused;
pub mod features;
pub mod gist;
mod heads;
mod label;
mod lists;
mod opinion;
mod pattern;
mod reader;
pub mod register;
mod scan;
mod spelling;
mod token;
mod weights;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use heads::ByHead;
use pattern::{Node, Seq};

pub use gist::Matter;
pub use label::Label;
pub use lists::List;
pub use opinion::Opinion;
pub use reader::{Reader, Reading};
pub use scan::{Hit, Hits};
pub(crate) use token::is_pictograph;
pub use token::{Kind, Token};
pub use weights::{INDEX, share};

/// A data file, and thereby what its hits stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    missing_docs,
    reason = "each is named for its file, whose first lines say what it holds"
)]
pub enum CueSet {
    Greeting,
    Closing,
    Intent,
    Gratitude,
    Reason,
    DoorOpen,
    GoodWishes,
    PositiveRemark,
    OfferOfHelp,
    Apology,
    Negative,
    Oversharing,
    Excuse,
    Manner,
    Topic,
    Counter,
}

/// Every data file of cues, embedded.
const FILES: &[(CueSet, &str, &str)] = &[
    (
        CueSet::Greeting,
        "greeting.txt",
        include_str!("greeting.txt"),
    ),
    (CueSet::Closing, "closing.txt", include_str!("closing.txt")),
    (CueSet::Intent, "intent.txt", include_str!("intent.txt")),
    (
        CueSet::Gratitude,
        "gratitude.txt",
        include_str!("gratitude.txt"),
    ),
    (CueSet::Reason, "reason.txt", include_str!("reason.txt")),
    (
        CueSet::DoorOpen,
        "door_open.txt",
        include_str!("door_open.txt"),
    ),
    (
        CueSet::GoodWishes,
        "good_wishes.txt",
        include_str!("good_wishes.txt"),
    ),
    (
        CueSet::PositiveRemark,
        "positive_remark.txt",
        include_str!("positive_remark.txt"),
    ),
    (
        CueSet::OfferOfHelp,
        "offer_of_help.txt",
        include_str!("offer_of_help.txt"),
    ),
    (CueSet::Apology, "apology.txt", include_str!("apology.txt")),
    (
        CueSet::Negative,
        "negative.txt",
        include_str!("negative.txt"),
    ),
    (
        CueSet::Oversharing,
        "oversharing.txt",
        include_str!("oversharing.txt"),
    ),
    (CueSet::Excuse, "excuse.txt", include_str!("excuse.txt")),
    (CueSet::Manner, "manner.txt", include_str!("manner.txt")),
    (CueSet::Topic, "topic.txt", include_str!("topic.txt")),
    (CueSet::Counter, "counter.txt", include_str!("counter.txt")),
];
const CLASSES: &str = include_str!("classes.txt");
const SPELLING: &str = include_str!("spelling.txt");

/// One line of a data file, ready to match.
#[derive(Debug)]
struct Pattern {
    set: CueSet,
    /// The section of the file that it stands in; empty before the first.
    section: &'static str,
    veto: bool,
    seq: Seq,
    /// Counted from 1, for messages of tests.
    line: usize,
    source: &'static str,
}

/// Groups of words by their numbers, the rarest first; [`ANYTHING`] fills the rest.
type Needs = [u16; MOST_NEEDS];

/// By how many groups of words a pattern is sifted at most: more would keep too little out.
const MOST_NEEDS: usize = 4;

/// The group that every sentence has a word of.
const ANYTHING: u16 = 0;

/// All cues, ready to match. Built once, from the embedded files.
#[derive(Debug)]
pub struct Lexicon {
    words: FxHashMap<&'static str, u32>,
    classes: Vec<Node>,
    patterns: Vec<Pattern>,
    /// Patterns by what they can begin with, and classes.
    patterns_by: ByHead,
    classes_by: ByHead,
    /// For each pattern, the groups of which a sentence must have a word each. They lie apart because they are looked at for every
    /// pattern that may begin with the word at hand.
    needs: Vec<Needs>,
    /// How many groups of words there are, [`ANYTHING`] among them.
    groups: usize,
    /// For each word, the groups that it is of.
    groups_with: Vec<Vec<u16>>,
    /// Sets in which a negation just before a cue silences it.
    negatable: Vec<CueSet>,
    negators: Vec<u32>,
    spelling: spelling::Spelling,
    /// What was wrong in the data files; a test holds that it is empty.
    faults: Vec<String>,
}

impl Lexicon {
    /// The cues of the embedded files.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| compile::lexicon(FILES, CLASSES, SPELLING))
    }

    /// What is wrong in the data files, one message a fault; empty in a release.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Each cue line with its file, section and line number, for tests that hold the data to a standard.
    pub fn lines(
        &self,
    ) -> impl Iterator<Item = (&'static str, &'static str, usize, &'static str)> + '_ {
        self.patterns
            .iter()
            .map(|p| (file_name(p.set), p.section, p.line, p.source))
    }

    /// Whether a cue has this very word, which is in lower case.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether a word, which is in lower case, is short for a longer one, as in a chat: "tmrw", "ppl".
    pub fn is_short_for(&self, word: &str) -> bool {
        let meant = self.spelling.expand(word);
        meant.is_some_and(|meant| word.len() * 3 <= meant.len() * 2)
    }

    fn id(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(u32::MAX)
    }
}

fn file_name(set: CueSet) -> &'static str {
    FILES
        .iter()
        .find(|(s, _, _)| *s == set)
        .map_or("", |(_, name, _)| name)
}
