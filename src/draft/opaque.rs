//! Lines that are addressed to programs, not to the reader: MML tags, PGP armour, attached files, git's comments.
//!
//! Not for MIME, whose parts `source` knows.

use super::headers::is_comment;
use super::lines::Line;
use super::zones::ZoneKind;

/// Marks the lines that no person writes or reads.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let mut ends = Ends::default();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].text.trim();
        let (kind, end) = match line.as_bytes().first() {
            Some(b'-') => (ZoneKind::Armour, armour(lines, at, &mut ends)),
            Some(b'<') if line.starts_with("<#mml") => {
                claim(&mut kinds[at..=at], ZoneKind::Attachment);
                // A mail inside the mail, until its closing tag.
                let close = ends.find(lines, at + 1, "<#/mml>");
                (ZoneKind::Forward, close)
            }
            Some(b'<') => (ZoneKind::Attachment, tag(lines, at)),
            Some(b'G') if is_comment(line) => (ZoneKind::Comment, Some(at + 1)),
            _ => (ZoneKind::Body, None),
        };
        if let Some(end) = end {
            claim(&mut kinds[at..end], kind);
        }
        at = end.unwrap_or(at + 1).max(at + 1);
    }
}

/// Looks for closing lines. What was not found once is not looked for again, so that a text full of openings is read once.
#[derive(Debug, Default)]
struct Ends {
    missing: Vec<String>,
}

impl Ends {
    fn find(&mut self, lines: &[Line<'_>], from: usize, last: &str) -> Option<usize> {
        const REMEMBERED: usize = 8;
        if self.missing.len() >= REMEMBERED || self.missing.iter().any(|missing| missing == last) {
            return None;
        }
        let found = (from..lines.len()).find(|i| lines[*i].text.trim() == last);
        if found.is_none() {
            self.missing.push(last.to_owned());
        }
        found
    }
}

fn claim(kinds: &mut [Option<ZoneKind>], kind: ZoneKind) {
    for slot in kinds {
        slot.get_or_insert(kind);
    }
}

/// The line after a stretch of armour that begins at line `at`. Of a signed message only the lines above the text are armour.
fn armour(lines: &[Line<'_>], at: usize, ends: &mut Ends) -> Option<usize> {
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
    let close = ends.find(lines, at + 1, &last);
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

/// The line after a tag of Emacs or himalaya, with the file that it may hold.
fn tag(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let line = lines[at].text.trim();
    if !line.starts_with("<#") {
        return None;
    }
    // A long tag is folded.
    let close =
        (at..lines.len().min(at + 4)).find(|i| lines[*i].text.trim_end().ends_with('>'))? + 1;
    let mut said = lines[at..close].iter().map(|line| line.text);
    let holds_file =
        line.starts_with("<#part") && said.any(|line| FILE.iter().any(|mark| line.contains(mark)));
    let end = (close..lines.len()).find(|i| lines[*i].text.trim_start().starts_with("<#"));
    match end {
        Some(end) if holds_file && lines[end].text.trim() == "<#/part>" => Some(end + 1),
        _ => Some(close),
    }
}

/// Marks lines of the writer's own that only name a file; in a quote they are part of it.
pub(super) fn mark_files(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    for (line, kind) in lines.iter().zip(kinds) {
        if kind.is_none() && is_file_name(line.text.trim()) {
            *kind = Some(ZoneKind::Attachment);
        }
    }
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
