//! What the MIME headers of a message or of a part say about its contents. Not for the contents.

use mail_parser::{HeaderName, MessageParser};

use super::fields::Field;
use crate::text::Span;

/// A field longer than this, in bytes, is no honest one.
const LONGEST: usize = 8 << 10;

/// What a part is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text for people.
    #[default]
    Plain,
    /// Text in HTML.
    Html,
    /// Parts, parted by a boundary.
    Multipart {
        /// In lower case.
        subtype: String,
        /// Without the leading dashes.
        boundary: String,
    },
    /// A whole mail.
    Message,
    /// Anything else.
    Other,
}

/// How the bytes of a part are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Transfer {
    /// As they are.
    #[default]
    Plain,
    /// As they are, with a word that there are such beyond ASCII.
    EightBit,
    Quoted,
    Base64,
}

/// What a block of MIME headers says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) kind: Kind,
    pub(super) transfer: Transfer,
    pub(super) charset: Option<String>,
    pub(super) flowed: bool,
    pub(super) attachment: bool,
    /// The first line of Content-Type.
    pub(super) type_line: Option<Span>,
    /// The first line of Content-Transfer-Encoding.
    pub(super) transfer_line: Option<Span>,
}

/// Whether a field says anything about contents.
pub(super) fn is_mime(field: &Field<'_>) -> bool {
    field.is("MIME-Version")
        || field.is("Content-Type")
        || field.is("Content-Transfer-Encoding")
        || field.is("Content-Disposition")
}

/// Reads blocks of headers.
#[derive(Debug)]
pub(super) struct Contents {
    parser: MessageParser,
}

impl Contents {
    pub(super) fn new() -> Self {
        Self {
            parser: MessageParser::new().with_mime_headers(),
        }
    }

    /// What the fields say; `default` is what a part without Content-Type is.
    pub(super) fn of<'t>(
        &self,
        text: &'t str,
        fields: impl Iterator<Item = Field<'t>>,
        default: Kind,
    ) -> Content {
        let mut content = Content {
            kind: default,
            ..Content::default()
        };
        for field in fields.filter(|field| field.value.len() <= LONGEST) {
            if field.is("Content-Type") && content.type_line.is_none() {
                content.type_line = Some(field.line);
                self.read_type(text, field, &mut content);
            } else if field.is("Content-Transfer-Encoding") && content.transfer_line.is_none() {
                content.transfer_line = Some(field.line);
                content.transfer = transfer(field.value.of(text));
            } else if field.is("Content-Disposition") {
                let value = field.value.of(text).trim_start();
                content.attachment = value
                    .get(.."attachment".len())
                    .is_some_and(|start| start.eq_ignore_ascii_case("attachment"));
            }
        }
        content
    }

    fn read_type(&self, text: &str, field: Field<'_>, content: &mut Content) {
        let block = format!("Content-Type:{}\r\n\r\n", field.value.of(text));
        let Some(message) = self.parser.parse_headers(&block) else {
            return;
        };
        let Some(found) = message
            .header(HeaderName::ContentType)
            .and_then(|value| value.as_content_type())
        else {
            return;
        };
        let is = |name: &str, wanted: &str| {
            found
                .attribute(name)
                .is_some_and(|value| value.eq_ignore_ascii_case(wanted))
        };
        content.charset = found.attribute("charset").map(str::to_owned);
        content.flowed = is("format", "flowed");
        let subtype = found.subtype().unwrap_or("").to_ascii_lowercase();
        content.kind = match (
            found.ctype().to_ascii_lowercase().as_str(),
            subtype.as_str(),
        ) {
            ("text", "html") => Kind::Html,
            // People write drafts in Markdown, and `text` alone is an old way to say plain.
            ("text", "plain" | "markdown" | "x-markdown" | "") => Kind::Plain,
            ("message", "rfc822" | "global") => Kind::Message,
            ("multipart", _) => match found.attribute("boundary").map(str::trim_end) {
                Some(boundary) if !boundary.is_empty() => Kind::Multipart {
                    subtype,
                    boundary: boundary.to_owned(),
                },
                _ => Kind::Other,
            },
            _ => Kind::Other,
        };
    }
}

fn transfer(value: &str) -> Transfer {
    let end = |c: char| c.is_whitespace() || matches!(c, ';' | '(');
    let name = value.trim().split(end).next().unwrap_or("");
    let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
    if is("quoted-printable") {
        Transfer::Quoted
    } else if is("base64") {
        Transfer::Base64
    } else if is("8bit") || is("binary") {
        Transfer::EightBit
    } else {
        Transfer::Plain
    }
}
