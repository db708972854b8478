//! Small mails, each with what is to be read of it.

use super::super::{Opened, PartKind, Why, open};
use crate::text::{Edit, Span, apply};

/// The parts as kinds and texts.
fn parts<'o>(opened: &'o Opened<'_>) -> Vec<(PartKind, &'o str)> {
    let part = |part: &super::super::Part| (part.kind, part.span.of(&opened.text));
    opened.parts.iter().map(part).collect()
}

fn letter<'o>(opened: &'o Opened<'_>) -> &'o str {
    let found = parts(opened)
        .into_iter()
        .find(|(kind, _)| *kind == PartKind::Letter);
    found.map_or("(none)", |(_, text)| text)
}

/// The source after an edit that replaces `old`, or inserts behind it where `old` ends with `|`.
pub(super) fn edited(source: &str, old: &str, new: &str) -> String {
    let opened = open(source);
    let wanted = old.trim_end_matches('|');
    let at = opened.text.find(wanted).expect("the words to be replaced");
    let end = at + wanted.len();
    let start = if wanted == old { at } else { end };
    let edit = Edit::replace(Span::new(start, end), new);
    let after = apply(source, &[opened.map.edit(&edit)]);
    let expected = apply(&opened.text, &[edit]);
    assert_eq!(open(&after).text, expected, "{after}");
    after
}

pub(super) const QUOTED: &str = "\
From: Ana <ana@a.example>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear Ms. Okafor,

I=E2=80=99m writing about the interview. Thank you for the time that you =
took.

Ana
";

#[test]
fn what_is_no_mime_is_not_touched() {
    for source in [
        "",
        "Dear all: see you\nContent-Type: text/html\n\n=E9",
        "Re: x\nContent-Transfer-Encoding: base64\n",
        "Subject: =?no word?=\n\nDear",
        "Subject: a =3D\n\nDear =C3=A9",
        "Subject: a\nContent-Type: text/html\nDear <b>Ada</b>",
    ] {
        let opened = open(source);
        assert!(matches!(&opened.text, std::borrow::Cow::Borrowed(text) if *text == source));
        assert!(opened.map.is_identity() && opened.parts.is_empty() && opened.forms.is_empty());
        let edit = Edit::insert(0, "é = b");
        assert_eq!((opened.map.edit(&edit), opened.locked), (edit, None));
    }
}

#[test]
fn quoted_printable_is_read_in_place() {
    for source in [QUOTED.to_owned(), QUOTED.replace('\n', "\r\n")] {
        let opened = open(&source);
        let (headers, body) = opened.text.split_at(opened.parts[0].span.start);
        assert!(
            source.starts_with(headers) && headers.ends_with("quoted-printable\r\n\r\n")
                || headers.ends_with("quoted-printable\n\n")
        );
        assert_eq!(
            body.replace('\r', ""),
            "Dear Ms. Okafor,\n\nI’m writing about the interview. Thank you for the time that you took.\n\nAna\n"
        );
        assert_eq!(opened.forms, ["quoted-printable"]);
        let at = opened.text.find("I’m").expect("the word");
        let span =
            |from: usize, to: usize| opened.map.span(Span::new(at + from, at + to)).of(&source);
        assert_eq!(span(0, 5), "I=E2=80=99m");
        assert_eq!(span(1, 4), "=E2=80=99");
        assert_eq!(span(1, 1), "");
        let took = opened.text.find("you took").expect("the words");
        let line_end = if source.contains('\r') { "\r\n" } else { "\n" };
        assert_eq!(
            opened.map.span(Span::new(took, took + 8)).of(&source),
            format!("you ={line_end}took")
        );
    }
}

#[test]
fn a_letter_in_parts() {
    let source = "\
From: a@a.example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=\"out er\"

This is a message in parts.
--out er
Content-Type: multipart/alternative;
 boundary=in

--in
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

Dear Ada=C3=A9,

--in
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<p>Dear =C3=A9

--in--
--out er
Content-Disposition: attachment; filename=cv.txt

text =C3=A9
--out er
Content-Type: message/rfc822

From: b@a.example
Content-Type: multipart/mixed; boundary=in

--in

quoted =C3=A9
--in--
--out er--
bye
";
    use PartKind::{Boundary, Forwarded, Letter, Other, PartHeaders};
    for source in [source.to_owned(), source.replace('\n', "\r\n")] {
        let opened = open(&source);
        let text = opened.text.replace('\r', "");
        assert_eq!(text, source.replace('\r', "").replacen("=C3=A9", "é", 1));
        let mut found = parts(&opened);
        let all: String = found.iter().map(|(_, text)| *text).collect();
        assert!(
            opened.text.ends_with(&all) && opened.text.contains("outer") == all.contains("outer")
        );
        let kinds: Vec<PartKind> = found.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(
            kinds,
            [
                Boundary,
                PartHeaders,
                Boundary,
                PartHeaders,
                Letter,
                Boundary,
                PartHeaders,
                Other,
                Boundary,
                PartHeaders,
                Other,
                Boundary,
                PartHeaders,
                Forwarded,
                Boundary
            ]
        );
        found.retain(|(kind, _)| !matches!(kind, Boundary | PartHeaders));
        let texts: Vec<String> = found
            .iter()
            .map(|(_, text)| text.replace('\r', ""))
            .collect();
        assert_eq!(
            texts[..3],
            ["Dear Adaé,\n", "<p>Dear =C3=A9\n", "text =C3=A9"]
        );
        assert!(texts[3].starts_with("From: b@") && texts[3].ends_with("--in--"));
        assert!(opened.flowed && opened.locked.is_none());
        assert_eq!(
            opened.forms,
            [
                "multipart/mixed",
                "multipart/alternative",
                "message/rfc822",
                "quoted-printable"
            ]
        );
        let end = found[0].1.len() + opened.parts[4].span.start;
        let edit = opened.map.edit(&Edit::insert(end, "Ana"));
        let after = apply(&source, &[edit]).replace('\r', "");
        assert!(after.contains("Dear Ada=C3=A9,\nAna\n--in\n"), "{after}");
    }
}

#[test]
fn broken_structure_is_read_somehow() {
    let top = "From: a@a.example\nContent-Type: multipart/mixed; boundary=b\n";
    let read = |rest: &str| {
        let source = format!("{top}{rest}");
        let opened = open(&source);
        assert_eq!(opened.text, source);
        letter(&opened).to_owned()
    };
    assert_eq!(read("\nDear Ada,\n"), "(none)");
    assert_eq!(read("\n--b\n\nDear Ada,\n"), "Dear Ada,\n");
    assert_eq!(
        read("\n--b\n\nDear Ada,\n--bc\nx\n--b--"),
        "Dear Ada,\n--bc\nx"
    );
    assert_eq!(read("\n--b\n\n--b--"), "");
    assert_eq!(read("\n--b"), "");
    assert_eq!(read("\n--b\n--b\nDear"), "Dear");
    assert_eq!(read("\n--b--\nDear"), "(none)");
    assert_eq!(read("\n--b\nContent-Type: image/png\n\nDear"), "(none)");
    let source = format!("{top}\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--b\n\nDear");
    assert_eq!(letter(&open(&source)), "Dear");
}

const LOCKED: &str = "\
Subject: =?utf-8?B?w6k=?=
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

RGVhciBBZGHDqSwKCkkgd2l0aGRyYXcu
Cg==
";

#[test]
fn base64_is_read_and_not_edited() {
    let opened = open(LOCKED);
    assert_eq!(letter(&opened), "Dear Adaé,\n\nI withdraw.\n");
    assert!(opened.text.starts_with("Subject: é\nContent-Type"));
    assert_eq!(opened.forms, ["base64", "encoded-words"]);
    let locked = opened.locked.expect("a lock");
    assert_eq!(locked.why, Why::Base64);
    assert_eq!(
        locked.span.of(&opened.text),
        "Content-Transfer-Encoding: base64"
    );
    let whole_letter = opened.parts[0].span;
    let whole = opened
        .map
        .span(Span::new(whole_letter.start + 5, whole_letter.start + 8));
    assert_eq!(whole.of(LOCKED), &LOCKED[LOCKED.find("RGV").unwrap_or(0)..]);
    for span in [
        whole_letter,
        Span::new(whole_letter.end, whole_letter.end),
        Span::new(3, whole_letter.end),
    ] {
        let edit = opened.map.edit(&Edit::replace(span, "no"));
        assert_eq!(apply(LOCKED, &[edit]), LOCKED);
    }
    for body in ["Dear Ada,", "RGVh", "Hello", "AAAA", "====", ""] {
        let source = format!("Content-Transfer-Encoding: base64\nSubject: a\n\n{body}");
        let opened = open(&source);
        assert_eq!(opened.locked.is_some(), body == "RGVh", "{body}");
        assert_eq!(opened.map.is_identity(), body != "RGVh", "{body}");
        let read = if body == "RGVh" { "Dea" } else { body };
        assert_eq!(letter(&opened), read);
    }
}

#[test]
fn an_empty_letter_is_one_where_no_other_is() {
    let top = "From: a@a.example\nContent-Type: multipart/alternative; boundary=b\n\n";
    let read = |parts: &str| {
        let source = format!("{top}{parts}");
        let opened = open(&source);
        (letter(&opened).to_owned(), opened.locked.is_some())
    };
    let html = "--b\nContent-Type: text/html\n\n";
    let expected = |text: &str, locked| (text.to_owned(), locked);
    assert_eq!(
        read(&format!("--b\n\n \n{html}Dear\n--b--")),
        expected("Dear", true)
    );
    assert_eq!(
        read(&format!("--b\n\n \n{html}\n--b--")),
        expected(" ", false)
    );
    assert_eq!(
        read(&format!("{html}\n--b\n\nDear\n--b--")),
        expected("Dear", false)
    );
}

#[test]
fn a_page_alone_is_read_and_not_edited() {
    let top = "Subject: a\nContent-Type: multipart/alternative; boundary=b\n\n--b\n";
    for (part, body) in [
        ("", "<p>Dear Ad\u{e9},</p><p>I withdraw."),
        (
            "Content-Transfer-Encoding: quoted-printable\n",
            "<p>Dear=\n Ad=C3=A9,</p><p>I withdraw.",
        ),
        (
            "Content-Transfer-Encoding: base64\n",
            "PHA+RGVhciBBZMOpLDwvcD48cD5JIHdpdGhkcmF3LjwvcD4=",
        ),
    ] {
        let source =
            format!("{top}Content-Type: text/html; charset=utf-8\n{part}\n{body}\n--b--\n");
        let opened = open(&source);
        assert_eq!(letter(&opened), "Dear Adé,\n\nI withdraw.", "{part}");
        assert!(opened.text.ends_with("I withdraw.\n--b--\n"));
        let locked = opened.locked.expect("a lock");
        assert_eq!(locked.why, Why::HtmlOnly);
        assert_eq!(
            locked.span.of(&opened.text),
            "Content-Type: text/html; charset=utf-8"
        );
        assert_eq!(opened.forms.last().map(String::as_str), Some("html"));
    }
}
