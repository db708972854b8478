//! Settings that the server asks for.

use serde_json::{Value, json};

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
