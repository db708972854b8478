//! Which lines are somebody else's: quoted replies with their attribution, forwarded mail.
//!
//! Not for signatures of the writer (see `sign_off`).

use super::attribution::{self, Introduces};
use super::lines::Line;
use super::zones::ZoneKind;

/// What ends a mail that mutt passes on; the writer may go on below.
const END_FORWARDED: &str = "----- end forwarded message";

/// What headers and MIME say of the quotes below them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hints {
    /// The Subject says that the mail is passed on.
    pub(super) forwards: bool,
    /// Lines are stuffed (format=flowed): a quote's mark stands in the first column only.
    pub(super) flowed: bool,
}

/// Marks the lines that are quoted or forwarded; the others stay as they are.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>], hints: Hints) {
    let bars = count_bars(lines, kinds);
    let mut inside = None;
    let mut at = 0;
    while at < lines.len() {
        if kinds[at].is_some() {
            at += 1;
            continue;
        }
        let text = lines[at].text;
        if is_quoted(lines, at, hints)
            || bars > 1 && text.trim_start().starts_with('|')
            || is_initialled(lines, at)
        {
            if inside.is_none()
                && let Some((introduces, end)) = marked_introduction(lines, at)
            {
                claim(&mut kinds[at..end], ZoneKind::Attribution);
                inside = Some(introduces);
                at = end;
                continue;
            }
            let introduces = *inside.get_or_insert(Introduces::Quote);
            kinds[at] = Some(kind_of(introduces, false));
            at += 1;
            continue;
        }
        if is_end(text) {
            kinds[at] = Some(ZoneKind::Forward);
            inside = None;
            at += 1;
            continue;
        }
        let Some((introduces, end)) = attribution::at(lines, at) else {
            if !lines[at].is_blank() {
                inside = None;
            }
            at += 1;
            continue;
        };
        claim(&mut kinds[at..end], ZoneKind::Attribution);
        let next = (end..lines.len()).find(|i| !lines[*i].is_blank());
        let marked = next.is_some_and(|next| {
            is_marked(lines[next].text) || bars > 1 && lines[next].text.starts_with('|')
        });
        if marked {
            inside = Some(introduces);
            at = end;
            continue;
        }
        let kind = kind_of(introduces, hints.forwards);
        let close = match introduces {
            Introduces::Forward => (end..lines.len()).find(|i| is_end(lines[*i].text)),
            _ => None,
        };
        let stop = close.map_or(lines.len(), |close| close + 1);
        claim(&mut kinds[end..stop], kind);
        at = stop;
    }
    let own = |i: usize| {
        kinds
            .get(i)
            .is_some_and(|kind| *kind == Some(ZoneKind::Quote))
    };
    // What the writer left out of a quote: "[...]".
    let cuts: Vec<usize> = (1..lines.len().max(1))
        .filter(|i| kinds[*i].is_none() && is_cut(lines[*i].text))
        .filter(|i| {
            let near = |mut range: Box<dyn Iterator<Item = usize>>| {
                range.find(|i| lines.get(*i).is_some_and(|l| !l.is_blank()))
            };
            let before = near(Box::new((0..*i).rev().take(3)));
            let after = near(Box::new(*i + 1..*i + 4));
            before.is_some_and(own) && after.is_some_and(own)
        })
        .collect();
    for cut in cuts {
        kinds[cut] = Some(ZoneKind::Quote);
    }
}

fn kind_of(introduces: Introduces, forwards: bool) -> ZoneKind {
    match introduces {
        Introduces::Forward => ZoneKind::Forward,
        Introduces::Original if forwards => ZoneKind::Forward,
        _ => ZoneKind::Quote,
    }
}

fn is_end(line: &str) -> bool {
    let head = line.get(..END_FORWARDED.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(END_FORWARDED))
}

fn is_cut(line: &str) -> bool {
    matches!(
        line.trim(),
        "[...]" | "[…]" | "(...)" | "(…)" | "[snip]" | "<snip>" | "..." | "…"
    )
}

/// Apple's program sets its introduction under the mark of the quote.
fn marked_introduction(lines: &[Line<'_>], at: usize) -> Option<(Introduces, usize)> {
    fn bare<'t>(line: &Line<'t>) -> Option<Line<'t>> {
        let text = line
            .text
            .trim_start()
            .strip_prefix('>')
            .unwrap_or("")
            .trim_start();
        (!text.starts_with('>')).then(|| Line::bare(text))
    }
    let stripped: Vec<Line<'_>> = lines[at..].iter().take(4).map_while(bare).collect();
    let first = stripped.first()?.text;
    let tells = first.ends_with(':') || first.starts_with("On ") || first.contains('@');
    let (introduces, end) = if tells {
        attribution::marked(&stripped)?
    } else {
        return None;
    };
    Some((introduces, at + end))
}

fn claim(kinds: &mut [Option<ZoneKind>], kind: ZoneKind) {
    for slot in kinds {
        slot.get_or_insert(kind);
    }
}

/// Whether a line has the mark of a quote.
pub(super) fn is_marked(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// Whether line `at` is quoted, and does not only begin with the mark by chance: from "From " in a mailbox, as a stuffed line,
/// or because a sentence about numbers was wrapped before "> 2".
fn is_quoted(lines: &[Line<'_>], at: usize, hints: Hints) -> bool {
    let text = lines[at].text;
    if !is_marked(text) {
        return false;
    }
    let neighbour = |i: Option<usize>| i.and_then(|i| lines.get(i)).map_or("", |line| line.text);
    let (before, after) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    if is_marked(before) || is_marked(after) {
        return !(hints.flowed && text.starts_with(' '));
    }
    let number = text
        .trim_start_matches(['>', ' '])
        .starts_with(|c: char| c.is_ascii_digit());
    let in_sentence =
        !before.trim().is_empty() && before.trim_end().ends_with(char::is_alphanumeric);
    !(text.starts_with(">From ") || hints.flowed && text.starts_with(' ') || number && in_sentence)
}

/// Lines that begin with a bar; a single one is no quote.
fn count_bars(lines: &[Line<'_>], kinds: &[Option<ZoneKind>]) -> usize {
    lines
        .iter()
        .zip(kinds)
        .filter(|(line, kind)| kind.is_none() && line.text.trim_start().starts_with("| "))
        .take(2)
        .count()
}

/// "AO> …", as programs write that put initials before the mark; one such line alone is none.
fn is_initialled(lines: &[Line<'_>], at: usize) -> bool {
    let initials = |line: &Line<'_>| {
        let head = line.text.trim_start();
        let mark = head.bytes().take(5).position(|b| b == b'>')?;
        (mark > 1 && head.bytes().take(mark).all(|b| b.is_ascii_uppercase()))
            .then(|| head[..mark].to_owned())
    };
    let Some(own) = initials(&lines[at]) else {
        return false;
    };
    let same = |i: Option<usize>| {
        i.and_then(|i| lines.get(i))
            .and_then(initials)
            .is_some_and(|other| other == own)
    };
    same(at.checked_sub(1)) || same(Some(at + 1))
}
