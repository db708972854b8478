//! A client at the other end of the pipe. It answers what the server asks, and keeps what it is told. Not for judging.

use std::time::Duration;

use bowout::text::{Edit, Span, apply};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, ReadHalf, WriteHalf};
use tokio::task::JoinHandle;

const WAIT: Duration = Duration::from_secs(20);

/// Lacks thanks, and hurts, behind an emoji and a combining accent.
pub(super) const LETTER: &str = "Dear Ms. Lee,\n\nI am withdrawing my application for the clerk position 𝄞 because I have e\u{301}xams. \tYour recruiter was rude.\n\nI would be glad to stay in touch with the Larkspur team.\n\nKind regards,\nAna\n";

/// Lacks thanks, a reason, an open door and a closing formula.
pub(super) const BARE: &str =
    "Dear Ms. Lee,\n\nI am withdrawing my application for the clerk position.\n\nAna\n";

pub(super) const URI: &str = "untitled:a";

pub(super) struct Client {
    to: WriteHalf<DuplexStream>,
    from: ReadHalf<DuplexStream>,
    server: JoinHandle<bool>,
    last: i64,
    /// What the client answers when it is asked for settings.
    pub(super) settings: Value,
    /// What it answers for a folder that has settings of its own.
    pub(super) by_folder: Vec<(String, Value)>,
    /// Diagnostics that arrived while something else was waited for.
    pub(super) published: Vec<Value>,
    pub(super) logged: Vec<Value>,
    pub(super) shown: Vec<Value>,
    /// What the server asked: method and params.
    pub(super) asked: Vec<(String, Value)>,
}

impl Client {
    pub(super) async fn start(capabilities: Value, options: Value) -> (Self, Value) {
        Self::start_in(capabilities, options, json!(null), json!(null)).await
    }

    /// Starts with a folder open, and with settings for whoever asks.
    pub(super) async fn start_in(
        capabilities: Value,
        options: Value,
        root: Value,
        settings: Value,
    ) -> (Self, Value) {
        let (mine, theirs) = tokio::io::duplex(1 << 20);
        let (input, output) = tokio::io::split(theirs);
        let server = tokio::spawn(bowout::lsp::serve(input, output));
        let (from, to) = tokio::io::split(mine);
        let mut client = Self {
            to,
            from,
            server,
            last: 0,
            settings,
            by_folder: Vec::new(),
            published: Vec::new(),
            logged: Vec::new(),
            shown: Vec::new(),
            asked: Vec::new(),
        };
        let params = json!({"processId": null, "rootUri": root, "capabilities": capabilities, "initializationOptions": options});
        let answer = client.request("initialize", params).await;
        client.notify("initialized", json!({})).await;
        (client, answer["result"].clone())
    }

    pub(super) async fn raw(&mut self, bytes: &[u8]) {
        self.to
            .write_all(bytes)
            .await
            .expect("the pipe takes bytes");
    }

    async fn send(&mut self, message: Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes())
            .await;
    }

    pub(super) async fn notify(&mut self, method: &str, params: Value) {
        self.send(json!({"jsonrpc": "2.0", "method": method, "params": params}))
            .await;
    }

    pub(super) async fn request(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = self.last;
        self.send(json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}))
            .await;
        loop {
            let message = self.receive().await;
            if message["id"] == id && message["method"].is_null() {
                return message;
            }
        }
    }

    /// Asks about the document, and takes the result.
    pub(super) async fn about(&mut self, method: &str, more: Value) -> Value {
        let mut params = json!({"textDocument": {"uri": URI}});
        for (key, value) in more.as_object().expect("an object") {
            params[key] = value.clone();
        }
        let answer = self.request(method, params).await;
        assert_eq!(answer["error"], json!(null), "{method}");
        answer["result"].clone()
    }

    pub(super) async fn receive(&mut self) -> Value {
        let message = tokio::time::timeout(WAIT, self.frame())
            .await
            .expect("an answer in time");
        let params = message["params"].clone();
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => self.published.push(params),
            Some("window/logMessage") => self.logged.push(params),
            Some("window/showMessage") => self.shown.push(params),
            Some(method) if !message["id"].is_null() => {
                self.asked.push((method.to_owned(), params));
                let result = match method {
                    "workspace/configuration" => self.settings_asked(),
                    "workspace/applyEdit" => json!({"applied": true}),
                    _ => json!(null),
                };
                let id = message["id"].clone();
                self.send(json!({"jsonrpc": "2.0", "id": id, "result": result}))
                    .await;
            }
            _ => {}
        }
        message
    }

    fn settings_asked(&self) -> Value {
        let (_, params) = self.asked.last().expect("a question");
        let items = params["items"].as_array().expect("a list").iter();
        let answers = items.map(|item| {
            let mut own = self.by_folder.iter();
            let own = own.find(|(folder, _)| item["scopeUri"] == **folder);
            own.map_or(&self.settings, |(_, settings)| settings).clone()
        });
        answers.collect()
    }

    /// Waits until the server asks for something, and takes what it wants.
    pub(super) async fn asked(&mut self, method: &str) -> Value {
        loop {
            if let Some(at) = self.asked.iter().position(|(asked, _)| asked == method) {
                return self.asked.remove(at).1;
            }
            self.receive().await;
        }
    }

    async fn frame(&mut self) -> Value {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.from.read_u8().await.expect("the server speaks"));
        }
        let head = String::from_utf8(head).expect("a header in ASCII");
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("Content-Length: "))
            .expect("a length");
        let mut body = vec![0; length.parse().expect("a number")];
        self.from.read_exact(&mut body).await.expect("a body");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// Waits for the diagnostics of a version.
    pub(super) async fn diagnostics(&mut self, version: i64) -> Vec<Value> {
        loop {
            if let Some(found) = self.published.iter().find(|p| p["version"] == version) {
                return found["diagnostics"].as_array().expect("a list").clone();
            }
            self.receive().await;
        }
    }

    /// The next diagnostics that come, whatever the version.
    pub(super) async fn next_diagnostics(&mut self) -> Vec<Value> {
        self.published.clear();
        while self.published.is_empty() {
            self.receive().await;
        }
        let found = &self.published[0]["diagnostics"];
        found.as_array().expect("a list").clone()
    }

    pub(super) async fn open(&mut self, text: &str) {
        self.open_as(URI, "mail", text).await;
    }

    pub(super) async fn open_as(&mut self, uri: &str, language: &str, text: &str) {
        let item = json!({"uri": uri, "languageId": language, "version": 0, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": item}))
            .await;
    }

    pub(super) async fn change(&mut self, version: i64, change: Value) {
        let params =
            json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [change]});
        self.notify("textDocument/didChange", params).await;
    }

    /// The actions at the findings given, else in the whole text.
    pub(super) async fn actions(&mut self, diagnostics: &[Value], only: Value) -> Vec<Value> {
        let whole =
            json!({"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}});
        let range = diagnostics.first().map_or(whole, |d| d["range"].clone());
        let more = json!({"range": range, "context": {"diagnostics": diagnostics, "only": only}});
        let actions = self.about("textDocument/codeAction", more).await;
        actions.as_array().expect("a list").clone()
    }

    pub(super) async fn run(&mut self, command: &Value) -> Value {
        let params = json!({"command": command["command"], "arguments": command["arguments"]});
        self.request("workspace/executeCommand", params).await
    }

    pub(super) async fn end(self) -> bool {
        tokio::time::timeout(WAIT, self.server)
            .await
            .expect("the server ends")
            .expect("without a panic")
    }
}

pub(super) fn rules(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics
        .iter()
        .map(|d| d["code"].as_str().expect("a code"))
        .collect()
}

pub(super) fn titled<'v>(actions: &'v [Value], start: &str) -> &'v Value {
    let mut found = actions
        .iter()
        .filter(|a| a["title"].as_str().is_some_and(|t| t.starts_with(start)));
    found
        .next()
        .unwrap_or_else(|| panic!("{start} in {actions:#?}"))
}

/// What a text becomes by the edits of a list, in UTF-16 positions.
pub(super) fn edited(text: &str, edits: &Value) -> String {
    let edits = edits.as_array().expect("a list of edits").iter();
    let edits: Vec<Edit> = edits
        .map(|edit| {
            let at = |end: &str| byte_at(text, &edit["range"][end]);
            let new = edit["newText"].as_str().expect("a text");
            Edit::replace(Span::new(at("start"), at("end")), new)
        })
        .collect();
    apply(text, &edits)
}

/// The byte at a position of the protocol.
fn byte_at(text: &str, position: &Value) -> usize {
    let line = position["line"].as_u64().expect("a line") as usize;
    let column = position["character"].as_u64().expect("a column") as usize;
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = 0;
    for (at, c) in text[start..].char_indices() {
        if units >= column {
            return start + at;
        }
        units += c.len_utf16();
    }
    text.len()
}

/// What a client announces that can all that matters for actions.
pub(super) fn able() -> Value {
    json!({
        "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true}},
        "textDocument": {"codeAction": {
            "isPreferredSupport": true,
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}})
}

pub(super) fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}
