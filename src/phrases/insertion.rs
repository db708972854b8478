//! Setting text into a draft so that it looks as if it had always stood there: place, wrap width, line ends, blank lines.
//!
//! For: turning a phrase into an edit. Not for choosing the phrase.

use super::Remark;
use super::removal::remove;
use crate::draft::{Draft, Sentence};
use crate::moves::{Move, Moves};
use crate::text::{Edit, Span};

/// The width, in characters, of drafts that do not show one.
const DEFAULT_WIDTH: usize = 72;
/// A line longer than this shows that the draft leaves wrapping to the editor.
const LONGEST_WRAPPED: usize = 90;
/// A closing formula has at most so many words.
const LONGEST_CLOSING: usize = 4;

/// The edit that sets `phrase` in the place that the move `kind` has in a letter.
///
/// `None` for a move that has no such place, and for a Subject where there are no headers.
pub fn insert(draft: &Draft<'_>, moves: &Moves, kind: Move, phrase: &str) -> Option<Edit> {
    match kind {
        Move::Gratitude => Some(before_body(draft, phrase)),
        Move::Salutation => Some(line_before_body(draft, phrase)),
        Move::Intent => Some(intent(draft, moves, phrase)),
        Move::Reason => Some(
            match moves.all.iter().rfind(|found| found.kind == Move::Intent) {
                Some(found) => after_sentence(draft, found.span, phrase),
                None => after_letter(draft, phrase),
            },
        ),
        Move::DoorOpen => Some(after_letter(draft, phrase)),
        Move::SignOff => Some(sign_off(draft, phrase)),
        Move::Name => draft
            .sign_off
            .map(|line| Edit::insert(line.end, format!("{}{phrase}", draft.line_end))),
        Move::Subject => subject(draft, phrase),
        Move::PositiveRemark => Some(after_thanks(draft, moves, phrase)),
        Move::GoodWishes | Move::OfferOfHelp => Some(in_closing(draft, moves, phrase)),
        Move::Apology => None,
    }
}

/// The edit that sets a remark in its place.
pub fn insert_remark(
    draft: &Draft<'_>,
    moves: &Moves,
    remark: Remark,
    phrase: &str,
) -> Option<Edit> {
    match remark {
        Remark::ShortNotice | Remark::LateReply | Remark::Considered => {
            insert(draft, moves, Move::Reason, phrase)
        }
        Remark::Effort => Some(after_thanks(draft, moves, phrase)),
        Remark::Connect | Remark::ThanksAgain => Some(in_closing(draft, moves, phrase)),
    }
}

/// The edits that carry a sentence to the place that the move `kind` has in a letter; `None` where it cannot leave its own.
pub fn carry(draft: &Draft<'_>, moves: &Moves, kind: Move, sentence: Span) -> Option<Vec<Edit>> {
    let taken = remove(draft, sentence)?;
    let words = sentence.of(&draft.text).split_whitespace();
    let mut phrase = words.collect::<Vec<_>>().join(" ");
    if !ends_with_mark(draft, sentence) {
        phrase.push('.');
    }
    let set = insert(draft, moves, kind, &phrase)?;
    let apart = set.span.end <= taken.span.start || taken.span.end <= set.span.start;
    // An insertion at the end of what is taken out would say the same in the same place.
    let elsewhere = set.span.start != taken.span.end && set.span.end != taken.span.start;
    let mut edits = vec![taken, set];
    edits.sort_by_key(|edit| edit.span.start);
    (apart && elsewhere).then_some(edits)
}

/// The edit that puts `text` in the place of a sentence.
pub fn replace(draft: &Draft<'_>, sentence: Span, text: &str) -> Edit {
    let column = column_of(draft, sentence.start);
    let (mut new, at) = flow(draft, column, text);
    let mut span = sentence;
    break_before_rest(draft, &mut span, &mut new, at);
    Edit::replace(span, new)
}

/// Thanks stand in a paragraph of their own after the greeting, or, where the letter begins on the line of the greeting, before its first sentence.
fn before_body(draft: &Draft<'_>, phrase: &str) -> Edit {
    let Some(body) = letter(draft) else {
        return into_empty(draft, phrase);
    };
    let on_its_line = draft.salutation.is_some_and(|greeting| {
        let between = draft.text.get(greeting.end..body.start);
        between.is_some_and(|between| !between.contains('\n'))
    });
    if on_its_line {
        return Edit::insert(body.start, format!("{phrase} "));
    }
    let (text, _) = flow(draft, 0, phrase);
    Edit::insert(
        line_start(draft, body.start),
        format!("{text}{0}{0}", draft.line_end),
    )
}

fn line_before_body(draft: &Draft<'_>, phrase: &str) -> Edit {
    match letter(draft) {
        Some(body) => Edit::insert(
            line_start(draft, body.start),
            format!("{phrase}{0}{0}", draft.line_end),
        ),
        None => into_empty(draft, phrase),
    }
}

/// The decision follows the thanks where these come first, else it opens the letter.
fn intent(draft: &Draft<'_>, moves: &Moves, phrase: &str) -> Edit {
    let first = draft.sentences.first().map(|s| s.span);
    match first.filter(|span| moves.does(*span, Move::Gratitude)) {
        Some(span) => after_sentence(draft, span, phrase),
        None => before_body(draft, phrase),
    }
}

/// After the first thanks, else after the decision, else at the top.
fn after_thanks(draft: &Draft<'_>, moves: &Moves, phrase: &str) -> Edit {
    let thanks = moves.first(Move::Gratitude);
    let decision = || moves.all.iter().rfind(|found| found.kind == Move::Intent);
    match thanks.or_else(decision) {
        Some(found) => after_sentence(draft, found.span, phrase),
        None => before_body(draft, phrase),
    }
}

/// In the last paragraph where that looks ahead, thanks or wishes well, else in a paragraph of its own.
fn in_closing(draft: &Draft<'_>, moves: &Moves, phrase: &str) -> Edit {
    let closes = [Move::DoorOpen, Move::Gratitude, Move::GoodWishes];
    let last = above_closing(draft).and_then(|body| {
        let mut of_letter = draft.sentences.iter().filter(|s| s.span.end <= body.end);
        of_letter.next_back()
    });
    let ended = |last: &&Sentence| last.span.of(&draft.text).ends_with(['.', '!', '?', ')']);
    let closing = |last: &&Sentence| closes.iter().any(|kind| moves.does(last.span, *kind));
    match last.filter(ended).filter(closing) {
        Some(last) => after_sentence(draft, last.span, phrase),
        None => after_letter(draft, phrase),
    }
}

/// After a sentence, in its paragraph.
fn after_sentence(draft: &Draft<'_>, sentence: Span, phrase: &str) -> Edit {
    // "I withdraw the following:" goes on in the list below it.
    if sentence.of(&draft.text).ends_with(':') {
        return before_sentence(draft, sentence, phrase);
    }
    let stop = if ends_with_mark(draft, sentence) {
        ""
    } else {
        "."
    };
    let column = column_of(draft, sentence.end) + stop.len() + 1;
    let (text, at) = flow(draft, column, phrase);
    let lead = if text.starts_with(['\r', '\n']) {
        ""
    } else {
        " "
    };
    let mut new = format!("{stop}{lead}{text}");
    let mut span = Span::new(sentence.end, sentence.end);
    break_before_rest(draft, &mut span, &mut new, at);
    Edit::replace(span, new)
}

/// Before a sentence, in its paragraph.
fn before_sentence(draft: &Draft<'_>, sentence: Span, phrase: &str) -> Edit {
    let (mut new, column) = flow(draft, column_of(draft, sentence.start), phrase);
    let line = draft.text[sentence.start..].lines().next().unwrap_or("");
    let rest = 1 + line.chars().count();
    let fits = width(draft).is_none_or(|width| column + rest <= width);
    // In flowed text the blank before a break says that the line goes on.
    if fits || draft.flowed {
        new.push(' ');
    }
    if !fits {
        new.push_str(draft.line_end);
    }
    Edit::insert(sentence.start, new)
}

/// A paragraph of its own at the end of the letter, before the closing formula.
fn after_letter(draft: &Draft<'_>, phrase: &str) -> Edit {
    let Some(body) = above_closing(draft) else {
        return into_empty(draft, phrase);
    };
    let (text, _) = flow(draft, 0, phrase);
    // A closing formula on the same line moves on to a line of its own.
    let after = &draft.text[body.end..];
    let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
    let closes_here = draft
        .sign_off
        .is_some_and(|formula| formula.start == body.end + blanks && blanks > 0);
    match closes_here {
        true => Edit::replace(
            Span::new(body.end, body.end + blanks),
            format!("{0}{0}{text}{0}{0}", draft.line_end),
        ),
        false => Edit::insert(body.end, format!("{0}{0}{text}", draft.line_end)),
    }
}

/// Above the name where one stands under the letter, else at its end.
fn sign_off(draft: &Draft<'_>, phrase: &str) -> Edit {
    let Some(body) = letter(draft) else {
        return into_empty(draft, phrase);
    };
    let under = draft.name.filter(|name| {
        name.start >= body.end && draft.text[body.end..name.start].trim().is_empty()
    });
    match under {
        Some(name) => Edit::insert(
            line_start(draft, name.start),
            format!("{phrase}{}", draft.line_end),
        ),
        None => Edit::insert(body.end, format!("{0}{0}{phrase}", draft.line_end)),
    }
}

fn subject(draft: &Draft<'_>, phrase: &str) -> Option<Edit> {
    let headers = draft.headers.as_ref()?;
    match headers.subject_line {
        Some(line) => {
            let colon = line.start + line.of(&draft.text).find(':')? + 1;
            Some(Edit::replace(
                Span::new(colon, line.end),
                format!(" {phrase}"),
            ))
        }
        None => {
            let first = headers.span.start
                + headers
                    .span
                    .of(&draft.text)
                    .find('\n')
                    .map_or(headers.span.len(), |at| at + 1);
            let lead = if draft.text[..first].ends_with('\n') {
                ""
            } else {
                draft.line_end
            };
            Some(Edit::insert(
                first,
                format!("{lead}Subject: {phrase}{}", draft.line_end),
            ))
        }
    }
}

/// A letter of which only the greeting, or nothing, is written yet.
fn into_empty(draft: &Draft<'_>, phrase: &str) -> Edit {
    let end = draft.line_end;
    match (draft.salutation, &draft.headers) {
        (Some(greeting), _) => Edit::insert(greeting.end, format!("{end}{end}{phrase}")),
        (None, Some(headers)) => Edit::insert(headers.span.end, format!("{phrase}{end}")),
        (None, None) => Edit::insert(0, format!("{phrase}{end}")),
    }
}

/// The paragraphs of the letter proper: what stands under the closing formula, such as a postscript, is left out.
fn letter(draft: &Draft<'_>) -> Option<Span> {
    let end = draft
        .sign_off
        .or(draft.name)
        .map_or(usize::MAX, |span| span.start);
    // A line such as "Re: your invitation" above the greeting is no part of it.
    let greeted = draft.salutation.map_or(0, |greeting| greeting.end);
    let first = draft
        .paragraphs
        .iter()
        .find(|p| p.start >= greeted)
        .or(draft.paragraphs.first())?;
    let last = draft
        .paragraphs
        .iter()
        .rfind(|p| p.start < end)
        .unwrap_or(first);
    Some(Span::new(first.start, last.end.min(end.max(last.start))))
}

/// The letter without a last line such as "Thanks again," that closes it though no name stands below.
fn above_closing(draft: &Draft<'_>) -> Option<Span> {
    let body = letter(draft)?;
    let closes = |paragraph: &&Span| {
        let line = paragraph.of(&draft.text).trim_end();
        line.ends_with(',') && !line.contains('\n') && line.split(' ').count() <= LONGEST_CLOSING
    };
    let last = draft.paragraphs.iter().rfind(|p| p.end <= body.end);
    let above = last.filter(closes).and_then(|line| {
        let mut paragraphs = draft.paragraphs.iter();
        paragraphs.rfind(|p| p.start >= body.start && p.end <= line.start)
    });
    Some(above.map_or(body, |above| Span::new(body.start, above.end)))
}

fn ends_with_mark(draft: &Draft<'_>, sentence: Span) -> bool {
    let last = sentence.of(&draft.text).chars().next_back().unwrap_or('.');
    !last.is_alphanumeric()
}

fn line_start(draft: &Draft<'_>, at: usize) -> usize {
    draft.text[..at].rfind('\n').map_or(0, |i| i + 1)
}

/// Characters between the start of the line and the byte `at`.
pub(super) fn column_of(draft: &Draft<'_>, at: usize) -> usize {
    draft.text[line_start(draft, at)..at].chars().count()
}

/// How wide the draft wraps its lines, in characters; `None` where it leaves that to the editor.
pub(super) fn width(draft: &Draft<'_>) -> Option<usize> {
    let lines = draft
        .paragraphs
        .iter()
        .flat_map(|p| p.of(&draft.text).lines());
    let longest = lines
        .map(|line| line.trim_end().chars().count())
        .max()
        .unwrap_or(0);
    let wrapped = draft
        .paragraphs
        .iter()
        .any(|p| p.of(&draft.text).trim_end().contains('\n'));
    match longest {
        _ if longest > LONGEST_WRAPPED => None,
        _ if longest > DEFAULT_WIDTH => wrapped.then_some(longest),
        _ => Some(DEFAULT_WIDTH),
    }
}

/// `text` broken into lines of the draft's width, the first of which begins at `column`; and the column after it.
fn flow(draft: &Draft<'_>, column: usize, text: &str) -> (String, usize) {
    let mut out = String::with_capacity(text.len() + 8);
    let mut at = column;
    let width = width(draft);
    for (number, word) in text.split(' ').enumerate() {
        let len = word.chars().count();
        let lead = usize::from(number > 0);
        if width.is_some_and(|width| at > 0 && at + lead + len > width) {
            // In flowed text the blank before a break says that the line goes on.
            if draft.flowed && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(draft.line_end);
            at = len;
        } else {
            out.extend(std::iter::repeat_n(' ', lead));
            at += lead + len;
        }
        out.push_str(word);
    }
    (out, at)
}

/// Breaks the line after new text that would push what follows over the width; takes the blank there into the edit.
fn break_before_rest(draft: &Draft<'_>, span: &mut Span, new: &mut String, column: usize) {
    let rest = &draft.text[span.end..];
    let line = rest.split('\n').next().unwrap_or("").trim_end();
    let blanks = line.len() - line.trim_start_matches(' ').len();
    if blanks > 0 && width(draft).is_some_and(|width| column + line.chars().count() > width) {
        span.end += blanks;
        if draft.flowed {
            new.push(' ');
        }
        new.push_str(draft.line_end);
    }
}

/// The sentence that holds a byte span.
pub fn sentence_at<'d>(draft: &'d Draft<'_>, span: Span) -> Option<&'d Sentence> {
    draft.sentences.iter().find(|s| s.span.contains(span))
}
