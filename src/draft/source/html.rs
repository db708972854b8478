//! HTML to text, only well enough to see what a letter is about.
//!
//! The parser of mails does the work; it knows no block but the paragraph, so that blocks are first made breaks.

use mail_parser::decoders::html::html_to_text;

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];
/// Elements whose contents nobody sees.
const UNSEEN: &[&str] = &["head", "script", "style", "template", "title"];

/// The text of a page.
pub(super) fn text(page: &str) -> String {
    let mut simple = String::with_capacity(page.len());
    // Whether something stands in the line that is being written.
    let mut begun = false;
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        simple.push_str(words);
        begun |= !words.trim().is_empty();
        if let Some(comment) = tag.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        if !tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        {
            simple.push_str("&lt;");
            begun = true;
            rest = &tag[1..];
            continue;
        }
        let Some(end) = tag.find('>') else {
            rest = "";
            break;
        };
        rest = &tag[end + 1..];
        let inner = &tag[1..end];
        let closing = inner.starts_with('/');
        let name = inner.trim_start_matches('/');
        let len = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        let name = name[..len].to_ascii_lowercase();
        if UNSEEN.contains(&name.as_str()) {
            // Without attributes, which would hide from the parser what it is.
            simple.push_str(if closing { "</" } else { "<" });
            simple.push_str(&name);
            simple.push('>');
        } else if name == "br" {
            simple.push_str("<br>");
            begun = false;
        } else if BLOCKS.contains(&name.as_str()) {
            let paragraph = closing && name == "p";
            for _ in 0..usize::from(begun) + usize::from(paragraph) {
                simple.push_str("<br>");
            }
            begun = false;
        } else if name == "td" || name == "th" {
            simple.push(' ');
        }
    }
    simple.push_str(rest);
    let text = html_to_text(&simple);
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_lines() {
        let page = "<html><head><title>no</title><style type=\"text/css\">p { a: b }</style></head>\
            <body><div dir=ltr>Dear Ms.&nbsp;Okafor,</div><div><br></div><p class=\"x\">Thank <b>you</b> &amp; \
            all.</p><ul><li>one</li><li>2 < 3</li></ul><!-- no --><style type=a>no</style>Ana</body></html>";
        let expected = "Dear Ms.\u{a0}Okafor,\n\nThank you & all.\n\none\n2 < 3\nAna";
        assert_eq!(text(page), expected);
    }

    #[test]
    fn anything_is_a_page() {
        for page in [
            "",
            "<",
            "<a",
            "<!--",
            "&",
            "&;",
            "&#;",
            "&#x110000;",
            "<style>é",
            "<é>ü</",
        ] {
            text(page);
        }
    }
}
