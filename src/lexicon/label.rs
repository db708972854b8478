//! What the second opinion has an opinion on. Not for weights (see `opinion`).

use super::CueSet;

/// Something that a sentence may do, and that the model has learnt to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named for the move, or for what hurts")]
pub enum Label {
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
}

impl Label {
    /// All of them, in the order of the weights.
    pub const ALL: [Label; 10] = [
        Label::Intent,
        Label::Gratitude,
        Label::Reason,
        Label::DoorOpen,
        Label::GoodWishes,
        Label::PositiveRemark,
        Label::OfferOfHelp,
        Label::Apology,
        Label::Negative,
        Label::Oversharing,
    ];

    /// Its name where sentences are labelled.
    pub const fn name(self) -> &'static str {
        match self {
            Label::Intent => "intent",
            Label::Gratitude => "gratitude",
            Label::Reason => "reason",
            Label::DoorOpen => "door-open",
            Label::GoodWishes => "good-wishes",
            Label::PositiveRemark => "positive-remark",
            Label::OfferOfHelp => "offer-of-help",
            Label::Apology => "apology",
            Label::Negative => "negative",
            Label::Oversharing => "oversharing",
        }
    }

    /// The cues that speak for it.
    pub const fn cues(self) -> CueSet {
        match self {
            Label::Intent => CueSet::Intent,
            Label::Gratitude => CueSet::Gratitude,
            Label::Reason => CueSet::Reason,
            Label::DoorOpen => CueSet::DoorOpen,
            Label::GoodWishes => CueSet::GoodWishes,
            Label::PositiveRemark => CueSet::PositiveRemark,
            Label::OfferOfHelp => CueSet::OfferOfHelp,
            Label::Apology => CueSet::Apology,
            Label::Negative => CueSet::Negative,
            Label::Oversharing => CueSet::Oversharing,
        }
    }
}
