//! The list to go through before a letter is sent: what is there, what is missing, and what no reading of the letter can tell.
//!
//! For: choosing the lines. Not for finding faults (see `lint`), nor for showing the list (see `cli`, `lsp`).

use crate::advice;
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::Draft;
use crate::lexicon::List;
use crate::lint::Report;
use crate::moves::{Move, Situation};
use crate::rules;
use crate::text::LineIndex;

/// What there is to go through for one letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    /// What the letter does; `None` for mail that is no withdrawal, of which there is nothing to list.
    pub situation: Option<Situation>,
    /// The parts that the letter has.
    pub present: Vec<Item>,
    /// The parts that it lacks, then what else is to be mended; nothing that is only a hint.
    pub missing: Vec<Item>,
    /// What only the writer can see to, in the order in which it is done.
    pub unseen: Vec<Item>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it says, without a full stop.
    pub label: String,
    /// The advice that it rests on.
    pub source: String,
}

/// The parts of a letter, each with the rule that misses it.
const PARTS: &[(Move, &str, &str)] = &[
    (Move::Subject, "Subject", "missing-subject"),
    (Move::Salutation, "greeting", "missing-salutation"),
    (Move::Gratitude, "thanks", "missing-gratitude"),
    (Move::Intent, "decision", "missing-intent"),
    (Move::Reason, "reason", "missing-reason"),
    (Move::DoorOpen, "look ahead", "missing-door-open"),
    (Move::SignOff, "closing formula", "missing-sign-off"),
    (Move::Name, "name", "missing-name"),
];

/// A line that no reading of the letter can tick.
#[derive(Debug)]
pub struct Unseen {
    /// By which `advice.txt` names it.
    pub name: &'static str,
    /// What it says.
    pub label: &'static str,
    /// Whether it is for this letter.
    applies: fn(&Letter<'_>) -> bool,
}

/// A letter as the lines look at it.
struct Letter<'l> {
    draft: &'l Draft<'l>,
    report: &'l Report,
    situation: Situation,
}

/// Every line that no reading can tick, in the order in which it is done.
pub const UNSEEN: &[Unseen] = &[
    Unseen {
        name: "cool-head",
        label: "Decide with a cool head: sleep on it, and see whether you still want out",
        applies: |_| true,
    },
    Unseen {
        name: "why-now",
        label: "Ask yourself why you said yes to them, and what has changed since",
        applies: |_| true,
    },
    Unseen {
        name: "raise-first",
        label: "If they could solve it (pay, place, hours), raise it before you leave over it",
        applies: |letter| {
            let moves = &letter.report.moves;
            !moves.solvable.is_empty() || moves.reasons.is_empty()
        },
    },
    Unseen {
        name: "long-term",
        label: "Hold the other job against what you want in some years",
        applies: |letter| letter.gives(&["another-job"]),
    },
    Unseen {
        name: "path",
        label: "Weigh what the change in your life or plans does to your path",
        applies: |letter| letter.gives(&["circumstances", "place", "study"]),
    },
    Unseen {
        name: "their-side",
        label: "Picture what it means for their plans, and for your name with them",
        applies: |_| true,
    },
    Unseen {
        name: "recruiter-first",
        label: "If a recruiter brought you together, tell the recruiter first, and why",
        applies: |letter| letter.draft.facts.recruiter.is_none(),
    },
    Unseen {
        name: "right-person",
        label: "Send it to the recruiter or to whoever decides about hiring",
        applies: |letter| letter.draft.addresses("to").is_empty(),
    },
    Unseen {
        name: "phone-first",
        label: "Ring first, as you have met or spoken (`bowout new phone-script`), and let this be the record",
        applies: |letter| letter.follows_a_talk(),
    },
    Unseen {
        name: "right-channel",
        label: "Answer the way they wrote to you, best in the same thread: a mail can be looked up",
        applies: |letter| !letter.follows_a_talk() && !letter.draft.is_reply(),
    },
    Unseen {
        name: "ring-too",
        label: "Ring as well: the interview is less than a day away",
        applies: |letter| letter.found("short-notice"),
    },
    Unseen {
        name: "proofread",
        label: "Proofread: every name, the job, the dates, spelling and grammar",
        applies: |_| true,
    },
    Unseen {
        name: "promptly",
        label: "Send it as soon as you are sure: a draft that lies about is silence to them",
        applies: |_| true,
    },
    Unseen {
        name: "connect",
        label: "Afterwards, connect with those you dealt with, in a line of your own (`bowout new linkedin-note`)",
        applies: |_| true,
    },
    Unseen {
        name: "follow",
        label: "Afterwards, follow the company, answer what it posts, go to its events (`bowout remind`)",
        applies: |_| true,
    },
    Unseen {
        name: "check-in",
        label: "Afterwards, be heard of every few months (`bowout new check-in`, `bowout remind`)",
        applies: |_| true,
    },
];

impl Letter<'_> {
    /// Whether it gives a reason of one of these kinds.
    fn gives(&self, kinds: &[&str]) -> bool {
        let mut reasons = self.report.moves.reasons.iter();
        reasons.any(|reason| kinds.contains(&reason.kind))
    }

    fn found(&self, rule: &str) -> bool {
        let mut found = self.report.diagnostics.iter();
        found.any(|found| found.rule == rule)
    }

    /// Whether writer and reader have spoken: a second interview and an offer come after a first one, else thread or letter tell.
    fn follows_a_talk(&self) -> bool {
        use Situation::{DeclineOffer, DeclineSecondInterview};
        matches!(self.situation, DeclineOffer | DeclineSecondInterview)
            || self.draft.thread.says_any_of(List::AsksForCall)
            || self.draft.says_any_of(List::AsksForCall)
    }
}

impl Checklist {
    /// The list for `draft`, of which `report` tells the moves and the findings.
    pub fn of(draft: &Draft<'_>, report: &Report) -> Self {
        let Some(situation) = report.situation else {
            return Self::default();
        };
        let letter = Letter {
            draft,
            report,
            situation,
        };
        let parts = PARTS.iter().filter(|(kind, ..)| report.moves.has(*kind));
        let present = parts.map(|(_, label, rule)| Item {
            label: (*label).to_owned(),
            source: source_of(rule),
        });
        let unseen = UNSEEN.iter().filter(|line| (line.applies)(&letter));
        Self {
            situation: Some(situation),
            present: present.collect(),
            missing: missing(draft, report),
            unseen: unseen.map(Unseen::item).collect(),
        }
    }
}

/// The parts that are missing, in the order of a letter, then the other findings in that of their place.
///
/// A part counts as missing where its rule says so: it may be switched off, or no matter in this letter.
fn missing(draft: &Draft<'_>, report: &Report) -> Vec<Item> {
    let matters = |found: &&Diagnostic| found.severity < Severity::Hint;
    let part_of = |found: &Diagnostic| PARTS.iter().position(|(.., rule)| *rule == found.rule);
    let lines = LineIndex::new(draft.source);
    let found = report.diagnostics.iter().filter(matters);
    let mut items: Vec<(usize, Item)> = found
        .map(|found| {
            let part = part_of(found);
            let label = match part {
                Some(part) => format!("{}: {}", PARTS[part].1, found.message),
                None => {
                    let line = lines.line_of(found.span.start) + 1;
                    format!("to mend in line {line}: {} ({})", found.message, found.rule)
                }
            };
            let source = source_of(found.rule);
            (part.unwrap_or(PARTS.len()), Item { label, source })
        })
        .collect();
    // The sort is stable, so that what is to be mended keeps its order.
    items.sort_by_key(|(part, _)| *part);
    items.into_iter().map(|(_, item)| item).collect()
}

fn source_of(rule: &str) -> String {
    rules::find(rule).map_or_else(String::new, |rule| rule.source.to_owned())
}

impl Unseen {
    fn item(&self) -> Item {
        Item {
            label: self.label.to_owned(),
            source: advice::sources_of_line(self.name).join("; "),
        }
    }
}
