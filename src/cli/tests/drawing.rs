//! The report for people, letter by letter. Not for the counts and codes around it.

use std::process::ExitCode;

use proptest::prelude::*;

use super::{check, report};

#[test]
fn a_finding_is_shown_with_its_words_and_three_fixes() {
    let (stdout, stderr, code) = check(&[], "Dear A,\nI hereby {warning|hate} it\n", 80);
    assert_eq!(
        stdout,
        "\
warning[some-fault]: this will not do
 --> <stdin>:2:19
  |
2 | I hereby {warning|hate} it
  |                   ^^^^
  |
  = help: Say no
  = help: Say nay
  = help: Say never

<stdin>: 1 warning (decline-offer)
"
    );
    assert_eq!((stderr.as_str(), code), ("", ExitCode::from(1)));
}

#[test]
fn tabs_and_wide_characters_have_carets_of_their_width() {
    let stdout = report(
        "\t\u{feff}e\u{301} 日本🙂 hereby {hint|日本🙂e\u{301}}.",
        80,
    );
    let lines: Vec<&str> = stdout.lines().collect();
    assert_eq!(lines[1], " --> <stdin>:1:23");
    assert_eq!(
        lines[3],
        "1 |     \u{feff}e\u{301} 日本🙂 hereby {hint|日本🙂e\u{301}}."
    );
    assert_eq!(lines[4], "  |                           ^^^^^^^");
}

#[test]
fn a_finding_may_take_a_few_lines() {
    let stdout = report("Well,\nI hereby {error|hate\nyou all} now\nBye", 80);
    assert!(
        stdout.contains(
            "
 --> <stdin>:2:17
  |
2 |   I hereby {error|hate
  |  _________________^
3 | | you all} now
  | |_______^
"
        ),
        "{stdout}"
    );
}

#[test]
fn of_long_lines_the_words_in_question_are_shown() {
    let filler = "and so on and on ".repeat(70);
    let short = report(&format!("hereby {filler}{{warning|hate}} {filler}"), 60);
    assert!(
        short.contains(
            "
 --> <stdin>:1:1207
  |
1 | ... so on and on {warning|hate} and so on and on and ...
  |                           ^^^^
"
        ),
        "{short}"
    );
    let long = report(
        &format!("hereby {filler}{{warning|hate {filler}}} {filler}"),
        60,
    );
    assert!(
        long.contains(
            "
 --> <stdin>:1:1207
  |
1 | ...ing|hate and so on and ... n and so on and on } an...
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"
        ),
        "{long}"
    );
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in (40..140).step_by(9) {
        for words in 0..60 {
            let [before, marked] = [words / 3, words].map(|words| "so on and ".repeat(words));
            let draft = format!("hereby\n{before}{{warning|x{marked}}} {marked}\n");
            for line in report(&draft, width).lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn the_terminal_obeys_no_draft() {
    let stdout = report("hereby \u{1b}[31m {warning|\u{9b}31m\r\0}\u{202e}", 80);
    let control = |c: char| c.is_control() && c != '\n';
    assert!(!stdout.contains(control), "{stdout:?}");
    assert!(
        stdout.contains("␛[31m {warning|\u{fffd}31m␍␀}\u{fffd}"),
        "{stdout:?}"
    );
}

#[test]
fn colour_is_a_choice() {
    let draft = "hereby {warning|hate}";
    assert!(!report(draft, 80).contains('\u{1b}'));
    assert!(
        check(&["--color", "always"], draft, 80)
            .0
            .contains("\u{1b}[")
    );
    assert!(
        !check(&["--color", "always", "--format", "json"], draft, 80)
            .0
            .contains('\u{1b}')
    );
}

proptest! {
    // What fails is shown; no file of it is left between the sources.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The drawing library asserts a lot; no draft must trip it.
    #[test]
    fn any_draft_can_be_drawn(
        before in "(hereby|[ \\t\\r\\n\u{301}é日🙂\u{200d}{}a-z\u{80}-\u{9f}\\PC]{0,90})",
        marked in "[ \\t\\r\\n\u{301}é日🙂\u{200d}a-z\\PC]{0,120}",
        after in "[ \\t\\r\\n\u{301}é日🙂\u{200d}a-z]{0,90}",
        width in 0_usize..140,
    ) {
        let draft = format!("{before}{{warning|{marked}}}{after}hereby");
        let stdout = report(&draft, width);
        prop_assert!(stdout.contains(" --> <stdin>:"));
    }
}
