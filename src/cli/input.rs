//! Drafts from files and from standard input, and what to say when there is no reading them.
//! Not for their contents: whatever is UTF-8 is a draft.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Streams, complain};

/// No letter is larger, and an endless file must not eat the memory.
const LIMIT: u64 = 64 << 20;

const BOM: &str = "\u{feff}";

/// A draft as it was read.
#[derive(Debug)]
pub(super) struct Input {
    /// The path as the user gave it, `-` for standard input.
    pub(super) path: String,
    source: String,
}

impl Input {
    /// The draft, without a byte order mark.
    pub(super) fn text(&self) -> &str {
        &self.source[self.skipped()..]
    }

    /// How many bytes of the file stand before `text`.
    pub(super) fn skipped(&self) -> usize {
        if self.source.starts_with(BOM) {
            BOM.len()
        } else {
            0
        }
    }

    /// What people call it.
    pub(super) fn name(&self) -> &str {
        name(&self.path)
    }
}

/// The drafts that a command was given: the files, else standard input. When a person would have to type that, it says
/// how to name a draft, and there are none.
pub(super) fn named(
    files: &[PathBuf],
    streams: &mut Streams<'_>,
    command: &str,
) -> Option<Vec<PathBuf>> {
    if files.is_empty() && streams.stdin_is_terminal {
        let trouble = format!(
            "no draft given; name one (bowout {command} letter.txt) or pipe one in (bowout {command} < letter.txt).\n\
             `bowout {command} --help` says more."
        );
        complain(streams, &trouble);
        return None;
    }
    Some(match files {
        [] => vec![PathBuf::from("-")],
        files => files.to_vec(),
    })
}

/// Reads the draft at `path`. The error is for people: it names the path and the way out.
pub(super) fn read(path: &Path, stdin: &mut dyn Read) -> Result<Input, String> {
    let shown = path.to_string_lossy().into_owned();
    let bytes = match shown.as_str() {
        "-" => bytes_of(stdin),
        _ => open(path).and_then(|mut file| bytes_of(&mut file)),
    };
    bytes
        .map_err(|error| unreadable(&error))
        .and_then(|bytes| decode(bytes, &shown))
        .map_err(|trouble| format!("{}: {trouble}", name(&shown)))
        .map(|source| Input {
            path: shown,
            source,
        })
}

fn name(path: &str) -> &str {
    match path {
        "-" => "<stdin>",
        path => path,
    }
}

fn open(path: &Path) -> io::Result<File> {
    // Some systems open a folder like a file, others say that it is forbidden.
    if fs::metadata(path)?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    File::open(path)
}

fn bytes_of(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => {
            "no such file; give the path of a draft, or - for standard input".into()
        }
        ErrorKind::IsADirectory => "is a folder; name the drafts in it".into(),
        ErrorKind::PermissionDenied => "permission denied; allow yourself to read it".into(),
        ErrorKind::FileTooLarge => format!(
            "larger than {} MiB; save the letter without its attachments",
            LIMIT >> 20
        ),
        _ => format!("cannot be read: {error}"),
    }
}

fn decode(bytes: Vec<u8>, path: &str) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
        let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        // Word files are full of NUL bytes, and no conversion makes a letter of them.
        if !utf16 && (bytes.contains(&0) || bytes.starts_with(b"%PDF")) {
            return "not a text file; save the letter as plain text (UTF-8)".into();
        }
        let encoding = if utf16 { "UTF-16" } else { "WINDOWS-1252" };
        let convert = match path {
            "-" => format!("iconv -f {encoding} -t UTF-8"),
            path => format!(
                "iconv -f {encoding} -t UTF-8 {} | bowout check -",
                quoted(path)
            ),
        };
        format!("not UTF-8 (byte {at}); convert it, e.g. {convert}")
    })
}

/// `path` as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+,:@".contains(c);
    if path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(text: &str) -> Result<Input, String> {
        read(Path::new("-"), &mut text.as_bytes())
    }

    fn trouble(mut bytes: impl Read) -> String {
        match read(Path::new("-"), &mut bytes) {
            Ok(input) => panic!("read {input:?}"),
            Err(trouble) => trouble,
        }
    }

    #[test]
    fn a_byte_order_mark_is_skipped_and_counted() -> Result<(), String> {
        let input = input("\u{feff}Dear")?;
        assert_eq!((input.text(), input.skipped()), ("Dear", 3));
        Ok(())
    }

    #[test]
    fn nul_bytes_are_text() -> Result<(), String> {
        let input = input("a\0b")?;
        assert_eq!((input.text(), input.skipped()), ("a\0b", 0));
        Ok(())
    }

    #[test]
    fn what_is_not_utf_8_is_named_with_the_way_out() {
        assert_eq!(
            trouble(&b"Caf\xE9"[..]),
            "<stdin>: not UTF-8 (byte 3); convert it, e.g. iconv -f WINDOWS-1252 -t UTF-8"
        );
        assert_eq!(
            trouble(&b"\xFF\xFED\0e\0"[..]),
            "<stdin>: not UTF-8 (byte 0); convert it, e.g. iconv -f UTF-16 -t UTF-8"
        );
        assert_eq!(
            trouble(&b"PK\x03\x04\0\xFF"[..]),
            "<stdin>: not a text file; save the letter as plain text (UTF-8)"
        );
    }

    #[test]
    fn an_endless_draft_ends() {
        assert_eq!(
            trouble(io::repeat(b'a')),
            "<stdin>: larger than 64 MiB; save the letter without its attachments"
        );
    }

    #[test]
    fn paths_are_quoted_for_the_shell_where_they_must_be() {
        assert_eq!(quoted("drafts/a-1.eml"), "drafts/a-1.eml");
        assert_eq!(quoted("it's mine.eml"), r"'it'\''s mine.eml'");
    }
}
