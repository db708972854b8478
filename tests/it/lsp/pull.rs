//! Diagnostics are pulled or pushed, never both.

use serde_json::{Value, json};

use super::client::{BARE, Client, LETTER, URI, rules, run};

async fn pulled(client: &mut Client, before: Value) -> Value {
    let more = json!({"identifier": "bowout", "previousResultId": before});
    client.about("textDocument/diagnostic", more).await
}

#[test]
fn who_can_pull_is_not_pushed_to() {
    run(async {
        let capabilities = json!({
            "workspace": {"diagnostics": {"refreshSupport": true}},
            "textDocument": {"diagnostic": {"dynamicRegistration": false}, "publishDiagnostics": {}}});
        let (mut client, offered) = Client::start(capabilities, json!(null)).await;
        let provider = &offered["capabilities"]["diagnosticProvider"];
        assert_eq!(provider["interFileDependencies"], false, "{provider}");
        client.open(LETTER).await;
        let first = pulled(&mut client, json!(null)).await;
        assert_eq!(first["kind"], "full");
        let items = first["items"].as_array().expect("a list");
        assert_eq!(rules(items), ["missing-gratitude", "negative-wording"]);

        let again = pulled(&mut client, first["resultId"].clone()).await;
        assert_eq!(
            again,
            json!({"kind": "unchanged", "resultId": first["resultId"]})
        );
        // Another text with the same findings at the same places is no news.
        let behind =
            json!({"start": {"line": 7, "character": 3}, "end": {"line": 7, "character": 3}});
        client
            .change(1, json!({"range": behind, "text": "bel"}))
            .await;
        let same = pulled(&mut client, first["resultId"].clone()).await;
        assert_eq!(same["kind"], "unchanged");

        client.change(2, json!({"text": BARE})).await;
        let changed = pulled(&mut client, first["resultId"].clone()).await;
        assert_eq!(changed["kind"], "full");
        assert_ne!(changed["resultId"], first["resultId"]);

        // Settings change what is found: the client is asked to pull again.
        let settings = json!({"settings": {"bowout": {"rules": {"missing-gratitude": "off"}}}});
        client
            .notify("workspace/didChangeConfiguration", settings)
            .await;
        client.asked("workspace/diagnostic/refresh").await;
        let less = pulled(&mut client, changed["resultId"].clone()).await;
        let items = less["items"].as_array().expect("a list");
        assert!(!rules(items).contains(&"missing-gratitude"));

        let closed = json!({"textDocument": {"uri": URI}});
        client.notify("textDocument/didClose", closed).await;
        let gone = pulled(&mut client, json!(null)).await;
        assert_eq!(gone, json!({"kind": "full", "items": []}));
        client.request("shutdown", json!(null)).await;
        assert_eq!(client.published, [json!(null); 0]);
    });
}

#[test]
fn who_cannot_pull_is_offered_no_pulling() {
    run(async {
        let (mut client, offered) = Client::start(json!({}), json!(null)).await;
        let capabilities = &offered["capabilities"];
        for provider in [
            "diagnosticProvider",
            "completionProvider",
            "documentSymbolProvider",
            "codeLensProvider",
            "foldingRangeProvider",
            "workspace",
        ] {
            assert_eq!(capabilities[provider], json!(null), "{provider}");
        }
        client.open(LETTER).await;
        assert_eq!(client.diagnostics(0).await.len(), 2);
        client.request("shutdown", json!(null)).await;
        assert_eq!(client.asked, []);
    });
}

#[test]
fn what_git_wants_to_be_told_is_no_mail_and_a_long_text_is_told_of_once() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!(null)).await;
        for (language, read) in [
            ("gitcommit", false),
            ("git-commit", false),
            ("eml", true),
            ("email", true),
            ("message", true),
            ("markdown", true),
            ("plaintext", true),
            ("text", true),
            ("bowout", true),
        ] {
            client
                .open_as("file:///tmp/bowout/a", language, LETTER)
                .await;
            let found = client.next_diagnostics().await;
            assert_eq!(!found.is_empty(), read, "{language}");
        }
        let long = "x".repeat((1 << 20) + 1);
        client.open(&long).await;
        client.change(1, json!({"text": long})).await;
        client.diagnostics(1).await;
        client.change(2, json!({"text": LETTER})).await;
        assert_eq!(client.diagnostics(2).await.len(), 2);
        client.change(3, json!({"text": long})).await;
        client.diagnostics(3).await;
        let told = client
            .logged
            .iter()
            .filter(|l| l["message"].as_str().is_some_and(|m| m.contains("1 MiB")));
        assert_eq!(told.count(), 2, "{:?}", client.logged);
    });
}

#[test]
fn who_cannot_be_told_to_pull_again_is_pushed_to() {
    run(async {
        let capabilities = json!({"textDocument": {"diagnostic": {"dynamicRegistration": false}}});
        let (mut client, offered) = Client::start(capabilities, json!(null)).await;
        assert_eq!(offered["capabilities"]["diagnosticProvider"], json!(null));
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        assert_eq!(rules(&found), ["missing-gratitude", "negative-wording"]);
    });
}
