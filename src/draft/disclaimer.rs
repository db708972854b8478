//! Legal boilerplate that a company's server or signature adds: what the writer neither wrote nor can change.
//!
//! Not for signatures (see `sign_off`).

use super::lines::Line;
use super::zones::ZoneKind;
use crate::lexicon::List;

/// Marks banners on top and notices at the end of the writer's own lines.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let own: Vec<usize> = (0..lines.len())
        .filter(|i| kinds[*i].is_none() && !lines[*i].is_blank())
        .collect();
    banner(lines, kinds, &own);
    // A letter has its end here; a notice in its middle would be the writer's own words.
    const LOOKED_AT: usize = 60;
    let tail = &own[own.len().saturating_sub(LOOKED_AT)..];
    let first = tail.iter().enumerate().skip(1).find(|(place, at)| {
        let before = tail[place - 1];
        let opens = before + 1 < **at || is_rule(&lines[before]) || kinds[before].is_some();
        opens && kinds[**at].is_none() && is_notice(lines, **at)
    });
    let Some((place, _)) = first else { return };
    let rule = is_rule(&lines[tail[place - 1]]);
    for at in &tail[place - usize::from(rule)..] {
        kinds[*at] = Some(ZoneKind::Disclaimer);
    }
}

fn banner(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>], own: &[usize]) {
    let Some(first) = own.first().copied() else {
        return;
    };
    let head = head(&lines[first]);
    let head = head.trim_start_matches(['*', '_', '-', '=', '!', '⚠', '\u{fe0f}', ' ']);
    if !List::NoticeBanners
        .entries()
        .any(|begin| head.starts_with(begin))
    {
        return;
    }
    for at in (first..lines.len()).take_while(|at| !lines[*at].is_blank()) {
        kinds[at].get_or_insert(ZoneKind::Disclaimer);
    }
}

fn is_rule(line: &Line<'_>) -> bool {
    let line = line.text.trim();
    line.len() >= 3
        && line
            .chars()
            .all(|c| matches!(c, '_' | '-' | '=' | '*' | '~' | '—' | '─'))
}

/// The first characters of a line, in lower case.
fn head(line: &Line<'_>) -> String {
    line.text
        .trim()
        .chars()
        .take(60)
        .collect::<String>()
        .to_lowercase()
}

fn is_notice(lines: &[Line<'_>], at: usize) -> bool {
    let head = head(&lines[at]);
    let head = head.trim_start_matches(['*', '_', '"', '“', '(', '[', ' ', '🌳', '🌱', '♻']);
    let begins = List::NoticeBegins
        .entries()
        .any(|begin| head.starts_with(begin));
    let paragraph = lines[at..]
        .iter()
        .take(8)
        .take_while(|line| !line.is_blank());
    let said: String = paragraph
        .flat_map(|line| line.text.chars().take(600).chain(" ".chars()))
        .collect::<String>()
        .to_lowercase();
    begins && List::NoticeLegal.find(&said).is_some() || List::NoticeOnlyThere.find(&said).is_some()
}
