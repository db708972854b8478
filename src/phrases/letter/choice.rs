//! Which phrases make which letter, so that no letter is like another one and no sentence rings in the next.
//!
//! Not for the text, which `super` makes of the phrases.
//!
//! All letters are chosen one after the other, in an order that never changes. Each takes the first phrases, on a walk that
//! looks like chance and is none, that go together and that no earlier letter has together: two letters share at most half
//! of their sentences, and variants of one case at most a third. So a letter depends on nothing but what is asked for, and what holds for one pair holds for all.

use std::sync::LazyLock;

use super::asked::{Medium, Reason, Tone};
use super::bank::{Bank, Card, Part};
use crate::lexicon::Matter;
use crate::moves::Situation;

/// How many letters there are for the same situation, reason, tone and medium.
pub(super) const VARIANTS: usize = 4;
/// How many words the paragraph of a message may have before role and day are filled in.
const WORDS: usize = 33;
/// How many walks a letter may take before it makes do with the best of them.
const WALKS: u64 = 2000;

/// The paragraphs of a letter, by what their sentences are there for.
pub(super) fn plan(tone: Tone, medium: Medium) -> &'static [&'static [Part]] {
    use Part::{Close, Considered, Decision, Door, Reason, Remark, Thanks};
    match (medium, tone) {
        (Medium::Message, _) => &[&[Thanks, Decision, Reason, Door]],
        (Medium::Email, Tone::Warm) => &[
            &[Thanks, Remark],
            &[Decision, Considered, Reason],
            &[Door, Close],
        ],
        (Medium::Email, Tone::Neutral) => &[&[Thanks, Decision, Reason], &[Remark, Door], &[Close]],
        (Medium::Email, Tone::Brief) => &[&[Thanks, Decision, Reason], &[Door, Close]],
    }
}

/// What a letter is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) situation: Situation,
    pub(super) reason: Reason,
    pub(super) tone: Tone,
    pub(super) medium: Medium,
}

/// The phrases of a letter by paragraph, each with what it is there for; `variant` counts from 0 and begins again after
/// the last.
pub(super) fn chosen(key: Key, variant: usize) -> Vec<Vec<(Part, &'static Card)>> {
    let letter = LETTERS.get(number(key, variant % VARIANTS));
    let cards = letter.map_or(&[][..], |letter| letter.cards.as_slice());
    let bank = Bank::get();
    let paragraph = |parts: &&[Part]| {
        let has = cards.iter().filter(|(part, _)| parts.contains(part));
        has.filter_map(|(part, card)| Some((*part, bank.cards.get(*card)?)))
            .collect()
    };
    plan(key.tone, key.medium).iter().map(paragraph).collect()
}

/// The letter's place in the order in which letters are chosen: first variants come first, as they are asked for most.
fn number(key: Key, variant: usize) -> usize {
    let mut number = variant;
    for (place, count) in [
        (key.medium as usize, Medium::ALL.len()),
        (key.tone as usize, Tone::ALL.len()),
        (key.reason as usize, Reason::ALL.len()),
        (key.situation as usize, Situation::ALL.len()),
    ] {
        number = number * count + place;
    }
    number
}

/// A letter that is chosen.
#[derive(Debug)]
struct Choice {
    key: Key,
    /// Its sentences in order, each with what it is there for.
    cards: Vec<(Part, usize)>,
}

/// Every letter, by number.
static LETTERS: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    let mut chooser = Chooser {
        bank: Bank::get(),
        letters: Vec::new(),
        users: vec![Vec::new(); Bank::get().cards.len()],
    };
    for _variant in 0..VARIANTS {
        for medium in Medium::ALL {
            for tone in Tone::ALL {
                for reason in Reason::ALL {
                    for situation in Situation::ALL {
                        chooser.choose(Key {
                            situation,
                            reason,
                            tone,
                            medium,
                        });
                    }
                }
            }
        }
    }
    chooser.letters
});

struct Chooser {
    bank: &'static Bank,
    letters: Vec<Choice>,
    /// Which letters have a card, by card.
    users: Vec<Vec<usize>>,
}

impl Chooser {
    fn choose(&mut self, key: Key) {
        let number = self.letters.len();
        let mut best: Option<(usize, Choice)> = None;
        for walk in 0..WALKS {
            let Some(choice) = self.walk(key, ((number as u64) << 16) | walk) else {
                continue;
            };
            let excess = self.excess(&choice);
            if best.as_ref().is_none_or(|(least, _)| excess < *least) {
                best = Some((excess, choice));
            }
            if excess == 0 {
                break;
            }
        }
        let choice = best.map(|(_, choice)| choice);
        let choice = choice.unwrap_or(Choice {
            key,
            cards: Vec::new(),
        });
        for (_, card) in &choice.cards {
            self.users[*card].push(number);
        }
        self.letters.push(choice);
    }

    /// Phrases that go together, chosen part by part; `None` where the walk leads nowhere.
    fn walk(&self, key: Key, seed: u64) -> Option<Choice> {
        let mut cards: Vec<(Part, usize)> = Vec::new();
        let mut words = 0;
        let parts = plan(key.tone, key.medium).iter().copied().flatten();
        for (place, part) in parts.copied().enumerate() {
            let pool: Vec<usize> = tones(part, key)
                .iter()
                .flat_map(|tone| self.bank.pool(part, key.situation, key.reason, *tone))
                .copied()
                .collect();
            let thanks = cards.first().map(|(_, card)| &self.bank.cards[*card]);
            let fits = |card: &usize| {
                let card = &self.bank.cards[*card];
                (part != Part::Decision || tells_enough(card, thanks, key))
                    && (key.medium == Medium::Email || words + card.words <= WORDS)
                    && !cards
                        .iter()
                        .any(|(_, other)| card.echoes(&self.bank.cards[*other]))
            };
            let fitting: Vec<usize> = pool.into_iter().filter(fits).collect();
            let turn = mix(seed, place as u64) as usize % fitting.len().max(1);
            match fitting.get(turn) {
                Some(card) => {
                    words += self.bank.cards[*card].words;
                    cards.push((part, *card));
                }
                // Many a decision says by itself that it was weighed.
                None if part == Part::Considered => {}
                None => return None,
            }
        }
        Some(Choice { key, cards })
    }

    /// How many sentences these phrases share with an earlier letter beyond what is allowed.
    fn excess(&self, choice: &Choice) -> usize {
        let mut shared = vec![0_usize; self.letters.len()];
        for (_, card) in &choice.cards {
            for letter in &self.users[*card] {
                shared[*letter] += 1;
            }
        }
        let over = |(letter, shared): (&Choice, &usize)| {
            let shorter = choice.cards.len().min(letter.cards.len());
            let akin = letter.key == choice.key;
            shared.saturating_sub(shorter / if akin { 3 } else { 2 })
        };
        self.letters
            .iter()
            .zip(&shared)
            .map(over)
            .max()
            .unwrap_or(0)
    }
}

/// Whether a decision tells what has to be told by then: an interview has a day, and a message has no Subject that could
/// name the role.
fn tells_enough(decision: &Card, thanks: Option<&Card>, key: Key) -> bool {
    let day = key.situation.matter() != Matter::Interview || decision.tells("date");
    let role = decision.tells("role") || thanks.is_some_and(|thanks| thanks.tells("role"));
    day && (role || key.medium == Medium::Email)
}

/// The tones in which a part may be said. A message has no room for warmth in each sentence: it thanks in its tone, and
/// may be shorter in what follows.
fn tones(part: Part, key: Key) -> &'static [Tone] {
    let rest = key.medium == Medium::Message && part != Part::Thanks;
    match (key.tone, rest) {
        (Tone::Warm, false) => &[Tone::Warm],
        (Tone::Warm, true) => &[Tone::Warm, Tone::Neutral, Tone::Brief],
        (Tone::Neutral, true) if part != Part::Door => &[Tone::Neutral, Tone::Brief],
        (Tone::Neutral, _) => &[Tone::Neutral],
        (Tone::Brief, _) => &[Tone::Brief],
    }
}

/// A number that looks like chance (SplitMix64).
fn mix(seed: u64, place: u64) -> u64 {
    let mut z = (seed << 3 | place)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
