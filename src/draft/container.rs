//! What a draft came in: a bare body, headers and body, the file of some mail program, MIME. Known by content, never by path.
//!
//! Not for taking it apart (see `headers`, `source`, `zones`); this only names what they saw.

use super::headers::{self, Headers, Style};
use super::lines::Line;

/// The names of all containers around the letter but those of MIME, the outermost first; `plain` where there is none.
pub(super) fn names(lines: &[Line<'_>], headers: Option<&Headers>, flowed: bool) -> Vec<String> {
    let mut out: Vec<&str> = Vec::new();
    let first = lines.iter().position(|line| !line.is_blank()).unwrap_or(0);
    let top = lines.get(first).map_or("", |line| line.text);
    match headers {
        Some(headers) => {
            if headers::is_mbox(lines, first)
                && !lines
                    .get(first + 1)
                    .is_some_and(|l| headers::is_comment(l.text))
            {
                out.push("mbox");
            }
            out.push(match headers.style {
                Style::Mail => "headers",
                Style::FrontMatter => "front-matter",
            });
            if headers
                .fields
                .iter()
                .any(|field| field.name.starts_with("x-exteditorr"))
            {
                out.push("thunderbird");
            }
        }
        None if top.starts_with("GIT:") => {}
        None => out.push("plain"),
    }
    let any = |test: &dyn Fn(&str) -> bool| lines.iter().any(|line| test(line.text));
    if any(&headers::is_separator) {
        out.push("emacs");
    }
    if any(&|line| line.starts_with("<#")) {
        out.push("mml");
    }
    if any(&headers::is_comment) {
        out.push("git");
    }
    if out.contains(&"front-matter") || any(&is_markdown) {
        out.push("markdown");
    }
    if flowed {
        out.push("flowed");
    }
    out.into_iter().map(str::to_owned).collect()
}

/// Marks that nobody sets in plain mail: headings, links, strong emphasis.
fn is_markdown(line: &str) -> bool {
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    let heading = (1..=4).contains(&hashes) && line[hashes..].starts_with(' ');
    let link = line.find("](").is_some_and(|at| line[..at].contains('['));
    let stressed = line.split("**").nth(1).is_some_and(|inside| {
        inside.starts_with(char::is_alphanumeric) && inside.ends_with(char::is_alphanumeric)
    });
    let opens = line
        .find("**")
        .is_some_and(|at| !line[..at].ends_with(['>', '*']));
    heading || link || stressed && opens && !line.trim_start().starts_with(['>', '*'])
}
