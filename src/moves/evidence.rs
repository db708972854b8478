//! What speaks for a letter being a candidate's withdrawal. Which of six ways of bowing out it takes is told by `about`.
//!
//! Silence is the rule for everything that is not clearly one; see `counter.txt` for what speaks against it. The cues judge
//! first; a model of whole letters (`lexicon::gist`) overrules them where it is sure, and a second one tells what a letter is about
//! where the decision does not name it. Not for single sentences.

use super::{Read, Situation};
use crate::draft::Draft;
use crate::lexicon::{CueSet, Hit, Label, Matter, Reading, gist};
use crate::text::Span;

/// A letter that only implies its decision must have this many words to be taken for one.
const SHORTEST_IMPLIED: usize = 9;

/// What the letter does; `None` for mail that is no withdrawal, or too short to tell.
pub(super) fn of(
    draft: &Draft<'_>,
    subject: Option<&Read<'_>>,
    body: &[Read<'_>],
) -> Option<Situation> {
    let evidence = Evidence {
        draft,
        subject,
        body,
    };
    let verdict = evidence.verdict();
    if !verdict.is_withdrawal() && !evidence.may_decide() {
        return None;
    }
    let traits = evidence.traits(&verdict);
    gist::is_withdrawal(&traits, verdict.is_withdrawal()).then(|| {
        let likely = verdict.likely;
        let offered = evidence.is_offered_interview().then_some(Matter::Interview);
        let matter = evidence.named().or(offered);
        let matter = matter.unwrap_or_else(|| gist::matter(&traits));
        match likely.matter() == matter {
            true => likely,
            false => evidence.likely_about(matter),
        }
    })
}

/// What the models of whole letters weigh of this one (see [`gist`]).
pub(super) fn traits(draft: &Draft<'_>, subject: Option<&Read<'_>>, body: &[Read<'_>]) -> Traits {
    let evidence = Evidence {
        draft,
        subject,
        body,
    };
    let verdict = evidence.verdict();
    Traits {
        of: evidence.traits(&verdict),
        likely: verdict.likely.matter(),
        cued: verdict.is_withdrawal(),
        may_decide: evidence.may_decide(),
    }
}

/// What the cues alone make of a letter.
struct Verdict {
    /// Whether a sentence says that it is a withdrawal.
    says_so: bool,
    /// Whether it implies one.
    implies_so: bool,
    /// Which way of bowing out it would be.
    likely: Situation,
}

impl Verdict {
    fn is_withdrawal(&self) -> bool {
        self.says_so || self.implies_so
    }
}

/// What the models of whole letters weigh, for their trainer.
#[derive(Clone, Debug)]
pub struct Traits {
    /// What tells whether it is a withdrawal, and what it is about.
    pub of: Vec<u32>,
    /// Whether the cues alone take it for a withdrawal.
    pub cued: bool,
    /// Whether the model may take it for one where the cues do not.
    pub may_decide: bool,
    /// What the cues alone take it to be about.
    pub likely: Matter,
}

/// A letter that nobody has closed yet must have this many words before the model of whole letters takes it for one: each new word
/// of a shorter one would sway it.
const SHORTEST_OPEN: usize = 24;

/// A letter of more words names what it is about.
const LONGEST_UNNAMED: usize = 100;

/// What a letter must have nothing of in which the model of whole letters alone hears a decision.
const AGAINST_DECIDING: &[&str] = &[
    "advice",
    "accept",
    "reschedule",
    "negotiate",
    "thanks-only",
    "resign",
];

/// What a letter that only implies its decision must have nothing of.
const AGAINST_IMPLIED: &[&str] = &[
    "advice",
    "employer",
    "accept",
    "reschedule",
    "negotiate",
    "thanks-only",
    "resign",
    "elsewhere",
    "media",
];

/// A letter of no more sentences need not say what it is that the writer withdraws from.
const MOST_SENTENCES_UNNAMED: usize = 2;

/// A sentence that the second opinion gives smaller log-odds than these is no decision.
const FAINTEST: f32 = -2.0;

/// A letter, and what speaks for it being this or that.
pub(super) struct Evidence<'e, 'd> {
    draft: &'e Draft<'d>,
    pub(super) subject: Option<&'e Read<'d>>,
    body: &'e [Read<'d>],
}

impl<'e, 'd> Evidence<'e, 'd> {
    /// The Subject and the sentences of the body.
    pub(super) fn all(&self) -> impl Iterator<Item = &Read<'_>> {
        self.subject.into_iter().chain(self.body)
    }

    /// How many sentences, the Subject among them, have a cue of a section.
    fn count(&self, set: CueSet, section: &str) -> usize {
        self.all()
            .filter(|read| read.hits.has_in(set, section))
            .count()
    }

    /// How much speaks for another kind of mail.
    fn against(&self, sections: &[&str]) -> usize {
        sections
            .iter()
            .map(|section| self.count(CueSet::Counter, section))
            .sum()
    }

    /// Whether there is anything that the model of whole letters could take for a decision.
    fn may_decide(&self) -> bool {
        let decides = |read: &Read<'_>| {
            read.hits.has(CueSet::Intent)
                || read.opinion().odds(Label::Intent) > FAINTEST
                || read.hits.has_in(CueSet::Manner, "shut-door")
        };
        let words = self.draft.word_count();
        let (hiring, weak) = self.about_hiring();
        let other = self.against(&["elsewhere", "media"]);
        let named = hiring > 0 || weak + self.count(CueSet::Topic, "job") > 1;
        let closed = self.draft.sign_off.is_some();
        let enough = if closed {
            SHORTEST_IMPLIED
        } else {
            SHORTEST_OPEN
        };
        words >= enough
            && (named || words <= LONGEST_UNNAMED && other == 0)
            && self.against(AGAINST_DECIDING) == 0
            && self.body.iter().any(decides)
    }

    fn verdict(&self) -> Verdict {
        Verdict {
            says_so: self.says_so(),
            implies_so: self.implies_so() || self.turns_away(),
            likely: self.likely(),
        }
    }

    fn traits(&self, verdict: &Verdict) -> Vec<u32> {
        let reading = |read: &'e Read<'d>| &*read.sentence.reading;
        let body: Vec<&Reading> = self.body.iter().map(reading).collect();
        let verdicts = [
            verdict.says_so.then_some("says so"),
            verdict.implies_so.then_some("implies so"),
            Some(verdict.likely.name()),
        ];
        let verdicts: Vec<&str> = verdicts.into_iter().flatten().collect();
        gist::traits(self.subject.map(reading), &body, &verdicts)
    }

    fn subject_says_so(&self) -> bool {
        self.subject
            .is_some_and(|s| s.hits.has_in(CueSet::Intent, "subject"))
    }

    /// Whether a sentence says the decision.
    pub(super) fn decides(&self, read: &Read<'_>) -> bool {
        match self.subject {
            Some(subject) if std::ptr::eq(subject, read) => self.subject_says_so(),
            _ => self.says_itself(read),
        }
    }

    /// Whether a sentence of the body says the decision in the writer's own voice: neither in quotation marks nor as a
    /// question that asks for nothing.
    fn says_itself(&self, read: &Read<'_>) -> bool {
        let said = read.sentence.span.of(&self.draft.text);
        let asks = || {
            let first = read
                .sentence
                .tokens()
                .iter()
                .find(|token| token.is_wordlike());
            first.is_some_and(|token| {
                matches!(
                    token.word.as_str(),
                    "could" | "can" | "would" | "will" | "may" | "might" | "please" | "kindly"
                )
            })
        };
        let wonders = said.ends_with('?') && !asks();
        let explicit = |hit: &&Hit| hit.section == "explicit";
        let mut hits = read.hits.of(CueSet::Intent).filter(explicit);
        !wonders && hits.any(|hit| !is_quoted(said, hit.span.start))
    }

    /// Sentences that are about a hiring process, and those that only may be.
    fn about_hiring(&self) -> (usize, usize) {
        let plain = self.all().filter(|read| is_about_hiring(read)).count();
        let weak = self
            .all()
            .filter(|read| !is_about_hiring(read) && read.hits.has_in(CueSet::Topic, "weak"))
            .count();
        (plain, weak)
    }

    /// A sentence of the letter says that the writer withdraws or declines something of a hiring process.
    fn says_so(&self) -> bool {
        let (hiring, weak) = self.about_hiring();
        let deciding: Vec<&Read<'_>> = self.all().filter(|read| self.decides(read)).collect();
        let only_subject = !self.body.iter().any(|read| self.decides(read));
        if only_subject && self.subject.is_some_and(answers) {
            return false;
        }
        if deciding.is_empty() || self.against(&["media"]) > 0 {
            return false;
        }
        // What is withdrawn or declined is named in the same sentence.
        let elsewhere_in = |read: &Read<'_>| read.hits.has_in(CueSet::Counter, "elsewhere");
        // A Subject about a degree course makes the whole mail one; "withdraw application request" does not.
        let all_elsewhere = self.subject.is_some_and(|subject| {
            let decides = |span: Span| {
                let mut hits = subject.hits.of(CueSet::Intent);
                hits.any(|hit| hit.span.overlaps(span))
            };
            let mut hits = subject.hits.of(CueSet::Counter);
            hits.any(|hit| hit.section == "elsewhere" && !decides(hit.span))
        });
        let foreign = |read: &Read<'_>| all_elsewhere || elsewhere_in(read);
        let firm = deciding
            .iter()
            .filter(|read| is_about_hiring(read) && !foreign(read))
            .count();
        let elsewhere = self.against(&["elsewhere"]);
        // Without a stop, it may go on: "I would like to withdraw my comment".
        let stops = |read: &Read<'_>| {
            read.sentence
                .span
                .of(&self.draft.text)
                .ends_with(['.', '!'])
        };
        let bare = |read: &&Read<'_>| {
            read.hits.has_in(CueSet::Topic, "bare") && stops(read) && !foreign(read)
        };
        let alone = self.body.len() <= MOST_SENTENCES_UNNAMED && elsewhere == 0;
        let bare = alone && deciding.iter().any(bare);
        let named = firm > 0 || bare || {
            // Another job, accepted, tells what is declined here.
            let other_job = self
                .body
                .iter()
                .any(|read| read.hits.has_in(CueSet::Intent, "implicit"));
            let other_thing = deciding.iter().any(|read| foreign(read));
            let job = self.count(CueSet::Topic, "job");
            let clear = hiring + job >= elsewhere.max(1) && (hiring > 0 || job > elsewhere);
            !other_thing && (clear || other_job && weak > 0 && elsewhere == 0)
        };
        let other = self.against(&["advice", "employer", "resign", "accept", "reschedule"]);
        named && (other == 0 || firm > other)
    }

    /// Nothing says so, but a letter about a hiring process gives a decision that leaves no other reading.
    fn implies_so(&self) -> bool {
        let (hiring, weak) = self.about_hiring();
        let implied = self
            .body
            .iter()
            .any(|read| read.hits.has_in(CueSet::Intent, "implicit"));
        let said = self.all().any(|read| self.decides(read));
        let kind = [
            CueSet::Gratitude,
            CueSet::DoorOpen,
            CueSet::Apology,
            CueSet::GoodWishes,
        ];
        implied
            && !said
            && self.against(AGAINST_IMPLIED) == 0
            && hiring + weak > 0
            && self.draft.word_count() >= SHORTEST_IMPLIED
            && kind
                .iter()
                .any(|set| self.body.iter().any(|read| read.hits.has(*set)))
    }

    /// Nothing says so, but a letter speaks ill of an offer, an interview or a job, and forbids the reader to write again.
    fn turns_away(&self) -> bool {
        let about = |read: &Read<'_>| {
            let mut sections = ["hiring", "application", "process", "offer", "interview"].iter();
            sections.any(|section| read.hits.has_in(CueSet::Topic, section))
        };
        let hurts = |read: &Read<'_>| read.hits.has(CueSet::Negative) && about(read);
        let shuts = |read: &Read<'_>| read.hits.has_in(CueSet::Manner, "shut-door");
        self.body.iter().any(hurts)
            && self.body.iter().any(shuts)
            && self.against(AGAINST_IMPLIED) == 0
            && self.draft.word_count() >= SHORTEST_IMPLIED
    }
}

/// Whether the byte `at` of a sentence stands in quotation marks.
fn is_quoted(sentence: &str, at: usize) -> bool {
    let before = sentence.get(..at).unwrap_or("");
    let straight = before.matches('"').count() % 2 == 1;
    let curly = before.matches('“').count() > before.matches('”').count();
    // What a quotation of several sentences ends with.
    let ends = sentence.matches('"').count() == 1 && sentence.ends_with('"')
        || sentence.contains('”') && !sentence.contains('“');
    straight || curly || ends
}

fn is_about_hiring(read: &Read<'_>) -> bool {
    ["hiring", "application", "process"]
        .iter()
        .any(|section| read.hits.has_in(CueSet::Topic, section))
}

/// A Subject that somebody else may have written: "Re: …", "Fwd: …".
fn answers(subject: &Read<'_>) -> bool {
    let first = subject.sentence.tokens().first();
    first.is_some_and(|token| {
        matches!(
            token.word.as_str(),
            "re" | "fw" | "fwd" | "aw" | "sv" | "antw"
        )
    })
}
