//! Which lines are somebody else's: quoted replies with their attribution, forwarded mail.
//!
//! Not for signatures of the writer (see `sign_off`).

use super::lines::Line;
use super::zones::ZoneKind;

/// Ends of the line that says who wrote the quote, in the languages of common mail programs.
const WROTE: &[&str] = &[
    "wrote:",
    "writes:",
    "schrieb:",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "escreveu:",
    "ha scritto:",
    "schreef:",
];

/// Marks above a whole mail that was taken along.
const ORIGINAL: &[&str] = &[
    "original message",
    "original appointment",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
];
const FORWARDED: &[&str] = &[
    "forwarded message",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "message transféré",
    "forwarded by",
];

/// Marks the lines that are quoted or forwarded; the others stay `None`.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let mut at = 0;
    while at < lines.len() {
        if kinds[at].is_some() {
            at += 1;
            continue;
        }
        let text = lines[at].text.trim_start();
        if text.starts_with('>') {
            kinds[at] = Some(ZoneKind::Quote);
        } else if let Some(kind) = whole_mail(lines, at) {
            kinds[at..].iter_mut().for_each(|k| *k = Some(kind));
            return;
        } else if let Some(end) = attribution(lines, at) {
            kinds[at..end]
                .iter_mut()
                .for_each(|k| *k = Some(ZoneKind::Attribution));
            let next = (end..lines.len()).find(|i| !lines[*i].is_blank());
            match next {
                Some(next) if lines[next].text.trim_start().starts_with('>') => {
                    kinds[end..next]
                        .iter_mut()
                        .for_each(|k| *k = Some(ZoneKind::Quote));
                    at = next;
                    continue;
                }
                // Without marks, the quote runs to the end.
                _ => {
                    kinds[end..]
                        .iter_mut()
                        .for_each(|k| *k = Some(ZoneKind::Quote));
                    return;
                }
            }
        }
        at += 1;
    }
    // Blank lines between quoted lines belong to the quote.
    let mut inside = false;
    for (line, kind) in lines.iter().zip(kinds.iter_mut()) {
        match kind {
            Some(ZoneKind::Quote) => inside = true,
            None if inside && line.is_blank() => {}
            _ => inside = false,
        }
    }
}

/// The kind of everything from line `at` on, when a whole mail begins there.
fn whole_mail(lines: &[Line<'_>], at: usize) -> Option<ZoneKind> {
    let text = lines[at].text.trim();
    let lower = text.to_lowercase();
    let ruled =
        text.starts_with("--") || text.starts_with("__") || lower.starts_with("begin forwarded");
    if ruled && FORWARDED.iter().any(|mark| lower.contains(mark)) {
        return Some(ZoneKind::Forward);
    }
    if ruled && ORIGINAL.iter().any(|mark| lower.contains(mark)) {
        return Some(ZoneKind::Quote);
    }
    // Outlook sets the headers of the old mail under a rule or a blank line.
    let block = |i: usize| {
        let starts = |line: &Line<'_>, names: &[&str]| {
            let line = line.text.trim_start_matches(['*', ' ']);
            names.iter().any(|name| {
                line.get(..name.len())
                    .is_some_and(|head| head.eq_ignore_ascii_case(name))
            })
        };
        let header = lines
            .get(i)
            .is_some_and(|line| starts(line, &["From:", "Von:", "De :", "De:", "Da:", "Van:"]));
        let names = [
            "Sent:",
            "To:",
            "Subject:",
            "Date:",
            "Gesendet:",
            "An:",
            "Envoyé",
            "Enviado",
            "Inviato",
            "Verzonden",
        ];
        header
            && lines[i + 1..]
                .iter()
                .take(4)
                .filter(|line| starts(line, &names))
                .count()
                >= 2
    };
    let rule = text.len() >= 10 && text.chars().all(|c| matches!(c, '_' | '-'));
    (block(at) || rule && block(at + 1)).then_some(ZoneKind::Quote)
}

/// Where an attribution that begins at line `at` ends; it may be wrapped over three lines.
fn attribution(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let first = lines[at].text.trim();
    if first.is_empty() {
        return None;
    }
    let ends = |line: &Line<'_>| {
        let line = line.text.trim().to_lowercase();
        WROTE.iter().any(|end| line.ends_with(end))
    };
    let begins = ["On ", "Am ", "Le ", "El ", "Em ", "Il ", "Op "]
        .iter()
        .any(|word| first.starts_with(word));
    let dated = first.contains(|c: char| c.is_ascii_digit()) || first.contains('@');
    if ends(&lines[at]) && (begins || dated || first.split_whitespace().count() <= 5) {
        return Some(at + 1);
    }
    if !begins || !dated {
        return None;
    }
    (at + 1..lines.len().min(at + 3))
        .take_while(|i| !lines[*i].is_blank())
        .find(|i| ends(&lines[*i]))
        .map(|i| i + 1)
}
