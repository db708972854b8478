//! Sample phrases where the writer is about to say something: on an empty line those of the moves that are missing, and after the
//! first letters of a sentence those that begin so. Not for the phrases themselves (see `phrases`).
//!
//! A letter whose lines are encoded is not completed: what is typed there is not what is read.

use super::snippet;
use crate::config::options::PHRASED;
use crate::draft::{Draft, ZoneKind};
use crate::lint::Report;
use crate::moves::{Move, Situation};
use crate::phrases::{self, Voice, insertion};
use crate::rules::Taste;
use crate::text::{Edit, Span};

/// Moves that a letter should not lack, in its order; the others are offered only where they are begun.
const MOVES: &[Move] = &[
    Move::Salutation,
    Move::Gratitude,
    Move::Intent,
    Move::Reason,
    Move::DoorOpen,
    Move::SignOff,
];

/// So many phrases of a missing move are offered on an empty line, which offers those of all moves.
const EACH: usize = 4;
/// Fewer letters begin too much.
const FEWEST: usize = 2;

/// One phrase, and the edit that sets it in.
pub(super) struct Offer {
    pub(super) kind: Move,
    pub(super) label: String,
    pub(super) edit: Edit,
    /// Whether the text of the edit is a snippet.
    pub(super) stops: bool,
}

/// The phrases for the byte `at`, best first: the writer's own, then ours.
pub(super) fn offers(
    draft: &Draft<'_>,
    report: &Report,
    at: usize,
    snippets: bool,
    taste: &Taste,
) -> Vec<Offer> {
    let text: &str = &draft.text;
    let (Some(situation), true) = (report.situation, draft.is_verbatim()) else {
        return Vec::new();
    };
    let Some(place) = Place::of(draft, at) else {
        return Vec::new();
    };
    let typed = Span::new(place.start, at).of(text);
    let begun = typed.trim();
    if !begun.is_empty() && begun.chars().count() < FEWEST {
        return Vec::new();
    }
    let missing = |kind: &Move| !report.moves.has(*kind);
    let kinds: Vec<Move> = match (place.subject, begun.is_empty()) {
        (true, _) => vec![Move::Subject],
        (false, true) => {
            let fits = MOVES
                .iter()
                .filter(|kind| missing(kind) && place.fits(**kind));
            fits.copied().collect()
        }
        (false, false) => PHRASED.to_vec(),
    };
    let most = if begun.is_empty() && kinds.len() > 1 {
        EACH
    } else {
        usize::MAX
    };
    let mut offers: Vec<Offer> = Vec::new();
    for kind in kinds {
        let phrases = texts(draft, kind, situation, snippets, taste);
        let fit = phrases
            .into_iter()
            .filter(|phrase| begins(&phrase.label, begun));
        for phrase in fit.take(most) {
            let stops = snippet::has_stops(&phrase.text);
            let edit = insertion::replace(draft, Span::new(place.start, at), &phrase.text);
            let edit = match stops {
                true => Edit::replace(edit.span, snippet::syntax(&edit.text)),
                false => edit,
            };
            offers.push(Offer {
                kind,
                label: phrase.label,
                edit,
                stops,
            });
        }
    }
    offers
}

/// The phrases of a move in the voice of the letter, each once: with stops for what is unknown where the client takes them, else
/// without.
fn texts(
    draft: &Draft<'_>,
    kind: Move,
    situation: Situation,
    snippets: bool,
    taste: &Taste,
) -> Vec<snippet::Marked> {
    let plain = |text: String| snippet::Marked {
        label: text.clone(),
        text,
    };
    let mut texts: Vec<snippet::Marked> = taste.own(kind).map(plain).collect();
    let phrases = phrases::for_move(kind, situation);
    match snippets {
        true => {
            let phrases = phrases::by_tone(phrases, taste.tone);
            let voice = Voice::of(draft);
            let marked = phrases
                .iter()
                .filter_map(|p| snippet::mark(p.template, &draft.facts));
            texts.extend(marked.map(|marked| snippet::Marked {
                text: voice.say(&marked.text),
                label: voice.say(&marked.label),
            }));
        }
        false => {
            let ours = phrases::offered(draft, taste.tone, &phrases);
            texts.extend(ours.into_iter().map(plain));
        }
    }
    let mut seen: Vec<String> = Vec::new();
    texts.retain(|phrase| {
        let new = !seen.contains(&phrase.label);
        seen.push(phrase.label.clone());
        new
    });
    texts
}

/// Whether a phrase goes on where the writer is, whatever the case of the letters.
fn begins(phrase: &str, begun: &str) -> bool {
    let mut letters = phrase.chars().flat_map(char::to_lowercase);
    let mut begun = begun.chars().flat_map(char::to_lowercase);
    begun.all(|letter| letters.next() == Some(letter))
}

/// Where the writer is.
struct Place {
    /// The first byte of what is begun, on the line of the cursor.
    start: usize,
    subject: bool,
    /// Whether something of the body stands before and after.
    before: bool,
    after: bool,
}

impl Place {
    /// `None` where no phrase belongs: in somebody else's words, within a line, within a sentence that began on another line.
    fn of(draft: &Draft<'_>, at: usize) -> Option<Self> {
        let text: &str = &draft.text;
        let line = text.get(..at)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let rest = text.get(at..)?.split(['\n', '\r']).next()?;
        if !rest.trim().is_empty() {
            return None;
        }
        let indent = |from: usize| {
            let typed = Span::new(from, at).of(text);
            from + typed.len() - typed.trim_start().len()
        };
        let body = draft.body();
        let mut place = Self {
            start: indent(line),
            subject: false,
            before: body.is_some_and(|body| body.start < line),
            after: body.is_some_and(|body| body.end > at),
        };
        let subject = draft
            .headers
            .as_ref()
            .and_then(|headers| headers.subject_line);
        if let Some(subject) = subject.filter(|subject| subject.start <= at && at <= subject.end) {
            let value = subject.start + subject.of(text).find(':')? + 1;
            if at < value || line > value {
                return None;
            }
            place.subject = true;
            place.start = indent(value);
            return Some(place);
        }
        let blank = text.get(line..at)?.trim().is_empty();
        let zone = draft
            .zones
            .iter()
            .find(|zone| zone.span.start <= line && line < zone.span.end);
        let kind = zone
            .or(draft.zones.last())
            .map_or(ZoneKind::Body, |zone| zone.kind);
        let own = match kind {
            ZoneKind::Body | ZoneKind::Salutation | ZoneKind::SignOff => true,
            // The blank line under the headers is theirs, and a letter without a greeting begins there.
            ZoneKind::Headers => {
                blank
                    && draft
                        .headers
                        .as_ref()
                        .is_some_and(|h| h.span.end <= line + 2)
            }
            _ => false,
        };
        if !own {
            return None;
        }
        if blank {
            return Some(place);
        }
        let sentence = draft
            .sentences
            .iter()
            .map(|s| s.span)
            .rfind(|span| span.start < at);
        if let Some(sentence) = sentence.filter(|sentence| sentence.end > line) {
            // A phrase replaces what is begun on this line only, and follows no finished sentence unasked.
            if sentence.start < line || sentence.end < at.saturating_sub(1) {
                return None;
            }
            place.start = sentence.start;
        }
        Some(place)
    }

    /// Whether a move can stand here: a greeting opens a letter, a closing formula ends it.
    fn fits(&self, kind: Move) -> bool {
        match kind {
            Move::Salutation => !self.before,
            Move::SignOff => !self.after,
            _ => true,
        }
    }
}
