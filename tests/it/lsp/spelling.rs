//! Misspelt words in an editor: shown at once, corrected on demand, added to the dictionary by the server itself.

use serde_json::{Value, json};

use super::client::{Client, able, edited, rules, run, titled};

const SLIP: &str = "Dear Ms. Lee,\n\nThank you for your time. I am withdrawing my application for the clerk position at Larkspur, because I have recieved another offer. I would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n";

fn misspelling(found: &[Value]) -> Vec<Value> {
    let mut found = found.to_vec();
    found.retain(|d| d["code"] == "misspelling");
    found
}

#[test]
fn a_misspelling_is_shown_and_its_fix_works() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(SLIP).await;
        let found = misspelling(&client.diagnostics(0).await);
        assert_eq!(rules(&found), ["misspelling"]);
        let actions = client.actions(&found, json!(null)).await;
        let fix = titled(&actions, "Write “received”");
        assert_eq!(fix["isPreferred"], true);
        let done = edited(SLIP, &fix["edit"]["documentChanges"][0]["edits"]);
        assert_eq!(done, SLIP.replace("recieved", "received"));
        assert_eq!(
            titled(&actions, "Add “recieved” to")["command"]["command"],
            "bowout.addWord"
        );
        client.change(1, json!({"text": done})).await;
        assert_eq!(misspelling(&client.diagnostics(1).await), [json!(null); 0]);
        // Asking again after an edit elsewhere gives the same.
        client.change(2, json!({"text": format!("{SLIP}\n")})).await;
        let found = misspelling(&client.diagnostics(2).await);
        let again = client.actions(&found, json!(null)).await;
        assert_eq!(titled(&again, "Write “received”")["isPreferred"], true);
    });
}

#[test]
fn clients_without_actions_get_commands() {
    run(async {
        let plain = json!({"workspace": {"applyEdit": true}});
        let (mut client, _) = Client::start(plain, json!(null)).await;
        client.open(SLIP).await;
        let found = misspelling(&client.diagnostics(0).await);
        let actions = client.actions(&found, json!(null)).await;
        client.run(titled(&actions, "Write “received”")).await;
        let sent = client.asked("workspace/applyEdit").await;
        let changes = sent["edit"]["changes"].as_object().expect("changes");
        let edits = changes.values().next().expect("edits");
        assert_eq!(edited(SLIP, edits), SLIP.replace("recieved", "received"));
    });
}

#[test]
fn words_of_the_settings_are_right_and_spelling_can_be_off() {
    for options in [json!({"words": ["recieved"]}), json!({"spelling": false})] {
        run(async {
            let (mut client, _) = Client::start(able(), options).await;
            client.open(SLIP).await;
            assert_eq!(misspelling(&client.diagnostics(0).await), [json!(null); 0]);
        });
    }
}

#[test]
fn a_word_that_is_half_typed_waits() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        let text = SLIP.replace("recieved", "received");
        client.open(&text).await;
        assert_eq!(misspelling(&client.diagnostics(0).await), [json!(null); 0]);
        // "touch" becomes "tou", as it is while somebody types it.
        let line = text.lines().nth(2).expect("the body");
        let end = line.len() - "ch.".len();
        let range = json!({"start": {"line": 2, "character": end}, "end": {"line": 2, "character": line.len()}});
        client
            .change(1, json!({"range": range, "text": "xq"}))
            .await;
        assert_eq!(misspelling(&client.diagnostics(1).await), [json!(null); 0]);
    });
}

#[test]
fn a_word_is_added_to_the_users_file_by_the_server() {
    use std::io::{Read, Write};
    let home = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("lsp/words");
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(home.join("bowout")).expect("a folder");
    let file = home.join("bowout/bowout.toml");
    std::fs::write(&file, "# mine\nwords = [\"zorb\"]\n").expect("a file");
    let uri = "untitled:a";
    let opened = json!({"uri": uri, "languageId": "mail", "version": 0, "text": SLIP});
    let add = |text: &str| json!({"command": "bowout.addWord", "arguments": [{"uri": uri, "text": text}]});
    let mut server = std::process::Command::new(env!("CARGO_BIN_EXE_bowout"))
        .arg("lsp")
        .env("XDG_CONFIG_HOME", &home)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the server");
    let mut input = server.stdin.take().expect("its input");
    let mut say = |message: Value| {
        let body = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("a listener");
    };
    let mut output = server.stdout.take().expect("its output");
    let mut told = String::new();
    let mut hear = |until: &str| {
        let from = told.len();
        let mut byte = [0];
        while !told[from..].contains(until) {
            output.read_exact(&mut byte).expect("more to hear");
            told.push(char::from(byte[0]));
        }
    };
    say(json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}));
    // What comes before the answer is not for a server that is not initialized.
    hear("serverInfo");
    say(json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
    say(
        json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": opened}}),
    );
    hear("misspelling");
    say(
        json!({"jsonrpc": "2.0", "id": 2, "method": "workspace/executeCommand", "params": add("recieved")}),
    );
    hear("publishDiagnostics");
    say(
        json!({"jsonrpc": "2.0", "id": 3, "method": "workspace/executeCommand", "params": add("two words")}),
    );
    hear("wants one word");
    say(json!({"jsonrpc": "2.0", "id": 4, "method": "shutdown"}));
    say(json!({"jsonrpc": "2.0", "method": "exit"}));
    output.read_to_string(&mut told).expect("text");
    server.wait().expect("an end");
    let text = std::fs::read_to_string(&file).expect("the file");
    assert_eq!(text, "# mine\nwords = [\"zorb\", \"recieved\"]\n");
    let last = told.rfind("publishDiagnostics").expect("diagnostics");
    assert!(!told[last..].contains("misspelling"), "{told}");
}
