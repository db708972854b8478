//! Edits in quoted-printable, and the charsets of it.

use super::super::open;
use super::mails::{QUOTED, edited};
use crate::text::Edit;

#[test]
fn edits_are_encoded_as_their_stretch_is() {
    assert!(edited(QUOTED, "’", "'").contains("I'm writing"));
    assert!(edited(QUOTED, "Ana\n|", "é = 1 ").ends_with("\nAna\n=C3=A9 =3D 1=20"));
    assert!(edited(QUOTED, "took", "took – é").contains("\ntook =E2=80=93 =C3=A9.\n"));
    // The line is full, so that the new words get one of their own.
    let after = edited(QUOTED, "Thank you|", " so very much indeed");
    let expected = "I=E2=80=99m writing about the interview. Thank you so very much indeed=\n \
        for the time that you =\ntook.";
    assert!(after.contains(expected), "{after}");
    // A blank at the end of a line would be lost.
    let after = edited(
        QUOTED,
        "interview. Thank you for the time that you took.",
        "",
    );
    assert!(after.contains("about the =\n\n"), "{after}");
    // Headers are plain.
    let after = edited(QUOTED, "Ana <", "Ana Díaz = <");
    assert!(after.starts_with("From: Ana Díaz = <ana@"), "{after}");
}

#[test]
fn a_full_line_makes_room() {
    let body = |line: &str| {
        let top = "From: a@a.example\nContent-Transfer-Encoding: quoted-printable\n";
        format!("{top}Content-Type: text/plain; charset=utf-8\n\n{line}")
    };
    let full = "x".repeat(70);
    for (end, new, expected) in [
        ("abcdef", " and", "abcde=\nf and"),
        ("abc=C3=A9", "é", "abc=\n=C3=A9=C3=A9"),
        ("abcdef", "\nand", "abcdef\nand"),
        ("abcde ", "\nand", "abcde=\n=20\nand"),
    ] {
        let line = format!("{}{end}", &full[..76 - end.len()]);
        let source = body(&format!("{line}\nand so on\n"));
        let text = open(&source).text.into_owned();
        let last = text.find("\nand so").expect("the end of the line");
        let old = format!("{}|", &text[last - 9..last]);
        let after = edited(&source, &old, new);
        let written = after.rsplit_once("xxx").map(|(_, end)| end.to_owned());
        let expected = format!("{expected}\nand so on\n");
        assert_eq!(
            written.as_deref().map(|w| w.trim_start_matches('x')),
            Some(expected.as_str())
        );
    }
    // Behind a last `=` nothing may be written.
    let source = body("Dear Ada=");
    assert!(edited(&source, "Ada|", "3D").ends_with("Dear Ada3D"));
    // What stays of a unit is written again.
    let source = body("x=810ay").replace("utf-8", "gbk");
    assert!(open(&source).text.ends_with("x\u{fffd}0ay"));
    assert!(edited(&source, "ay", "b").ends_with("x\u{fffd}0b"));
    assert!(edited(&source, "0", "1").ends_with("x\u{fffd}1ay"));
}

#[test]
fn charsets_are_heard() {
    let latin = QUOTED
        .replace("utf-8", "iso-8859-1")
        .replace("=E2=80=99", "=E9");
    assert!(open(&latin).text.contains("Iém writing"));
    let after = edited(&latin, "writing", "é");
    assert!(after.contains("I=E9m =E9 about"), "{after}");
    let opened = open(&latin);
    let at = opened.text.find("writing").expect("the word");
    let edit = Edit::insert(at, "‘ł’ – ");
    assert_eq!(opened.map.edit(&edit).text, "'ł' - ");
    let unnamed = QUOTED.replace("; charset=utf-8", "");
    assert!(open(&unnamed).text.contains("I’m"));
    let raw = QUOTED.replace("=E2=80=99", "’=E2=80");
    assert!(open(&raw).text.contains("I’\u{fffd}m writing"));
    let chinese = QUOTED
        .replace("utf-8", "gbk")
        .replace("=E2=80=99", "=C4=\n=E3=82A");
    assert!(
        open(&chinese).text.contains("I你侫m"),
        "{}",
        open(&chinese).text
    );
}
