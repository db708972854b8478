//! Commands: what they do at once, what they write, and what they leave alone.

use std::io::{Read, Write};
use std::path::Path;

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use super::client::{BARE, Client, LETTER, URI, able, edited, rules, run, titled};

/// An empty folder of this test.
fn folder(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("lsp")
        .join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn uri(path: &Path) -> String {
    Url::from_file_path(path).expect("a path").to_string()
}

async fn at(client: &mut Client, uri: &str, found: &Value) -> Vec<Value> {
    let params = json!({"textDocument": {"uri": uri}, "range": found["range"], "context": {"diagnostics": [found]}});
    let answer = client.request("textDocument/codeAction", params).await;
    answer["result"].as_array().expect("a list").clone()
}

#[test]
fn what_is_ignored_here_is_forgotten_for_the_session() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        assert_eq!(rules(&found), ["missing-gratitude", "negative-wording"]);
        let actions = client.actions(&found[1..], json!(null)).await;
        let ignore = titled(&actions, "Ignore negative-wording here")["command"].clone();
        client.published.clear();
        assert_eq!(client.run(&ignore).await["result"], json!(null));
        assert_eq!(rules(&client.diagnostics(0).await), ["missing-gratitude"]);
        // The same words elsewhere in the letter are ignored, too, and other words are not.
        client
            .change(1, json!({"text": format!("{LETTER}\n")}))
            .await;
        assert_eq!(rules(&client.diagnostics(1).await), ["missing-gratitude"]);
        client
            .change(2, json!({"text": LETTER.replace("rude", "insulting")}))
            .await;
        assert_eq!(client.diagnostics(2).await.len(), 2);
        // What is missing is ignored whatever stands at its place.
        let actions = client.actions(&found[..1], json!(null)).await;
        client
            .run(&titled(&actions, "Ignore missing-gratitude here")["command"].clone())
            .await;
        client
            .change(3, json!({"text": LETTER.replace("Lee", "Li")}))
            .await;
        assert_eq!(client.diagnostics(3).await, [json!(null); 0]);
        // It is not added with all the rest, either.
        client.change(4, json!({"text": BARE})).await;
        let found = client.diagnostics(4).await;
        let reason = rules(&found)
            .iter()
            .position(|rule| *rule == "missing-reason");
        let reason = reason.expect("no reason");
        let actions = client.actions(&found[reason..=reason], json!(null)).await;
        let all = &titled(&actions, "Add everything")["edit"]["documentChanges"][0]["edits"];
        assert!(!edited(BARE, all).contains("Thank you"));
        // Closing and opening is the same session; another document is another matter.
        client
            .notify(
                "textDocument/didClose",
                json!({"textDocument": {"uri": URI}}),
            )
            .await;
        client.open_as("untitled:b", "mail", LETTER).await;
        while client.published.last().expect("some")["uri"] != "untitled:b" {
            client.receive().await;
        }
        assert_eq!(
            client.published.last().expect("some")["diagnostics"]
                .as_array()
                .map(Vec::len),
            Some(2)
        );
        client.open(LETTER).await;
        assert_eq!(client.next_diagnostics().await, [json!(null); 0]);
    });
}

#[test]
fn a_rule_is_turned_off_in_the_nearest_file() {
    run(async {
        let root = folder("project");
        let drafts = root.join("drafts");
        std::fs::create_dir_all(&drafts).expect("a folder");
        let file = root.join("bowout.toml");
        std::fs::write(&file, "# ours\n[rules]\nmissing-name = \"hint\"\n").expect("a file");
        let draft = uri(&drafts.join("a b.eml").with_file_name("a.eml"));
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open_as(&draft, "mail", LETTER).await;
        let found = client.next_diagnostics().await;
        let actions = at(&mut client, &draft, &found[0]).await;
        let off = titled(&actions, "Turn missing-gratitude off in this project")["command"].clone();
        client.run(&off).await;
        let text = std::fs::read_to_string(&file).expect("the file");
        assert_eq!(
            text,
            "# ours\n[rules]\nmissing-name = \"hint\"\nmissing-gratitude = \"off\"\n"
        );
        assert!(!drafts.join("bowout.toml").exists());
        while client.shown.is_empty() {
            client.receive().await;
        }
        assert!(
            client.shown[0]["message"]
                .as_str()
                .is_some_and(|m| m.contains("bowout.toml"))
        );
        while client.published.len() < 2 {
            client.receive().await;
        }
        let left = client.published[1]["diagnostics"]
            .as_array()
            .expect("a list");
        assert_eq!(rules(left), ["negative-wording"]);
        // A draft outside of the project knows nothing of it.
        client.open(LETTER).await;
        assert_eq!(client.next_diagnostics().await.len(), 2);
        // What is no configuration is left as it is, and told.
        std::fs::write(&file, "[rules\n").expect("a file");
        let fault = client.run(&off).await;
        assert!(
            fault["error"]["message"]
                .as_str()
                .is_some_and(|m| m.contains("no TOML")),
            "{fault}"
        );
        assert_eq!(
            std::fs::read_to_string(&file).expect("the file"),
            "[rules\n"
        );
    });
}

#[test]
fn without_a_file_one_is_made_in_the_folder_that_is_open() {
    run(async {
        let root = folder("open");
        let (mut client, _) =
            Client::start_in(able(), json!(null), json!(uri(&root)), json!(null)).await;
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(null)).await;
        client.published.clear();
        client
            .run(&titled(&actions, "Turn missing-gratitude off in this project")["command"].clone())
            .await;
        let text = std::fs::read_to_string(root.join("bowout.toml")).expect("the file");
        assert_eq!(text, "[rules]\nmissing-gratitude = \"off\"\n");
        assert_eq!(rules(&client.diagnostics(0).await), ["negative-wording"]);
    });
}

#[test]
fn all_that_is_missing_is_added_by_a_command() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(BARE).await;
        let command = json!({"command": "bowout.addMissing", "arguments": [URI]});
        assert_eq!(client.run(&command).await["result"], json!(null));
        let sent = client.asked("workspace/applyEdit").await;
        assert_eq!(sent["label"], "Add everything that is missing");
        let done = edited(BARE, &sent["edit"]["documentChanges"][0]["edits"]);
        client.change(1, json!({"text": done})).await;
        client.run(&command).await;
        client
            .run(&json!({"command": "bowout.fixAll", "arguments": [{"uri": URI}]}))
            .await;
        client.request("shutdown", json!(null)).await;
        assert_eq!(client.asked, [], "nothing is left to do");
    });
}

#[test]
fn commands_that_say_nothing_are_refused() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(BARE).await;
        for (command, arguments, fault) in [
            ("bowout.dance", json!([]), "bowout.dance"),
            ("bowout.addMissing", json!([]), "`uri`"),
            ("bowout.addMissing", json!(["untitled:z"]), "not open"),
            ("bowout.addMissing", json!(["::"]), "::"),
            (
                "bowout.ignoreHere",
                json!([{"uri": URI, "rule": "missing-reson"}]),
                "missing-reason",
            ),
            (
                "bowout.ignoreHere",
                json!([{"uri": URI, "rule": "missing-reason"}]),
                "`text`",
            ),
            (
                "bowout.fix",
                json!([{"uri": URI, "rule": "missing-reason", "title": "a"}]),
                "`range`",
            ),
            (
                "bowout.offInProject",
                json!([{"uri": URI, "rule": "missing-reason"}]),
                "no place",
            ),
        ] {
            let answer = client
                .run(&json!({"command": command, "arguments": arguments}))
                .await;
            let message = answer["error"]["message"].as_str().expect("a refusal");
            assert!(message.contains(fault), "{command}: {message}");
        }
    });
}

#[test]
fn everywhere_is_the_file_of_the_user() {
    let home = folder("home");
    let letter = json!({"uri": URI, "languageId": "mail", "version": 0, "text": LETTER});
    let messages = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}),
        json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}),
        json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": letter}}),
        json!({"jsonrpc": "2.0", "id": 2, "method": "workspace/executeCommand", "params": {"command": "bowout.offEverywhere", "arguments": [{"uri": URI, "rule": "missing-gratitude"}]}}),
    ];
    let frames = messages.map(|message| {
        let body = message.to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    });
    let mut server = std::process::Command::new(env!("CARGO_BIN_EXE_bowout"))
        .arg("lsp")
        .env("XDG_CONFIG_HOME", &home)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the server");
    let mut input = server.stdin.take().expect("its input");
    let mut output = server.stdout.take().expect("its output");
    let mut told = String::new();
    let mut hear = |until: &str| {
        let mut byte = [0];
        while !told.contains(until) && output.read(&mut byte).expect("it speaks") > 0 {
            // What is waited for is in ASCII.
            told.push(char::from(byte[0]));
        }
        assert!(told.contains(until), "{until}: {told}");
    };
    input.write_all(frames[0].as_bytes()).expect("it reads");
    hear("serverInfo");
    hear("\"id\":1");
    input
        .write_all(frames[1..].concat().as_bytes())
        .expect("it reads");
    hear("is off now");
    drop(input);
    server.wait().expect("it ends with its input");
    let file = home.join("bowout").join("bowout.toml");
    let text = std::fs::read_to_string(&file).expect("the file");
    assert_eq!(text, "[rules]\nmissing-gratitude = \"off\"\n");
}
