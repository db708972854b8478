//! What holds for any text, for any mail, and for any edit in one.

use mail_parser::MessageParser;
use proptest::prelude::*;

use super::super::{PartKind, open};
use crate::text::{Edit, Span, apply};

/// What must hold of any text that is opened.
fn holds(source: &str) {
    let opened = open(source);
    let (text, map) = (&opened.text, &opened.map);
    if map.is_identity() {
        assert_eq!(text, source);
    }
    let mut end = (0, 0);
    for sides in map.all() {
        assert_eq!((sides.text.start, sides.source.start), end);
        assert!(!sides.source.is_empty());
        if sides.literal {
            assert_eq!(sides.text.of(text), sides.source.of(source));
        }
        end = (sides.text.end, sides.source.end);
    }
    assert!(map.is_identity() || end == (text.len(), source.len()));
    let mut parts = opened
        .parts
        .first()
        .map_or(text.len(), |part| part.span.start);
    for part in &opened.parts {
        assert_eq!(part.span.start, parts);
        assert!(text.get(part.span.start..part.span.end).is_some());
        parts = part.span.end;
    }
    assert_eq!(parts, text.len());
    if let Some(locked) = opened.locked {
        assert!(!locked.span.of(text).is_empty());
    }
    let places: Vec<usize> = (0..=text.len())
        .filter(|at| text.is_char_boundary(*at))
        .collect();
    for (nth, start) in places.iter().enumerate() {
        for end in [nth, nth + 1, nth + 7, places.len() - 1] {
            let end = places[end.min(places.len() - 1)].max(*start);
            let span = Span::new(*start, end);
            let mapped = map.span(span);
            assert!(
                source.get(mapped.start..mapped.end).is_some(),
                "{span:?} is {mapped:?}"
            );
            assert!(!span.is_empty() || mapped.is_empty());
            let edit = map.edit(&Edit::replace(span, "é b"));
            assert!(source.get(edit.span.start..edit.span.end).is_some());
        }
    }
}

/// Bits of mails, so that arbitrary texts get somewhere.
fn debris() -> impl Strategy<Value = String> {
    let bits = [
        "Subject: ",
        "From: ",
        "Content-Type: text/plain; charset=utf-8\n",
        "MIME-Version: 1.0\n",
        "Content-Type: text/html\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Type: multipart/mixed; boundary=b\n",
        "Content-Type: multipart/digest; boundary=\"c\"\r\n",
        "Content-Type: message/rfc822\n",
        "Content-Type: text/plain; charset=\"gbk\"\n",
        "--b",
        "--c",
        "--",
        "\n",
        "\n\n",
        "\r\n",
        "=",
        "=\n",
        "=E2",
        "=80=99",
        "=C4",
        "=?utf-8?Q?",
        "=?utf-8?B?w6k=?=",
        "?=",
        " ",
        "\t",
        "RGVhcg==",
        "é",
        "a",
        "Dear Ada",
        "<p>",
        "<style a>",
        "&amp;",
        "=0A",
        "=?iso-8859-1?q?=E9?=",
        "_",
    ];
    prop::collection::vec(
        prop_oneof![9 => prop::sample::select(bits.to_vec()).prop_map(str::to_owned), 1 => ".{0,3}"],
        0..40,
    )
    .prop_map(|bits| bits.concat())
}

/// A letter: words, some of them not ASCII, some of them awkward.
fn words(lines: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-z]{1,9}",
        2 => prop::sample::select(vec!["é", "ß=", "=", "==3D", "a\u{a0}b", "Größe", "-", "From"])
            .prop_map(str::to_owned),
        1 => "[a-z]{60,90}",
    ];
    let line = prop::collection::vec(word, 0..16).prop_map(|words| words.join(" "));
    prop::collection::vec(line, 0..lines).prop_map(|lines| lines.join("\n"))
}

/// Quoted-printable as some other program writes it.
fn quoted(text: &str, latin: bool, every: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    let mut chars = text.chars().peekable();
    let mut count = 0;
    while let Some(c) = chars.next() {
        if c == '\n' {
            out.push(c);
            column = 0;
            continue;
        }
        count += 1;
        let ends = chars.peek().is_none_or(|next| *next == '\n');
        let plain = c.is_ascii_graphic() && c != '=' && count % every != 0 || c == ' ' && !ends;
        let token: String = if plain {
            c.to_string()
        } else if latin {
            format!("={:02X}", u32::from(c))
        } else {
            c.to_string().bytes().map(|b| format!("={b:02x}")).collect()
        };
        if column + token.len() > if ends { 76 } else { 75 } {
            out.push_str("=\n");
            column = 0;
        }
        column += token.len();
        out.push_str(&token);
    }
    out
}

fn decoded(source: &str) -> String {
    let message = MessageParser::default().parse(source);
    let body = message.and_then(|message| message.body_text(0).map(|text| text.into_owned()));
    body.unwrap_or_default()
}

fn long(source: &str) -> usize {
    source
        .lines()
        .filter(|line| line.chars().count() > 76)
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_text_opens(source in "\\PC{0,200}|(?s).{0,200}") {
        holds(&source);
    }

    #[test]
    fn any_debris_opens(source in debris()) {
        holds(&source);
        holds(&format!("From: a\n{source}"));
    }

    #[test]
    fn any_header_opens(value in "[a-z/;=*'%\"()?\\\\ \t\n0-9é]{0,60}", body in debris()) {
        holds(&format!("From: a\nContent-Type: {value}\n{body}"));
        holds(&format!("Content-Type: multipart/{value};boundary=b\n\n--b\n{body}"));
        holds(&format!("Subject: =?{value}\n\n{body}"));
    }

    #[test]
    fn a_plain_letter_is_itself(letter in words(9)) {
        let source = format!("From: a@a.example\nSubject: b\n\n{letter}");
        prop_assert!(open(&source).map.is_identity());
        prop_assert!(open(&letter).map.is_identity());
    }

    #[test]
    fn edits_of_a_quoted_letter_are_edits_of_the_letter(
        letter in words(7),
        new in words(4),
        places in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        (latin, crlf, parts, insert) in any::<(bool, bool, bool, bool)>(),
        every in 2_usize..40,
    ) {
        let charset = if latin { "iso-8859-1" } else { "utf-8" };
        let body = quoted(&letter, latin, every);
        let head = format!(
            "Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: quoted-printable\n\n{body}"
        );
        let mut source = if parts {
            format!("From: a@a.example\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n{head}\n--bb\n\
                Content-Type: text/html\n\n<p>\n--bb--\n")
        } else {
            format!("From: a@a.example\n{head}")
        };
        let (mut letter, mut new) = (letter, new);
        if crlf {
            source = source.replace('\n', "\r\n");
            letter = letter.replace('\n', "\r\n");
            new = new.replace('\n', "\r\n");
        }
        let opened = open(&source);
        let part = opened.parts.iter().find(|part| part.kind == PartKind::Letter).map(|part| part.span);
        let part = part.expect("a letter");
        prop_assert_eq!(part.of(&opened.text), &letter);
        let ends: Vec<usize> = letter
            .char_indices()
            .map(|(at, _)| at)
            .chain([letter.len()])
            // Nobody edits between the two characters of a line break.
            .filter(|at| !letter[..*at].ends_with('\r'))
            .collect();
        let (mut a, mut b) = (*places.0.get(&ends), *places.1.get(&ends));
        if a > b {
            (a, b) = (b, a);
        }
        if insert {
            b = a;
        }
        let expected = apply(&letter, &[Edit::replace(Span::new(a, b), new.clone())]);
        let edit = Edit::replace(Span::new(a, b).shifted(part.start), new);
        let after = apply(&source, &[opened.map.edit(&edit)]);
        prop_assert!(long(&after) <= long(&source), "{}", after);
        let reopened = open(&after);
        let again = reopened.parts.iter().find(|part| part.kind == PartKind::Letter).map(|p| p.span.of(&reopened.text));
        prop_assert_eq!(again, Some(expected.as_str()));
        // It knows no line break before the first character.
        if crlf == expected.contains('\n') {
            prop_assert_eq!(decoded(&after), expected);
        }
    }
}
