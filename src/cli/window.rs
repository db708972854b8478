//! The few words of a draft that a finding is shown with. Not for drawing them.
//!
//! A mailing program may save a paragraph as one line of any length. The drawing library reads all that
//! it is given, once a finding, and shows the whole of a mark that is wider than the terminal. So it is
//! given little.

use super::ruler::Ruler;
use crate::text::Span;

/// A mark over more lines than this is shown by its first line.
const LINES: usize = 6;

/// Stands for words of a mark that are not shown; the library's own dots look the same.
const ELLIPSIS: &str = " ... ";

/// A stretch of a draft that fits the terminal, or of which the library sees where to cut it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// One line or a few.
    pub(super) text: String,
    /// What is marked, in bytes of `text`.
    pub(super) mark: Span,
}

impl Window {
    /// What to show for a finding at `span` where there is room for so many columns.
    pub(super) fn new(ruler: &Ruler<'_>, span: Span, room: usize) -> Self {
        let (text, lines) = ruler.lines();
        let line = |nth| without_break(text, lines.span_of(nth).unwrap_or(Span::new(0, 0)));

        let span = Span::new(boundary(text, span.start), boundary(text, span.end));
        let first = lines.line_of(span.start);
        let last = lines.line_of(without_break(text, span).end);
        let several = first < last
            && last - first < LINES
            && (first..=last).all(|nth| head(line(nth).of(text), room) == line(nth).of(text));

        let (from, to) = (
            line(first).start,
            line(if several { last } else { first }).end,
        );
        let start = span.start.min(to);
        let end = span.end.clamp(start, to);
        let marked = Span::new(start, end).of(text);
        // On either side stays more than fits, for the library to cut and to put its dots there.
        let before = clean(tail(&text[from..start], 2 * room));
        let marked = clean(&if several {
            marked.to_owned()
        } else {
            elided(marked, room)
        });
        let after = clean(head(&text[end..to], 2 * room));
        Self {
            mark: Span::new(before.len(), before.len() + marked.len()),
            text: before + &marked + &after,
        }
    }
}

/// Control characters that the library lets pass, and a terminal might obey, made visible.
pub(super) fn clean(text: &str) -> String {
    text.replace(|c| ('\u{80}'..='\u{9f}').contains(&c), "\u{fffd}")
}

/// `text`, or its beginning and its end where that is all there is room for.
fn elided(text: &str, room: usize) -> String {
    if head(text, room) == text {
        return text.to_owned();
    }
    let half = room.saturating_sub(ELLIPSIS.len()) / 2;
    let (begin, end) = (head(text, half), tail(text, half));
    format!("{}{ELLIPSIS}{}", begin.trim_end(), end.trim_start())
}

/// The longest beginning that takes at most `room` columns.
fn head(text: &str, room: usize) -> &str {
    let taken = fitting(text.chars(), room);
    &text[..taken]
}

/// The longest end that takes at most `room` columns.
fn tail(text: &str, room: usize) -> &str {
    let taken = fitting(text.chars().rev(), room);
    &text[text.len() - taken..]
}

/// The bytes of as many of `chars` as fit.
fn fitting(chars: impl Iterator<Item = char>, room: usize) -> usize {
    chars
        .scan(0, |width, c| {
            *width += columns(c);
            (*width <= room).then_some(c.len_utf8())
        })
        .sum()
}

/// The columns of a terminal that `c` takes, or more: a window a little too small harms nobody.
fn columns(c: char) -> usize {
    match c {
        '\t' => 4,
        '\0'..'\u{1100}' | '\u{2000}'..'\u{2300}' => 1,
        _ => 2,
    }
}

fn without_break(text: &str, span: Span) -> Span {
    let line = span.of(text);
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    Span::new(span.start, span.start + line.len())
}

/// The nearest place at or before `offset` that lies in the text and between two characters.
fn boundary(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::caret;

    /// `marked` is a text with one mark in caret notation, `expected` the window, likewise.
    fn check(marked: &str, room: usize, expected: &str) {
        let marked = caret::parse(marked);
        let window = Window::new(&Ruler::new(&marked.text), marked.marks[0].0, room);
        let label = String::from("x");
        assert_eq!(
            caret::print(&window.text, &[(window.mark, label)]),
            expected
        );
    }

    #[test]
    fn the_line_is_shown() {
        check("a\nbc def\n   ^^^ x\ng\n", 20, "bc def\n   ^^^ x\n");
    }

    #[test]
    fn a_few_lines_are_shown() {
        check("a bc\n  ^^\nd ef\n^ x\ng\n", 20, "a bc\n  ^^\nd ef\n^ x\n");
    }

    #[test]
    fn of_many_lines_or_wide_ones_the_first_is_shown() {
        check(
            "ab\n ^\nc\n^\nd\n^\ne\n^\nf\n^\ng\n^\nh\n^ x\n",
            20,
            "ab\n ^ x\n",
        );
        check("ab\n ^\ncdefghi\n^ x\n", 5, "ab\n ^ x\n");
    }

    #[test]
    fn of_a_wide_mark_both_ends_are_shown() {
        check(
            "0 one two three four five six 0\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ x\n",
            17,
            "0 one tw ... ve six 0\n  ^^^^^^^^^^^^^^^^^ x\n",
        );
    }

    #[test]
    fn of_a_wide_line_enough_is_left_to_be_cut() {
        check(
            "abcdefghijklmnopqrstuvwxyz\n            ^^ x\n",
            4,
            "efghijklmnopqrstuv\n        ^^ x\n",
        );
    }

    #[test]
    fn a_line_break_is_no_place_of_its_own() {
        let ruler = Ruler::new("ab\r\ncd");
        for offset in 2..4 {
            let window = Window::new(&ruler, Span::new(offset, offset), 20);
            assert_eq!((window.text.as_str(), window.mark), ("ab", Span::new(2, 2)));
        }
    }
}
