//! Which bytes stand for which characters in a part. Not for how bytes are written in a mail (see `quoted`, `words`).
//!
//! What a charset lacks is written thus: typographic quotes, dashes, dots and blanks by their like in ASCII; any
//! other character as itself, unencoded. That is how a writer's own keystrokes stand in such a part, and an
//! editor shows it as it is meant; a question mark would lose it.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How the characters of a part are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Charset {
    encoding: &'static Encoding,
    /// The last character that new text may hold as bytes without question.
    top: char,
}

impl Charset {
    /// The charset that a part names. `bytes` are what it is to read: a part that names none, or ASCII, and yet holds
    /// other bytes is UTF-8 where they read as such, else Windows-1252.
    pub(super) fn of(label: Option<&str>, bytes: &[u8]) -> Self {
        let named = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
        match (label, named) {
            (Some(label), Some(encoding)) if !is_ascii(label) => Self {
                encoding,
                // The label of Latin-1 is read as Windows-1252 by all the world, but not written so by all.
                top: if encoding == WINDOWS_1252 && !is_windows(label) {
                    '\u{ff}'
                } else {
                    char::MAX
                },
            },
            _ if bytes.is_ascii() => Self {
                encoding: UTF_8,
                top: '\u{7f}',
            },
            _ if std::str::from_utf8(bytes).is_ok() => Self {
                encoding: UTF_8,
                top: char::MAX,
            },
            _ => Self {
                encoding: WINDOWS_1252,
                top: char::MAX,
            },
        }
    }

    pub(super) fn encoding(self) -> &'static Encoding {
        self.encoding
    }

    /// The text that `bytes` stand for; what stands for nothing becomes U+FFFD.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        self.encoding
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
    }

    /// How `c` is to be written.
    pub(super) fn encode(self, c: char) -> Written {
        if c.is_ascii() {
            return Written::Bytes(vec![c as u8]);
        }
        if c > self.top
            && let Some(like) = like(c)
        {
            return Written::Like(like);
        }
        if self.top == '\u{7f}' {
            return Written::Itself;
        }
        let mut buffer = [0; 4];
        let (bytes, encoding, lacking) = self.encoding.encode(c.encode_utf8(&mut buffer));
        if !lacking && encoding == self.encoding {
            Written::Bytes(bytes.into_owned())
        } else if let Some(like) = like(c) {
            Written::Like(like)
        } else {
            Written::Itself
        }
    }
}

/// A character in a charset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// By these bytes.
    Bytes(Vec<u8>),
    /// The charset lacks it; by its like in ASCII.
    Like(&'static str),
    /// The charset lacks it, and ASCII has nothing like it.
    Itself,
}

fn is_ascii(label: &str) -> bool {
    let label = label.trim();
    ["us-ascii", "ascii", "ansi_x3.4-1968"]
        .iter()
        .any(|name| label.eq_ignore_ascii_case(name))
}

fn is_windows(label: &str) -> bool {
    let label = label.trim().to_ascii_lowercase();
    label.contains("windows") || label.contains("cp1252")
}

/// What people write in ASCII for a typographic mark.
fn like(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2033}' => "\"",
        '\u{2010}'..='\u{2013}' | '\u{2212}' => "-",
        '\u{2014}' | '\u{2015}' => "--",
        '\u{2026}' => "...",
        '\u{2022}' => "*",
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_charset_lacks_is_never_a_question_mark() {
        let written = |label: Option<&str>, c| Charset::of(label, b"").encode(c);
        let bytes = |bytes: &[u8]| Written::Bytes(bytes.to_vec());
        assert_eq!(written(Some("UTF-8"), '\u{2019}'), bytes(b"\xE2\x80\x99"));
        assert_eq!(written(Some("windows-1252"), '\u{2019}'), bytes(b"\x92"));
        assert_eq!(written(Some("iso-8859-1"), '\u{2019}'), Written::Like("'"));
        assert_eq!(written(Some("iso-8859-1"), 'é'), bytes(b"\xE9"));
        assert_eq!(written(Some("iso-8859-1"), '€'), bytes(b"\x80"));
        assert_eq!(written(Some("iso-8859-1"), 'ł'), Written::Itself);
        assert_eq!(written(Some("us-ascii"), 'é'), Written::Itself);
        assert_eq!(written(None, '\u{2014}'), Written::Like("--"));
        assert_eq!(written(Some("no such"), 'e'), bytes(b"e"));
    }

    #[test]
    fn bytes_tell_what_the_label_does_not() {
        let read = |label, bytes| Charset::of(label, bytes).decode(bytes);
        assert_eq!(read(None, b"\xC3\xA9"), "é");
        assert_eq!(read(Some("US-ASCII"), b"\xE9"), "é");
        assert_eq!(read(Some("iso-8859-1"), b"\x92"), "\u{2019}");
    }
}
