//! Which of the six ways of bowing out a letter takes, by the cues: what its deciding sentences and its Subject are about weighs
//! most. Not for whether it is a withdrawal at all (see `evidence`).

use super::evidence::Evidence;
use super::{Read, Situation};
use crate::lexicon::{CueSet, Hit, Matter};

impl Evidence<'_, '_> {
    /// How much all sentences say of what the letter is about.
    fn score(&self, section: &str) -> usize {
        self.all().map(|read| self.weight(read, section)).sum()
    }

    /// Which of the ways that are about `matter`.
    pub(super) fn likely_about(&self, matter: Matter) -> Situation {
        match matter {
            Matter::Offer => Situation::DeclineOffer,
            Matter::Interview if self.score("second") > 0 => Situation::DeclineSecondInterview,
            Matter::Interview if self.score("cancel") > 0 => Situation::CancelInterview,
            Matter::Interview => Situation::DeclineInterview,
            Matter::Application if self.score("process") > self.score("application") => {
                Situation::WithdrawProcess
            }
            Matter::Application => Situation::WithdrawApplication,
        }
    }

    /// Which way of bowing out by the cues: what the deciding sentences and the Subject are about weighs most.
    pub(super) fn likely(&self) -> Situation {
        let score = |section: &str| self.score(section);
        let [application, process, interview] = ["application", "process", "interview"].map(score);
        let [second, cancel, offer] = ["second", "cancel", "offer"].map(score);
        let withdraws = application.max(process);
        if cancel >= 4 && interview > 0 && withdraws < 4 {
            Situation::CancelInterview
        } else if offer >= 2
            && offer > withdraws
            && offer >= second
            && (offer >= interview || interview < 4)
        {
            Situation::DeclineOffer
        } else if second >= 4 || second > 0 && withdraws < 4 {
            Situation::DeclineSecondInterview
        } else if withdraws >= 4 && process > application {
            Situation::WithdrawProcess
        } else if withdraws >= 4 && application >= interview.min(4) {
            Situation::WithdrawApplication
        } else if interview > 0 {
            Situation::DeclineInterview
        } else if offer > 0 {
            Situation::DeclineOffer
        } else {
            Situation::WithdrawApplication
        }
    }

    /// What the decision names outright, if that is an application or an offer and nothing else. Of an interview people speak when
    /// they leave the whole process, too.
    pub(super) fn named(&self) -> Option<Matter> {
        let names = |sections: &[&str]| {
            let says = |read: &Read<'_>| sections.iter().any(|of| self.weight(read, of) > 0);
            self.all().any(|read| self.decides(read) && says(read))
        };
        let application = names(&["application", "process"]);
        let offer = names(&["offer"]);
        // "I will not be continuing with the interviews" leaves the process.
        let of_process = |read: &Read<'_>, interview: &Hit| {
            let mut hits = read.hits.of(CueSet::Topic);
            hits.any(|hit| hit.section == "process" && hit.span.overlaps(interview.span))
        };
        let names_interview = |read: &Read<'_>| {
            let mut hits = read.hits.of(CueSet::Topic);
            hits.any(|hit| hit.section == "interview" && !of_process(read, hit))
        };
        let interview = names(&["second", "cancel"])
            || self
                .all()
                .any(|read| self.decides(read) && names_interview(read));
        match (application, offer, interview) {
            (true, false, false) => Some(Matter::Application),
            (false, true, false) => Some(Matter::Offer),
            _ => None,
        }
    }

    /// Whether a sentence speaks of an interview that was offered.
    pub(super) fn is_offered_interview(&self) -> bool {
        let offers = |read: &Read<'_>| {
            let mut hits = read.hits.of(CueSet::Topic);
            hits.any(|hit| hit.section == "offer" && read.offers_interview(hit.tokens.1))
        };
        self.all().any(offers)
    }

    /// How much a sentence says of what the letter is about.
    fn weight(&self, read: &Read<'_>, section: &str) -> usize {
        let other_job = |hit: &Hit| {
            read.hits
                .of(CueSet::Intent)
                .any(|i| i.section == "implicit" && i.span.overlaps(hit.span))
        };
        let decides = self.decides(read);
        let in_subject = self
            .subject
            .is_some_and(|subject| std::ptr::eq(subject, read));
        // Another employer's offer is a reason, not what is declined; and who offers an interview invites to it.
        let of_job = |hit: &Hit| !other_job(hit) && !read.offers_interview(hit.tokens.1);
        let about = read
            .hits
            .of(CueSet::Topic)
            .any(|hit| hit.section == section && (section != "offer" || of_job(hit)));
        match (about, in_subject, decides) {
            (false, _, _) => 0,
            (true, true, true) => 5,
            (true, false, true) => 4,
            (true, true, false) => 2,
            (true, false, false) if read.hits.has(CueSet::Gratitude) && section == "offer" => 2,
            (true, false, false) => 1,
        }
    }
}
