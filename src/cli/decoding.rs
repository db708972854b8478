//! Bytes of a file to text, and offsets in the text to bytes of the file. Not for where bytes come from.
//!
//! UTF-8 first of all; UTF-16 by its byte order mark; else what the header block declares, if each byte of that charset
//! is a character; else Windows-1252, if the bytes read well as such. The rest is for the user to convert.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use mail_parser::{HeaderName, MessageParser};

use super::strides::{Strides, characters, units};

const BOM: &str = "\u{feff}";

/// A header block longer than this, in bytes, is not looked through for a charset.
const LONGEST_BLOCK: usize = 16 << 10;

/// A text, and how it stands in its file.
#[derive(Debug)]
pub(super) struct Decoded {
    source: String,
    coding: Coding,
}

/// How the characters of a text stand in the bytes of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Utf8,
    Utf16,
    /// A byte for each character.
    Single,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Undecodable {
    /// They are something else: a program, a Word file, a PDF.
    NoText,
    /// They are text, but not UTF-8 from the byte `at` on; likely what is called `name`.
    Foreign {
        /// Counted from 0.
        at: usize,
        /// As `iconv` knows it.
        name: &'static str,
    },
}

impl Decoded {
    /// The text without a byte order mark.
    pub(super) fn text(&self) -> &str {
        &self.source[self.skipped()..]
    }

    /// From offsets in `text` to offsets in the file.
    pub(super) fn offsets(&self) -> Offsets<'_> {
        match self.coding {
            Coding::Utf8 => Offsets::Shifted(self.skipped()),
            Coding::Utf16 => Offsets::Doubled(Strides::new(self.text(), units)),
            Coding::Single => Offsets::Counted(Strides::new(self.text(), characters)),
        }
    }

    /// A text in the encoding of this one, with its byte order mark; `None` where that is not UTF-8.
    pub(super) fn encoded(&self, text: &str) -> Option<Vec<u8>> {
        let mark = &self.source[..self.skipped()];
        (self.coding == Coding::Utf8).then(|| [mark, text].concat().into_bytes())
    }

    fn skipped(&self) -> usize {
        if self.coding == Coding::Utf8 && self.source.starts_with(BOM) {
            BOM.len()
        } else {
            0
        }
    }
}

/// From offsets in a text to offsets in its file, both in bytes.
#[derive(Debug)]
pub(super) enum Offsets<'t> {
    /// The bytes are the same, behind so many others.
    Shifted(usize),
    /// Two bytes a unit, behind a mark of two.
    Doubled(Strides<'t>),
    /// One byte a character.
    Counted(Strides<'t>),
}

impl Offsets<'_> {
    /// The byte of the file at which the byte `offset` of the text stands.
    pub(super) fn of(&self, offset: usize) -> usize {
        match self {
            Self::Shifted(by) => offset + by,
            Self::Doubled(units) => 2 + 2 * units.before(offset),
            Self::Counted(characters) => characters.before(offset),
        }
    }
}

/// The text that the bytes of a file stand for.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Undecodable> {
    let (at, bytes) = match String::from_utf8(bytes) {
        Ok(source) => {
            return Ok(Decoded {
                source,
                coding: Coding::Utf8,
            });
        }
        Err(error) => (error.utf8_error().valid_up_to(), error.into_bytes()),
    };
    let marked = match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => Some((UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((UTF_16BE, rest)),
        _ => None,
    };
    if let Some((encoding, rest)) = marked {
        let (text, bad) = encoding.decode_without_bom_handling(rest);
        // A text of NULs is in UTF-32, or none.
        return match (bad, text.contains('\0')) {
            (_, true) => Err(Undecodable::NoText),
            (true, _) => Err(Undecodable::Foreign { at, name: "UTF-16" }),
            _ => Ok(Decoded {
                source: text.into_owned(),
                coding: Coding::Utf16,
            }),
        };
    }
    // Word files are full of NUL bytes, and no conversion makes a letter of them.
    if bytes.contains(&0) || bytes.starts_with(b"%PDF") {
        return Err(Undecodable::NoText);
    }
    let foreign = |encoding: &'static Encoding| Undecodable::Foreign {
        at,
        name: match encoding.name() {
            "windows-1252" => "WINDOWS-1252",
            name => name,
        },
    };
    let encoding = match declared(&bytes) {
        Some(encoding) if encoding.is_single_byte() => encoding,
        Some(encoding) => return Err(foreign(encoding)),
        None if is_western(&bytes) => WINDOWS_1252,
        None => return Err(foreign(WINDOWS_1252)),
    };
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    Ok(Decoded {
        source: text.into_owned(),
        coding: Coding::Single,
    })
}

/// The charset that the header block at the top declares; none that is plainly not the truth, such as UTF-8 or ASCII.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let block = &bytes[..bytes.len().min(LONGEST_BLOCK)];
    let parser = MessageParser::new()
        .header_content_type(HeaderName::ContentType)
        .default_header_ignore();
    let message = parser.parse_headers(block)?;
    let content = message.header(HeaderName::ContentType)?.as_content_type()?;
    let label = content.attribute("charset")?.trim().to_ascii_lowercase();
    let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
    (encoding != UTF_8 && !label.contains("ascii")).then_some(encoding)
}

/// Whether the bytes read well as a letter in Windows-1252: no byte that it lacks, no control characters, most bytes
/// ASCII, and hardly anything that is a character in UTF-8.
fn is_western(bytes: &[u8]) -> bool {
    let plain = |byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' | 0x0C => true,
        0..0x20 | 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D => false,
        _ => true,
    };
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let (mut wide, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    bytes.iter().all(plain) && high <= bytes.len() / 3 && wide < broken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Result<String, Undecodable> {
        decode(bytes.to_vec()).map(|decoded| decoded.text().to_owned())
    }

    fn offset(bytes: &[u8], wanted: char) -> Option<usize> {
        let decoded = decode(bytes.to_vec()).ok()?;
        Some(decoded.offsets().of(decoded.text().find(wanted)?))
    }

    #[test]
    fn utf_8_is_itself() {
        assert_eq!(read("\u{feff}Café".as_bytes()).as_deref(), Ok("Café"));
        assert_eq!(offset("\u{feff}Café!".as_bytes(), '!'), Some(8));
        assert_eq!(read(b"a\0b").as_deref(), Ok("a\0b"));
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let encoded = |text: &str, big: bool| -> Vec<u8> {
            let bytes = |unit: u16| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            };
            "\u{feff}"
                .encode_utf16()
                .chain(text.encode_utf16())
                .flat_map(bytes)
                .collect()
        };
        for big in [false, true] {
            let bytes = encoded("Dear 🙂 Zoé!\r\n", big);
            assert_eq!(read(&bytes).as_deref(), Ok("Dear 🙂 Zoé!\r\n"));
            assert_eq!(offset(&bytes, '!'), Some(2 + 2 * 11));
            let mut odd = bytes;
            odd.push(b'a');
            let expected = Undecodable::Foreign {
                at: 0,
                name: "UTF-16",
            };
            assert_eq!(read(&odd), Err(expected));
        }
        assert_eq!(read(b"\xFF\xFE\0\0D\0\0\0"), Err(Undecodable::NoText));
        assert_eq!(read(b"\xFF\xFE").as_deref(), Ok(""));
    }

    #[test]
    fn a_declared_charset_is_heard() {
        let mail = |charset: &str, body: &[u8]| {
            let top =
                format!("From: a@a.example\nContent-Type: text/plain;\n charset=\"{charset}\"\n\n");
            [top.as_bytes(), body].concat()
        };
        let body = |charset: &str, bytes: &[u8]| {
            let text = read(&mail(charset, bytes))?;
            Ok(text
                .split_once("\n\n")
                .map(|(_, body)| body.to_owned())
                .unwrap_or_default())
        };
        assert_eq!(body("ISO-8859-1", b"Caf\xE9 \x92"), Ok("Café ’".to_owned()));
        assert_eq!(body("iso-8859-2", b"Pawe\xB3!"), Ok("Paweł!".to_owned()));
        assert_eq!(
            body("koi8-r", b"\xF0\xD2\xC9\xD7\xC5\xD4"),
            Ok("Привет".to_owned())
        );
        assert_eq!(body("utf-8", b"Caf\xE9"), Ok("Café".to_owned()));
        assert_eq!(body("us-ascii", b"Caf\xE9"), Ok("Café".to_owned()));
        let latin = mail("iso-8859-1", b"\xE9\xE9!");
        assert_eq!(offset(&latin, '!'), Some(latin.len() - 1));
        let expected = |at, name| Err(Undecodable::Foreign { at, name });
        let at = mail("gbk", b"").len();
        assert_eq!(body("gbk", b"\xC4\xE3"), expected(at, "GBK"));
        let at = mail("utf-8", b"").len();
        assert_eq!(body("utf-8", b"\x81\xE9"), expected(at, "WINDOWS-1252"));
    }

    #[test]
    fn western_letters_are_read_unasked() {
        assert_eq!(read(b"Caf\xE9").as_deref(), Ok("Café"));
        assert_eq!(
            read(b"I\x92m out \x96 sorry, Zo\xEB").as_deref(),
            Ok("I’m out – sorry, Zoë")
        );
        assert_eq!(offset(b"I\x92m out \x96 sorry!", '!'), Some(15));
        for bytes in [
            // Half in one, half in the other; a byte that Windows-1252 lacks; a control character; Russian in KOI8-R.
            &b"Caf\xC3\xA9 Caf\xE9"[..],
            b"Caf\x81 au lait",
            b"Caf\xE9 \x01 au lait",
            b"\xF0\xD2\xC9\xD7\xC5\xD4, \xCD\xC9\xD2",
        ] {
            let at = std::str::from_utf8(bytes)
                .err()
                .map_or(0, |error| error.valid_up_to());
            let name = "WINDOWS-1252";
            assert_eq!(read(bytes), Err(Undecodable::Foreign { at, name }));
        }
        assert_eq!(read(b"PK\x03\x04\0\xFF"), Err(Undecodable::NoText));
        assert_eq!(
            read(b"%PDF-1.7\n\xE9\xE8 long enough"),
            Err(Undecodable::NoText)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_text_or_not(
            top in "|\\xFF|(From: a\nContent-Type: [a-z/;=*'%\"()?\\\\ \n0-9]{0,40}|Content-Type: a/b; charset=)?[a-z0-9-]{0,9}\n\n",
            mark in prop::sample::select(vec![&b""[..], b"\xFF\xFE", b"\xFE\xFF"]),
            rest in prop::collection::vec(any::<u8>(), 0..60),
        ) {
            let bytes = [mark, top.as_bytes(), &rest].concat();
            let len = bytes.len();
            if let Ok(decoded) = decode(bytes) {
                let (text, offsets) = (decoded.text(), decoded.offsets());
                let places: Vec<usize> = text.char_indices().map(|(at, _)| offsets.of(at)).collect();
                prop_assert!(places.is_sorted_by(|a, b| a < b));
                prop_assert_eq!(offsets.of(text.len()), len);
            }
        }
    }
}
