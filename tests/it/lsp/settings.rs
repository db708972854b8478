//! Settings that the server asks for.

use serde_json::{Value, json};
use tower_lsp::lsp_types::Url;

use super::client::{BARE, Client, LETTER, rules, run};

#[test]
fn a_client_that_answers_is_asked_at_the_start_and_when_something_changed() {
    run(async {
        let capabilities = json!({"workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true}}});
        let off = json!({"rules": {"missing-gratitude": "off"}});
        let (mut client, _) = Client::start_in(capabilities, json!(null), json!(null), off).await;
        let asked = client.asked("workspace/configuration").await;
        assert_eq!(asked, json!({"items": [{"section": "bowout"}]}));
        let registered = client.asked("client/registerCapability").await;
        let method = &registered["registrations"][0]["method"];
        assert_eq!(*method, "workspace/didChangeConfiguration");
        client.open(LETTER).await;
        while rules(&client.next_diagnostics().await) != ["negative-wording"] {}
        // Nothing is said of what has changed: the server asks.
        client.settings = json!({"rules": {"negative-wording": "off"}});
        for nothing in [json!(null), json!({})] {
            client
                .notify(
                    "workspace/didChangeConfiguration",
                    json!({"settings": nothing}),
                )
                .await;
            client.asked("workspace/configuration").await;
        }
        while client
            .published
            .last()
            .and_then(|last| last["diagnostics"].as_array())
            .is_none_or(|last| rules(last) != ["missing-gratitude"])
        {
            client.receive().await;
        }
        // A client that has no settings changes nothing.
        client.settings = json!(null);
        client
            .notify(
                "workspace/didChangeConfiguration",
                json!({"settings": null}),
            )
            .await;
        client.asked("workspace/configuration").await;
        client
            .change(5, json!({"text": format!("{LETTER}\n")}))
            .await;
        assert_eq!(rules(&client.diagnostics(5).await), ["missing-gratitude"]);
    });
}

#[test]
fn a_client_that_does_not_answer_is_not_asked_and_keeps_what_it_said() {
    run(async {
        let options = json!({"rules": {"missing-gratitude": "off"}});
        let (mut client, _) = Client::start(json!({}), options).await;
        client
            .notify("workspace/didChangeConfiguration", json!({"settings": {}}))
            .await;
        client.open(LETTER).await;
        assert_eq!(rules(&client.diagnostics(0).await), ["negative-wording"]);
        client
            .notify(
                "workspace/didChangeConfiguration",
                json!({"settings": {"bowout": {}}}),
            )
            .await;
        assert_eq!(client.next_diagnostics().await.len(), 2);
        assert_eq!(client.asked, []);
    });
}

#[test]
fn what_a_client_shows_it_asks_for_anew_when_settings_have_changed() {
    run(async {
        let capabilities = json!({
            "workspace": {"diagnostics": {"refreshSupport": true}, "codeLens": {"refreshSupport": true}},
            "textDocument": {"diagnostic": {}, "codeLens": {}}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(BARE).await;
        client.about("textDocument/codeLens", json!({})).await;
        let settings = json!({"settings": {"bowout": {"brief": true}}});
        client
            .notify("workspace/didChangeConfiguration", settings)
            .await;
        let mut wanted = vec!["workspace/diagnostic/refresh", "workspace/codeLens/refresh"];
        while !wanted.is_empty() {
            let message = client.receive().await;
            wanted.retain(|method| message["method"] != *method);
            // Strict clients refuse params, be they null, where the protocol has none.
            let method = message["method"].as_str().unwrap_or_default();
            assert!(
                !method.ends_with("/refresh") || message.get("params").is_none(),
                "{message}"
            );
        }
    });
}

#[test]
fn a_client_that_does_not_refresh_is_not_told_to() {
    run(async {
        let capabilities = json!({"textDocument": {"codeLens": {}}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(BARE).await;
        client.diagnostics(0).await;
        let settings = json!({"settings": {"bowout": {"rules": {"missing-name": "error"}}}});
        client
            .notify("workspace/didChangeConfiguration", settings)
            .await;
        client.next_diagnostics().await;
        client.about("textDocument/codeLens", json!({})).await;
        assert_eq!(client.asked, [] as [(String, Value); 0]);
    });
}

/// Opens the letter in `folder` and waits until the server says this of it; the answer to its last question may still be on the way.
async fn shows(client: &mut Client, folder: &str, expected: &[&str]) {
    let uri = format!("{folder}/letter.eml");
    client.published.clear();
    client.open_as(&uri, "mail", LETTER).await;
    loop {
        let said = client.published.iter().rfind(|said| said["uri"] == uri);
        let said = said.and_then(|said| said["diagnostics"].as_array());
        if said.is_some_and(|said| rules(said) == expected) {
            return;
        }
        client.receive().await;
    }
}

#[test]
fn each_folder_can_have_settings_of_its_own() {
    run(async {
        let off = |rule: &str| json!({"rules": {rule: "off"}});
        let (thanks, sting) = ("missing-gratitude", "negative-wording");
        // Nothing is written there; it is only a path that is one on every system.
        let base = Url::from_directory_path(std::env::temp_dir()).expect("a path");
        let [outer, inner, beside] = ["bowout/mail", "bowout/mail/inner", "bowout/mailbox"]
            .map(|path| format!("{base}{path}"));
        let (outer, inner, beside) = (outer.as_str(), inner.as_str(), beside.as_str());
        let capabilities = json!({"workspace": {"configuration": true, "workspaceFolders": true}});
        let (mut client, _) =
            Client::start_in(capabilities, json!(null), json!(outer), json!({})).await;
        client.by_folder = vec![
            (outer.to_owned(), off(thanks)),
            (inner.to_owned(), off(sting)),
        ];
        let asked = client.asked("workspace/configuration").await;
        let general = json!({"section": "bowout"});
        let own = |folder: &str| json!({"section": "bowout", "scopeUri": folder});
        assert_eq!(asked, json!({"items": [general, own(outer)]}));
        shows(&mut client, outer, &[sting]).await;
        shows(&mut client, inner, &[sting]).await;
        shows(&mut client, beside, &[thanks, sting]).await;

        let folders = |added: &[&str], removed: &[&str]| {
            let told = |uris: &[&str]| -> Value {
                uris.iter()
                    .map(|uri| json!({"uri": uri, "name": "mail"}))
                    .collect()
            };
            json!({"event": {"added": told(added), "removed": told(removed)}})
        };
        let method = "workspace/didChangeWorkspaceFolders";
        client.notify(method, folders(&[inner], &[])).await;
        let asked = client.asked("workspace/configuration").await;
        assert_eq!(asked, json!({"items": [general, own(outer), own(inner)]}));
        shows(&mut client, outer, &[sting]).await;
        shows(&mut client, inner, &[thanks]).await;

        client.notify(method, folders(&[], &[outer])).await;
        let asked = client.asked("workspace/configuration").await;
        assert_eq!(asked, json!({"items": [general, own(inner)]}));
        shows(&mut client, outer, &[thanks, sting]).await;
        shows(&mut client, inner, &[thanks]).await;

        // What a client says unasked holds everywhere.
        let pushed = json!({"settings": {"bowout": off(thanks)}});
        client
            .notify("workspace/didChangeConfiguration", pushed)
            .await;
        shows(&mut client, inner, &[sting]).await;
    });
}

#[test]
fn a_file_of_choices_that_changes_is_read_again() {
    run(async {
        let watching = json!({"dynamicRegistration": true, "relativePatternSupport": true});
        let capabilities = json!({"workspace": {"didChangeWatchedFiles": watching}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        let registered = client.asked("client/registerCapability").await;
        let watched = &registered["registrations"][0];
        assert_eq!(watched["method"], "workspace/didChangeWatchedFiles");
        let watchers = &watched["registerOptions"]["watchers"];
        assert_eq!(watchers[0], json!({"globPattern": "**/bowout.toml"}));
        let users = &watchers[1]["globPattern"];
        assert_eq!(users["pattern"], "bowout.toml", "{watchers}");

        let folder = tempfile::tempdir().expect("a folder");
        let choices = folder.path().join("bowout.toml");
        let choose = |text: &str| std::fs::write(&choices, text).expect("a file");
        let uri = Url::from_directory_path(folder.path()).expect("a path");
        let uri = uri.as_str().trim_end_matches('/');
        choose("[rules]\nmissing-gratitude = \"off\"\n");
        shows(&mut client, uri, &["negative-wording"]).await;

        // Who watches tells at once.
        choose("[rules]\nnegative-wording = \"off\"\n");
        let changes = json!({"changes": [{"uri": format!("{uri}/bowout.toml"), "type": 2}]});
        let method = "workspace/didChangeWatchedFiles";
        client.notify(method, changes).await;
        let found = client.next_diagnostics().await;
        assert_eq!(rules(&found), ["missing-gratitude"]);

        // A fault in it is shown, once, and nothing of it counts.
        choose("[rules\n");
        for version in 1..3 {
            let letter = json!({"uri": format!("{uri}/letter.eml"), "version": version});
            let params = json!({"textDocument": letter, "contentChanges": [{"text": LETTER}]});
            client.notify("textDocument/didChange", params).await;
            assert_eq!(client.diagnostics(version).await.len(), 2);
        }
        client.request("foo/bar", json!({})).await;
        let shown: Vec<&str> = client
            .shown
            .iter()
            .filter_map(|s| s["message"].as_str())
            .collect();
        assert!(
            matches!(shown[..], [fault] if fault.contains("bowout.toml: line 1")),
            "{shown:?}"
        );

        // Who has it open and saves it tells as well.
        choose("[rules]\nnegative-wording = \"hint\"\n");
        let saved = json!({"textDocument": {"uri": format!("{uri}/bowout.toml")}});
        client.notify("textDocument/didSave", saved).await;
        let found = client.next_diagnostics().await;
        assert_eq!(rules(&found), ["missing-gratitude", "negative-wording"]);
        assert_eq!(found[1]["severity"], 4);

        // Else it counts with the next edit, and so does that there is none any more.
        std::fs::remove_file(&choices).expect("removed");
        let letter = json!({"uri": format!("{uri}/letter.eml"), "version": 3});
        let params = json!({"textDocument": letter, "contentChanges": [{"text": LETTER}]});
        client.notify("textDocument/didChange", params).await;
        let found = client.diagnostics(3).await;
        assert_eq!(rules(&found), ["missing-gratitude", "negative-wording"]);
        assert_eq!(found[1]["severity"], 2);
    });
}

#[test]
fn a_client_that_would_list_all_files_to_watch_some_is_not_asked_to() {
    run(async {
        let watching = json!({"dynamicRegistration": true});
        let capabilities = json!({"workspace": {"didChangeWatchedFiles": watching}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(LETTER).await;
        client.diagnostics(0).await;
        client.request("shutdown", json!(null)).await;
        assert_eq!(client.asked, [] as [(String, Value); 0]);
    });
}
