//! The paragraphs of the body: stretches of the writer's own lines. Not for sentences.

use super::lines::{Line, is_blank, lines};
use super::zones::Layout;
use crate::text::Span;

/// Whether the wrapped lines of the body end in a blank, as format=flowed has it: most of those that could, and two at least.
pub(super) fn is_flowed(text: &str, paragraphs: &[Span]) -> bool {
    let inner = paragraphs.iter().flat_map(|p| {
        let lines: Vec<&str> = p.of(text).split('\n').collect();
        lines[..lines.len() - 1]
            .iter()
            .map(|line| line.trim_end_matches('\r').ends_with(' '))
            .collect::<Vec<_>>()
    });
    let (soft, all) = inner.fold((0, 0), |(soft, all), s| (soft + usize::from(s), all + 1));
    soft >= 2 && soft * 4 >= all * 3
}

impl Layout {
    /// The bytes of an own line that are body: all, or what follows a greeting; `None` where nothing does.
    pub(super) fn body_of(&self, line: &Line<'_>) -> Option<Span> {
        let span = line.trimmed();
        let start = match self.salutation {
            Some(greeting) if span.contains(greeting) => greeting.end,
            _ => span.start,
        };
        let blanks = line.text[start - line.span.start..]
            .chars()
            .take_while(|c| is_blank(*c))
            .map(char::len_utf8)
            .sum::<usize>();
        let end = match self.sign_off {
            Some(formula) if span.contains(formula) && formula.start > start + blanks => {
                formula.start
            }
            _ => span.end,
        };
        let text = &line.text[start + blanks - line.span.start..end - line.span.start];
        let end = start + blanks + text.trim_end_matches(is_blank).len();
        (start + blanks < end).then_some(Span::new(start + blanks, end))
    }

    /// Stretches of body lines without a blank line, a bullet or foreign lines between.
    pub(super) fn paragraphs(&self, text: &str) -> Vec<Span> {
        let mut out: Vec<Span> = Vec::new();
        let mut open = false;
        for (line, kind) in lines(text).iter().zip(&self.kinds) {
            let body = match kind {
                None if !line.is_blank() => self.body_of(line),
                _ => None,
            };
            let Some(span) = body else {
                open = false;
                continue;
            };
            let bullet = bullet(span.of(text));
            match out.last_mut() {
                Some(last) if open && bullet == 0 => last.end = span.end,
                _ => out.push(Span::new(span.start + bullet, span.end)),
            }
            open = true;
        }
        out
    }
}

/// Bytes of a list mark at the start of a line: `- `, `* `, `• `, `1. `, `a) `.
fn bullet(line: &str) -> usize {
    let mark = match line.chars().next() {
        Some(c @ ('-' | '*' | '•' | '·' | '–')) => c.len_utf8(),
        Some(c) if c.is_ascii_alphanumeric() => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let head = if digits > 0 { digits } else { 1 };
            match line[head..].chars().next() {
                Some('.') if digits > 0 && digits < 3 => head + 1,
                Some(')') if head < 3 => head + 1,
                _ => return 0,
            }
        }
        _ => return 0,
    };
    let blanks = line[mark..].len() - line[mark..].trim_start_matches([' ', '\t']).len();
    if blanks > 0 { mark + blanks } else { 0 }
}
