//! Letters inside MIME: findings point into the source, and fixes leave a mail that any program reads.

use bowout::config::Config;
use bowout::diagnostic::Diagnostic;
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::text::apply;
use mail_parser::MessageParser;

fn found(text: &str) -> Vec<Diagnostic> {
    lint(&Draft::parse(text), &Config::default()).diagnostics
}

/// The letter as another program reads it.
fn letter(mail: &str) -> String {
    let message = MessageParser::new().parse(mail.as_bytes()).expect("a mail");
    message.body_text(0).expect("a letter").into_owned()
}

const QUOTED_PRINTABLE: &str = "\
From: Zo\u{eb} Diaz <zoe@mail.example>\r
To: Ada Okafor <ada.okafor@larkspur.example>\r
Subject: =?utf-8?Q?Withdrawal_of_my_application_=E2=80=93_Zo=C3=AB_Diaz?=\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Dear Ms. Okafor,\r
\r
I=E2=80=99m withdrawing my application for the data analyst position at =\r
Larkspur. Your recruiter=E2=80=99s manner was rude. I have accepted =\r
another offer, because it is nearer to my home.\r
\r
Kind regards,\r
Zo=C3=AB Diaz\r
";

#[test]
fn fixes_in_quoted_printable_are_encoded_again() {
    let before = letter(QUOTED_PRINTABLE);
    let findings = found(QUOTED_PRINTABLE);
    let rules: Vec<&str> = findings.iter().map(|d| d.rule).collect();
    for rule in ["missing-gratitude", "missing-door-open", "negative-wording"] {
        assert!(rules.contains(&rule), "{rule} is not among {rules:?}");
    }
    for diagnostic in &findings {
        for fix in &diagnostic.fixes {
            let fixed = apply(QUOTED_PRINTABLE, &fix.edits);
            let after = letter(&fixed);
            assert_ne!(before, after, "{}", fix.title);
            assert!(!after.contains("=E2") && !after.contains("=\r"), "{after}");
            assert!(fixed.lines().all(|line| line.len() <= 76), "{fixed}");
            let left = found(&fixed);
            let gone = !left
                .iter()
                .any(|d| d.rule == diagnostic.rule && d.span == diagnostic.span);
            assert!(gone, "{}: {fixed}", fix.title);
        }
    }
}

#[test]
fn findings_in_quoted_printable_stand_on_the_words_of_the_source() {
    let findings = found(QUOTED_PRINTABLE);
    let rude = findings
        .iter()
        .find(|d| d.rule == "negative-wording")
        .expect("a finding");
    let words = rude.span.of(QUOTED_PRINTABLE);
    assert!(words.contains("=E2=80=99s manner was rude"), "{words}");
}

/// In flowed text a line that goes on ends in a blank, and the lines of a fix do, too.
#[test]
fn fixes_in_flowed_text_flow() {
    let mail = "Subject: Data analyst: withdrawal\nContent-Type: text/plain; format=flowed\n\nDear Ms. Okafor,\n\n\
        I am withdrawing my application for the data analyst position at \nLarkspur, because I have accepted another \noffer.\n\nKind regards,\nAna Diaz\n";
    let findings = found(mail);
    let thanks = findings
        .iter()
        .find(|d| d.rule == "missing-gratitude")
        .expect("a finding");
    let mut broken = 0;
    for fix in &thanks.fixes {
        let new = &fix.edits[0].text;
        let lines: Vec<&str> = new.trim_end().lines().collect();
        for line in &lines[..lines.len() - 1] {
            assert!(line.ends_with(' '), "{new:?}");
            broken += 1;
        }
    }
    assert!(broken > 0, "no fix was long enough to be wrapped");
}

#[test]
fn what_cannot_be_edited_in_place_is_said_once() {
    let base64 = "To: ada@larkspur.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
        SSBhbSB3aXRoZHJhd2luZyBteSBhcHBsaWNhdGlvbiBmb3IgdGhlIGRhdGEgYW5hbHlzdCBwb3Np\ndGlvbi4gWW91ciByZWNydWl0ZXIgd2FzIHJ1ZGUuCg==\n";
    let html = "To: ada@larkspur.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n\
        <p>I am withdrawing my application for the data analyst position.</p><p>Your recruiter was rude.</p>\n";
    for mail in [base64, html] {
        let findings = found(mail);
        let rules: Vec<&str> = findings.iter().map(|d| d.rule).collect();
        assert_eq!(rules, ["encoded-body"]);
        assert!(findings[0].span.of(mail).starts_with("Content-T"));
    }
    // Other mail that is encoded so is left in peace.
    assert!(found(&html.replace("withdrawing my application for", "fond of")).is_empty());
}
