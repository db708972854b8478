//! The header block of a mail (RFC 5322), as editors get to see it. Not for the body.

use super::lines::Line;
use crate::text::Span;

/// A header block. Only what the letter is judged or filled by is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headers {
    /// From the first header to the line before the body, with the blank line between.
    pub span: Span,
    /// The value of Subject without surrounding blanks; empty when nothing is written there yet.
    pub subject: Option<Span>,
    /// The whole line of Subject, name and all, without its line break.
    pub subject_line: Option<Span>,
    /// The value of From.
    pub from: Option<Span>,
    /// The value of To.
    pub to: Option<Span>,
}

/// Headers without which a block is not one: "Dear all: …" is a letter.
const TELLING: &[&str] = &["from", "to", "subject", "cc", "bcc", "date", "reply-to"];

/// The header block at the top of a text, and the number of lines that it takes, the blank line after it among them.
pub(super) fn parse(lines: &[Line<'_>]) -> Option<(Headers, usize)> {
    let first = lines.iter().position(|line| !line.is_blank())?;
    let mut end = first;
    let mut fields: Vec<(String, Span, Span)> = Vec::new();
    let mut start = first;
    if lines[first].text.starts_with("From ")
        && lines.get(first + 1).and_then(|l| field(l.text)).is_some()
    {
        start += 1;
    }
    for (number, line) in lines.iter().enumerate().skip(start) {
        if let Some((name, value_at)) = field(line.text) {
            let value = Line {
                text: &line.text[value_at..],
                span: Span::new(line.span.start + value_at, line.span.end),
                ..*line
            };
            fields.push((name.to_ascii_lowercase(), value.trimmed(), line.span));
        } else if line.text.starts_with([' ', '\t']) && !line.is_blank() && !fields.is_empty() {
            // A folded line goes on with the value before it.
            if let Some((_, value, _)) = fields.last_mut() {
                let more = line.trimmed();
                *value = Span::new(
                    if value.is_empty() {
                        more.start
                    } else {
                        value.start
                    },
                    more.end,
                );
            }
        } else {
            end = number + usize::from(line.is_blank() || is_separator(line.text));
            break;
        }
        end = number + 1;
    }
    if !fields
        .iter()
        .any(|(name, _, _)| TELLING.contains(&name.as_str()))
    {
        return None;
    }
    let value = |wanted: &str| {
        fields
            .iter()
            .find(|(name, _, _)| name == wanted)
            .map(|(_, value, _)| *value)
    };
    let headers = Headers {
        span: Span::new(lines[first].span.start, lines[end - 1].next),
        subject: value("subject"),
        subject_line: fields
            .iter()
            .find(|(name, _, _)| name == "subject")
            .map(|(_, _, line)| *line),
        from: value("from"),
        to: value("to"),
    };
    Some((headers, end))
}

/// The name of a header field and where its value begins.
fn field(line: &str) -> Option<(&str, usize)> {
    let colon = line.find(':')?;
    let name = &line[..colon];
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && name.len() <= 40;
    // "https://…" is no field.
    (plain && !line[colon..].starts_with("://")).then_some((name, colon + 1))
}

fn is_separator(line: &str) -> bool {
    line.trim() == "--text follows this line--"
}
