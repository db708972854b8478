//! What is missing waits while a letter is being written; what hurts does not.

use std::time::{Duration, Instant};

use bowout::config::{Config, Run};
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::lsp::calm::{Calm, PAUSE, ending};
use bowout::rules::Corrections;
use bowout::text::Span;
use serde_json::{Value, json};

use super::client::{Client, URI, rules, run};

const BEGUN: &str = "Dear Ms. Lee,\n\nI am withdrawing my application for the clerk position at Larkspur. Your recruiter was rude.\n";

/// A letter and its screen, without a server.
pub(super) struct Desk {
    pub(super) text: String,
    calm: Calm,
    run: Run,
    now: Instant,
}

impl Desk {
    pub(super) fn open(text: &str, run: Run) -> Self {
        let now = Instant::now();
        Self {
            text: text.to_owned(),
            calm: Calm::opened(now),
            run,
            now,
        }
    }

    fn edit(&mut self, old: &str, new: &str) {
        let start = self.text.rfind(old).expect("what is replaced");
        self.now += Duration::from_millis(120);
        let span = Span::new(start, start + old.len());
        self.calm.edited(span, new.len(), self.now);
        self.text.replace_range(span.start..span.end, new);
    }

    pub(super) fn add(&mut self, new: &str) {
        let end = self.text.len();
        self.now += Duration::from_millis(120);
        self.calm.edited(Span::new(end, end), new.len(), self.now);
        self.text.push_str(new);
    }

    fn pause(&mut self) {
        self.now += PAUSE;
    }

    /// What is shown: the rule and where.
    pub(super) fn findings(&mut self) -> Vec<(&'static str, Span)> {
        let draft = Draft::parse(&self.text);
        // As in the editor, where corrections are worked out when they are asked for.
        let mut config = Config::default();
        config.corrections = Corrections::Never;
        let found = lint(&draft, &config).diagnostics;
        self.calm
            .choose(&self.text, &found, ending(&draft), self.run, self.now);
        let shown = self.calm.shown().iter();
        shown.map(|d| (d.rule, d.span)).collect()
    }

    /// The rules of what is shown.
    fn screen(&mut self) -> Vec<&'static str> {
        let mut shown: Vec<&str> = self.findings().into_iter().map(|(rule, _)| rule).collect();
        shown.sort_unstable();
        shown
    }

    fn has(&mut self, rule: &str) -> bool {
        self.screen().contains(&rule)
    }
}

#[test]
fn what_is_missing_waits_for_a_pause_a_save_or_a_sign_off() {
    for end in ["pause", "save", "sign-off", "other"] {
        let mut desk = Desk::open(BEGUN, Run::Calm);
        assert_eq!(desk.screen(), ["negative-wording"]);
        desk.add("\n");
        assert_eq!(desk.screen(), ["negative-wording"]);
        assert_eq!(desk.calm.due(), Some(desk.now + PAUSE));
        match end {
            "pause" => desk.pause(),
            "save" => desk.calm.saved(),
            "sign-off" => desk.add("Kind regards,"),
            _ => desk.add("What"),
        }
        assert_eq!(desk.has("missing-gratitude"), end != "other", "{end}");
        assert!(desk.has("negative-wording"));
    }
}

#[test]
fn what_is_shown_stays_and_only_what_is_new_waits() {
    let mut desk = Desk::open(BEGUN, Run::Calm);
    desk.pause();
    assert!(desk.has("missing-gratitude"));
    desk.add("\nIt is");
    assert!(desk.has("missing-gratitude"));
    assert!(desk.has("missing-reason"));
    desk.edit("Dear Ms. Lee,", "");
    assert!(!desk.has("missing-salutation"));
    assert!(desk.has("missing-gratitude"));
    desk.pause();
    assert!(desk.has("missing-salutation"));
    desk.add(". Thank you for your time.");
    assert!(!desk.has("missing-gratitude"));
}

#[test]
fn a_name_is_not_missed_while_it_is_being_typed() {
    let mut desk = Desk::open(BEGUN, Run::Calm);
    for part in ["\nBest", " regards", ",", "\n", "A", "na", "\n"] {
        desk.add(part);
        assert!(!desk.has("missing-name"), "{part}");
        let signed = !matches!(part, "\nBest" | " regards");
        assert_eq!(desk.has("missing-gratitude"), signed, "{part}");
    }
    let mut desk = Desk::open(BEGUN, Run::Calm);
    desk.add("\nBest regards,\n");
    desk.screen();
    desk.pause();
    assert!(desk.has("missing-name"));
}

#[test]
fn a_word_is_not_judged_before_it_is_whole() {
    let mut desk = Desk::open(BEGUN, Run::Calm);
    desk.edit(" Your recruiter was rude.\n", "");
    desk.screen();
    desk.add(" Your recruiter was rude");
    assert!(!desk.has("negative-wording"));
    desk.add(" ");
    assert!(desk.has("negative-wording"));
    desk.edit(" ", "");
    assert!(desk.has("negative-wording"), "it was shown");
    let mut desk = Desk::open(
        "Dear Ms. Lee,\n\nI am withdrawing my application.",
        Run::Calm,
    );
    desk.add(" Your recruiter was rude");
    assert!(!desk.has("negative-wording"));
    desk.pause();
    assert!(desk.has("negative-wording"));
}

#[test]
fn the_other_ways_to_run() {
    let mut desk = Desk::open(BEGUN, Run::Type);
    desk.add("You were incompetent");
    assert!(desk.has("missing-gratitude"));
    assert_eq!(desk.calm.due(), None);

    let mut desk = Desk::open(BEGUN, Run::Save);
    assert!(desk.has("missing-gratitude") && desk.has("negative-wording"));
    desk.edit("was rude", "is kind");
    assert!(!desk.has("negative-wording"), "it does not hold any more");
    desk.edit("is kind", "was rude");
    desk.pause();
    assert!(!desk.has("negative-wording"), "it waits for a save");
    assert!(desk.has("missing-gratitude"), "it was shown and holds");
    assert_eq!(desk.calm.due(), None);
    desk.calm.saved();
    assert!(desk.has("negative-wording"));
}

fn end_of(text: &str) -> Value {
    let line = text.matches('\n').count();
    json!({"start": {"line": line, "character": 0}, "end": {"line": line, "character": 0}})
}

#[test]
fn the_server_publishes_after_a_pause_with_the_version_of_now() {
    run(async {
        let (mut client, offered) = Client::start(json!({}), json!(null)).await;
        assert_eq!(offered["capabilities"]["textDocumentSync"]["save"], true);
        client.open(BEGUN).await;
        assert_eq!(rules(&client.diagnostics(0).await), ["negative-wording"]);
        let begun = Instant::now();
        let add = json!({"range": end_of(BEGUN), "text": "\n"});
        client.change(1, add).await;
        assert_eq!(rules(&client.diagnostics(1).await), ["negative-wording"]);
        let found = client.next_diagnostics().await;
        assert!(rules(&found).contains(&"missing-gratitude"), "{found:?}");
        assert!(begun.elapsed() >= PAUSE);
        assert_eq!(client.published[0]["version"], 1);
        // Nothing more comes of it: the next that is published is about the next edit.
        let add = json!({"range": end_of(BEGUN), "text": "x"});
        client.change(2, add).await;
        client.next_diagnostics().await;
        assert_eq!(client.published[0]["version"], 2);
    });
}

#[test]
fn a_save_is_heard_and_who_asks_gets_all() {
    run(async {
        let (mut client, _) = Client::start(super::client::able(), json!(null)).await;
        client.open(BEGUN).await;
        assert_eq!(rules(&client.diagnostics(0).await), ["negative-wording"]);
        let command = json!({"command": "bowout.addMissing", "arguments": [URI]});
        client.run(&command).await;
        let sent = client.asked("workspace/applyEdit").await;
        assert!(sent.to_string().contains("Thank you"), "{sent}");
        let saved = json!({"textDocument": {"uri": URI}});
        client.notify("textDocument/didSave", saved).await;
        let found = client.next_diagnostics().await;
        assert!(rules(&found).contains(&"missing-gratitude"), "{found:?}");

        let (mut client, _) = Client::start(json!({}), json!({"run": "type"})).await;
        client.open(BEGUN).await;
        let found = client.diagnostics(0).await;
        assert!(rules(&found).contains(&"missing-gratitude"), "{found:?}");
    });
}

#[test]
fn who_pulls_is_told_to_ask_again() {
    run(async {
        let capabilities = json!({
            "workspace": {"diagnostics": {"refreshSupport": true}},
            "textDocument": {"diagnostic": {}}});
        let (mut client, _) = Client::start(capabilities, json!(null)).await;
        client.open(BEGUN).await;
        let early = client.about("textDocument/diagnostic", json!({})).await;
        let items = early["items"].as_array().expect("a list");
        assert_eq!(rules(items), ["negative-wording"]);
        client.asked("workspace/diagnostic/refresh").await;
        let late = client.about("textDocument/diagnostic", json!({})).await;
        let items = late["items"].as_array().expect("a list");
        assert!(rules(items).contains(&"missing-gratitude"));
        assert_ne!(early["resultId"], late["resultId"]);
    });
}

#[test]
fn a_client_that_sends_whole_texts_types_too() {
    run(async {
        let (mut client, _) = Client::start(json!({}), json!(null)).await;
        let text = format!("{BEGUN}\nKind regards,\nAna\n");
        client.open(&text).await;
        let found = client.diagnostics(0).await;
        assert!(rules(&found).contains(&"missing-gratitude"));
        // The end is taken away: what was shown stays.
        client.change(1, json!({"text": BEGUN})).await;
        let found = client.diagnostics(1).await;
        assert!(rules(&found).contains(&"missing-gratitude"), "{found:?}");
        // Another draft begins anew.
        let other = "Dear Mr. Okafor,\n\nPlease take my name off the list for the porter position; I withdraw my application. It was a waste of time.\n";
        client.change(2, json!({"text": other})).await;
        let found = client.diagnostics(2).await;
        assert!(!rules(&found).contains(&"missing-gratitude"), "{found:?}");
    });
}
