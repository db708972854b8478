//! Fixes, all that is missing at once, and the order of both.

use serde_json::{Value, json};

use super::client::{BARE, Client, LETTER, URI, able, edited, rules, run, titled};

const ALL: &str = "Add everything that is missing";

#[test]
fn everything_that_is_missing_is_one_edit_in_the_order_of_a_letter() {
    run(async {
        for letter in [
            BARE.to_owned(),
            BARE.replace('\n', "\r\n"),
            BARE.replace("Ms. Lee", "Ms. 𝄞 Le\u{301}e"),
        ] {
            let (mut client, _) = Client::start(able(), json!(null)).await;
            client.open(&letter).await;
            let found = client.diagnostics(0).await;
            let actions = client.actions(&found[..1], json!(null)).await;
            let all = titled(&actions, ALL);
            assert_eq!(all["kind"], "quickfix");
            assert_eq!(all["isPreferred"], json!(null));
            assert_eq!(all["diagnostics"], json!([found[0]]));
            let change = &all["edit"]["documentChanges"][0];
            assert_eq!(change["textDocument"], json!({"uri": URI, "version": 0}));
            let done = edited(&letter, &change["edits"]);
            let parts = [
                "Dear",
                "Thank you",
                "withdrawing",
                "I have",
                "\nKind regards,",
                "Ana",
            ];
            let places: Vec<_> = parts.iter().map(|part| done.find(part)).collect();
            assert!(
                places.iter().all(Option::is_some) && places.is_sorted(),
                "{places:?}: {done}"
            );
            assert_eq!(done.contains("\r\n"), letter.contains("\r\n"));
            assert!(!done.replace("\r\n", "").contains('\r'));
            client.change(1, json!({"text": done})).await;
            let left = client.diagnostics(1).await;
            assert!(
                !rules(&left).iter().any(|rule| rule.starts_with("missing-")),
                "{left:#?}"
            );
        }
    });
}

#[test]
fn the_order_is_the_same_each_time() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(BARE).await;
        let found = client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(["quickfix"])).await;
        assert_eq!(
            actions,
            client.actions(&found[..1], json!(["quickfix"])).await
        );
        assert_eq!(actions, client.actions(&found[..1], json!([""])).await);
        let titles: Vec<&str> = actions
            .iter()
            .map(|a| a["title"].as_str().expect("a title"))
            .collect();
        let rule = rules(&found)[0];
        let fixes = titles.iter().take_while(|t| t.starts_with("Add “")).count();
        assert!(fixes > 1, "{titles:?}");
        assert_eq!(actions[0]["isPreferred"], true);
        // Nothing is known of a project for a draft that was never saved.
        assert_eq!(
            titles[fixes..],
            [
                ALL,
                &format!("Ignore {rule} here"),
                &format!("Turn {rule} off everywhere")
            ]
        );
        // Without a finding, only who asks with intent gets the one for all.
        let ask = |kind: u8| json!({"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 0}}, "context": {"diagnostics": [], "triggerKind": kind}});
        let called = client.about("textDocument/codeAction", ask(1)).await;
        assert_eq!(
            titled(called.as_array().expect("a list"), ALL)["diagnostics"],
            json!(null)
        );
        let unasked = client.about("textDocument/codeAction", ask(2)).await;
        assert_eq!(unasked, json!([]));
    });
}

#[test]
fn where_the_client_can_wait_the_edit_comes_when_it_is_wanted() {
    run(async {
        let mut lazy = able();
        lazy["textDocument"]["codeAction"]["dataSupport"] = json!(true);
        lazy["textDocument"]["codeAction"]["resolveSupport"] = json!({"properties": ["edit"]});
        let (mut client, offered) = Client::start(lazy, json!(null)).await;
        let provider = &offered["capabilities"]["codeActionProvider"];
        assert_eq!(provider["resolveProvider"], true);
        assert_eq!(
            provider["codeActionKinds"],
            json!(["quickfix", "source.fixAll.bowout"])
        );
        client.open(BARE).await;
        let found = client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(null)).await;
        let all = titled(&actions, ALL).clone();
        assert_eq!(all["edit"], json!(null));
        // What was worked out before is there at once.
        assert_ne!(actions[0]["edit"], json!(null));
        // The edit is for the text as it is then.
        client.change(4, json!({"text": format!("\n{BARE}")})).await;
        let resolved = client.request("codeAction/resolve", all.clone()).await;
        let change = &resolved["result"]["edit"]["documentChanges"][0];
        assert_eq!(change["textDocument"]["version"], 4);
        let done = edited(&format!("\n{BARE}"), &change["edits"]);
        assert!(
            done.contains("Thank you") && done.contains("Kind regards"),
            "{done}"
        );
        assert_eq!(resolved["result"]["title"], all["title"]);
        // What needs no resolving comes back as it was.
        let plain = client
            .request("codeAction/resolve", actions[0].clone())
            .await;
        assert_eq!(plain["result"], actions[0]);
        let strange = json!({"title": "x", "data": {"uri": "no uri", "do": 1}});
        assert_eq!(
            client.request("codeAction/resolve", strange.clone()).await["result"],
            strange
        );
    });
}

#[test]
fn nothing_is_fixed_on_saving_so_far() {
    run(async {
        let (mut client, _) = Client::start(able(), json!(null)).await;
        client.open(BARE).await;
        client.diagnostics(0).await;
        for only in [
            "source",
            "source.fixAll",
            "source.fixAll.bowout",
            "source.fixAll.other",
            "quick",
        ] {
            assert_eq!(
                client.actions(&[], json!([only])).await,
                [json!(null); 0],
                "{only}"
            );
        }
    });
}

#[test]
fn edits_take_the_form_that_the_client_knows() {
    run(async {
        let mut plain = able();
        plain["workspace"]["workspaceEdit"] = json!({});
        let (mut client, _) = Client::start(plain, json!(null)).await;
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(null)).await;
        let edit = &actions[0]["edit"];
        assert_eq!(edit["documentChanges"], json!(null));
        let done = edited(LETTER, &edit["changes"][URI]);
        assert!(done.starts_with("Dear Ms. Lee,\n\nThank you"), "{done}");
    });
}

#[test]
fn a_client_that_applies_all_it_gets_is_given_one() {
    run(async {
        // So Kate asks: the whole text, and one diagnostic.
        let ask = |diagnostic: &Value| {
            json!({
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}},
            "context": {"diagnostics": [diagnostic], "only": ["quickfix"]}})
        };
        let mut kate = able();
        kate["textDocument"]["codeAction"]["isPreferredSupport"] = json!(false);
        let (mut client, _) = Client::start(kate, json!(null)).await;
        client.open(BARE).await;
        let found = client.diagnostics(0).await;
        let actions = client
            .about("textDocument/codeAction", ask(&found[0]))
            .await;
        let actions = actions.as_array().expect("a list");
        assert_eq!(actions.len(), 1, "{actions:#?}");
        assert_ne!(actions[0]["edit"], json!(null));
    });
}

#[test]
fn a_client_that_knows_commands_only_gets_commands() {
    run(async {
        let capabilities =
            json!({"workspace": {"applyEdit": true}, "textDocument": {"codeAction": {}}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(BARE).await;
        let found = client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(null)).await;
        assert!(
            actions.iter().all(|a| a["command"].is_string()),
            "{actions:#?}"
        );
        client.run(&actions[0]).await;
        let sent = client.asked("workspace/applyEdit").await;
        let done = edited(BARE, &sent["edit"]["changes"][URI]);
        let phrase = actions[0]["title"].as_str().expect("a title");
        let phrase = phrase
            .trim_start_matches("Add “")
            .split(' ')
            .next()
            .expect("a word");
        assert!(done.contains(phrase) && done.len() > BARE.len(), "{done}");
        client.run(titled(&actions, ALL)).await;
        let sent = client.asked("workspace/applyEdit").await;
        let done = edited(BARE, &sent["edit"]["changes"][URI]);
        assert!(done.contains("Kind regards"), "{done}");
        client.change(1, json!({"text": "Hello,\n"})).await;
        let stale = client.run(&actions[0]).await;
        assert!(
            stale["error"]["message"]
                .as_str()
                .is_some_and(|m| m.contains("any more")),
            "{stale}"
        );

        // A client that takes no edits from a server is offered none.
        let (mut client, offered) = Client::start(json!({}), json!(null)).await;
        let commands = &offered["capabilities"]["executeCommandProvider"]["commands"];
        assert_eq!(
            *commands,
            json!([
                "bowout.ignoreHere",
                "bowout.offInProject",
                "bowout.offEverywhere",
                "bowout.addWord"
            ])
        );
        client.open(BARE).await;
        client.diagnostics(0).await;
        let actions = client.actions(&found[..1], json!(null)).await;
        assert!(
            actions.iter().all(|a| a["command"] != "bowout.fix"),
            "{actions:#?}"
        );
        assert!(!actions.is_empty());
    });
}
