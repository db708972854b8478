//! Which moves occur where in a draft, and what the letter as a whole does.
//!
//! For: reading the cues of each sentence together. Not for wordings (see `lexicon`) nor for judging (see `rules`).

mod about;
mod evidence;
mod scope;
mod situation;
mod wording;

pub use evidence::Traits;
pub use scope::Scope;
pub use situation::Situation;
pub use wording::{UNNAMED_REASON, Wording};

use crate::draft::{Draft, Sentence};
use crate::lexicon::{CueSet, Hit, Hits, Kind, Label, Opinion};
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

    /// What it does for the letter, in one sentence to the writer.
    pub const fn purpose(self) -> &'static str {
        match self {
            Move::Subject => "tells what the mail is about before it is opened.",
            Move::Salutation => "greets the reader by name.",
            Move::Intent => "says that you withdraw or decline, so that nobody has to guess.",
            Move::Gratitude => "thanks for what the reader has done for you.",
            Move::Reason => "gives a reason, so that the reader need not look for a worse one.",
            Move::DoorOpen => "looks ahead, to staying in touch or to another opening.",
            Move::GoodWishes => "wishes the reader well.",
            Move::PositiveRemark => "says something good of the place, the people or the work.",
            Move::OfferOfHelp => "offers the reader something that helps.",
            Move::Apology => "says that you are sorry for the trouble.",
            Move::SignOff => "closes the letter.",
            Move::Name => "says who writes.",
        }
    }
}

/// Which label of the lexicon stands for which move; intent is read apart, because it may be implied.
const LABELS: &[(Move, Label)] = &[
    (Move::Gratitude, Label::Gratitude),
    (Move::Reason, Label::Reason),
    (Move::DoorOpen, Label::DoorOpen),
    (Move::GoodWishes, Label::GoodWishes),
    (Move::PositiveRemark, Label::PositiveRemark),
    (Move::OfferOfHelp, Label::OfferOfHelp),
    (Move::Apology, Label::Apology),
];

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
    /// What hurts, in the order of place.
    pub hurts: Vec<Wording>,
    /// What is none of the reader's business, in the order of place.
    pub disclosures: Vec<Wording>,
    /// The reasons, in the order of place, with the kind of each.
    pub reasons: Vec<Wording>,
    /// Reasons that are announced and say nothing, in the order of place.
    pub vague: Vec<Wording>,
    /// Reasons that the reader could do away with, in the order of place.
    pub solvable: Vec<Wording>,
    /// How things are said, in the order of place; the kinds are the sections of `manner.txt`.
    pub manners: Vec<Wording>,
    /// Whether the decision is said outright, by a sentence of the letter or by its Subject, and not only to be inferred.
    pub outright: bool,
    /// Whether the Subject says the decision.
    pub subject_decides: bool,
    /// What the letter does as a whole; `None` when it is no withdrawal.
    pub situation: Option<Situation>,
    /// What the Subject names: interview, application, offer.
    pub subject_scopes: Vec<Scope>,
    /// What the sentences that decide name, else what all of them do.
    pub scopes: Vec<Scope>,
}

/// A sentence with its cues.
#[derive(Debug)]
struct Read<'d> {
    sentence: &'d Sentence,
    hits: &'d Hits,
}

impl<'d> Read<'d> {
    fn of(sentence: &'d Sentence) -> Self {
        Self {
            sentence,
            hits: &sentence.reading.hits,
        }
    }

    /// The words that do what the label says, where cues and model together hold that it is done: the cue where the model
    /// lets it pass, or what tells most where the model is sure by itself.
    fn agreed(&self, label: Label) -> Option<Span> {
        match self.hits.stretch(label.cues(), None) {
            Some(cue) if self.opinion().concedes(label) => Some(cue),
            Some(_) => match label {
                Label::Reason => self.cause(),
                // What scolds the writer is to be plain from the whole sentence.
                Label::Negative => None,
                _ => self.apart(label),
            },
            // "For various reasons" has the sound of a reason, which is all that the model goes by.
            None if label == Label::Reason && self.hits.has_in(CueSet::Excuse, "vague") => None,
            // Who scolds the pay says why.
            None if label == Label::Reason && self.hits.has_in(CueSet::Negative, "pay") => {
                self.agreed(Label::Negative)
            }
            None => self.opinion().telling(label),
        }
    }

    /// The cue of a reason that begins a clause behind a decision, where the clause by itself may well give one: the words of the decision
    /// would drown it, as alone they say that there is none.
    fn cause(&self) -> Option<Span> {
        const LINKS: &[&str] = &["because", "since", "as", "due", "owing"];
        let behind_decision = |cue: &Hit| {
            let decides = |hit: &Hit| hit.section == "explicit" && hit.span.end <= cue.span.start;
            self.hits.of(CueSet::Intent).any(decides)
        };
        let tokens = self.sentence.tokens();
        let links = |cue: &Hit| LINKS.contains(&tokens[cue.tokens.0].word.as_str());
        let gives = |cue: &Hit| {
            let clause = self.sentence.reading.opinion_from(cue.span.start);
            clause.concedes(Label::Reason)
        };
        let mut cues = self.hits.of(CueSet::Reason);
        let cause = cues.find(|cue| links(cue) && behind_decision(cue) && gives(cue));
        cause.map(|cue| cue.span)
    }

    /// The words of praise, where the sentence gives any. Much praise that hurts is none: where a sentence hurts, too, the model has to be
    /// sure of the praise by itself.
    fn praise(&self) -> Option<Span> {
        match self.agreed(Label::Negative) {
            Some(_) => self.opinion().telling(Label::PositiveRemark),
            None => self.agreed(Label::PositiveRemark),
        }
    }

    /// The cue that stands behind a dash, a colon or a semicolon, where what follows there may by itself well do what the label says:
    /// the words in front would drown it.
    fn apart(&self, label: Label) -> Option<Span> {
        let tokens = self.sentence.tokens();
        let alone = |cue: &Hit| {
            let before = &tokens[..cue.tokens.0];
            let mark = before.iter().rfind(|token| token.kind == Kind::Hard);
            mark.is_some_and(|mark| {
                let clause = self.sentence.reading.opinion_from(mark.span.end);
                clause.concedes(label)
            })
        };
        let cue = self.hits.of(label.cues()).find(|cue| alone(cue));
        cue.map(|cue| cue.span)
    }

    /// Whether the words that end before the token `end` are an offer "of an interview", "to interview me", "of a second round".
    fn offers_interview(&self, end: usize) -> bool {
        const NEAR: usize = 5;
        let tokens = self.sentence.tokens();
        let words = || tokens.iter().map(|token| token.word.as_str());
        let offers = words().take(end).next_back() == Some("offer");
        let mut next = words().skip(end).take(NEAR);
        let leads = next
            .next()
            .is_some_and(|word| matches!(word, "of" | "to" | "for"));
        let meets =
            |word: &str| matches!(word, "interview" | "meet" | "meeting" | "round" | "call");
        offers && leads && next.any(meets)
    }

    fn opinion(&self) -> &Opinion {
        self.sentence.reading.opinion()
    }
}

impl Moves {
    /// Recognises the moves of `draft`.
    pub fn of(draft: &Draft<'_>) -> Self {
        let body: Vec<Read<'_>> = draft.sentences.iter().map(Read::of).collect();
        let subject = draft.subject.as_ref().map(Read::of);
        let mut moves = Self {
            all: Vec::new(),
            hurts: wording::hurts(&body),
            disclosures: wording::disclosures(&body),
            reasons: wording::reasons(&body),
            vague: wording::vague(&body),
            solvable: wording::solvable(&body),
            manners: wording::manners(&body),
            outright: false,
            subject_decides: subject
                .as_ref()
                .is_some_and(|read| read.hits.has(CueSet::Intent)),
            situation: evidence::of(draft, subject.as_ref(), &body),
            subject_scopes: subject.as_ref().map(scope::of).unwrap_or_default(),
            scopes: Vec::new(),
        };
        let lines = [
            (Move::Subject, draft.subject.as_ref().map(|s| s.span)),
            (Move::Salutation, draft.salutation),
            (Move::SignOff, draft.sign_off),
            (Move::Name, draft.name),
        ];
        for (kind, span) in lines {
            moves.all.extend(span.map(|span| Occurrence {
                kind,
                span,
                cue: span,
            }));
        }
        let said = body
            .iter()
            .any(|read| read.hits.has_in(CueSet::Intent, "explicit"));
        let implied = |read: &Read<'_>| read.hits.has_in(CueSet::Intent, "implicit");
        // Telling them never to call again is an order, but what it does is to pull the door shut.
        let shut: Vec<Span> = moves.said("shut-door").map(|said| said.span).collect();
        moves
            .hurts
            .retain(|hurt| hurt.kind != "demand" || !shut.contains(&hurt.span));
        moves.outright = said || moves.subject_decides;
        let intent = if said { "explicit" } else { "implicit" };
        for read in &body {
            let cue = read.hits.stretch(CueSet::Intent, Some(intent));
            // In a letter that is no withdrawal the model has no decision to find; the cues of one are not doubted,
            // because the situation rests on them.
            let felt = || {
                moves.situation?;
                // "I am not withdrawing" has all the words of a decision.
                if read.hits.is_vetoed(CueSet::Intent) {
                    return None;
                }
                read.opinion().telling(Label::Intent)
            };
            let cue = cue.or_else(felt);
            // A decision that the model hears in words of no cue may well be said outright.
            moves.outright |= cue.is_some() && !implied(read);
            moves.push(Move::Intent, read, cue);
            for (kind, label) in LABELS {
                let cue = match kind {
                    Move::PositiveRemark => read.praise(),
                    _ => read.agreed(*label),
                };
                moves.push(*kind, read, cue);
            }
        }
        moves.scopes =
            scope::of_decision(&body, |read| moves.does(read.sentence.span, Move::Intent));
        moves
            .all
            .sort_by_key(|found| (found.span.start, found.kind));
        moves
    }

    /// What the models of whole letters weigh of `draft`; for their trainer.
    pub fn traits(draft: &Draft<'_>) -> Traits {
        let body: Vec<Read<'_>> = draft.sentences.iter().map(Read::of).collect();
        evidence::traits(draft, draft.subject.as_ref().map(Read::of).as_ref(), &body)
    }

    fn push(&mut self, kind: Move, read: &Read<'_>, cue: Option<Span>) {
        let cue = cue.map(|cue| cue.shifted(read.sentence.span.start));
        self.all.extend(cue.map(|cue| Occurrence {
            kind,
            span: read.sentence.span,
            cue,
        }));
    }

    /// The first occurrence of a move.
    pub fn first(&self, kind: Move) -> Option<&Occurrence> {
        self.all.iter().find(|found| found.kind == kind)
    }

    /// Whether the move occurs.
    pub fn has(&self, kind: Move) -> bool {
        self.first(kind).is_some()
    }

    /// How the things of a kind are said, one entry a sentence; `kind` is a section of `manner.txt`.
    pub fn said(&self, kind: &'static str) -> impl Iterator<Item = &Wording> {
        self.manners.iter().filter(move |said| said.kind == kind)
    }

    /// Whether the stretch `span` does the move.
    pub fn does(&self, span: Span, kind: Move) -> bool {
        self.all
            .iter()
            .any(|found| found.kind == kind && found.span == span)
    }
}
