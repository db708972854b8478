//! Drafts from files and from standard input, and what to say when there is no reading them.
//! Not for how bytes become text (see `decoding`), nor for what is in them: whatever is text is a draft.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Streams, complain};

use super::decoding::{Decoded, Offsets, Undecodable, decode};

/// No letter is larger, and an endless file must not eat the memory.
const LIMIT: u64 = 64 << 20;

/// A draft as it was read.
#[derive(Debug)]
pub(super) struct Input {
    /// The path as the user gave it, `-` for standard input.
    pub(super) path: String,
    decoded: Decoded,
}

impl Input {
    /// The draft, without a byte order mark.
    pub(super) fn text(&self) -> &str {
        self.decoded.text()
    }

    /// From offsets in the draft to offsets in its file, in bytes.
    pub(super) fn offsets(&self) -> Offsets<'_> {
        self.decoded.offsets()
    }

    /// A text as the bytes of its file; `None` where that is in another encoding than UTF-8.
    pub(super) fn encoded(&self, text: &str) -> Option<Vec<u8>> {
        self.decoded.encoded(text)
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
        .and_then(|bytes| decode(bytes).map_err(|why| undecodable(why, &shown)))
        .map_err(|trouble| format!("{}: {trouble}", name(&shown)))
        .map(|decoded| Input {
            path: shown,
            decoded,
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

fn undecodable(why: Undecodable, path: &str) -> String {
    match why {
        Undecodable::NoText => "not a text file; save the letter as plain text (UTF-8)".into(),
        Undecodable::Foreign { at, name } => {
            let convert = match path {
                "-" => format!("iconv -f {name} -t UTF-8"),
                path => format!("iconv -f {name} -t UTF-8 {} | bowout check -", quoted(path)),
            };
            format!("not UTF-8 (byte {at}); convert it, e.g. {convert}")
        }
    }
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

    fn trouble(mut bytes: impl Read) -> String {
        match read(Path::new("-"), &mut bytes) {
            Ok(input) => panic!("read {input:?}"),
            Err(trouble) => trouble,
        }
    }

    #[test]
    fn what_is_no_text_is_named_with_the_way_out() {
        assert_eq!(
            trouble(&b"Caf\xC3\xA9 Caf\xE9"[..]),
            "<stdin>: not UTF-8 (byte 9); convert it, e.g. iconv -f WINDOWS-1252 -t UTF-8"
        );
        assert_eq!(
            trouble(&b"\xFF\xFED\0e"[..]),
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
