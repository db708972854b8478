//! Which lines are somebody else's: quoted replies with their attribution, forwarded mail.
//!
//! Not for signatures of the writer (see `sign_off`).

use super::attribution::{self, Introduces};
use super::lines::Line;
use super::zones::ZoneKind;

/// What ends a mail that mutt passes on; the writer may go on below.
const END_FORWARDED: &str = "----- end forwarded message";

/// Marks the lines that are quoted or forwarded; the others stay as they are.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let bars = count_bars(lines, kinds);
    let mut inside = None;
    let mut at = 0;
    while at < lines.len() {
        if kinds[at].is_some() {
            at += 1;
            continue;
        }
        let text = lines[at].text;
        if is_marked(text) && !is_escaped_from(lines, at)
            || bars > 1 && text.trim_start().starts_with('|')
            || is_initialled(lines, at)
        {
            let kind = match inside {
                Some(Introduces::Forward) => ZoneKind::Forward,
                _ => ZoneKind::Quote,
            };
            kinds[at] = Some(kind);
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
        let marked = next.is_some_and(|next| is_marked(lines[next].text));
        if marked {
            inside = Some(introduces);
            at = end;
            continue;
        }
        let kind = match introduces {
            Introduces::Forward => ZoneKind::Forward,
            _ => ZoneKind::Quote,
        };
        let close = match introduces {
            Introduces::Forward => (end..lines.len()).find(|i| {
                let head = lines[*i].text.get(..END_FORWARDED.len());
                head.is_some_and(|head| head.eq_ignore_ascii_case(END_FORWARDED))
            }),
            _ => None,
        };
        let stop = close.map_or(lines.len(), |close| close + 1);
        claim(&mut kinds[end..stop], kind);
        at = stop;
    }
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

/// A line of the writer's own that begins with "From " and got a mark from the mailbox that it was kept in.
fn is_escaped_from(lines: &[Line<'_>], at: usize) -> bool {
    let marked = |i: Option<usize>| {
        i.and_then(|i| lines.get(i))
            .is_some_and(|line| is_marked(line.text))
    };
    lines[at].text.starts_with(">From ") && !marked(at.checked_sub(1)) && !marked(Some(at + 1))
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
