//! The rules, one file each.
//!
//! # How to add a rule
//!
//! 1. Write `rules/<name>.rs` with a `pub(super) static RULE: Rule`: the name in kebab-case states the fault, the examples
//!    come before the code. `missing_gratitude.rs` is a good one to look at.
//! 2. Add the module's name to the list in `rules!` below, at the place where users should meet it.
//! 3. `BLESS=1 cargo test` writes it into the README; `cargo test` runs its examples.
//!
//! A rule judges; it does not recognise. What a wording means is said in `lexicon` and `moves`, so that no rule
//! holds a pattern, and no rule knows another one.

mod absent;
mod explain;
mod greeting;
mod length;
mod placed;
mod plainly;
mod reworded;
mod subject;

use std::collections::BTreeSet;

use jiff::ZonedDateTime;

use crate::diagnostic::{Fix, Severity};
use crate::draft::Draft;
use crate::moves::{Move, Moves, Situation};
use crate::text::Span;

pub use explain::{distance, explain, halves, letter, nearest, table, unknown};

/// A judgement, with all that is said about it anywhere: hover, `bowout explain`, README and tests read this.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, states the fault; public as code, configuration key and anchor.
    pub name: &'static str,
    /// A noun phrase of at most 70 characters, lower case, no full stop.
    pub summary: &'static str,
    /// How severe it is unless configured otherwise; `None` is off.
    pub severity: Option<Severity>,
    /// One paragraph to the writer of the letter: why a reader minds.
    pub why: &'static str,
    /// The advice that it rests on, as a work or "bowout's own judgement".
    pub source: &'static str,
    /// Finds the fault.
    pub check: fn(&Context<'_>) -> Vec<Finding>,
    /// Letters in caret notation that it must flag, exactly there. After a line `=>` comes the letter that
    /// the preferred fix makes of it; without that line there is no fix.
    pub flags: &'static [&'static str],
    /// Letters that come close and must pass.
    pub allows: &'static [&'static str],
}

/// What a rule looks at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The e-mail, taken apart.
    pub draft: &'a Draft<'a>,
    /// What it does where.
    pub moves: &'a Moves,
    /// What it does as a whole.
    pub situation: Situation,
    /// What the writer prefers where advice differs.
    pub taste: &'a Taste,
    /// When it is written, where that is known.
    pub now: Option<&'a ZonedDateTime>,
    /// Words of the writer's own that are spelled right, in lower case.
    pub words: &'a BTreeSet<String>,
    /// Of which misspelt words it is worked out what was meant.
    pub corrections: Corrections,
}

/// What comes first in a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Thanks or the decision, as the writer likes, within two paragraphs.
    #[default]
    Any,
    /// The thanks.
    ThanksFirst,
    /// The decision.
    IntentFirst,
}

/// What the writer prefers where advice differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taste {
    /// What comes first.
    pub order: Order,
    /// Whether a letter may do without a reason: then its absence is worth no more than a second look.
    pub brief: bool,
    /// The tone whose phrases are offered first: `warm`, `neutral` or `brief`.
    pub tone: Option<&'static str>,
    /// Phrases of the writer's own, which are offered before ours.
    pub own: Vec<OwnPhrase>,
}

impl Taste {
    /// The writer's own phrases for a move.
    pub fn own(&self, kind: Move) -> impl Iterator<Item = String> {
        let own = self.own.iter().filter(move |own| own.kind == kind);
        own.map(|own| own.text.clone())
    }
}

/// Of which misspelt words a rule works out what was meant. That takes milliseconds a word, so that an editor has it done only
/// where somebody wants to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Corrections {
    /// Of all.
    #[default]
    All,
    /// Of none.
    Never,
    /// Of those that touch this stretch of the source.
    At(Span),
}

/// A phrase of the writer's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPhrase {
    /// The move that it does.
    pub kind: Move,
    /// What it says.
    pub text: String,
}

/// A fault, found.
#[derive(Debug)]
pub struct Finding {
    /// The bytes it is about.
    pub span: Span,
    /// One sentence to the writer, without a full stop.
    pub message: String,
    /// Remedies, the preferred one first.
    pub fixes: Vec<Fix>,
    /// A milder severity than the rule's own, where the case calls for it; what the user configured goes first.
    pub softened: Option<Severity>,
}

/// Declares the module of each rule and lists the rules in the order in which users meet them.
macro_rules! rules {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// Every rule, in the order in which users meet them.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),*];
    };
}

rules! {
    missing_intent
    implicit_intent
    hedged_intent
    blunt_refusal
    late_intent
    missing_gratitude
    late_gratitude
    unacknowledged_effort
    missing_closing_thanks
    missing_reason
    vague_reason
    solvable_reason
    long_reason
    missing_door_open
    misplaced_door_open
    shut_door
    negative_wording
    oversharing
    missing_positive_remark
    missing_considered_decision
    missing_good_wishes
    missing_offer_of_help
    missing_connect_line
    effusive_apology
    self_deprecation
    casual_wording
    shouting
    long_body
    short_body
    long_sentence
    repetition
    misspelling
    confused_word
    doubled_word
    verbatim_template
    missing_salutation
    generic_salutation
    casual_salutation
    mismatched_salutation
    missing_sign_off
    casual_sign_off
    missing_name
    missing_contact
    missing_attachment
    missing_subject
    vague_subject
    anonymous_subject
    mismatched_scope
    unnamed_role
    unnamed_company
    mismatched_company
    suspect_recipient
    bypassed_recruiter
    mismatched_channel
    short_notice
    late_reply
    leftover_placeholder
    encoded_body
}

/// When the examples of the rules are written: the time that their tests set the clock to.
pub const EXAMPLES_WRITTEN: &str = "2026-11-24T09:00[UTC]";

/// The rules by which a draft is judged. Of a letter that cannot be edited where it stands, that is all there is to say.
pub(crate) fn that_apply(draft: &Draft<'_>) -> impl Iterator<Item = &'static Rule> {
    let locked = draft.locked.is_some();
    RULES
        .iter()
        .copied()
        .filter(move |rule| !locked || rule.name == encoded_body::RULE.name)
}

/// Rules whose preferred fix may be applied unseen: it changes how a thing is written, and not what is said.
const SAFE: &[&Rule] = &[&casual_wording::RULE, &shouting::RULE, &doubled_word::RULE];

/// Whether the preferred fix of the rule of that name may be applied unseen, as when a draft is saved.
pub fn is_safe(name: &str) -> bool {
    SAFE.iter().any(|rule| rule.name == name)
}

/// Rules that another proofreader in the same editor would repeat.
const PROOFREADING: &[&Rule] = &[
    &misspelling::RULE,
    &confused_word::RULE,
    &doubled_word::RULE,
];

/// Whether the rule of that name looks at the spelling.
pub fn proofreads(name: &str) -> bool {
    PROOFREADING.iter().any(|rule| rule.name == name)
}

/// Whether the fixes of the rule of that name are worked out when they are asked for (see [`Corrections`]).
pub fn corrects(name: &str) -> bool {
    name == misspelling::RULE.name
}

/// Rules that mind what is not said, and are put right by saying it, beside all whose name begins with `missing-`.
const WAITING: &[&Rule] = &[
    &implicit_intent::RULE,
    &late_intent::RULE,
    &late_gratitude::RULE,
    &unacknowledged_effort::RULE,
    &vague_reason::RULE,
    &solvable_reason::RULE,
    &misplaced_door_open::RULE,
    &short_body::RULE,
    &long_body::RULE,
    &verbatim_template::RULE,
    &vague_subject::RULE,
    &anonymous_subject::RULE,
    &unnamed_role::RULE,
    &unnamed_company::RULE,
    &suspect_recipient::RULE,
    &bypassed_recruiter::RULE,
    &mismatched_channel::RULE,
    &short_notice::RULE,
    &late_reply::RULE,
];

/// Whether the rule of that name can only be judged when the letter is written: what it minds may be still to come.
pub fn waits(name: &str) -> bool {
    name.starts_with("missing-") || WAITING.iter().any(|rule| rule.name == name)
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}
