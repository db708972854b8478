//! The lines that introduce somebody else's text, in the languages of common mail programs: "On … wrote:", the block that
//! Outlook sets above an older mail, "Begin forwarded message:".
//!
//! Not for the quoted lines themselves (see `quotes`).

use super::lines::Line;
use crate::lexicon::List;

/// How that line begins.
const BEGINS: &[&str] = &[
    "On", "Am", "Le", "El", "Em", "Il", "Op", "At", "Den", "W", "Dnia",
];

/// What an introduction stands above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Introduces {
    /// Quoted lines that have a mark, or, where they have none, all that follows.
    Quote,
    /// A whole older mail, which runs to the end.
    Original,
    /// A mail that is passed on, which runs to the end.
    Forward,
}

/// An introduction that begins at line `at`: what it stands above, and the line after it.
pub(super) fn at(lines: &[Line<'_>], at: usize) -> Option<(Introduces, usize)> {
    let line = lines[at].text.trim();
    // The cheap test comes first: nearly no line of a letter begins or ends like this.
    if let Some(introduces) = ruled(line) {
        return Some((introduces, after_block(lines, at + 1)));
    }
    if is_block(lines, at) {
        return Some((Introduces::Original, after_block(lines, at)));
    }
    let is_rule = line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '-' | '='));
    if is_rule {
        let below = (at + 1..lines.len().min(at + 3)).find(|i| !lines[*i].is_blank())?;
        return is_block(lines, below).then(|| (Introduces::Original, after_block(lines, below)));
    }
    if let Some(introduces) = starred(line) {
        return Some((introduces, at + 1));
    }
    wrote(lines, at).map(|end| (Introduces::Quote, end))
}

/// The same under the mark of a quote, which the lines have lost: only lines that say who wrote, or that a mail is passed on.
pub(super) fn marked(lines: &[Line<'_>]) -> Option<(Introduces, usize)> {
    match ruled(lines[0].text) {
        Some(introduces) => Some((introduces, 1)),
        None => wrote(lines, 0).map(|end| (Introduces::Quote, end)),
    }
}

/// The introductions of two programs for terminals: "* Ann Lee <ann@…> [date]:", "Forwarded message from Ann Lee on …:".
fn starred(line: &str) -> Option<Introduces> {
    const LONGEST: usize = 200;
    if line.len() > LONGEST || !line.ends_with(':') {
        return None;
    }
    let dated = line.contains(|c: char| c.is_ascii_digit());
    if line.starts_with("Forwarded message from ") && dated {
        return Some(Introduces::Forward);
    }
    let named = line.starts_with("* ") && line.contains(" <") && line.contains("> [");
    (named && dated).then_some(Introduces::Quote)
}

/// A line that says of itself that an older mail follows.
fn ruled(line: &str) -> Option<Introduces> {
    const LONGEST: usize = 120;
    if line.len() > LONGEST {
        return None;
    }
    let bare = line.trim_matches(['-', '_', '*', ' ', '=']);
    let has_rule = line.starts_with("--") || line.starts_with("__") || line.starts_with("==");
    let lower = || bare.to_lowercase().replace('’', "'");
    if has_rule && bare.len() > 5 {
        let lower = lower();
        if List::IntroForwarded
            .entries()
            .any(|mark| lower.starts_with(mark))
        {
            return Some(Introduces::Forward);
        }
        if List::IntroOriginal
            .entries()
            .any(|mark| lower.starts_with(mark))
        {
            return Some(Introduces::Original);
        }
    }
    if bare.ends_with(':') {
        let lower = lower();
        let lower = lower.trim_end_matches([':', ' ', '\u{a0}']);
        return List::IntroBeginForwarded
            .has(lower)
            .then_some(Introduces::Forward);
    }
    None
}

/// Whether a line of an introduction is the one that says who wrote: that of a block, or of a sentence.
pub(super) fn names_the_writer(line: &str) -> bool {
    block_name(line).is_none_or(|name| !List::IntroBlock.has(&name))
}

/// The name of who wrote what an introduction stands above, as it says.
pub(super) fn writer(introduction: &str) -> Option<String> {
    let line = introduction
        .lines()
        .find(|line| is_from(line))
        .map(|line| line.split_once(':').map_or(line, |(_, value)| value));
    let said = match line {
        Some(value) => value.to_owned(),
        None => introduction
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    };
    // What stands before the address, after the last comma, hour or verb.
    let before = said.split(['<', '[', '(']).next().unwrap_or(&said);
    let before = before.trim_matches(|c: char| matches!(c, ' ' | '*' | '"' | '>' | ':'));
    let words: Vec<&str> = before.split_whitespace().collect();
    let is_name = |word: &str| {
        let first = word.chars().next();
        let lower = word.trim_end_matches(',').to_lowercase();
        first.is_some_and(char::is_uppercase) && !List::NotAName.has(&lower)
            || List::NameParts.has(&lower)
    };
    let is_verb =
        |word: &str| List::IntroWrote.has(&word.trim_end_matches([':', ',']).to_lowercase());
    let end = words
        .iter()
        .position(|word| is_verb(word))
        .filter(|at| *at > 0)
        .unwrap_or(words.len());
    // "Am … schrieb Jana Weiß:" has the name behind the verb.
    let behind = words.get(end + 1..).unwrap_or_default();
    let ahead = &words[..end];
    let pick = |words: &[&str], from_end: bool| -> Vec<String> {
        let name: Vec<&&str> = match from_end {
            true => {
                let mut name: Vec<&&str> = words
                    .iter()
                    .rev()
                    .take_while(|word| is_name(word))
                    .collect();
                name.reverse();
                name
            }
            false => words.iter().take_while(|word| is_name(word)).collect(),
        };
        name.iter()
            .map(|word| word.trim_matches(|c: char| ",:".contains(c)).to_owned())
            .collect()
    };
    let mut name = pick(behind, false);
    if name.is_empty() {
        name = pick(ahead, true);
    }
    // "…, at 16:31, Leroy Samuels": what stands before a comma belongs to the date.
    (!name.is_empty()).then(|| name.join(" "))
}

/// Whether a line is the first of the block above an older mail.
pub(super) fn is_from(line: &str) -> bool {
    block_name(line).is_some_and(|name| List::IntroFrom.has(&name))
}

/// Whether a line of an introduction may say when: a sentence, or the line for it in a block.
pub(super) fn may_date(line: &str) -> bool {
    block_name(line).is_none_or(|name| {
        let known = List::IntroBlock.has(&name) || List::IntroFrom.has(&name);
        !known || List::IntroDate.has(&name)
    })
}

/// Whether a line of a block says when.
pub(super) fn is_date(line: &str) -> bool {
    block_name(line).is_some_and(|name| List::IntroDate.has(&name))
}

/// The name of a field as such blocks have it: "Sent", "*From", "Envoyé le".
fn block_name(line: &str) -> Option<String> {
    const LONGEST: usize = 24;
    let line = line.trim_start_matches(['*', ' ', '\t', '\u{a0}']);
    let (colon, _) = line.char_indices().take(LONGEST).find(|(_, c)| *c == ':')?;
    let name = line[..colon].trim_matches(['*', ' ', '\u{a0}']);
    (!name.is_empty()).then(|| name.to_lowercase())
}

fn is_block_line(line: &Line<'_>) -> bool {
    block_name(line.text)
        .is_some_and(|name| List::IntroBlock.has(&name) || List::IntroFrom.has(&name))
}

/// Whether the block above an older mail begins at line `at`.
fn is_block(lines: &[Line<'_>], at: usize) -> bool {
    let Some(first) = lines.get(at).and_then(|line| block_name(line.text)) else {
        return false;
    };
    List::IntroFrom.has(&first)
        && lines[at + 1..]
            .iter()
            .take(4)
            .filter(|line| is_block_line(line) || line.text.starts_with([' ', '\t']))
            .filter(|line| is_block_line(line))
            .count()
            >= 2
}

/// The line after the fields of an older mail, which may follow a blank line.
fn after_block(lines: &[Line<'_>], at: usize) -> usize {
    let start = (at..lines.len().min(at + 3))
        .find(|i| !lines[*i].is_blank())
        .unwrap_or(at);
    let mut end = start;
    while lines.get(end).is_some_and(|line| {
        is_block_line(line) || end > start && line.text.starts_with([' ', '\t']) && !line.is_blank()
    }) {
        end += 1;
    }
    match end > start {
        true => end,
        false => at,
    }
}

/// Where "On … wrote:" ends that begins at line `at`; it may be wrapped over three lines.
fn wrote(lines: &[Line<'_>], at: usize) -> Option<usize> {
    const LONGEST: usize = 400;
    let first = lines[at].text.trim();
    let word = first.split([' ', '\u{a0}', ',']).next().unwrap_or("");
    let begins = BEGINS.contains(&word);
    if first.is_empty() || first.len() > LONGEST || !begins && !first.ends_with(':') {
        return None;
    }
    let mut said = String::new();
    for (number, line) in lines
        .iter()
        .enumerate()
        .skip(at)
        .take(if begins { 3 } else { 1 })
    {
        if line.is_blank() || number > at && line.text.trim_start().starts_with('>') {
            return None;
        }
        said.push_str(line.text.trim());
        said.push(' ');
        if line.text.trim_end().ends_with(':') && said.len() <= LONGEST {
            return is_attribution(&said, begins, lines, number + 1).then_some(number + 1);
        }
    }
    None
}

/// Whether a line that ends in a colon says who wrote what follows at line `next`.
fn is_attribution(said: &str, begins: bool, lines: &[Line<'_>], next: usize) -> bool {
    let mut words = said.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let verb = words.any(|word| List::IntroWrote.has(&word.to_lowercase()));
    if !verb {
        return false;
    }
    let mark = (next..lines.len())
        .find(|i| !lines[*i].is_blank())
        .is_some_and(|i| {
            super::quotes::is_marked(lines[i].text) || lines[i].text.starts_with("| ")
        });
    let dated = said.contains(|c: char| c.is_ascii_digit());
    let clock_or_address = said.contains('@')
        || said
            .split(|c: char| !c.is_ascii_digit() && c != ':' && c != 'h')
            .any(|piece| {
                let at = piece.find([':', 'h']).unwrap_or(0);
                at > 0 && piece.len() >= at + 3
            });
    match mark {
        true => begins || dated || said.contains('@') || said.split_whitespace().count() <= 6,
        // "On Monday I wrote:" goes on in the writer's own words.
        false => clock_or_address && (begins || dated),
    }
}
