//! The phrases as a letter needs them: by part, with what decides whether two of them go together.
//!
//! Not for choosing among them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::asked::{Reason, Tone};
use crate::moves::{Move, Situation};
use crate::phrases::{self, Phrase, Remark};

/// What a sentence of a letter is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Thanks,
    Remark,
    Decision,
    Considered,
    Reason,
    Door,
    Close,
}

/// A phrase with what matters beside others.
#[derive(Debug)]
pub(super) struct Card {
    /// The phrase.
    pub(super) phrase: Phrase,
    /// Its first two words.
    pub(super) opening: String,
    /// How many words it has when nothing is filled in.
    pub(super) words: usize,
    /// Stems of the words that would ring if another sentence had them too, sorted.
    stems: Vec<String>,
}

impl Card {
    pub(super) fn of(phrase: Phrase) -> Self {
        let bare = phrases::fill(phrase.template, &mut |_| None).unwrap_or_default();
        let words: Vec<String> = bare
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let mut stems: Vec<String> = words.iter().filter_map(|word| stem(word)).collect();
        stems.sort();
        stems.dedup();
        Self {
            phrase,
            opening: words.iter().take(2).map(String::as_str).collect(),
            words: words.len(),
            stems,
        }
    }

    /// Whether the phrase can say a fact: `role`, `date`.
    pub(super) fn tells(&self, slot: &str) -> bool {
        self.phrase.template.contains(&format!("{{{slot}}}"))
    }

    /// Whether the two would sound like one said twice.
    pub(super) fn echoes(&self, other: &Card) -> bool {
        self.opening == other.opening || self.stems.iter().any(|stem| other.stems.contains(stem))
    }
}

/// All cards, and which of them can play which part.
#[derive(Debug)]
pub(super) struct Bank {
    pub(super) cards: Vec<Card>,
    pools: HashMap<(Part, &'static str, &'static str), Vec<usize>>,
}

static BANK: LazyLock<Bank> = LazyLock::new(Bank::fill);

impl Bank {
    /// The bank of this program.
    pub(super) fn get() -> &'static Self {
        &BANK
    }

    /// The cards for a part of a letter, as indices into `cards`.
    pub(super) fn pool(
        &self,
        part: Part,
        situation: Situation,
        reason: Reason,
        tone: Tone,
    ) -> &[usize] {
        let about = match part {
            Part::Reason => reason.name(),
            _ => situation.name(),
        };
        self.pools
            .get(&(part, about, tone.name()))
            .map_or(&[], Vec::as_slice)
    }

    fn fill() -> Self {
        let mut bank = Self {
            cards: Vec::new(),
            pools: HashMap::new(),
        };
        let mut known = HashMap::new();
        for situation in Situation::ALL {
            let moves = |kind| phrases::for_move(kind, situation);
            let extras = |remark| phrases::remarks(remark, situation);
            // A decision that several situations share does not say which of them it is.
            let elsewhere = |phrase: &Phrase| {
                let mut others = Situation::ALL.into_iter().filter(|s| *s != situation);
                others.any(|other| phrases::for_move(Move::Intent, other).contains(phrase))
            };
            let mut decisions = moves(Move::Intent);
            decisions.retain(|phrase| phrase.own && !elsewhere(phrase));
            let thanks = [moves(Move::Gratitude), extras(Remark::Effort)].concat();
            let doors = [moves(Move::DoorOpen), extras(Remark::Connect)].concat();
            let closes = [
                moves(Move::GoodWishes),
                extras(Remark::ThanksAgain),
                moves(Move::OfferOfHelp),
            ]
            .concat();
            for (part, phrases) in [
                (Part::Thanks, thanks),
                (Part::Remark, moves(Move::PositiveRemark)),
                (Part::Decision, decisions),
                (Part::Considered, extras(Remark::Considered)),
                (Part::Door, doors),
                (Part::Close, closes),
            ] {
                bank.add(part, situation.name(), phrases, &mut known);
            }
        }
        for reason in Reason::ALL {
            bank.add(
                Part::Reason,
                reason.name(),
                phrases::reasons(reason.name()),
                &mut known,
            );
        }
        bank
    }

    fn add(
        &mut self,
        part: Part,
        about: &'static str,
        phrases: Vec<Phrase>,
        known: &mut HashMap<&'static str, usize>,
    ) {
        for phrase in phrases {
            let card = *known.entry(phrase.template).or_insert_with(|| {
                self.cards.push(Card::of(phrase));
                self.cards.len() - 1
            });
            let pool = self.pools.entry((part, about, phrase.tone)).or_default();
            // Who thanks for what there was, and praises it, writes no form letter; so these come up more often.
            let telling = phrase.own && matches!(part, Part::Thanks | Part::Remark);
            pool.extend(std::iter::repeat_n(card, 1 + usize::from(telling)));
        }
    }
}

/// Words that may come again without being noticed: those of grammar, and those that no such letter can do without.
const UNNOTICED: &str = "\
    a about after again all am an and another any are as at be been being but by can could did do for from give given had \
    has have having here how i if in into is it its may me might mine more most much must my myself no not now of on once \
    one or other our ourselves out over own please shall should so some than that the their them then there these they \
    this those through to too up us very was we were what when where which who whom will with would you your yours \
    application applications candidacy candidate interview interviews job offer position process role selection \
    like decided";

/// Words that say one thing in several ways; each line counts as one word.
const ALIKE: &[&str] = &[
    "thought thoughts thoughtful think thinking thinks considered considering consider consideration reflection weigh \
     weighed weighing mind careful carefully care lightly choice choose choosing chosen decision considerate turned",
    "glad gladly happy pleased delighted delight pleasure joy enjoy enjoyed pleasant",
    "sorry regret hard easy difficult",
    "attractive impressed impressive impression admire think highly liked",
    "time times moment present presently currently current",
    "touch contact connect connected link linkedin network",
    "meet meeting meetings met",
    "talk talked talking speak spoken conversation conversations",
    "grateful gratitude thankful appreciate appreciated thank thanks",
    "future later one-day another occasion",
    "kind kindness kindly warm warmly warmth",
    "work works working",
    "team colleagues everyone people",
];

/// What a word is compared by; `None` for one that may come again.
fn stem(word: &str) -> Option<String> {
    if UNNOTICED
        .split_whitespace()
        .any(|unnoticed| unnoticed == word)
    {
        return None;
    }
    let alike = ALIKE
        .iter()
        .position(|line| line.split_whitespace().any(|one| one == word));
    Some(match alike {
        Some(line) => line.to_string(),
        // Four letters are enough to tell families of words apart, and hold each of them together.
        None => word.chars().take(4).collect(),
    })
}
