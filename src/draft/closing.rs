//! Closing formulas: "Kind regards, Ana". Not for where they stand in a letter (see `sign_off`).

use super::Reader;
use super::sign_off::is_name;
use crate::lexicon::CueSet;
use crate::text::Span;

/// A line with a closing formula or a name is no longer than this, in bytes.
pub(super) const LONGEST_CLOSING: usize = 160;

/// "Mit freundlichen Grüßen / Best regards": the formula behind the stroke is the reader's.
pub(super) fn second_tongue(
    text: &str,
    line: Span,
    followed: bool,
    reader: &mut Reader,
) -> Option<(Span, Option<Span>)> {
    const STROKE: &str = " / ";
    let at = line
        .of(text)
        .find(STROKE)
        .filter(|at| *at < LONGEST_CLOSING)?;
    let second = Span::new(line.start + at + STROKE.len(), line.end);
    let (formula, name) = closing(text, second, followed, reader)?;
    Some((Span::new(line.start, formula.end), name))
}

/// A closing formula at the start of `span`, and the name behind it on the same line.
pub(super) fn closing(
    text: &str,
    span: Span,
    followed: bool,
    reader: &mut Reader,
) -> Option<(Span, Option<Span>)> {
    if span.len() > LONGEST_CLOSING {
        return None;
    }
    let reading = reader.read(span.of(text));
    let hit = reading
        .at_the_start(CueSet::Closing)
        .max_by_key(|hit| hit.tokens.1)?;
    // Some cues take the name along: "Cheers, Ana".
    let taken = &reading.tokens[..hit.tokens.1];
    let comma = taken.iter().position(|t| t.word == ",").filter(|at| {
        let behind = &taken[at + 1..];
        behind.iter().any(|t| t.capital) && is_name(span.of(text), behind, false)
    });
    let end = comma.unwrap_or(hit.tokens.1);
    let covered = Span::new(
        hit.span.start,
        end.checked_sub(1)
            .map_or(0, |last| reading.tokens[last].span.end),
    );
    let rest = &reading.tokens[end..];
    let marks = rest.iter().take_while(|t| !t.is_wordlike()).count();
    let stop = rest[..marks].last();
    let name = &rest[marks..];
    // Thanks alone close a letter only when a name follows.
    if hit.section == "thanks" && !followed && name.is_empty() {
        return None;
    }
    if rest[..marks].iter().any(|t| t.word == "." || t.word == "?")
        && (hit.section == "thanks" || !followed)
    {
        return None;
    }
    let formula = Span::new(0, stop.map_or(covered.end, |t| t.span.end)).shifted(span.start);
    match name {
        [] => Some((formula, None)),
        // "Best regards from Linden Street".
        [from, .., last] if from.word == "from" && name.len() <= 5 && followed && marks == 0 => {
            Some((Span::new(formula.start, last.span.end + span.start), None))
        }
        [first, .., last] | [first @ last] if is_name(span.of(text), name, marks > 0) => {
            let name = Span::new(first.span.start, last.span.end).shifted(span.start);
            Some((formula, Some(name)))
        }
        _ => None,
    }
}
