//! Lines that are addressed to programs, not to the reader: MML tags, PGP armour, attached files, git's comments.
//!
//! Not for MIME, whose parts `source` knows.

use super::headers::is_comment;
use super::lines::Line;
use super::zones::ZoneKind;

/// Marks the lines that no person writes or reads.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].text.trim();
        let end = match line.as_bytes().first() {
            Some(b'-') => {
                armour(lines, at).inspect(|end| claim(&mut kinds[at..*end], ZoneKind::Armour))
            }
            Some(b'<' | b'[') => {
                tag(lines, at).inspect(|end| claim(&mut kinds[at..*end], ZoneKind::Attachment))
            }
            Some(b'G') if is_comment(line) => {
                kinds[at] = Some(ZoneKind::Comment);
                None
            }
            _ => None,
        };
        at = end.unwrap_or(at + 1);
    }
}

fn claim(kinds: &mut [Option<ZoneKind>], kind: ZoneKind) {
    for slot in kinds {
        slot.get_or_insert(kind);
    }
}

/// The line after a stretch of armour that begins at line `at`. Of a signed message only the lines above the text are armour.
fn armour(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let block = lines[at]
        .text
        .trim()
        .strip_prefix("-----BEGIN PGP ")?
        .strip_suffix("-----")?;
    if block == "SIGNED MESSAGE" {
        let fields = lines[at + 1..]
            .iter()
            .take_while(|line| line.text.starts_with("Hash:") || line.text.starts_with("Charset:"));
        return Some(at + 1 + fields.count());
    }
    let last = format!("-----END PGP {block}-----");
    let close = (at + 1..lines.len()).find(|i| lines[*i].text.trim() == last);
    // Without an end, what looks like armour is armour: long lines without a blank between letters.
    let end = close.map(|close| close + 1).unwrap_or_else(|| {
        let body = lines[at + 1..].iter().take_while(|line| {
            let line = line.text.trim();
            !line.contains(' ') || line.contains(": ")
        });
        at + 1 + body.count()
    });
    Some(end)
}

/// Tags after which an attached file begins.
const FILE: &[&str] = &["filename=", "disposition=attachment"];

/// The line after a tag of Emacs or himalaya, or after the name of a file in brackets.
fn tag(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let line = lines[at].text.trim();
    if line.starts_with("<#") {
        let close = line.ends_with('>').then_some(at + 1)?;
        let holds_file = line.starts_with("<#part") && FILE.iter().any(|mark| line.contains(mark));
        let end = (close..lines.len()).find(|i| lines[*i].text.trim_start().starts_with("<#"));
        return match end {
            Some(end) if holds_file && lines[end].text.trim() == "<#/part>" => Some(end + 1),
            _ => Some(close),
        };
    }
    is_file_name(line).then_some(at + 1)
}

/// `[image: logo.png]`, `[cid:…]`, `<cv.pdf>`: a line that stands for a file.
fn is_file_name(line: &str) -> bool {
    const LONGEST: usize = 120;
    let inside = line
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .or_else(|| {
            line.strip_prefix('<')
                .and_then(|rest| rest.strip_suffix('>'))
        });
    let Some(inside) = inside.filter(|inside| inside.len() <= LONGEST) else {
        return false;
    };
    let lower = inside.to_lowercase();
    let labelled = [
        "image:",
        "cid:",
        "attachment:",
        "attached:",
        "inline image",
        "file:",
    ]
    .iter()
    .any(|label| lower.starts_with(label));
    let extension = lower.rsplit_once('.').is_some_and(|(_, ext)| {
        matches!(
            ext,
            "pdf"
                | "doc"
                | "docx"
                | "odt"
                | "png"
                | "jpg"
                | "jpeg"
                | "gif"
                | "txt"
                | "ics"
                | "zip"
                | "rtf"
        )
    });
    labelled || extension && !lower.contains("://")
}
