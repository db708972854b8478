//! The six ways of bowing out. Not for telling which of them a letter is (see `evidence`).

use crate::lexicon::Matter;

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

    /// What it means, for a menu.
    pub const fn label(self) -> &'static str {
        match self {
            Situation::WithdrawApplication => "you take your application back",
            Situation::WithdrawProcess => "you leave a process that is under way",
            Situation::DeclineInterview => "you are invited to an interview and do not want it",
            Situation::DeclineSecondInterview => "you are invited back and do not want to go on",
            Situation::CancelInterview => "you have agreed on an interview and call it off",
            Situation::DeclineOffer => "you are offered the job and do not take it",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|situation| situation.name() == name)
    }

    /// What is withdrawn from or declined.
    pub const fn matter(self) -> Matter {
        match self {
            Situation::WithdrawApplication | Situation::WithdrawProcess => Matter::Application,
            Situation::DeclineInterview
            | Situation::DeclineSecondInterview
            | Situation::CancelInterview => Matter::Interview,
            Situation::DeclineOffer => Matter::Offer,
        }
    }
}
