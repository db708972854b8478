//! The fields of a header block, one after the other, and nothing behind the block.
//!
//! For: seeing cheaply whether a text begins with headers, and the headers of MIME parts.
//! Not for what the letter is judged by (see `draft::headers`).

use crate::text::Span;

/// A field name longer than this, in bytes, is none.
const LONGEST_NAME: usize = 76;

/// One field with its folded lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    /// As it is written, without the colon.
    pub(super) name: &'t str,
    /// From after the colon to the end of the last folded line, without its line break.
    pub(super) value: Span,
    /// The first line, without its line break.
    pub(super) line: Span,
}

impl Field<'_> {
    /// Whether it has this name, in any case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Reads one field at a time.
#[derive(Clone, Debug)]
pub(super) struct Fields<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Fields<'t> {
    /// The fields from the byte `at` on, where a line begins.
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    /// The fields at the top of a text: blank lines, a byte order mark and the `From ` line of a mailbox may come first.
    pub(super) fn at_top(text: &'t str) -> Self {
        let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
        while at < text.len() {
            let first = text[at..].find(|c: char| !matches!(c, ' ' | '\t' | '\r'));
            match first.map(|skip| (at + skip, text.as_bytes()[at + skip])) {
                Some((end, b'\n')) => at = end + 1,
                _ => break,
            }
        }
        if text[at..].starts_with("From ") {
            at = line(text, at).1;
        }
        Self { text, at }
    }

    /// The byte behind the block, once all fields are read: behind the blank line that ends it. `None` where the
    /// block ends with a line that is neither blank nor a field.
    pub(super) fn end(&self) -> Option<usize> {
        let (end, next) = line_if_short(self.text, self.at)?;
        is_blank(&self.text[self.at..end]).then_some(next)
    }

    /// Where reading has come to.
    pub(super) fn position(&self) -> usize {
        self.at
    }
}

impl<'t> Iterator for Fields<'t> {
    type Item = Field<'t>;

    fn next(&mut self) -> Option<Field<'t>> {
        let start = self.at;
        // A look at the first bytes tells, so that a text of one endless line is not read for its end.
        let name = name(&self.text[start..])?;
        let (first_end, mut next) = line(self.text, start);
        let mut end = first_end;
        while self.text[next..].starts_with([' ', '\t']) {
            let (folded_end, after) = line(self.text, next);
            if is_blank(&self.text[next..folded_end]) {
                break;
            }
            (end, next) = (folded_end, after);
        }
        self.at = next;
        Some(Field {
            name,
            value: Span::new(start + name.len() + 1, end),
            line: Span::new(start, first_end),
        })
    }
}

/// The name at the start of a field.
fn name(line: &str) -> Option<&str> {
    let colon = line
        .bytes()
        .take(LONGEST_NAME + 1)
        .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')))?;
    let plain = line.starts_with(|c: char| c.is_ascii_alphabetic())
        && line[colon..].starts_with(':')
        && !line[colon..].starts_with("://");
    plain.then(|| &line[..colon])
}

/// The end of the line at `at` without and with its line break.
pub(super) fn line(text: &str, at: usize) -> (usize, usize) {
    match text[at..].find('\n') {
        Some(len) => {
            let carriage = text[at..at + len].ends_with('\r');
            (at + len - usize::from(carriage), at + len + 1)
        }
        None => (text.len(), text.len()),
    }
}

/// The same for a line that begins with a blank or is empty, else `None`: its end is not looked for.
fn line_if_short(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = &text[at..];
    (rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n'])).then(|| line(text, at))
}

fn is_blank(line: &str) -> bool {
    line.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> (Vec<&str>, Option<usize>) {
        let mut fields = Fields::at_top(text);
        let names = fields.by_ref().map(|field| field.name).collect();
        (names, fields.end())
    }

    #[test]
    fn a_block_ends_with_a_blank_line() {
        let text = "\r\nFrom ana Mon\r\nTo: b\r\nSubject: a\r\n  b\r\n\r\nDear";
        assert_eq!(names(text), (vec!["To", "Subject"], Some(text.len() - 4)));
        let subject = Fields::at_top(text).nth(1).map(|f| f.value.of(text));
        assert_eq!(subject, Some(" a\r\n  b"));
        assert_eq!(names("To: b"), (vec!["To"], Some(5)));
        assert_eq!(names("To: b\n--text--\n"), (vec!["To"], None));
    }

    #[test]
    fn letters_and_addresses_are_no_fields() {
        for text in ["Dear all: hello", "https://a.example", ": a", "", "é: b"] {
            assert_eq!(names(text).0, [""; 0], "{text}");
        }
    }
}
