//! The header block of a mail (RFC 5322), as editors get to see it; the front matter of Markdown is read as one.
//!
//! Not for the body, nor for decoding (see `source`) or names and addresses (see `facts`).

use super::lines::Line;
use crate::text::Span;

/// A header block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// From the first header to the line before the body, with the blank line between.
    pub span: Span,
    /// The value of Subject without surrounding blanks; empty when nothing is written there yet.
    pub subject: Option<Span>,
    /// The whole line of Subject, name and all, without its line break.
    pub subject_line: Option<Span>,
    /// Every field, in order.
    pub fields: Vec<Field>,
    /// Where the fields stand: in a mail's header block, or in the front matter of a Markdown file.
    pub style: Style,
}

/// One header field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// In lower case.
    pub name: String,
    /// The value without surrounding blanks, folded lines with it.
    pub value: Span,
    /// The line that it begins on, without its line break.
    pub line: Span,
}

/// How a header block is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As mail has it.
    Mail,
    /// Between two lines `---`, as Markdown has it.
    FrontMatter,
}

impl Headers {
    /// The value of the first field of that name, which is in lower case; empty where nothing is written there.
    pub fn get(&self, name: &str) -> Option<Span> {
        self.all(name).next()
    }

    /// The values of all fields of that name.
    pub fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = Span> + 'h {
        let named = self.fields.iter().filter(move |field| field.name == name);
        named.map(|field| field.value)
    }

    /// Whether the headers say that an earlier mail is answered.
    pub fn answers(&self) -> bool {
        ["in-reply-to", "references", "x-forwarded-message-id"]
            .iter()
            .any(|name| self.get(name).is_some_and(|value| !value.is_empty()))
    }
}

/// Headers without which a block is not one: "Dear all: …" is a letter.
const TELLING: &[&str] = &["from", "to", "subject", "cc", "bcc", "date", "reply-to"];

/// Headers that only the block above a quoted mail has, as Outlook writes it.
const OF_A_QUOTE: &[&str] = &["sent", "gesendet", "inviato", "enviado", "verzonden"];

/// The header block at the top of a text, and the number of lines that it takes, the blank line after it among them.
pub(super) fn parse(lines: &[Line<'_>]) -> Option<(Headers, usize)> {
    let first = lines.iter().position(|line| !line.is_blank())?;
    if lines[first].text.trim_end() == "---" {
        return front_matter(lines, first);
    }
    let start = first + usize::from(is_mbox(lines, first));
    let (fields, end) = read_fields(lines, start);
    let named = |names: &[&str]| fields.iter().any(|f| names.contains(&f.name.as_str()));
    if !named(TELLING) || named(OF_A_QUOTE) {
        return None;
    }
    let span = Span::new(lines[first].span.start, lines[end - 1].next);
    Some((block(fields, span, Style::Mail), end))
}

/// Whether a line "From ann@example.org Mon Nov …" stands above the headers.
pub(super) fn is_mbox(lines: &[Line<'_>], first: usize) -> bool {
    let next = lines.get(first + 1);
    lines[first].text.starts_with("From ")
        && next.is_some_and(|next| field(next.text).is_some() || is_comment(next.text))
}

/// Lines that git puts into a draft and takes out again.
pub(super) fn is_comment(line: &str) -> bool {
    line.starts_with("GIT:")
}

/// The line between headers and body that Emacs writes.
pub(super) fn is_separator(line: &str) -> bool {
    line.trim() == "--text follows this line--"
}

/// The fields from line `start` on, and the line after the block.
fn read_fields(lines: &[Line<'_>], start: usize) -> (Vec<Field>, usize) {
    let mut fields: Vec<Field> = Vec::new();
    let mut end = start;
    for (number, line) in lines.iter().enumerate().skip(start) {
        if is_comment(line.text) {
            // Neither a field nor the end of the block.
        } else if let Some((name, value_at)) = field(line.text) {
            let value = Line {
                text: &line.text[value_at..],
                span: Span::new(line.span.start + value_at, line.span.end),
                ..*line
            };
            fields.push(Field {
                name: name.to_ascii_lowercase(),
                value: value.trimmed(),
                line: line.span,
            });
        } else if line.text.starts_with([' ', '\t']) && !line.is_blank() && !fields.is_empty() {
            // A folded line goes on with the value before it.
            if let Some(field) = fields.last_mut() {
                let more = line.trimmed();
                let start = match field.value.is_empty() {
                    true => more.start,
                    false => field.value.start,
                };
                field.value = Span::new(start, more.end);
            }
        } else {
            end = number + usize::from(line.is_blank() || is_separator(line.text));
            break;
        }
        end = number + 1;
    }
    // Some programs leave a blank line above the separator.
    let next = lines.get(end).map(|line| line.text);
    if next.is_some_and(is_separator) {
        end += 1;
    }
    (fields, end)
}

/// The block between two lines `---`; it counts as headers only where it names a mail's fields.
fn front_matter(lines: &[Line<'_>], first: usize) -> Option<(Headers, usize)> {
    const LONGEST: usize = 60;
    let close = (first + 1..lines.len().min(first + LONGEST))
        .find(|i| matches!(lines[*i].text.trim_end(), "---" | "..."))?;
    let (mut fields, _) = read_fields(&lines[..close], first + 1);
    if fields.is_empty() {
        return None;
    }
    for field in &mut fields {
        if field.name == "title" {
            field.name = "subject".to_owned();
        }
    }
    let blank = lines.get(close + 1).is_some_and(Line::is_blank);
    let end = close + 1 + usize::from(blank);
    let span = Span::new(lines[first].span.start, lines[end - 1].next);
    Some((block(fields, span, Style::FrontMatter), end))
}

fn block(fields: Vec<Field>, span: Span, style: Style) -> Headers {
    let subject = fields.iter().find(|field| field.name == "subject");
    Headers {
        span,
        subject: subject.map(|field| field.value),
        subject_line: subject.map(|field| field.line),
        fields,
        style,
    }
}

/// The name of a header field and where its value begins.
fn field(line: &str) -> Option<(&str, usize)> {
    // No program writes longer names, and a line without a colon may be a megabyte long.
    const LONGEST_NAME: usize = 40;
    let head = &line.as_bytes()[..line.len().min(LONGEST_NAME + 1)];
    let colon = head.iter().position(|b| *b == b':')?;
    let name = &head[..colon];
    let plain = name.first().is_some_and(u8::is_ascii_alphabetic)
        && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
    // "https://…" is no field.
    (plain && !line[colon..].starts_with("://")).then_some((&line[..colon], colon + 1))
}
