//! Taking a sentence out of a draft, with the blanks that would stay behind.
//!
//! Not for deciding that one should go.

use super::insertion::{column_of, width};
use crate::draft::Draft;
use crate::text::{Edit, Span};

/// The edit that takes a sentence out, with the blanks that would stay behind; `None` where nothing else would be left.
pub fn remove(draft: &Draft<'_>, sentence: Span) -> Option<Edit> {
    if draft.sentences.len() < 2 {
        return None;
    }
    let paragraph = *draft.paragraphs.iter().find(|p| p.contains(sentence))?;
    let text = &draft.text;
    if paragraph == sentence {
        let line_start = text[..sentence.start].rfind('\n').map_or(0, |at| at + 1);
        // A greeting on the same line stays.
        let start = if draft.salutation.is_some_and(|s| s.end > line_start) {
            sentence.start
        } else {
            line_start
        };
        let after = &text[sentence.end..];
        let blanks = after.len() - after.trim_start_matches([' ', '\t', '\r', '\n']).len();
        let end = sentence.end + blanks;
        // Indentation of what follows is not ours.
        let end = text[sentence.end..end]
            .rfind('\n')
            .map_or(end, |at| sentence.end + at + 1);
        if end == text.len() && start > 0 {
            let kept = text[..start]
                .trim_end_matches([' ', '\t', '\r', '\n'])
                .len();
            return Some(Edit::replace(Span::new(kept, sentence.end), ""));
        }
        return Some(Edit::replace(Span::new(start, end), ""));
    }
    if sentence.end == paragraph.end {
        let kept = text[..sentence.start]
            .trim_end_matches([' ', '\t', '\r', '\n'])
            .len();
        return Some(Edit::replace(Span::new(kept, sentence.end), ""));
    }
    let after = &text[sentence.end..];
    let blanks = after.len()
        - after
            .trim_start_matches([' ', '\t', '\r', '\n', '\u{a0}'])
            .len();
    let end = sentence.end + blanks;
    let rest = text[end..paragraph.end]
        .lines()
        .next()
        .unwrap_or("")
        .chars()
        .count();
    let kept = text[..sentence.start]
        .trim_end_matches([' ', '\t', '\r', '\n'])
        .len();
    let too_wide =
        width(draft).is_some_and(|width| column_of(draft, sentence.start) + rest > width);
    // What follows moves up to where the sentence stood, unless the line becomes too long by that.
    Some(
        match too_wide && kept > paragraph.start && kept < sentence.start {
            true => Edit::replace(Span::new(kept, end), draft.line_end),
            false => Edit::replace(Span::new(sentence.start, end), ""),
        },
    )
}
