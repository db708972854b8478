//! The language server, on stdin and stdout.
//!
//! For: the protocol and its discipline. Handlers (`server`) only put messages into a queue; one thread (`worker`) owns the
//! documents and everything derived from them; `guard` stands before tower-lsp and mends what that leaves undone. What the worker
//! answers to a request is a file each: `code_actions`, `completion`, `symbols` …
//! Not for: judging letters (see `lint`). LSP types are named here only.

#![deny(clippy::print_stdout)]

mod answers;
pub mod calm;
mod capabilities;
mod checklist;
mod choice_lines;
mod choices;
mod client_facts;
mod code_actions;
mod commands;
mod completion;
mod compose;
mod convert;
mod correct;
mod dismissals;
mod document;
mod execute;
mod folding;
mod guard;
mod hover;
mod layout;
mod lens;
mod letters;
mod patch;
mod requests;
mod server;
mod settings;
mod snippet;
mod symbols;
mod worker;
mod workspace;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::{LspService, Server};

use guard::{Guard, Life, Outgoing};
use server::Backend;

/// How long handlers may go on after `exit`.
const GRACE: Duration = Duration::from_secs(2);
/// The pipe between the guard and tower-lsp, in bytes.
const PIPE: usize = 1 << 16;

/// Serves on stdin and stdout until `exit` or the end of the input; 0 after a regular shutdown, else 1.
pub fn run() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            guard::log(&format!("the server cannot start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let regular = runtime.block_on(serve(tokio::io::stdin(), tokio::io::stdout()));
    // A read from stdin that still waits must not keep the process.
    runtime.shutdown_background();
    if regular {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Serves one client; returns whether it said `shutdown` and then `exit`.
pub async fn serve<R, W>(input: R, output: W) -> bool
where
    R: AsyncRead + Send + Unpin + 'static,
    W: AsyncWrite + Unpin,
{
    let life = Arc::new(Life::default());
    let (service, socket) = LspService::build(|client| Backend::new(worker::start(client)))
        .custom_method("bowout/choices", Backend::choices)
        .custom_method("bowout/letter", Backend::letter)
        .custom_method("bowout/checklist", Backend::checklist)
        .finish();
    let (passed, checked) = tokio::io::duplex(PIPE);
    tokio::spawn(guard::pump(input, passed, life.clone()));
    let server = Server::new(checked, output, Outgoing(socket));
    let serving = server.serve(Guard::new(service, life.clone()));
    tokio::select! {
        () = serving => {}
        () = async { life.exit.notified().await; tokio::time::sleep(GRACE).await } => {}
    }
    life.ended_regularly()
}
