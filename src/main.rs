//! Arguments in, exit code out. Not for anything else: see `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    bowout::cli::main()
}
