//! The end of a letter: closing formula, name, signature. Not for judging it.

use super::Reader;
use super::closing::{LONGEST_CLOSING, closing, second_tongue};
use super::lines::Line;
use super::zones::{Layout, ZoneKind};
use crate::lexicon::{CueSet, Kind, Lexicon, List, Token};
use crate::text::Span;

/// Lines that may stand under a closing formula: name, title, telephone, profile.
const LONGEST_SIGNATURE: usize = 24;

/// Marks the lines from `-- ` on, or from "Sent from my …" on, as signature.
pub(super) fn mark_signature(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let own = |i: &usize| kinds[*i].is_none();
    let is_cut = |line: &Line<'_>| line.text == "-- " || line.text == "--";
    let cut = (0..lines.len()).filter(own).find(|i| is_cut(&lines[*i]));
    if let Some(cut) = cut {
        for kind in &mut kinds[cut..] {
            kind.get_or_insert(ZoneKind::Signature);
        }
    }
    for i in 0..lines.len() {
        let line = lines[i].text.trim();
        let from_phone = [
            "Sent from my ",
            "Sent from Mail",
            "Sent via ",
            "Get Outlook for ",
            "Sent from Outlook",
            "Von meinem iPhone",
        ];
        if kinds[i].is_none()
            && from_phone.iter().any(|head| line.starts_with(head))
            && lines[i].words() <= 8
        {
            kinds[i] = Some(ZoneKind::Signature);
        }
    }
}

/// Finds closing formula and name among the lines that are still nobody's.
pub(super) fn find(text: &str, lines: &[Line<'_>], layout: &mut Layout, reader: &mut Reader) {
    let own: Vec<usize> = (0..lines.len())
        .filter(|i| {
            layout.kinds[*i].is_none()
                && !lines[*i].is_blank()
                && layout.body_of(&lines[*i]).is_some()
        })
        .collect();
    let post_script = own.iter().position(|i| is_post_script(lines[*i].text));
    let letter = &own[..post_script.unwrap_or(own.len())];
    formula(text, lines, letter, layout, reader);
    // Some set the postscript above the formula.
    let letter = match (layout.sign_off, post_script) {
        (None, Some(_)) => {
            formula(text, lines, &own, layout, reader);
            if layout.sign_off.is_some() {
                &own[..]
            } else {
                letter
            }
        }
        _ => letter,
    };
    if layout.sign_off.is_none() {
        closing_in_line(text, lines, letter, layout, reader);
    }
    if layout.sign_off.is_none() {
        bare_name(text, lines, letter, layout, reader);
    }
    if layout.name.is_none() {
        name_in_signature(text, lines, layout, reader);
    }
}

/// A closing formula on a line of its own, and all that stands below it.
fn formula(
    text: &str,
    lines: &[Line<'_>],
    letter: &[usize],
    layout: &mut Layout,
    reader: &mut Reader,
) {
    let from = letter.len().saturating_sub(LONGEST_SIGNATURE + 1);
    for at in (from..letter.len()).rev() {
        let line = &lines[letter[at]];
        let below = &letter[at + 1..];
        if below.iter().any(|i| !fits_signature(&lines[*i])) {
            break;
        }
        let body = layout.body_of(line).unwrap_or(line.trimmed());
        let known = closing(text, body, !below.is_empty(), reader)
            .or_else(|| second_tongue(text, body, !below.is_empty(), reader));
        let Some((formula, name)) =
            known.or_else(|| looks_closing(text, body, lines, below, reader))
        else {
            continue;
        };
        layout.sign_off = Some(formula);
        layout.kinds[letter[at]] = Some(ZoneKind::SignOff);
        let mut foreign = false;
        for (place, i) in below.iter().enumerate() {
            let before = if place == 0 {
                letter[at]
            } else {
                below[place - 1]
            };
            foreign |= (before + 1..*i).any(|between| layout.kinds[between].is_some());
            // Below a quote the writer may have answered once more.
            let answers =
                lines[*i].words() > 3 && lines[*i].text.trim_end().ends_with(['.', '!', '?']);
            if !(foreign && answers) {
                layout.kinds[*i] = Some(ZoneKind::Signature);
            }
        }
        two_formulas(text, lines, letter, at, layout, reader);
        layout.name = name.or_else(|| {
            below
                .first()
                .and_then(|i| name_in(text, &lines[*i], reader, true))
        });
        break;
    }
}

/// "Thanks again," above "All the best,": both close the letter.
fn two_formulas(
    text: &str,
    lines: &[Line<'_>],
    letter: &[usize],
    at: usize,
    layout: &mut Layout,
    reader: &mut Reader,
) {
    let Some(above) = at.checked_sub(1).map(|place| letter[place]) else {
        return;
    };
    let span = lines[above].trimmed();
    let adjacent = above + 1 == letter[at] && span.of(text).ends_with(',');
    if let Some(formula) = layout.sign_off
        && adjacent
        && let Some((first, None)) = closing(text, span, true, reader)
        && first == span
    {
        layout.kinds[above] = Some(ZoneKind::SignOff);
        layout.sign_off = Some(Span::new(first.start, formula.end));
    }
}

/// A closing formula and a name behind the last sentence, on its line: "… in the future. Best wishes, Ana".
fn closing_in_line(
    text: &str,
    lines: &[Line<'_>],
    letter: &[usize],
    layout: &mut Layout,
    reader: &mut Reader,
) {
    let Some(body) = letter.last().and_then(|at| layout.body_of(&lines[*at])) else {
        return;
    };
    let line = body.of(text);
    let after_stop = |(at, _): (usize, &str)| at + 2;
    let Some(tail) = [". ", "! ", "? "]
        .iter()
        .filter_map(|stop| line.rmatch_indices(stop).next())
        .map(after_stop)
        .max()
    else {
        return;
    };
    let Some((formula, Some(name))) =
        closing(text, Span::new(body.start + tail, body.end), false, reader)
    else {
        return;
    };
    layout.sign_off = Some(formula);
    layout.name = Some(name);
}

/// A name under the letter without a closing formula: one or more short lines after a blank line or a finished sentence.
fn bare_name(
    text: &str,
    lines: &[Line<'_>],
    letter: &[usize],
    layout: &mut Layout,
    reader: &mut Reader,
) {
    let mut first = letter.len();
    while first > 1 && letter.len() - first < 5 {
        let at = letter[first - 1];
        let after_gap = letter[first - 2] + 1 < at;
        let before = lines[letter[first - 2]].text.trim_end();
        let finished = before.ends_with(|c: char| {
            matches!(c, '.' | '!' | '?' | ')' | '…') || crate::lexicon::is_pictograph(c)
        });
        if !fits_signature(&lines[at]) {
            return;
        }
        first -= 1;
        if !after_gap
            && !finished
            && letter.len() - first < 4
            && name_in(text, &lines[letter[first - 1]], reader, false).is_some()
        {
            continue;
        }
        if after_gap || finished {
            // "tommo", as phones write it.
            let last = after_gap && first + 1 == letter.len();
            let lower_case = last && is_strange_word(lines[at].text);
            if let Some(name) = name_in(text, &lines[at], reader, lower_case) {
                layout.name = Some(name);
                for i in &letter[first..] {
                    layout.kinds[*i] = Some(ZoneKind::Signature);
                }
            }
            return;
        }
    }
}

/// One word that no cue has: "thanks" below a letter is no name.
fn is_strange_word(line: &str) -> bool {
    let word = line.trim();
    word.chars().all(char::is_alphabetic) && !Lexicon::get().has_word(&word.to_lowercase())
}

/// A letter that closes without a name, above a mail that is passed on, has its signature below that.
pub(super) fn reclaim(text: &str, lines: &[Line<'_>], layout: &mut Layout, reader: &mut Reader) {
    if layout.sign_off.is_none() || layout.name.is_some() {
        return;
    }
    let foreign = |kind| matches!(kind, Some(ZoneKind::Forward | ZoneKind::Quote));
    let from = lines.len().saturating_sub(LONGEST_SIGNATURE);
    let cut = (from..lines.len()).rfind(|i| lines[*i].text == "-- " && foreign(layout.kinds[*i]));
    let Some(cut) = cut else { return };
    for kind in &mut layout.kinds[cut..] {
        *kind = Some(ZoneKind::Signature);
    }
    name_in_signature(text, lines, layout, reader);
}

/// The name that opens a signature block, where nothing above it was one.
fn name_in_signature(text: &str, lines: &[Line<'_>], layout: &mut Layout, reader: &mut Reader) {
    let cut = (0..lines.len()).find(|i| {
        layout.kinds[*i] == Some(ZoneKind::Signature) && lines[*i].text.trim_end() == "--"
    });
    let first = cut.and_then(|cut| lines[cut + 1..].iter().find(|line| !line.is_blank()));
    layout.name = first.and_then(|line| name_in(text, line, reader, true));
}

fn is_post_script(line: &str) -> bool {
    let head = line.trim_start().get(..3).unwrap_or("");
    matches!(
        head,
        "PS " | "PS:" | "P.S" | "PS," | "PPS" | "Ps " | "ps " | "p.s" | "PS."
    )
}

/// Short, or of the kind that only signatures are: numbers, addresses, several things parted by bars.
fn fits_signature(line: &Line<'_>) -> bool {
    const LONGEST: usize = 200;
    let text = line.text.trim();
    let length = text.chars().take(LONGEST + 1).count();
    if line.words() <= 9 && length <= 90 {
        return true;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let told = text.contains(['|', '•', '·', '@'])
        || text.contains("www.")
        || text.contains("://")
        || digits >= 7;
    length <= LONGEST && told && !text.ends_with(['.', '!', '?'])
}

/// How many words a closing line has at most in which nothing closes, and one in which something does.
const MOST_UNKNOWN: usize = 6;
const MOST_KNOWN: usize = 12;

/// A formula that no list knows is known by its place: a few words and a comma, above a name; some more, or no comma, where there are
/// formulas, wishes or thanks in it ("All the best to you and the crew,").
fn looks_closing(
    text: &str,
    span: Span,
    lines: &[Line<'_>],
    below: &[usize],
    reader: &mut Reader,
) -> Option<(Span, Option<Span>)> {
    let line = span.of(text);
    let words = line.split_whitespace().take(MOST_KNOWN + 1).count();
    // Most lines end here: they are read later, as sentences.
    let open = line.ends_with(char::is_alphabetic);
    if !line.ends_with(',') && !open || words > MOST_KNOWN {
        return None;
    }
    let name = name_in(text, &lines[*below.first()?], reader, false)?;
    let mut closes = || {
        let reading = reader.read(line);
        let sets = [CueSet::Closing, CueSet::GoodWishes, CueSet::Gratitude];
        sets.iter().any(|set| reading.hits.has(*set))
    };
    (words <= MOST_UNKNOWN && !open || closes()).then_some((span, Some(name)))
}

/// The name that fills a line, its titles and emoji with it.
fn name_in(text: &str, line: &Line<'_>, reader: &mut Reader, under_formula: bool) -> Option<Span> {
    let span = line.trimmed();
    let span = Span::new(
        span.start + text[span.start..span.end].len()
            - text[span.start..span.end]
                .trim_start_matches(['-', '–', '—', '~', '*', ' ', '/'])
                .len(),
        span.end,
    );
    // "Ana Diaz | +44 …"
    let end = span
        .of(text)
        .find(['|', '/', '•', '·'])
        .unwrap_or(span.len());
    let len = span.of(text)[..end].trim_end().len();
    let span = Span::new(span.start, span.start + len);
    if span.len() > LONGEST_CLOSING {
        return None;
    }
    let reading = reader.read(span.of(text));
    let tokens = &reading.tokens;
    let head = tokens
        .iter()
        .skip(1)
        .position(|t| matches!(t.word.as_str(), "," | "(" | "|" | "-"))
        .map_or(tokens.len(), |at| at + 1);
    is_name(span.of(text), &tokens[..head], under_formula).then_some(span)
}

/// One to five words of `stretch` that begin with capitals (in lower case: one or two, under a closing formula), or a placeholder.
pub(super) fn is_name(stretch: &str, tokens: &[Token], under_formula: bool) -> bool {
    let words: Vec<&Token> = tokens.iter().filter(|t| t.is_wordlike()).collect();
    let sentence_mark = tokens.iter().enumerate().any(|(i, t)| {
        matches!(t.word.as_str(), "!" | "?" | ":" | ";")
            || t.word == "."
                && i + 1 == tokens.len()
                // As it is written: "R." is read as "are".
                && words.last().is_some_and(|w| w.span.len() > 2)
    });
    let numbered = words.iter().any(|t| t.kind == Kind::Number);
    if words.is_empty() || words.len() > 5 || sentence_mark || numbered {
        return false;
    }
    let particle = |t: &Token| t.word == "and" || List::NameParts.has(&t.word);
    // "Ji-woo", "van 't Hoff".
    let joined =
        |t: &Token| stretch[..t.span.start].ends_with(['-', '\u{2010}', '\u{2011}', '\'', '’']);
    let named = |t: &Token| t.capital || t.kind == Kind::Placeholder;
    let is_part = |t: &Token| named(t) || particle(t) || joined(t);
    let capitals = words.iter().all(|t| is_part(t)) && words.iter().any(|t| named(t));
    capitals || under_formula && words.len() <= 2
}
