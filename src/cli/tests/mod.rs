//! Reports and exit codes, with a judge that stays the same when rules change.
//! Not for what is found: the tests of the rules say that.

mod drawing;

use std::ffi::OsString;
use std::process::ExitCode;

use super::args::Command;
use super::{Outcome, Streams, args, check, exit};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::draft::Draft;
use crate::lint::Report;
use crate::moves::{Move, Moves, Occurrence, Situation};
use crate::text::{Edit, Span};

/// Takes a text with "hereby" for a withdrawal, and minds what stands between braces: `{warning|these words}`.
fn judge(draft: &Draft<'_>, config: &Config) -> Report {
    let Some(hereby) = draft.text.find("hereby") else {
        return Report::default();
    };
    let mut expected = Config::default();
    expected.now = config.now.clone();
    assert_eq!(*config, expected);
    let cue = Span::new(hereby, hereby + "hereby".len());
    let mut diagnostics = Vec::new();
    for (open, _) in draft.text.match_indices('{') {
        let rest = &draft.text[open + 1..];
        let bar = rest.find('|').unwrap_or(0);
        let close = rest.find('}').unwrap_or(rest.len());
        let severity = Severity::ALL.into_iter();
        diagnostics.extend(
            severity
                .filter(|s| s.name() == &rest[..bar])
                .map(|severity| {
                    let span = Span::new(open + bar + 2, open + 1 + close);
                    let fix = |title: &str| Fix {
                        title: title.to_owned(),
                        edits: vec![Edit::replace(span, "no")],
                    };
                    Diagnostic {
                        rule: "some-fault",
                        severity,
                        span,
                        message: "this will not do".to_owned(),
                        fixes: ["Say no", "Say nay", "Say never", "Say nothing"]
                            .map(fix)
                            .to_vec(),
                    }
                }),
        );
    }
    let all = vec![Occurrence {
        kind: Move::Intent,
        span: cue,
        cue,
    }];
    let situation = Some(Situation::DeclineOffer);
    Report {
        situation,
        moves: Moves {
            all,
            situation,
            hurts: Vec::new(),
            ..Moves::default()
        },
        diagnostics,
    }
}

/// What `bowout check` with these arguments says of `stdin`: stdout, stderr, exit code.
fn check(args: &[&str], stdin: impl AsRef<[u8]>, width: usize) -> (String, String, ExitCode) {
    let args = ["bowout", "check"].iter().chain(args).map(OsString::from);
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let mut streams = Streams {
        stdin: &mut stdin.as_ref(),
        stdin_is_terminal: false,
        stdout: &mut stdout,
        stdout_colour: false,
        stderr: &mut stderr,
        stderr_colour: false,
        width,
    };
    let outcome = match args::parse(args) {
        Ok(Command::Check(options)) => check::check(&options, &mut streams, judge),
        other => panic!("{other:?}"),
    };
    let code = exit(outcome, &mut streams);
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (text(&stdout), text(&stderr), code)
}

fn report(stdin: &str, width: usize) -> String {
    check(&[], stdin, width).0
}

#[test]
fn what_is_less_severe_is_neither_shown_nor_counted() {
    let draft = "hereby {error|a} {hint|b} {warning|c} {information|d} {hint|e} {information|f}";
    let last = |level| {
        let (stdout, _, code) = check(&["--level", level], draft, 80);
        (stdout.lines().last().unwrap_or("").to_owned(), code)
    };
    let found = ExitCode::from(1);
    assert_eq!(
        last("hint"),
        (
            "<stdin>: 1 error, 1 warning, 2 information, 2 hints (decline-offer)".into(),
            found
        )
    );
    assert_eq!(
        last("warning"),
        ("<stdin>: 1 error, 1 warning (decline-offer)".into(), found)
    );
    assert_eq!(
        last("error"),
        ("<stdin>: 1 error (decline-offer)".into(), found)
    );
    let (stdout, _, code) = check(&["--level", "error"], "hereby {hint|b}", 80);
    assert_eq!(stdout, "<stdin>: nothing found (decline-offer)\n");
    assert_eq!(code, ExitCode::SUCCESS);
}

#[test]
fn json_counts_bytes_of_the_file_and_characters_of_the_line() {
    let (stdout, stderr, code) = check(
        &["--format", "json"],
        "\u{feff}Hé,\r\n🙂 hereby {hint|x}",
        80,
    );
    let same = r#""range":{"start":{"line":2,"column":16,"offset":27},"end":{"line":2,"column":17,"offset":28}}"#;
    let here = r#""range":{"start":{"line":2,"column":3,"offset":14},"end":{"line":2,"column":9,"offset":20}}"#;
    let fix = |title: &str, preferred: bool| {
        format!(r#"{{"title":"{title}","preferred":{preferred},"edits":[{{{same},"text":"no"}}]}}"#)
    };
    let fixes = [
        fix("Say no", true),
        fix("Say nay", false),
        fix("Say never", false),
        fix("Say nothing", false),
    ];
    let expected = format!(
        r#"{{"version":1,"drafts":[
{{"path":"-","situation":"decline-offer","moves":[{{"move":"intent","text":"hereby",{here},"cue":{{"text":"hereby",{here}}}}}],"diagnostics":[{{"rule":"some-fault","severity":"hint","message":"this will not do","text":"x",{same},"fixes":[{}]}}]}}
]}}
"#,
        fixes.join(",")
    );
    assert_eq!(stdout, expected);
    assert_eq!((stderr.as_str(), code), ("", ExitCode::from(1)));
}

#[test]
fn json_counts_bytes_of_the_file_in_any_encoding() {
    let text = "Hé ’,\r\nhereby {hint|é}";
    let utf16 = "\u{feff}".encode_utf16().chain(text.encode_utf16());
    for (file, place) in [
        (b"H\xE9 \x92,\r\nhereby {hint|\xE9}".to_vec(), 20),
        (utf16.flat_map(u16::to_le_bytes).collect(), 2 + 2 * 20),
        (text.as_bytes().to_vec(), 20 + 1 + 2),
    ] {
        let json = check(&["--format", "json"], file, 80).0;
        let place =
            format!(r#""text":"é","range":{{"start":{{"line":2,"column":14,"offset":{place}}}"#);
        assert!(json.contains(&place), "{place}\n{json}");
    }
}

#[test]
fn a_letter_of_one_huge_line_takes_no_age() {
    // Were each place counted from the start of the line, this would take minutes.
    let draft = format!(
        "hereby {}",
        format!("{{hint|x}}{}", " and so on".repeat(100)).repeat(2000)
    );
    let human = report(&draft, 80);
    assert!(human.ends_with("<stdin>: 2000 hints (decline-offer)\n"));
    let json = check(&["--format", "json"], &draft, 80).0;
    assert_eq!(json.matches(r#""rule":"#).count(), 2000);
}

#[test]
fn trouble_outweighs_findings() {
    let (stdout, stderr, code) = check(&["-", "no/such.eml"], "hereby {hint|x}", 80);
    assert!(
        stdout.ends_with("\n<stdin>: 1 hint (decline-offer)\n"),
        "{stdout}"
    );
    assert!(
        stderr.starts_with("bowout: no/such.eml: no such file"),
        "{stderr}"
    );
    assert_eq!(code, ExitCode::from(2));
}

/// Breaks on the first write, as `head` does.
struct Broken(std::io::ErrorKind);

impl std::io::Write for Broken {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_broken_pipe_is_no_trouble_and_a_full_disk_is() {
    for (kind, expected) in [
        (std::io::ErrorKind::BrokenPipe, (ExitCode::SUCCESS, "")),
        (
            std::io::ErrorKind::StorageFull,
            (
                ExitCode::from(2),
                "bowout: cannot write the report: no storage space\n",
            ),
        ),
    ] {
        for format in ["human", "json"] {
            let mut stderr = Vec::new();
            let mut streams = Streams {
                stdin: &mut "hereby {hint|x}".as_bytes(),
                stdin_is_terminal: false,
                stdout: &mut Broken(kind),
                stdout_colour: false,
                stderr: &mut stderr,
                stderr_colour: false,
                width: 80,
            };
            let args = ["bowout", "check", "--format", format].map(OsString::from);
            let code = super::run(args, &mut streams);
            assert_eq!(
                (code, String::from_utf8_lossy(&stderr).as_ref()),
                expected,
                "{format}"
            );
        }
    }
}

#[test]
fn outcomes_have_the_documented_codes() {
    let mut streams = Streams {
        stdin: &mut std::io::empty(),
        stdin_is_terminal: false,
        stdout: &mut std::io::sink(),
        stdout_colour: false,
        stderr: &mut std::io::sink(),
        stderr_colour: false,
        width: 80,
    };
    let mut code = |outcome| exit(Ok(outcome), &mut streams);
    assert_eq!(code(Outcome::Nothing), ExitCode::SUCCESS);
    assert_eq!(code(Outcome::Found), ExitCode::from(1));
    assert_eq!(code(Outcome::Trouble), ExitCode::from(2));
    assert_eq!(code(Outcome::Served(ExitCode::from(7))), ExitCode::from(7));
}
