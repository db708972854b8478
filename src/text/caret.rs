//! Caret notation: a text with a line of carets under what it marks.
//!
//! For: the examples of the rules and the drafts of the tests. Not for the terminal
//! report, which a rendering library draws.
//!
//! ```text
//! I’m out, this is a joke.
//!          ^^^^^^^^^^^^^^ negative-wording
//! ```
//!
//! A line that holds nothing but blanks and one run of carets, with a label or not,
//! marks that many characters of the line above. A run that reaches the end of its line and has no
//! label goes on in the next caret line.

use super::Span;

/// A text, and the spans of it that were marked, each with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The text without the caret lines.
    pub text: String,
    /// The marks in order of appearance.
    pub marks: Vec<(Span, String)>,
}

/// Takes the caret lines out of `source`.
pub fn parse(source: &str) -> Marked {
    let mut text = String::with_capacity(source.len());
    let mut marks = Vec::new();
    let mut above = 0..0;
    let mut open: Option<usize> = None;
    for line in source.split_inclusive('\n') {
        let Some((skip, run, label)) = caret_line(line) else {
            above = text.len()..text.len() + line.trim_end_matches(['\n', '\r']).len();
            text.push_str(line);
            continue;
        };
        let body = &text[above.clone()];
        let at = |n: usize| body.char_indices().nth(n).map_or(body.len(), |(i, _)| i);
        let (from, to) = (above.start + at(skip), above.start + at(skip + run));
        let start = open.take().unwrap_or(from);
        if label.is_empty() && to == above.end {
            open = Some(start);
        } else {
            marks.push((Span::new(start, to), label.to_owned()));
        }
    }
    Marked { text, marks }
}

/// Writes `text` with a caret line under each mark; what `parse` reads back.
pub fn print(text: &str, marks: &[(Span, String)]) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        let span = Span::new(at, at + body.len());
        at += line.len();
        out.push_str(line);
        for (mark, label) in marks {
            let (from, to) = (mark.start.max(span.start), mark.end.min(span.end));
            if from >= to {
                continue;
            }
            if !out.ends_with('\n') {
                out.push('\n');
            }
            let skip = body[..from - span.start].chars().count();
            let run = body[from - span.start..to - span.start].chars().count();
            out.extend(std::iter::repeat_n(' ', skip));
            out.extend(std::iter::repeat_n('^', run));
            if mark.end <= span.end && !label.is_empty() {
                out.push(' ');
                out.push_str(label);
            }
            out.push('\n');
        }
    }
    out
}

/// Blanks before, carets, label; `None` for a line of text.
fn caret_line(line: &str) -> Option<(usize, usize, &str)> {
    let line = line.trim_end();
    let rest = line.trim_start_matches(' ');
    let run = rest.bytes().take_while(|b| *b == b'^').count();
    let label = rest[run..].trim();
    let plain = label.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    (run > 0 && plain).then_some((line.len() - rest.len(), run, label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_count_characters() {
        let marked = parse("I’m sorry.\n    ^^^^^ effusive\nBye\n");
        assert_eq!(marked.text, "I’m sorry.\nBye\n");
        assert_eq!(marked.marks, [(Span::new(6, 11), "effusive".to_owned())]);
    }

    #[test]
    fn a_mark_may_cross_a_line_break() {
        let source = "so very\n   ^^^^\nlate\n^^^^ x\n";
        let marked = parse(source);
        assert_eq!(marked.marks, [(Span::new(3, 12), "x".to_owned())]);
        assert_eq!(print(&marked.text, &marked.marks), source);
    }
}
