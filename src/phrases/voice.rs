//! Saying a phrase in the voice of the letter that it goes into: with contractions where the letter has them, with its quotation
//! marks, and without what the letter has said already.
//!
//! Not for choosing phrases, nor for where one goes (see `insertion`).

use super::{Phrase, rendered};
use crate::draft::{Draft, Facts, Place};

/// Full forms and what a letter with contractions has instead; each stands before another word.
const CONTRACTED: &[(&str, &str)] = &[
    ("I am ", "I'm "),
    ("I would ", "I'd "),
    ("I will ", "I'll "),
    ("we are ", "we're "),
    ("We are ", "We're "),
    ("you are ", "you're "),
    ("you have ", "you've "),
    ("do not ", "don't "),
    ("does not ", "doesn't "),
    ("did not ", "didn't "),
    ("is not ", "isn't "),
    ("was not ", "wasn't "),
    ("cannot ", "can't "),
    ("could not ", "couldn't "),
    ("would not ", "wouldn't "),
    ("will not ", "won't "),
    ("It is ", "It's "),
];

/// Endings that show an apostrophe to be a contraction.
const ENDINGS: &[&str] = &["'m", "'ve", "'ll", "'d", "'re", "n't"];

/// The phrases as this letter would say them: its facts filled in where it has not named them itself, in its voice, and none that
/// it holds already. Those of `tone` come first.
pub fn offered(draft: &Draft<'_>, tone: Option<&str>, phrases: &[Phrase]) -> Vec<String> {
    let phrases = by_tone(phrases.to_vec(), tone);
    let voice = Voice::of(draft);
    let mut texts: Vec<String> = rendered(&phrases, &unnamed(draft));
    for text in &mut texts {
        *text = voice.say(text);
    }
    let said = plain(&draft.text);
    texts.retain(|text| !said.contains(&plain(text)));
    texts
}

/// The phrases, those of `tone` first.
pub fn by_tone(mut phrases: Vec<Phrase>, tone: Option<&str>) -> Vec<Phrase> {
    if let Some(tone) = tone {
        phrases.sort_by_key(|phrase| phrase.tone != tone);
    }
    phrases
}

/// The facts of the letter, without those that its body names: nobody says the name of the job in two sentences running.
fn unnamed(draft: &Draft<'_>) -> Facts {
    let mut facts = draft.facts.clone();
    for fact in [&mut facts.role, &mut facts.company] {
        fact.take_if(|fact| fact.place == Place::Body);
    }
    facts
}

/// With single blanks and straight apostrophes.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('’', "'")
}

/// How a letter writes: with contractions or none, with curly apostrophes or straight ones.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    contracts: bool,
    curly: bool,
}

impl Voice {
    /// That of a letter.
    pub fn of(draft: &Draft<'_>) -> Self {
        let own = || draft.sentences.iter().map(|s| s.span.of(&draft.text));
        let contracts = own().any(|sentence| {
            let sentence = sentence.replace('’', "'");
            let mut words = sentence.split(|c: char| !c.is_alphanumeric() && c != '\'');
            words.any(|word| ENDINGS.iter().any(|ending| word.ends_with(ending)))
        });
        let curly = own().any(|sentence| sentence.contains('’'))
            && !own().any(|sentence| sentence.contains('\''));
        Self { contracts, curly }
    }

    /// A text as the letter would say it.
    pub fn say(&self, text: &str) -> String {
        let mut said = text.to_owned();
        if self.contracts {
            for (full, short) in CONTRACTED {
                said = said.replace(full, short);
            }
        }
        if self.curly {
            said = said.replace('\'', "’");
        }
        said
    }
}
