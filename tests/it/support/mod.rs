//! What several integration tests need. Not for assertions.

pub(crate) mod code;
pub(crate) mod confusion;
pub(crate) mod count;
pub(crate) mod labelled;
pub(crate) mod requests;
pub(crate) mod source;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use bowout::cli::{self, Streams};

/// What a run said.
#[derive(Debug, PartialEq)]
pub(crate) struct Ran<C> {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: C,
}

/// Runs bowout in this process; `stdin` of `None` is a terminal.
pub(crate) fn bowout(args: &[&str], stdin: Option<&str>) -> Ran<ExitCode> {
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let args = ["bowout"].iter().chain(args).map(OsString::from);
    let code = cli::run(
        args,
        &mut Streams {
            stdin: &mut stdin.unwrap_or("").as_bytes(),
            stdin_is_terminal: stdin.is_none(),
            stdout: &mut stdout,
            stdout_colour: false,
            stderr: &mut stderr,
            stderr_colour: false,
            width: 80,
        },
    );
    Ran {
        stdout: String::from_utf8_lossy(&stdout).into_owned(),
        stderr: String::from_utf8_lossy(&stderr).into_owned(),
        code,
    }
}

/// The true binary, with an environment that says nothing of colour.
pub(crate) fn binary(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bowout"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
        .args(args)
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs a command with `stdin`.
pub(crate) fn run(mut command: Command, stdin: &[u8]) -> Ran<Option<i32>> {
    let mut child = command
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    if let Some(mut pipe) = child.stdin.take() {
        // A program that does not read its input closes the pipe.
        let _ = pipe.write_all(stdin);
    }
    let output = child
        .wait_with_output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    Ran {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code(),
    }
}

/// Writes a file for one test, whose name must be its own, and gives its path.
pub(crate) fn file(name: &str, contents: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}
