//! Sample phrases at the cursor.

use serde_json::{Value, json};

use super::client::{Client, URI, edited, run};

fn able(snippets: bool) -> Value {
    json!({"textDocument": {"completion": {"completionItem": {"snippetSupport": snippets}}}})
}

/// What is offered at the mark `|` of a letter, which is taken out.
async fn at_mark(client: &mut Client, version: i64, marked: &str) -> (String, Vec<Value>) {
    let (before, after) = marked.split_once('|').expect("a mark");
    let text = format!("{before}{after}");
    if version == 0 {
        client.open(&text).await;
    } else {
        client.change(version, json!({"text": text})).await;
    }
    let line = before.matches('\n').count();
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or("")
        .encode_utf16()
        .count();
    let more = json!({"position": {"line": line, "character": column}});
    let answer = client.about("textDocument/completion", more).await;
    let items = match answer.is_null() {
        true => Vec::new(),
        false => answer["items"].as_array().expect("a list").clone(),
    };
    (text, items)
}

fn details(items: &[Value]) -> Vec<&str> {
    let mut details: Vec<&str> = items
        .iter()
        .map(|i| i["detail"].as_str().expect("a move"))
        .collect();
    details.dedup();
    details
}

#[test]
fn an_empty_line_offers_what_is_missing() {
    run(async {
        let (mut client, offered) = Client::start(able(false), json!(null)).await;
        assert!(offered["capabilities"]["completionProvider"].is_object());
        let letter = "Dear Ms. Lee 🙂,\r\n\r\nI am withdrawing my application.\r\n|\r\n\r\nAna\r\n";
        let (text, items) = at_mark(&mut client, 0, letter).await;
        assert_eq!(
            details(&items),
            ["gratitude", "reason", "door-open", "sign-off"]
        );
        assert!(items.iter().map(|i| i["sortText"].as_str()).is_sorted());
        assert!(items.iter().all(|i| i["insertTextFormat"] == 1));
        let done = edited(&text, &json!([items[0]["textEdit"]]));
        assert!(done.contains("application.\r\nThank you"), "{done:?}");
        let (_, items) = at_mark(
            &mut client,
            1,
            "|\n\nI am withdrawing my application.\n\nAna\n",
        )
        .await;
        assert!(details(&items).contains(&"salutation"), "{items:#?}");
        // Mail that is no withdrawal is left in peace.
        let (_, items) = at_mark(&mut client, 2, "Hello,\n\n|\n").await;
        assert_eq!(items, [json!(null); 0]);
    });
}

#[test]
fn what_is_begun_is_gone_on_with() {
    run(async {
        let (mut client, _) = Client::start(able(false), json!(null)).await;
        let letter = "Dear Ms. Lee 🙂,\n\nI am withdrawing my application for the clerk position. 🙂 thank|\n\nAna\n";
        let (text, items) = at_mark(&mut client, 0, letter).await;
        assert_eq!(details(&items), ["gratitude"]);
        assert!(items.len() > 2, "{items:#?}");
        let done = edited(&text, &json!([items[0]["textEdit"]]));
        assert!(done.contains("🙂 Thank you"), "{done}");
        let edits = items.iter().map(|item| &item["textEdit"]["range"]);
        assert!(
            edits
                .clone()
                .all(|range| range["start"]["line"] == range["end"]["line"])
        );
        // Long phrases are wrapped as the letter is.
        assert!(
            done.lines().all(|line| line.chars().count() <= 72),
            "{done}"
        );
        for (number, nothing) in [
            "Dear Ms. Lee,\n\nI am withdrawing my application. T|\n",
            "Dear Ms. Lee,\n\nI am withdrawing my application. Thank| them.\n",
            "Dear Ms. Lee,\n\nI am withdrawing my application. |\n",
            "Dear Ms. Lee,\n\nI am withdrawing my application.\n\n> On Monday you wrote:\n> Thank|\n",
        ].into_iter().enumerate() {
            let (_, items) = at_mark(&mut client, 1 + number as i64, nothing).await;
            assert_eq!(items, [json!(null); 0], "{nothing}");
        }
        let subject = "To: lee@larkspur.example\nSubject: With|\n\nDear Ms. Lee,\n\nI am withdrawing my application for the clerk position.\n\nAna Diaz\n";
        let (text, items) = at_mark(&mut client, 9, subject).await;
        assert_eq!(details(&items), ["subject"]);
        let done = edited(&text, &json!([items[0]["textEdit"]]));
        assert!(done.contains("\nSubject: Withdrawal "), "{done}");
    });
}

#[test]
fn unknown_slots_are_tab_stops_where_the_client_takes_snippets() {
    run(async {
        let letter = "|\n\nI am withdrawing my application.\n\nAna\n";
        let (mut client, _) = Client::start(able(true), json!(null)).await;
        let (_, items) = at_mark(&mut client, 0, letter).await;
        let greeting = &items[0];
        assert_eq!(greeting["insertTextFormat"], 2);
        assert_eq!(greeting["textEdit"]["newText"], "Dear ${1:recipient},$0");
        assert_eq!(greeting["label"], "Dear …,");
        let thanks = items
            .iter()
            .find(|i| i["detail"] == "gratitude")
            .expect("thanks");
        let text = thanks["textEdit"]["newText"].as_str().expect("a text");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("${1: for the ${2:role} position}"), "{text}");
        assert!(!thanks["label"].as_str().expect("a label").contains("role"));

        let (mut client, _) = Client::start(able(false), json!(null)).await;
        let (_, items) = at_mark(&mut client, 0, letter).await;
        assert!(
            items.iter().all(|i| !i.to_string().contains("${")),
            "{items:#?}"
        );
        assert_eq!(items[0]["label"], "Dear hiring team,");
        let elsewhere =
            json!({"textDocument": {"uri": URI}, "position": {"line": 99, "character": 0}});
        let answer = client.request("textDocument/completion", elsewhere).await;
        assert_eq!(answer["result"], json!(null));
    });
}

#[test]
fn phrases_of_ones_own_come_first_and_ours_sound_like_the_letter() {
    run(async {
        let own = "Thank you for the morning in your workshop.";
        let options = json!({"phrases": {"gratitude": [own]}});
        for snippets in [true, false] {
            let (mut client, _) = Client::start(able(snippets), options.clone()).await;
            let letter = "Dear Ms. Lee,\n\nThank|\n\nI'm withdrawing my application.\n\nAna\n";
            let (_, items) = at_mark(&mut client, 0, letter).await;
            assert_eq!(items[0]["label"], own);
            assert!(items.len() > 3, "{items:#?}");
            let letter = "Dear Ms. Lee,\n\nI'm withdrawing my application.\n\nI'|\n\nAna\n";
            let (_, items) = at_mark(&mut client, 1, letter).await;
            let glad = |item: &Value| item["label"].as_str().is_some_and(|l| l.starts_with("I'd"));
            assert!(items.iter().any(glad), "{items:#?}");
        }
    });
}
