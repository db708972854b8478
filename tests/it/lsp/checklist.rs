//! The request for the checklist.

use serde_json::{Value, json};

use super::client::{BARE, Client, run};

const METHOD: &str = "bowout/checklist";

fn labels(items: &Value) -> Vec<&str> {
    let items = items.as_array().expect("a list").iter();
    items
        .map(|item| {
            assert_ne!(item["source"].as_str(), Some(""));
            item["label"].as_str().expect("a label")
        })
        .collect()
}

#[test]
fn the_checklist_follows_the_letter() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!(null)).await;
        client.open(BARE).await;
        let list = client.about(METHOD, json!({})).await;
        assert_eq!(list["situation"], "withdraw-application");
        assert_eq!(labels(&list["present"]), ["greeting", "decision", "name"]);
        let missing = labels(&list["missing"]);
        assert!(missing[0].starts_with("thanks: "), "{missing:?}");
        let unseen = labels(&list["unseen"]);
        assert!(
            unseen[0].starts_with("Decide with a cool head"),
            "{unseen:?}"
        );

        // What the writer has switched off is not missed.
        let settings = json!({"settings": {"rules": {"missing-gratitude": "off"}}});
        client
            .notify("workspace/didChangeConfiguration", settings)
            .await;
        let list = client.about(METHOD, json!({})).await;
        let missing = labels(&list["missing"]);
        assert!(missing[0].starts_with("reason: "), "{missing:?}");

        client
            .change(1, json!({"text": "Hello,\n\nthe parcel is here.\n"}))
            .await;
        let none = json!({"situation": null, "present": [], "missing": [], "unseen": []});
        assert_eq!(client.about(METHOD, json!({})).await, none);
    });
}

#[test]
fn what_cannot_be_asked_is_answered() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!(null)).await;
        let closed = json!({"textDocument": {"uri": "untitled:closed"}});
        let answer = client.request(METHOD, closed).await;
        assert_eq!(answer["result"], Value::Null);
        assert_eq!(answer["error"], Value::Null);
        let answer = client.request(METHOD, json!({"uri": 7})).await;
        assert_eq!(answer["error"]["code"], -32602);
    });
}
