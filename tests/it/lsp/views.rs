//! What is shown beside the findings: outline, lens, folds.

use serde_json::{Value, json};

use super::client::{BARE, Client, LETTER, URI, edited, run};

const REPLY: &str = "To: lee@larkspur.example\nFrom: ana@mail.example\nSubject: Re: Interview\n\nDear Ms. Lee 🙂,\n\nThank you for inviting me. I must decline the interview, because I have accepted another offer.\n\nKind regards,\nAna\n\n-- \nAna Diaz\nLeeds\n\nOn Mon, Nov 02, 2026 at 10:00:00AM +0000, Lee wrote:\n> We would like to invite you\n> to an interview.\n";

fn names(symbols: &Value) -> Vec<&str> {
    let symbols = symbols.as_array().expect("a list").iter();
    symbols
        .map(|s| s["name"].as_str().expect("a name"))
        .collect()
}

fn inside(outer: &Value, inner: &Value) -> bool {
    let at = |range: &Value, end: &str| {
        (
            range[end]["line"].as_u64(),
            range[end]["character"].as_u64(),
        )
    };
    at(outer, "start") <= at(inner, "start") && at(inner, "end") <= at(outer, "end")
}

#[test]
fn the_moves_are_the_outline() {
    run(async {
        let tree = json!({"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}});
        let (mut client, _) = Client::start(tree, json!(null)).await;
        client.open(REPLY).await;
        let outline = client.about("textDocument/documentSymbol", json!({})).await;
        assert_eq!(names(&outline), ["decline interview"]);
        let letter = &outline[0];
        let moves = names(&letter["children"]);
        for expected in [
            "subject",
            "salutation",
            "gratitude",
            "intent",
            "reason",
            "sign-off",
            "name",
        ] {
            assert!(moves.contains(&expected), "{expected}: {moves:?}");
        }
        for child in letter["children"].as_array().expect("moves") {
            assert!(inside(&letter["range"], &child["range"]), "{child}");
            assert!(inside(&child["range"], &child["selectionRange"]), "{child}");
        }
        client
            .change(1, json!({"text": "Hello,\n\nthe parcel is here.\n"}))
            .await;
        assert_eq!(
            client.about("textDocument/documentSymbol", json!({})).await,
            json!([])
        );

        let flat = json!({"textDocument": {"documentSymbol": {}}});
        let (mut client, _) = Client::start(flat, json!(null)).await;
        client.open(REPLY).await;
        let outline = client.about("textDocument/documentSymbol", json!({})).await;
        assert!(
            names(&outline).contains(&"salutation: Dear Ms. Lee 🙂,"),
            "{outline:#}"
        );
        assert_eq!(outline[0]["containerName"], "decline interview");
        assert_eq!(outline[0]["location"]["uri"], URI);
    });
}

#[test]
fn the_lens_tells_what_is_there_and_adds_the_rest() {
    run(async {
        let lens = json!({
            "workspace": {"applyEdit": true},
            "textDocument": {"codeLens": {}}});
        let (mut client, _) = Client::start(lens, json!(null)).await;
        client.open(BARE).await;
        let lenses = client.about("textDocument/codeLens", json!({})).await;
        assert_eq!(lenses.as_array().map(Vec::len), Some(1));
        assert_eq!(
            lenses[0]["range"]["start"],
            json!({"line": 2, "character": 0})
        );
        let command = lenses[0]["command"].clone();
        assert_eq!(
            command["title"],
            "withdraw application · 9 words · thanks ✗ reason ✗ door ✗"
        );
        client.run(&command).await;
        let sent = client.asked("workspace/applyEdit").await;
        let done = edited(BARE, &sent["edit"]["changes"][URI]);
        client.change(1, json!({"text": done})).await;
        let lenses = client.about("textDocument/codeLens", json!({})).await;
        let title = lenses[0]["command"]["title"].as_str().expect("a title");
        assert!(title.ends_with("thanks ✓ reason ✓ door ✓"), "{title}");

        // Where a click could do nothing it has no command.
        let (mut client, _) =
            Client::start(json!({"textDocument": {"codeLens": {}}}), json!(null)).await;
        client.open(LETTER).await;
        let lenses = client.about("textDocument/codeLens", json!({})).await;
        assert_eq!(lenses[0]["command"]["command"], "");
    });
}

#[test]
fn headers_quote_and_signature_fold() {
    run(async {
        let fold = |more: Value| json!({"textDocument": {"foldingRange": more}});
        for end in ["\n", "\r\n"] {
            let reply = REPLY.replace('\n', end);
            let able =
                fold(json!({"lineFoldingOnly": true, "foldingRange": {"collapsedText": true}}));
            let (mut client, _) = Client::start(able, json!(null)).await;
            client.open(&reply).await;
            let folds = client.about("textDocument/foldingRange", json!({})).await;
            assert_eq!(
                folds,
                json!([
                {"startLine": 0, "endLine": 2, "kind": "region", "collapsedText": "headers"},
                {"startLine": 9, "endLine": 13, "kind": "region", "collapsedText": "signature"},
                {"startLine": 15, "endLine": 17, "kind": "region", "collapsedText": "quoted mail"}])
            );
        }
        let (mut client, _) = Client::start(fold(json!({"rangeLimit": 1})), json!(null)).await;
        client.open(REPLY).await;
        let folds = client.about("textDocument/foldingRange", json!({})).await;
        assert_eq!(
            folds,
            json!([{"startLine": 0, "startCharacter": 0, "endLine": 2, "endCharacter": 22, "kind": "region"}])
        );
    });
}
