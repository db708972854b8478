//! The command line as it is typed: arguments, standard output, standard error and exit code, side by side.
//! Not for what is found, nor for the looks of a finding, which `src/cli/tests` compares.

use std::process::ExitCode;

use bowout::rules::{self, RULES};

use crate::support::{binary, bowout, file, run};

/// Mail that withdraws from nothing, whatever the rules.
const ORDINARY: &str = "Hi Tom,\n\nthe parcel came today.\n\nBea\n";

#[test]
fn ordinary_mail_is_left_in_peace() {
    let ran = bowout(&["check", "-"], Some(ORDINARY));
    assert_eq!(ran.stdout, "<stdin>: no withdrawal, left in peace\n");
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    assert_eq!(bowout(&["check"], Some(ORDINARY)), ran);
}

#[test]
fn ordinary_mail_in_json() {
    let ran = bowout(
        &["check", "--format=json", "--off", RULES[0].name],
        Some(""),
    );
    assert_eq!(
        ran.stdout,
        "{\"version\":1,\"drafts\":[\n{\"path\":\"-\",\"situation\":null,\"moves\":[],\"diagnostics\":[]}\n]}\n"
    );
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
}

#[test]
fn json_is_whole_even_when_nothing_can_be_read() {
    let ran = bowout(&["check", "--format=json", "no-such.eml"], Some(""));
    assert_eq!(ran.stdout, "{\"version\":1,\"drafts\":[]}\n");
    assert_eq!(ran.code, ExitCode::from(2));
}

#[test]
fn an_empty_draft_is_no_fault() {
    for draft in ["", "\u{feff}", "\n\r\n"] {
        let ran = bowout(&["check"], Some(draft));
        assert_eq!(ran.stdout, "<stdin>: empty, nothing to check\n");
        assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    }
}

#[test]
fn headers_alone_are_no_fault() {
    let ran = bowout(&["check"], Some("From: bea@example.org\nSubject: Hello\n"));
    assert_eq!(ran.stdout, "<stdin>: no withdrawal, left in peace\n");
    assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
}

#[test]
fn nobody_is_left_to_type_a_draft() {
    let ran = bowout(&["check"], None);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.starts_with("bowout: no draft given; name one"));
    assert_eq!(ran.code, ExitCode::from(2));
}

#[test]
fn rules_are_explained() {
    for rule in RULES {
        let ran = bowout(&["explain", rule.name], None);
        assert_eq!(ran.stdout, rules::explain(rule));
        assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    }
    let ran = bowout(&["explain"], None);
    assert_eq!(ran.stdout.lines().count(), RULES.len());
    for (line, rule) in ran.stdout.lines().zip(RULES) {
        assert!(line.starts_with(rule.name) && line.ends_with(rule.summary));
    }
}

#[test]
fn a_rule_that_is_none_is_answered_with_the_nearest() {
    let near = format!("{}s", RULES[0].name);
    for args in [&["explain", near.as_str()][..], &["check", "--off", &near]] {
        let ran = bowout(args, Some(ORDINARY));
        assert_eq!((ran.stdout.as_str(), ran.code), ("", ExitCode::from(2)));
        let hint = format!(
            "no rule is called `{near}`; did you mean `{}`?",
            RULES[0].name
        );
        assert!(ran.stderr.contains(&hint), "{}", ran.stderr);
    }
}

#[test]
fn a_wrong_option_is_trouble() {
    for args in [
        &["check", "--level", "loud"][..],
        &["check", "--format", "xml"],
        &["check", "--colour"],
        &["chekc"],
        &[],
    ] {
        let ran = bowout(args, Some(ORDINARY));
        assert_eq!(
            (ran.stdout.as_str(), ran.code),
            ("", ExitCode::from(2)),
            "{args:?}"
        );
        assert_ne!(ran.stderr, "", "{args:?}");
    }
}

#[test]
fn help_and_version_go_to_stdout() {
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["explain", "--help"],
        &["help", "lsp"],
    ] {
        let ran = bowout(args, None);
        assert!(ran.stdout.contains("Usage: bowout"), "{args:?}");
        assert_eq!((ran.stderr.as_str(), ran.code), ("", ExitCode::SUCCESS));
    }
    let version = concat!("bowout ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(bowout(&["--version"], None).stdout, version);
}

#[test]
fn the_binary_checks_what_it_can_and_names_what_it_cannot() {
    file("it-latin1.eml", b"Caf\xE9");
    file("it-mixed.eml", b"Caf\xC3\xA9 Caf\xE9");
    file("it ordinary.eml", ORDINARY.as_bytes());
    let ran = run(
        binary(&[
            "check",
            "no-such.eml",
            ".",
            "it-latin1.eml",
            "it-mixed.eml",
            "it ordinary.eml",
            "-",
        ]),
        b"a\0b",
    );
    assert_eq!(
        ran.stdout,
        "nothing found in 3 drafts; 3 are no withdrawals\n"
    );
    assert_eq!(
        ran.stderr,
        "\
bowout: no-such.eml: no such file; give the path of a draft, or - for standard input
bowout: .: is a folder; name the drafts in it
bowout: it-mixed.eml: not UTF-8 (byte 9); convert it, e.g. \
iconv -f WINDOWS-1252 -t UTF-8 it-mixed.eml | bowout check -
"
    );
    assert_eq!(ran.code, Some(2));
}

#[cfg(unix)]
#[test]
fn the_binary_names_a_file_that_is_forbidden() {
    use std::os::unix::fs::PermissionsExt;

    let path = file("it-forbidden.eml", ORDINARY.as_bytes());
    let forbidden = std::fs::Permissions::from_mode(0o000);
    assert!(std::fs::set_permissions(&path, forbidden).is_ok());
    let ran = run(binary(&["check", "it-forbidden.eml"]), b"");
    // The superuser may read it all the same.
    if std::fs::File::open(&path).is_err() {
        let expected = "bowout: it-forbidden.eml: permission denied; allow yourself to read it\n";
        assert_eq!((ran.stderr.as_str(), ran.code), (expected, Some(2)));
    }
    assert!(std::fs::remove_file(&path).is_ok());
}

#[test]
fn the_binary_reads_twenty_megabytes() {
    // One line for all of it, the worst that a mailing program can do.
    let draft = "the parcel came today. ".repeat(900_000);
    let ran = run(binary(&["check"]), draft.as_bytes());
    assert_eq!(ran.stdout, "<stdin>: no withdrawal, left in peace\n");
    assert_eq!((ran.stderr.as_str(), ran.code), ("", Some(0)));
}

#[test]
fn the_binary_colours_only_where_it_is_wanted() {
    let coloured = |args: &[&str], variable: Option<(&str, &str)>| {
        let mut command = binary(args);
        command.envs(variable);
        let ran = run(command, b"");
        (ran.stdout + &ran.stderr).contains('\u{1b}')
    };
    assert!(!coloured(&["check", "--nonsense"], None));
    assert!(coloured(
        &["check", "--nonsense"],
        Some(("CLICOLOR_FORCE", "1"))
    ));
    assert!(coloured(&["--help"], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!coloured(&["--help"], Some(("NO_COLOR", "1"))));
}

#[test]
fn the_binary_does_not_mind_a_closed_pipe() {
    let mut command = binary(&["check", "--help"]);
    let (reader, writer) = match std::io::pipe() {
        Ok(ends) => ends,
        Err(error) => panic!("{error}"),
    };
    drop(reader);
    command.stdout(writer);
    let ran = run(command, b"");
    assert_eq!((ran.stderr.as_str(), ran.code), ("", Some(0)));
}

/// Whatever the rules make of this, the faces and the exit code must agree on it.
const BLUNT: &str = "Hi,\n\nI withdraw my application. This was a waste of time 🙂.\n\nBea\n";

#[test]
fn the_faces_and_the_exit_code_agree() {
    let json = bowout(&["check", "--format", "json"], Some(BLUNT));
    let human = bowout(&["check"], Some(BLUNT));
    let value: serde_json::Value = match serde_json::from_str(&json.stdout) {
        Ok(value) => value,
        Err(error) => panic!("{error}: {}", json.stdout),
    };
    let empty = Vec::new();
    let found = value["drafts"][0]["diagnostics"]
        .as_array()
        .unwrap_or(&empty);
    for one in found {
        let (start, end) = (&one["range"]["start"], &one["range"]["end"]);
        let bytes = |place: &serde_json::Value| place["offset"].as_u64().map(|at| at as usize);
        let span = bytes(start).unwrap_or(0)..bytes(end).unwrap_or(0);
        assert_eq!(BLUNT.get(span), one["text"].as_str());
        let place = format!(" --> <stdin>:{}:{}\n", start["line"], start["column"]);
        assert!(human.stdout.contains(&place), "{place}{}", human.stdout);
    }
    let code = ExitCode::from(u8::from(!found.is_empty()));
    assert_eq!((json.code, human.code), (code, code));
}
