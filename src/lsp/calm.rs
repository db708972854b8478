//! When a finding is shown: what hurts at once, what is missing when the letter is signed or saved, or its writer pauses.
//!
//! What is shown stays shown as long as it holds, wherever edits move it; what waits is looked at again when it is [`Calm::due`].
//! Not for finding anything (see `lint`), nor for clocks and clients: the time is told, and what is to be shown is handed back.

use std::time::{Duration, Instant};

use crate::config::Run;
use crate::diagnostic::Diagnostic as Found;
use crate::draft::Draft;
use crate::rules;
use crate::text::Span;

/// A writer who has not typed for so long pauses.
pub const PAUSE: Duration = Duration::from_secs(2);

/// The bytes of the longest character; what is longer was not typed with one key.
const LONGEST_KEY: usize = 4;

/// What has happened to a draft last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Opened,
    /// The end of what was put in, in bytes.
    Edited(usize),
    /// The same, where it was one key.
    Typed(usize),
    Saved,
}

/// What of one draft's findings is shown.
#[derive(Clone, Debug)]
pub struct Calm {
    last: Last,
    /// When it was opened or edited.
    at: Instant,
    /// What was shown last, where it stands now, without fixes.
    shown: Vec<Found>,
    /// Whether something waits for a pause.
    waiting: bool,
}

/// The words that end a letter, in bytes of the source: the closing formula, else the name.
pub fn ending(draft: &Draft<'_>) -> Option<Span> {
    let end = draft.sign_off.or(draft.name);
    end.map(|end| draft.in_source(end))
}

impl Calm {
    /// Nothing of a draft that has just been opened is shown yet.
    pub fn opened(now: Instant) -> Self {
        Self {
            last: Last::Opened,
            at: now,
            shown: Vec::new(),
            waiting: false,
        }
    }

    /// An edit put `length` bytes in the place of `old`.
    pub fn edited(&mut self, old: Span, length: usize, now: Instant) {
        let end = old.start + length;
        self.last = match old.is_empty() && length <= LONGEST_KEY {
            true => Last::Typed(end),
            false => Last::Edited(end),
        };
        self.at = now;
        let moved = |at: usize| at - old.end + end;
        for found in &mut self.shown {
            let span = &mut found.span;
            span.start = match span.start {
                at if at >= old.end => moved(at),
                at => at.min(old.start),
            };
            span.end = match span.end {
                at if at <= old.start => at,
                at if at >= old.end => moved(at),
                _ => end,
            };
        }
    }

    /// The draft was saved as it is.
    pub fn saved(&mut self) {
        self.last = Last::Saved;
    }

    /// When to look again, if nothing happens until then.
    pub fn due(&self) -> Option<Instant> {
        self.waiting.then(|| self.at + PAUSE)
    }

    /// The findings that were chosen last, without their fixes.
    pub fn shown(&self) -> &[Found] {
        &self.shown
    }

    /// Chooses which of the findings in `text` are shown now. The text is the one that all edits so far have made.
    pub fn choose(
        &mut self,
        text: &str,
        found: &[Found],
        ending: Option<Span>,
        run: Run,
        now: Instant,
    ) {
        let quiet = now.saturating_duration_since(self.at) >= PAUSE;
        let (shows, waits): (Vec<&Found>, Vec<&Found>) = found
            .iter()
            .partition(|found| self.has(found) || self.is_told(found, text, ending, run, quiet));
        let mut shown: Vec<Found> = shows.into_iter().map(without_fixes).collect();
        let kept = self.kept(text, &shown, run, quiet);
        self.waiting = run == Run::Calm && !(waits.is_empty() && kept.is_empty());
        if !kept.is_empty() {
            shown.extend(kept);
            shown.sort_by_key(|found| found.span.start);
        }
        self.shown = shown;
    }

    /// Whether it is time for a finding that was not shown yet.
    fn is_told(
        &self,
        found: &Found,
        text: &str,
        ending: Option<Span>,
        run: Run,
        quiet: bool,
    ) -> bool {
        match (run, self.last) {
            (Run::Type, _) | (_, Last::Saved) | (Run::Save, Last::Opened) => true,
            (Run::Save, Last::Edited(_) | Last::Typed(_)) => false,
            (Run::Calm, _) if quiet => true,
            (Run::Calm, Last::Opened) => !rules::waits(found.rule) || ending.is_some(),
            (Run::Calm, Last::Edited(at) | Last::Typed(at)) => match rules::waits(found.rule) {
                true => !is_open(text, ending, at) && !is_below(found.span, ending, at),
                false => !is_half_typed(text, found.span, at),
            },
        }
    }

    /// What was shown and does not hold in `text`, where that is because the last word is half a word only: "to decline i".
    fn kept(&self, text: &str, shown: &[Found], run: Run, quiet: bool) -> Vec<Found> {
        let at = match self.last {
            Last::Typed(at) if run == Run::Calm && !quiet => at,
            _ => return Vec::new(),
        };
        let before = text.get(..at).unwrap_or("");
        if !before.ends_with(char::is_alphabetic) {
            return Vec::new();
        }
        let gone = self.shown.iter().filter(|old| {
            let apart = old.span.end < at || at < old.span.start;
            apart
                && text.get(old.span.start..old.span.end).is_some()
                && !shown.iter().any(|new| is_same(old, new))
        });
        gone.cloned().collect()
    }

    /// Whether a finding was shown already.
    fn has(&self, found: &Found) -> bool {
        self.shown.iter().any(|old| is_same(old, found))
    }
}

/// A finding that is only shown: fixes are those of the text that they were made for.
fn without_fixes(found: &Found) -> Found {
    Found {
        rule: found.rule,
        severity: found.severity,
        span: found.span,
        message: found.message.clone(),
        fixes: Vec::new(),
    }
}

/// Whether two findings are one, before and after an edit. What is missing may be missed at another place then.
fn is_same(old: &Found, new: &Found) -> bool {
    old.rule == new.rule && (rules::waits(old.rule) || old.span.touches(new.span))
}

/// Whether the letter still goes on: nothing ends it, or what seems to is a line that is being typed at `at`.
fn is_open(text: &str, ending: Option<Span>, at: usize) -> bool {
    let Some(ending) = ending else { return true };
    let is_whole = ending.of(text).ends_with(|c: char| !c.is_alphanumeric());
    let here = Span::new(ending.start, at);
    !is_whole && ending.start <= at && !here.of(text).trim_start().contains('\n')
}

/// Whether something is missed under the letter, where it is being typed.
fn is_below(span: Span, ending: Option<Span>, at: usize) -> bool {
    ending.is_some_and(|ending| ending.start <= span.end && ending.start <= at)
}

/// Whether the last word of a span is being typed at `at`.
fn is_half_typed(text: &str, span: Span, at: usize) -> bool {
    span.end == at && span.of(text).ends_with(char::is_alphabetic)
}
