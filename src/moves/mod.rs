//! Which moves occur where in a draft, and the situation.

use crate::draft::Draft;
use crate::text::Span;

/// A communicative job that a stretch of a letter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "the names are the field's own; see the crate doc"
)]
pub enum Move {
    Subject,
    Salutation,
    Intent,
    Gratitude,
    Reason,
    DoorOpen,
    GoodWishes,
    PositiveRemark,
    OfferOfHelp,
    Apology,
    SignOff,
    Name,
}

impl Move {
    /// Its name in reports and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Move::Subject => "subject",
            Move::Salutation => "salutation",
            Move::Intent => "intent",
            Move::Gratitude => "gratitude",
            Move::Reason => "reason",
            Move::DoorOpen => "door-open",
            Move::GoodWishes => "good-wishes",
            Move::PositiveRemark => "positive-remark",
            Move::OfferOfHelp => "offer-of-help",
            Move::Apology => "apology",
            Move::SignOff => "sign-off",
            Move::Name => "name",
        }
    }
}

/// What a letter as a whole does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Situation {
    WithdrawApplication,
    WithdrawProcess,
    DeclineInterview,
    DeclineSecondInterview,
    CancelInterview,
    DeclineOffer,
}

impl Situation {
    /// All of them, in the order of a hiring process.
    pub const ALL: [Situation; 6] = [
        Situation::WithdrawApplication,
        Situation::WithdrawProcess,
        Situation::DeclineInterview,
        Situation::DeclineSecondInterview,
        Situation::CancelInterview,
        Situation::DeclineOffer,
    ];

    /// Its name in reports, phrase files and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Situation::WithdrawApplication => "withdraw-application",
            Situation::WithdrawProcess => "withdraw-process",
            Situation::DeclineInterview => "decline-interview",
            Situation::DeclineSecondInterview => "decline-second-interview",
            Situation::CancelInterview => "cancel-interview",
            Situation::DeclineOffer => "decline-offer",
        }
    }
}

/// One move, found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which move.
    pub kind: Move,
    /// The sentence (or the line, for salutation, sign-off, name and subject) that does it, in bytes.
    pub span: Span,
    /// The words that gave it away, in bytes; inside `span`.
    pub cue: Span,
}

/// What a draft does where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Every move found, in the order of place, one entry a sentence and move.
    pub all: Vec<Occurrence>,
    /// What the letter does as a whole; `None` when it is no withdrawal.
    pub situation: Option<Situation>,
}

impl Moves {
    /// Recognises the moves of `draft`.
    pub fn of(_draft: &Draft<'_>) -> Self {
        Self::default()
    }

    /// The first occurrence of a move.
    pub fn first(&self, kind: Move) -> Option<&Occurrence> {
        self.all.iter().find(|found| found.kind == kind)
    }

    /// Whether the move occurs.
    pub fn has(&self, kind: Move) -> bool {
        self.first(kind).is_some()
    }
}
