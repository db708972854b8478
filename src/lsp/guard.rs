//! Between the wire and tower-lsp 0.20: passes on only what is a JSON-RPC message, turns panics into answers, ends on `exit`.
//!
//! Without it one malformed frame ends the server, a panic leaves it deaf, and it stays behind after `exit`.
//! Not for the meaning of messages.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use futures::future::BoxFuture;
use futures::stream::BoxStream;
use futures::{FutureExt, StreamExt};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream};
use tokio::sync::Notify;
use tower::Service;
use tower_lsp::jsonrpc::{Error, Request, Response};
use tower_lsp::{ClientSocket, ExitedError, Loopback};

/// A frame larger than this, in bytes, is skipped.
const LARGEST_FRAME: usize = 64 << 20;
/// A header line longer than this, in bytes, is no header.
const LONGEST_HEADER: u64 = 8 << 10;

/// How far the conversation has come.
#[derive(Debug, Default)]
pub(super) struct Life {
    shut_down: AtomicBool,
    exited: AtomicBool,
    /// Told when `exit` has arrived.
    pub(super) exit: Notify,
}

impl Life {
    /// Whether `exit` came, and `shutdown` before it.
    pub(super) fn ended_regularly(&self) -> bool {
        self.shut_down.load(Ordering::SeqCst) && self.exited.load(Ordering::SeqCst)
    }
}

/// Tells whoever started the server, on stderr: stdout is the wire.
pub(super) fn log(message: &str) {
    eprintln!("bowout: {message}");
}

/// Reads frames from the client and passes on those that hold one JSON-RPC message. Ends on `exit` and at the end of the input.
pub(super) async fn pump<R: AsyncRead + Unpin>(input: R, mut to: DuplexStream, life: Arc<Life>) {
    let mut input = BufReader::new(input);
    loop {
        let length = match header(&mut input).await {
            Header::Length(length) => length,
            Header::Unusable => {
                log("a frame without a usable Content-Length was skipped");
                continue;
            }
            Header::End => return,
        };
        if length > LARGEST_FRAME {
            log(&format!(
                "a frame of {length} bytes was skipped; the limit is {LARGEST_FRAME}"
            ));
            let mut rest = (&mut input).take(length as u64);
            if tokio::io::copy(&mut rest, &mut tokio::io::sink())
                .await
                .is_err()
            {
                return;
            }
            continue;
        }
        let mut body = vec![0; length];
        if input.read_exact(&mut body).await.is_err() {
            return;
        }
        match serde_json::from_slice::<Request>(&body) {
            Ok(request) if request.method() == "exit" => {
                // Not passed on: the end of the pipe lets tower-lsp answer what waits, and return.
                life.exited.store(true, Ordering::SeqCst);
                life.exit.notify_one();
                return;
            }
            Ok(_) => {}
            Err(_) if serde_json::from_slice::<Response>(&body).is_ok() => {}
            Err(error) => {
                log(&format!(
                    "a frame that is no JSON-RPC message was skipped: {error}"
                ));
                continue;
            }
        }
        let head = format!("Content-Length: {length}\r\n\r\n");
        if to.write_all(head.as_bytes()).await.is_err() || to.write_all(&body).await.is_err() {
            return;
        }
    }
}

enum Header {
    Length(usize),
    Unusable,
    End,
}

/// The header of one frame, in any case, with whatever other fields.
async fn header<R: AsyncRead + Unpin>(input: &mut BufReader<R>) -> Header {
    let mut length = None;
    let mut begun = false;
    let mut line = Vec::new();
    loop {
        line.clear();
        match input
            .take(LONGEST_HEADER)
            .read_until(b'\n', &mut line)
            .await
        {
            Ok(0) | Err(_) => return Header::End,
            Ok(_) => {}
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        if text.is_empty() && begun {
            return length.map_or(Header::Unusable, Header::Length);
        }
        begun |= !text.is_empty();
        if let Some((name, value)) = text.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
}

/// tower-lsp's service with the rest of the protocol round it.
#[derive(Debug)]
pub(super) struct Guard<S> {
    inner: S,
    life: Arc<Life>,
}

impl<S> Guard<S> {
    pub(super) fn new(inner: S, life: Arc<Life>) -> Self {
        Self { inner, life }
    }
}

impl<S> Service<Request> for Guard<S>
where
    S: Service<Request, Response = Option<Response>, Error = ExitedError>,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = BoxFuture<'static, Result<Option<Response>, ExitedError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.method() == "shutdown" {
            self.life.shut_down.store(true, Ordering::SeqCst);
        }
        let request = with_diagnostics_refresh(without_null_params(request));
        let id = request.id().cloned();
        let handling = AssertUnwindSafe(self.inner.call(request)).catch_unwind();
        async move {
            handling.await.unwrap_or_else(|_| {
                log("a handler panicked; its request is answered with an error");
                Ok(id.map(|id| Response::from_error(id, Error::internal_error())))
            })
        }
        .boxed()
    }
}

/// What the server sends by itself, without the null that tower-lsp writes where a message has no params: strict clients refuse it.
#[derive(Debug)]
pub(super) struct Outgoing(pub(super) ClientSocket);

impl Loopback for Outgoing {
    type RequestStream = BoxStream<'static, Request>;
    type ResponseSink = <ClientSocket as Loopback>::ResponseSink;

    fn split(self) -> (Self::RequestStream, Self::ResponseSink) {
        let (requests, responses) = self.0.split();
        (requests.map(without_null_params).boxed(), responses)
    }
}

/// `"params": null` means none; tower-lsp would refuse it, and so would some clients.
fn without_null_params(request: Request) -> Request {
    let none = |params: &serde_json::Value| {
        let empty = params.as_object().is_some_and(serde_json::Map::is_empty);
        // Some clients end with an empty object, which means none as well.
        params.is_null() || (empty && matches!(request.method(), "shutdown" | "exit"))
    };
    if !request.params().is_some_and(none) {
        return request;
    }
    let (method, id, _) = request.into_parts();
    let builder = Request::build(method);
    match id {
        Some(id) => builder.id(id).finish(),
        None => builder.finish(),
    }
}

/// What a client says of refreshing diagnostics stands under `workspace.diagnostics`; tower-lsp's types look under `diagnostic`.
fn with_diagnostics_refresh(request: Request) -> Request {
    let said = |params: &serde_json::Value| {
        let said = params.pointer("/capabilities/workspace/diagnostics")?;
        said.is_object().then(|| said.clone())
    };
    let said = match request.method() {
        "initialize" => request.params().and_then(said),
        _ => None,
    };
    let Some(said) = said else {
        return request;
    };
    let (method, id, params) = request.into_parts();
    let mut params = params.unwrap_or_default();
    if let Some(workspace) = params.pointer_mut("/capabilities/workspace") {
        workspace["diagnostic"] = said;
    }
    let builder = Request::build(method).params(params);
    match id {
        Some(id) => builder.id(id).finish(),
        None => builder.finish(),
    }
}
