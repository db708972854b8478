//! Which phrases make which letter, so that no letter is like another one and no sentence rings in the next.
//!
//! Not for the text, which `super` makes of the phrases.
//!
//! All letters are chosen one after the other, in an order that never changes. Each takes the first phrases, on a walk that
//! looks like chance and is none, that go together and that no earlier letter has together: two letters share at most one
//! sentence in three. So a letter depends on nothing but what is asked for, and what holds for one pair holds for all.

use std::sync::LazyLock;

use super::asked::{Medium, Reason, Tone};
use super::bank::{Bank, Card, Part};
use crate::lexicon::Matter;
use crate::moves::Situation;

/// How many letters there are for the same situation, reason, tone and medium.
pub(super) const VARIANTS: usize = 4;
/// How many words the paragraph of a message may have before role and day are filled in.
const WORDS: usize = 36;
/// How many walks a letter may take before it makes do with the best of them.
const WALKS: u64 = 4000;

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
    let cards = LETTERS.get(number(key, variant % VARIANTS));
    let mut cards = cards
        .into_iter()
        .flatten()
        .filter_map(|card| Bank::get().cards.get(*card));
    let paragraphs = plan(key.tone, key.medium).iter();
    paragraphs
        .map(|parts| parts.iter().copied().zip(&mut cards).collect())
        .collect()
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

/// The cards of each letter, by number.
static LETTERS: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let mut chooser = Chooser::new(Bank::get());
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
    letters: Vec<Vec<usize>>,
    /// Which letters have a card, by card.
    users: Vec<Vec<usize>>,
}

impl Chooser {
    fn new(bank: &'static Bank) -> Self {
        Self {
            bank,
            letters: Vec::new(),
            users: vec![Vec::new(); bank.cards.len()],
        }
    }

    fn choose(&mut self, key: Key) {
        let number = self.letters.len();
        let mut best: Option<(usize, Vec<usize>)> = None;
        for walk in 0..WALKS {
            let Some(cards) = self.walk(key, (number as u64) << 16 | walk) else {
                continue;
            };
            let excess = self.excess(&cards);
            if best.as_ref().is_none_or(|(least, _)| excess < *least) {
                best = Some((excess, cards));
            }
            if excess == 0 {
                break;
            }
        }
        let cards = best.map(|(_, cards)| cards).unwrap_or_default();
        for card in &cards {
            self.users[*card].push(number);
        }
        self.letters.push(cards);
    }

    /// Phrases that go together, part by part, beginning somewhere in each pool; `None` where the walk leads nowhere.
    fn walk(&self, key: Key, seed: u64) -> Option<Vec<usize>> {
        let mut cards: Vec<usize> = Vec::new();
        let mut words = 0;
        for (place, part) in plan(key.tone, key.medium).concat().into_iter().enumerate() {
            let pool: Vec<usize> = tones(part, key)
                .iter()
                .flat_map(|tone| self.bank.pool(part, key.situation, key.reason, *tone))
                .copied()
                .collect();
            let start = mix(seed, place as u64) as usize % pool.len().max(1);
            let fits = |card: &&usize| {
                let card = &self.bank.cards[**card];
                suits(card, part, key)
                    && (key.medium == Medium::Email || words + card.words <= WORDS)
                    && !cards
                        .iter()
                        .any(|other| card.echoes(&self.bank.cards[*other]))
            };
            let card = *pool[start..].iter().chain(&pool[..start]).find(fits)?;
            words += self.bank.cards[card].words;
            cards.push(card);
        }
        Some(cards)
    }

    /// How many sentences these phrases share with an earlier letter beyond what is allowed.
    fn excess(&self, cards: &[usize]) -> usize {
        let mut shared = vec![0; self.letters.len()];
        for card in cards {
            for letter in &self.users[*card] {
                shared[*letter] += 1;
            }
        }
        let over = |(letter, shared): (usize, &usize)| {
            let shorter = cards.len().min(self.letters[letter].len());
            shared.saturating_sub(shorter / 3)
        };
        shared.iter().enumerate().map(over).max().unwrap_or(0)
    }
}

/// Whether a phrase tells what only it can tell at this place.
fn suits(card: &Card, part: Part, key: Key) -> bool {
    // An interview has a day, and a message has no Subject that could name the role.
    part != Part::Decision
        || ((key.situation.matter() != Matter::Interview || card.tells("date"))
            && (key.medium == Medium::Email || card.tells("role")))
}

/// The tones in which a part may be said. A message has no room for warmth in each sentence: it thanks and looks ahead
/// in its tone, and is brief in between.
fn tones(part: Part, key: Key) -> &'static [Tone] {
    let middle = key.medium == Medium::Message && matches!(part, Part::Decision | Part::Reason);
    match (key.tone, middle) {
        (Tone::Warm, false) => &[Tone::Warm],
        (Tone::Warm, true) => &[Tone::Warm, Tone::Neutral, Tone::Brief],
        (Tone::Neutral, false) => &[Tone::Neutral],
        (Tone::Neutral, true) => &[Tone::Neutral, Tone::Brief],
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
