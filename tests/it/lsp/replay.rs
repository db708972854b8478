//! Letters typed key by key: what is shown goes only where an edit explains it.

use std::collections::BTreeSet;
use std::path::Path;

use bowout::config::Run;
use bowout::rules;

use super::calm::Desk;

/// The drafts, with the headers that an editor is handed apart from what is typed below them.
fn letters() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    let mut out = Vec::new();
    for folder in ["sound", "flawed"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("the folder");
        for entry in entries {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a draft in UTF-8");
            let text = text.replace("\r\n", "\n");
            let (head, body) = match text.starts_with(|c: char| c.is_ascii_uppercase())
                && text.lines().next().is_some_and(|line| line.contains(": "))
            {
                true => text.split_at(text.find("\n\n").map_or(0, |at| at + 2)),
                false => ("", text.as_str()),
            };
            let name = path.file_name().expect("a name").to_string_lossy();
            out.push((name.into_owned(), head.to_owned(), body.to_owned()));
        }
    }
    out.sort();
    out
}

/// Whether the sentence that begins at `start` may still go on at the end of `text`.
fn goes_on(text: &str, start: usize) -> bool {
    let rest = text.get(start..).unwrap_or("");
    let ended = |end: &str| rest.contains(end);
    ![". ", "! ", "? ", ".\n", "!\n", "?\n", "\n\n"]
        .into_iter()
        .any(ended)
}

#[test]
fn nothing_flickers_while_letters_are_typed() {
    let (mut keys, mut flickers) = (0, Vec::new());
    let letters = letters();
    assert!(letters.len() >= 40, "{}", letters.len());
    for (name, head, body) in &letters {
        let mut desk = Desk::open(head, Run::Calm);
        desk.findings();
        // What was shown and went, by rule (and place, where the rule minds what stands there).
        let mut gone: BTreeSet<(&str, usize)> = BTreeSet::new();
        let mut before: Vec<(&str, usize)> = Vec::new();
        for key in body.chars() {
            keys += 1;
            desk.add(key.encode_utf8(&mut [0; 4]));
            let place = |rule: &str, start: usize| if rules::waits(rule) { 0 } else { start };
            let now: Vec<(&str, usize)> = desk
                .findings()
                .into_iter()
                .map(|(rule, span)| (rule, place(rule, span.start)))
                .collect();
            let typed = |rule: &str, what: &str| {
                let back = desk.text.char_indices().rev().take(60).last();
                let end = &desk.text[back.map_or(0, |(at, _)| at)..];
                format!("{name}: {rule} {what} at {end:?}")
            };
            for (rule, start) in before.iter().filter(|shown| !now.contains(shown)) {
                gone.insert((rule, *start));
                if !rules::waits(rule) && !goes_on(&desk.text, *start) {
                    flickers.push(typed(rule, "goes"));
                }
            }
            for shown in now.iter().filter(|shown| !before.contains(shown)) {
                if gone.contains(shown) {
                    flickers.push(typed(shown.0, "comes back"));
                }
            }
            before = now;
        }
    }
    assert!(
        flickers.is_empty(),
        "{} in {keys} keys:\n{}",
        flickers.len(),
        flickers.join("\n")
    );
}
