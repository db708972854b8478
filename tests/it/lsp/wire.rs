//! The protocol's discipline: beginning and end, positions, order, settings at the start, and what nonsense does not do.

use serde_json::{Value, json};

use super::client::{Client, LETTER, rules, run};

#[test]
fn it_ends_regularly_only_after_shutdown_and_exit() {
    run(async {
        let (mut client, offered) = Client::start(json!({}), json!(null)).await;
        assert_eq!(offered["capabilities"]["positionEncoding"], "utf-16");
        client.request("shutdown", json!(null)).await;
        client.notify("exit", json!(null)).await;
        assert!(client.end().await);

        let (mut client, _) = Client::start(json!({}), json!({})).await;
        client.notify("exit", json!(null)).await;
        assert!(!client.end().await);
    });
}

#[test]
fn ranges_sit_on_the_right_characters_in_both_encodings() {
    run(async {
        for (encoding, measure) in [
            (
                "utf-16",
                (|s: &str| s.encode_utf16().count()) as fn(&str) -> usize,
            ),
            ("utf-8", str::len),
        ] {
            let capabilities = json!({"general": {"positionEncodings": [encoding]}});
            let (mut client, offered) = Client::start(capabilities, json!(null)).await;
            assert_eq!(offered["capabilities"]["positionEncoding"], encoding);
            client.open(LETTER).await;
            let found = client.diagnostics(0).await;
            assert_eq!(rules(&found), ["missing-gratitude", "negative-wording"]);
            let line = LETTER.lines().nth(2).expect("the line");
            let from = line.find("recruiter").expect("the word");
            let range = &found[1]["range"];
            assert_eq!(
                range["start"],
                json!({"line": 2, "character": measure(&line[..from])}),
                "{encoding}"
            );
            assert_eq!(
                range["end"],
                json!({"line": 2, "character": measure(line) - 1}),
                "{encoding}"
            );
            // An edit behind the emoji lands where the client means it.
            let rude = measure(&line[..line.find("rude").expect("the word")]);
            client.change(7, json!({"range": {"start": {"line": 2, "character": rude}, "end": {"line": 2, "character": rude + 4}}, "text": "kind"})).await;
            assert_eq!(rules(&client.diagnostics(7).await), ["missing-gratitude"]);
        }
    });
}

#[test]
fn a_burst_of_edits_ends_as_a_fresh_open_does() {
    run(async {
        // Which findings wait for a pause is not what this is about.
        let at_once = json!({"run": "type"});
        let (mut client, _) = Client::start(json!({}), at_once.clone()).await;
        client.open(LETTER).await;
        let mut text = LETTER.to_owned();
        let mut place = text.find("Ana").expect("the name");
        for version in 1..=200 {
            let line = text[..place].matches('\n').count();
            let column = text[..place].encode_utf16().count()
                - text[..text[..place].rfind('\n').map_or(0, |at| at + 1)]
                    .encode_utf16()
                    .count();
            let letter = char::from(b'a' + (version % 26) as u8);
            client.change(version, json!({"range": {"start": {"line": line, "character": column}, "end": {"line": line, "character": column}}, "text": letter.to_string()})).await;
            text.insert(place, letter);
            place += usize::from(version % 3 == 0);
        }
        let last = client.diagnostics(200).await;
        let versions: Vec<i64> = client
            .published
            .iter()
            .map(|p| p["version"].as_i64().expect("a version"))
            .collect();
        assert!(versions.is_sorted(), "{versions:?}");
        let (mut fresh, _) = Client::start(json!({}), at_once).await;
        fresh.open(&text).await;
        assert_eq!(last, fresh.diagnostics(0).await);
    });
}

#[test]
fn hover_tells_all_that_is_found_at_a_place() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!({"run": "type"})).await;
        client.open(super::client::BARE).await;
        let found = client.diagnostics(0).await;
        let here: Vec<&str> = rules(&found)
            .into_iter()
            .zip(&found)
            .filter(|(_, d)| d["range"] == found[0]["range"])
            .map(|(rule, _)| rule)
            .collect();
        assert!(here.len() > 1, "{found:#?}");
        let position = &found[0]["range"]["start"];
        let more = json!({"position": position});
        let shown = client.about("textDocument/hover", more).await;
        let shown = shown["contents"]["value"].as_str().expect("a text");
        for rule in here {
            assert!(shown.contains(rule), "{rule}: {shown}");
        }
    });
}

#[test]
fn fixes_are_linked_filtered_and_clear_what_they_fix() {
    run(async {
        let capabilities = json!({
            "workspace": {"workspaceEdit": {"documentChanges": true}},
            "textDocument": {"codeAction": {"isPreferredSupport": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}, "publishDiagnostics": {"codeDescriptionSupport": true}, "hover": {"contentFormat": ["markdown"]}}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        assert!(
            found[0]["codeDescription"]["href"]
                .as_str()
                .expect("a link")
                .ends_with("#missing-gratitude")
        );
        let whole =
            json!({"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}});
        let ask = |only: Value| json!({"textDocument": {"uri": "untitled:a"}, "range": whole, "context": {"diagnostics": [found[0]], "only": only}});
        let answer = client
            .request("textDocument/codeAction", ask(json!(["quickfix"])))
            .await;
        let actions = answer["result"].as_array().expect("a list").clone();
        assert!(actions.len() >= 6);
        assert!(
            actions
                .iter()
                .all(|a| a["diagnostics"][0]["code"] == "missing-gratitude"),
            "{actions:#?}"
        );
        assert_eq!(
            actions.iter().filter(|a| a["isPreferred"] == true).count(),
            1
        );
        assert_eq!(actions[0]["isPreferred"], true);
        let none = client
            .request("textDocument/codeAction", ask(json!(["refactor"])))
            .await;
        assert_eq!(none["result"], json!([]));
        let change = &actions[0]["edit"]["documentChanges"][0];
        assert_eq!(change["textDocument"]["version"], 0);
        client.change(1, json!({"range": change["edits"][0]["range"], "text": change["edits"][0]["newText"]})).await;
        assert_eq!(rules(&client.diagnostics(1).await), ["negative-wording"]);
        let at = |line: u32, character: u32| json!({"textDocument": {"uri": "untitled:a"}, "position": {"line": line, "character": character}});
        let blank = client.request("textDocument/hover", at(1, 0)).await;
        assert_eq!(blank["result"], json!(null));
        let greeting = client.request("textDocument/hover", at(0, 3)).await;
        let told = greeting["result"]["contents"]["value"].as_str();
        let told = told.expect("what the greeting does");
        assert!(told.starts_with("salutation: greets"), "{told}");
        assert!(told.contains("Done by: “Dear "), "{told}");
        client
            .notify(
                "textDocument/didClose",
                json!({"textDocument": {"uri": "untitled:a"}}),
            )
            .await;
        while client.published.last().expect("diagnostics")["diagnostics"] != json!([]) {
            client.receive().await;
        }
    });
}

#[test]
fn settings_act_at_once_and_unknown_ones_are_named() {
    run(async {
        let options = json!({"rules": {"missing-gratitude": "hint", "missing-reson": "off"}});
        let (mut client, _) = Client::start(json!({}), options).await;
        client.open(LETTER).await;
        let found = client.diagnostics(0).await;
        assert_eq!(found[0]["severity"], 4);
        assert!(
            client.logged[0]["message"]
                .as_str()
                .expect("a message")
                .contains("missing-reason"),
            "{:?}",
            client.logged
        );
        client.published.clear();
        client
            .notify(
                "workspace/didChangeConfiguration",
                json!({"settings": {"bowout": {"rules": {"missing-gratitude": "off"}}}}),
            )
            .await;
        assert_eq!(rules(&client.diagnostics(0).await), ["negative-wording"]);
        let hover = json!({"textDocument": {"uri": "untitled:a"}, "position": {"line": 2, "character": 95}});
        let shown = client.request("textDocument/hover", hover).await;
        assert!(
            shown["result"]["contents"]["value"]
                .as_str()
                .expect("a text")
                .contains("negative-wording"),
            "{shown}"
        );
    });
}

#[test]
fn nonsense_is_survived() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!(null)).await;
        for frame in [
            "Content-Length: 5\r\n\r\n{\"a\":",
            "Content-Length: 2\r\n\r\n[]",
            "X-Foo: 1\r\n\r\n",
            "Content-Length: abc\r\n\r\n",
            "hello\r\n\r\n",
        ] {
            client.raw(frame.as_bytes()).await;
        }
        client
            .raw(b"content-length: 33\r\nX-A: 1\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"x/y\"}\n")
            .await;
        client.change(1, json!({"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"})).await;
        client.open(LETTER).await;
        client.change(1, json!({"range": {"start": {"line": 90, "character": 0}, "end": {"line": 91, "character": 0}}, "text": "x"})).await;
        client.change(2, json!({"range": {"start": {"line": 1, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"})).await;
        assert_eq!(
            rules(&client.diagnostics(2).await),
            ["missing-gratitude", "negative-wording"]
        );
        assert_eq!(
            client.request("foo/bar", json!({})).await["error"]["code"],
            -32601
        );
        client
            .change(3, json!({"text": "x".repeat((1 << 20) + 1)}))
            .await;
        assert_eq!(client.diagnostics(3).await.len(), 0);
        client.request("shutdown", json!(null)).await;
        assert!(
            client
                .logged
                .iter()
                .any(|l| l["message"].as_str().is_some_and(|m| m.contains("1 MiB")))
        );
    });
}
