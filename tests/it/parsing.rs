//! Whatever the bytes: zones tile the text, every range is a range of it, and nothing panics.

use bowout::config::Config;
use bowout::draft::{Draft, Reader};
use bowout::lint::lint;
use bowout::rules;
use bowout::text::{Span, apply};
use proptest::prelude::*;

fn config() -> Config {
    let mut config = Config::default();
    config.now = Some(rules::EXAMPLES_WRITTEN.parse().expect("a time"));
    config
}

/// Whether a span lies in the text, on character boundaries.
fn fits(span: Span, text: &str) -> bool {
    span.start <= span.end
        && span.end <= text.len()
        && text.is_char_boundary(span.start)
        && text.is_char_boundary(span.end)
}

fn holds(source: &str) -> Result<(), TestCaseError> {
    let draft = Draft::parse(source);
    let text: &str = &draft.text;
    let mut at = 0;
    for zone in &draft.zones {
        prop_assert_eq!(zone.span.start, at, "zones lie side by side");
        prop_assert!(!zone.span.is_empty() && fits(zone.span, text));
        at = zone.span.end;
    }
    prop_assert_eq!(at, text.len(), "zones cover the text");
    let facts = draft.facts.all().map(|(_, fact)| fact.span);
    let days = [&draft.facts.interview, &draft.facts.invited];
    let days = days.into_iter().flatten().map(|when| when.span);
    let frame = [draft.salutation, draft.sign_off, draft.name];
    let sentences = draft.sentences.iter().map(|s| s.span);
    let all = facts
        .chain(days)
        .chain(frame.into_iter().flatten())
        .chain(sentences)
        .chain(draft.paragraphs.iter().copied());
    for span in all {
        prop_assert!(fits(span, text), "{span:?}");
        prop_assert!(fits(draft.in_source(span), source), "{span:?}");
        if draft.is_verbatim() {
            prop_assert_eq!(draft.in_source(span), span);
        }
    }
    if draft.is_verbatim() {
        prop_assert_eq!(text, source);
    }
    for found in lint(&draft, &config()).diagnostics {
        prop_assert!(fits(found.span, source), "{}", found.rule);
        for fix in &found.fixes {
            for edit in &fix.edits {
                prop_assert!(fits(edit.span, source), "{}: {}", found.rule, fix.title);
            }
            apply(source, &fix.edits);
        }
    }
    Ok(())
}

/// Pieces of which mails are made; shuffled, they make every mess that a mail program could.
const PIECES: &[&str] = &[
    "From: Ana Diaz <ana@mail.example>\n",
    "To: \"Okafor, Ada\" <ada@larkspur.example>\r\n",
    "Subject: =?utf-8?Q?Caf=C3=A9_interview?=\n",
    "Subject:\n",
    "Date: Tue, 24 Nov 2026 09:00:00 +0000\n",
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n",
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Type: text/html\n",
    "Content-Type: text/plain; format=flowed\n",
    "--b\n",
    "--b--\n",
    "\n",
    "\r\n",
    "\r",
    " folded\n",
    "Dear Ms. Okafor,\n",
    "Hey Ada!",
    "Dear all: \n",
    "Thank you for inviting me to the interview on Thursday at 3pm at Larkspur. ",
    "I am withdrawing my application=2C because=\n I have accepted another offer.\n",
    "I have to decline your offer. Your recruiter was r\u{fc}de.\n",
    "RGVhciBNcy4gT2thZm9yLA==\n",
    "> Would you come on 3 December at 10:00?\n",
    "> > older\n",
    ">\n",
    "| bar\n",
    "On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:\n",
    "Am 17.11.2026 um 10:00 schrieb Ada Okafor:\n",
    "-----Original Message-----\n",
    "________________________________\nFrom: Ada\nSent: Monday\nTo: Ana\nSubject: x\n",
    "---------- Forwarded message ---------\n",
    "----- End forwarded message -----\n",
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n",
    "-----BEGIN PGP SIGNATURE-----\n",
    "-----END PGP SIGNATURE-----\n",
    "--text follows this line--\n",
    "<#part type=text/plain>\n",
    "<#mml type=message/rfc822>\n",
    "<#/mml>\n",
    "GIT: comment\n",
    "---\n",
    "title: x\n",
    "Kind regards,\n",
    "Cheers, Ana\n",
    "Ana Diaz | +44 20 7946 0000\n",
    "-- \n",
    "Sent from my phone\n",
    "This e-mail and any attachments are confidential.\n",
    "[Company] {{role}} XXX\n",
    "[image: logo.png]\n",
    "🙂 e\u{301} \u{0} \u{feff} \u{2028} \u{a0}",
    "* item\n",
    "1. item\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_hold(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        holds(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_mess_of_mail_holds(pieces in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        holds(&text)?;
    }

    #[test]
    fn a_reader_that_remembers_reads_the_same(
        pieces in proptest::collection::vec(0..PIECES.len(), 0..30),
        more in proptest::collection::vec(0..PIECES.len(), 0..4),
    ) {
        let mut text: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        let mut reader = Reader::default();
        for at in more {
            let again = lint(&Draft::parse_with(&text, &mut reader), &config());
            prop_assert_eq!(again, lint(&Draft::parse(&text), &config()));
            text.push_str(PIECES[at]);
        }
    }
}

#[test]
fn bad_input_gets_a_sensible_answer() {
    let letter = "Dear Ms. Okafor,\n\nI am withdrawing my application.\n\nKind regards,\nAna\n";
    let whole = [
        String::new(),
        "\n\n\n".to_owned(),
        "-- ".to_owned(),
        "-- \n".to_owned(),
        "Subject: Hello\nTo: ada@larkspur.example".to_owned(),
        "Dear all: this is a letter.\nNot a header.\n".to_owned(),
        "\0\0\0\0".to_owned(),
        ">".repeat(10_000),
        format!("{}\n", "> ".repeat(10_000)),
        "x".repeat(1 << 20),
        "word ".repeat(200_000),
        format!(
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n{letter}--b\n"
        ),
        format!("Content-Transfer-Encoding: base64\nSubject: x\n\n{letter}"),
        format!("Content-Transfer-Encoding: quoted-printable\nSubject: x\n\n=ZZ{letter}="),
        letter.replace('\n', "\r"),
        letter.replacen('\n', "\r\n", 3),
        "-----BEGIN PGP MESSAGE-----\n".repeat(5_000),
        "<#mml>\n".repeat(5_000),
        "On Tue 10:00 ada@x wrote:\n\n".repeat(5_000),
        "- ".repeat(50_000),
        "[".repeat(100_000),
        "From: a\nSent: b\nTo: c\n".repeat(5_000),
    ];
    for text in whole {
        let start = std::time::Instant::now();
        let checked = holds(&text);
        let head: String = text.chars().take(40).collect();
        assert!(checked.is_ok(), "{head:?}: {checked:?}");
        // A megabyte takes milliseconds; seconds would be quadratic.
        let took = start.elapsed();
        assert!(took.as_secs() < 5, "{head:?} took {took:?}");
    }
}

#[test]
fn a_letter_below_headers_that_are_none_is_a_letter() {
    let draft = Draft::parse("Dear all: I am withdrawing.\nNot a header.\n");
    assert!(draft.headers.is_none());
    let draft = Draft::parse("Subject: Hello\nTo: ada@larkspur.example");
    assert!(draft.headers.is_some() && draft.sentences.is_empty());
}

/// Cost in proportion: ten times the quotes may take twenty times as long, not a hundred.
#[test]
fn cost_grows_with_the_text() {
    let thread =
        "> Would you come to Larkspur on Thursday at 15:00?\n> > On Monday Ana wrote:\n>\n";
    let letter = "Dear Ms. Okafor,\n\nI am withdrawing my application.\n\nOn Tue, Nov 17, 2026 at 10:00 AM Ada <ada@larkspur.example> wrote:\n";
    let cost = |times: usize| {
        let text = format!("{letter}{}", thread.repeat(times));
        let once = || {
            let start = std::time::Instant::now();
            std::hint::black_box(Draft::parse(&text).zones.len());
            start.elapsed()
        };
        (0..5).map(|_| once()).min().unwrap_or_default()
    };
    let (short, long) = (cost(5_000), cost(50_000));
    assert!(long < short * 25, "{short:?} becomes {long:?}");
}
