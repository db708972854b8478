//! The labelled sentences and letters under `tests/bench`, for the tests and for the trainer. Not for measuring.

use std::path::Path;

use serde_json::Value;

/// The lines of a file under `tests/bench`, each of them JSON.
pub(crate) fn values(file: &str) -> Vec<Value> {
    let values = lines(file)
        .into_iter()
        .map(|line| serde_json::from_str(&line).unwrap_or_else(|e| panic!("{file}: {e}: {line}")));
    values.collect()
}

/// The lines of a file under `tests/bench` that are not blank.
pub(crate) fn lines(file: &str) -> Vec<String> {
    let text = whole(file);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(str::to_owned).collect()
}

/// The whole of a file under `tests/bench`.
pub(crate) fn whole(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/bench")
        .join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The files of ordinary mail under `tests/bench`, in the order of their numbers.
pub(crate) fn ordinary() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/ordinary");
    let entries =
        std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut files: Vec<String> = names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_digit()))
        .map(|name| format!("ordinary/{name}"))
        .collect();
    files.sort();
    files
}

/// What is labelled.
pub(crate) fn text(value: &Value) -> &str {
    value["text"].as_str().expect("a text")
}

/// Whether a list of labels has this one.
pub(crate) fn says(value: &Value, list: &str, name: &str) -> bool {
    value[list]
        .as_array()
        .is_some_and(|labels| labels.iter().any(|label| label == name))
}

/// Whether a text belongs to the half that nothing is learnt from: a matter of its bytes alone. `tests/bench/compare.py`
/// has the same rule.
pub(crate) fn is_aside(text: &str) -> bool {
    text.bytes().map(u32::from).sum::<u32>() % 2 == 1
}
