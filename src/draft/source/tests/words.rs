//! Encoded words in headers, read and edited.

use proptest::prelude::*;

use super::super::open;
use super::mails::edited;
use crate::text::{Edit, Span, apply};

#[test]
fn encoded_words_are_read_and_written() {
    let read = |subject: &str| {
        let source = format!("Subject: {subject}\nX: y\n\nDear");
        let opened = open(&source);
        assert!(opened.parts.is_empty());
        let subject = opened
            .text
            .split_once("\nX: y")
            .map(|(subject, _)| subject.to_owned());
        subject.and_then(|s| s.strip_prefix("Subject: ").map(str::to_owned))
    };
    for (subject, expected) in [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe_an?= Ada", "Grüße an Ada"),
        (
            "Re: =?ISO-8859-1*de?Q?=FC?=\n =?utf-8?B?w5/DqQ==?= x",
            "Re: üßé x",
        ),
        ("=?utf-8?Q?=C3?= =?utf-8?Q?=9F?=", "ß"),
        ("=?utf-8?Q?a=0Ab?=", "a b"),
        ("=?x?Q?a?= =?utf-8?Q?b?=", "=?x?Q?a?= b"),
        ("=?utf-8?Q?open =?utf-8?Q?b?=", "=?utf-8?Q?open b"),
    ] {
        assert_eq!(read(subject).as_deref(), Some(expected), "{subject}");
    }
    let subject = |value: &str| format!("To: a@b.example\nSubject: {value}\n\nDear");
    let after = |value: &str, old: &str, new: &str| {
        let after = edited(&subject(value), old, new);
        let value = after
            .strip_prefix("To: a@b.example\nSubject: ")
            .map(str::to_owned);
        value
            .and_then(|v| v.strip_suffix("\n\nDear").map(str::to_owned))
            .unwrap_or_default()
    };
    let word = "=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= Ada";
    assert_eq!(
        after(word, "Ada", "Bo = x"),
        "=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= Bo = x"
    );
    assert_eq!(
        after(word, "Ada", "Zoé"),
        "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_an_Zo=C3=A9?="
    );
    assert_eq!(after(word, "ß", "ss"), "=?UTF-8?Q?Gr=C3=BCsse_an?= Ada");
    assert_eq!(after(word, "üß", "us"), "Gruse an Ada");
    assert_eq!(after(word, "Grüße an", "Hi"), "Hi Ada");
    let long = after(
        word,
        "an|",
        " é very long subject indeed that says all there is to say, and more",
    );
    assert!(
        long.lines().all(|line| line.len() <= 76) && long.contains("\n =?UTF-8?Q?"),
        "{long}"
    );
    let from = "Content-Type: text/plain\nFrom: =?utf-8?Q?Jos=C3=A9?= =?utf-8?Q?_D?= <j@a.example>\n\nDear";
    assert_eq!(
        edited(from, "José D", "Jose D"),
        "Content-Type: text/plain\nFrom: Jose D <j@a.example>\n\nDear"
    );
}

#[test]
fn an_edit_may_begin_or_end_inside_a_word() {
    let source = "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_an?=\nX: y\nFrom: =?utf-8?Q?Zo=C3=AB?= <z@a.example>\n\nDear";
    let after = edited(source, "rüße an\nX: y", "ay");
    assert!(
        after.starts_with("Subject: Gay\nFrom: =?utf-8?Q?Zo=C3=AB?= <z@"),
        "{after}"
    );
    let after = edited(source, "X: y\nFrom: Zo", "X: é\nTo: ");
    assert!(
        after.contains("an?=\nX: é\nTo: =?UTF-8?Q?=C3=AB?= <z@"),
        "{after}"
    );
    let after = edited(source, "üße an\nX: y\nFrom: Zo", "ay");
    assert!(
        after.starts_with("Subject: Gray=?UTF-8?Q?=C3=AB?= <z@"),
        "{after}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn edits_of_a_header_are_edits_of_what_it_says(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Re:", "Ada", "=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?=", "=?iso-8859-1?q?=E9_?=", "=?utf-8?B?w5/DqQ==?=", "=?",
                "=?x?Q?a?=", "<ada@a.example>", "\n x",
            ]),
            0..7,
        ),
        new in "[ a-dé?=_]{0,5}|[a-zé ]{60}",
        places in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let source = format!("X: y\nSubject: {}\nFrom: a\n\nDear", words.join(" "));
        let opened = open(&source);
        let start = "X: y\nSubject: ".len();
        let end = opened.text.find("\nFrom: ").unwrap_or(start);
        // Before the blank of a folded line nobody writes.
        let places_of: Vec<usize> = (start..=end).filter(|at| opened.text.is_char_boundary(*at) && !opened.text[..*at].ends_with('\n')).collect();
        let (a, b) = (*places.0.get(&places_of), *places.1.get(&places_of));
        let edit = Edit::replace(Span::new(a.min(b), a.max(b)), new);
        let after = apply(&source, &[opened.map.edit(&edit)]);
        let unfolded = |text: &str| text.replace("\n ", " ").replace('\t', " ");
        let expected = apply(&opened.text, &[edit]);
        // A blank line would end the headers.
        prop_assume!(!expected.trim_end_matches("\n\nDear").lines().any(|line| line.trim().is_empty()));
        prop_assert_eq!(unfolded(&open(&after).text), unfolded(&expected), "{}", after);
    }
}
