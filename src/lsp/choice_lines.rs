//! Turning a rule off for good, or taking a word as spelled right: one line in a `bowout.toml`, which keeps all else that stands
//! there as it is.
//!
//! Not for reading such files, nor for what else they may say.

use std::path::{Path, PathBuf};

use toml_edit::{Array, DocumentMut, Item, Table, value};

use crate::config::files;

/// The file that holds for drafts in `folder`: the nearest one upward, else one in the open folder `root` around it, else one beside
/// the draft. `None` for a draft that has no place yet.
pub(super) fn project_file(folder: Option<&Path>, root: Option<&Path>) -> Option<PathBuf> {
    let folder = folder?;
    files::nearest(folder).or_else(|| Some(root.unwrap_or(folder).join(files::NAME)))
}

/// Whether a rule can be turned off for the project of drafts in `folder`.
pub(super) fn has_project(folder: Option<&Path>) -> bool {
    folder.is_some()
}

/// Writes that `rule` is off into `file`, which is made if there is none.
///
/// # Errors
/// A file that cannot be read, understood or written; it is then as it was.
pub(super) fn switch_off(file: &Path, rule: &str) -> Result<(), String> {
    change(file, |old| switched_off(old, rule))
}

/// Writes into `file`, which is made if there is none, that `word` is spelled right.
///
/// # Errors
/// A file that cannot be read, understood or written; it is then as it was.
pub(super) fn add_word(file: &Path, word: &str) -> Result<(), String> {
    change(file, |old| with_word(old, word))
}

fn change(file: &Path, changed: impl Fn(&str) -> Result<String, String>) -> Result<(), String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let old = match std::fs::read_to_string(file) {
        Ok(old) => old,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(fault(&error)),
    };
    let new = changed(&old).map_err(|error| fault(&error))?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|error| fault(&error))?;
    }
    std::fs::write(file, new).map_err(|error| fault(&error))
}

fn parsed(text: &str) -> Result<DocumentMut, String> {
    text.parse()
        .map_err(|error| format!("is no TOML, so that nothing was changed: {error}"))
}

/// The text of a configuration with `word` among the words that are spelled right.
fn with_word(text: &str, word: &str) -> Result<String, String> {
    let mut file = parsed(text)?;
    let words = file.entry("words").or_insert(value(Array::new()));
    let Some(words) = words.as_array_mut() else {
        return Err("`words` is no list, so that nothing was changed".to_owned());
    };
    if !words.iter().any(|known| known.as_str() == Some(word)) {
        words.push(word);
    }
    Ok(file.to_string())
}

/// The text of a configuration with `rule` off.
fn switched_off(text: &str, rule: &str) -> Result<String, String> {
    let mut file = parsed(text)?;
    let rules = file.entry("rules").or_insert(Item::Table(Table::new()));
    let Some(rules) = rules.as_table_like_mut() else {
        return Err("`rules` is no table, so that nothing was changed".to_owned());
    };
    match rules.get_mut(rule).and_then(Item::as_value_mut) {
        Some(level) => {
            // A comment behind the old level stays.
            let around = level.decor().clone();
            *level = "off".into();
            *level.decor_mut() = around;
        }
        None => {
            rules.insert(rule, value("off"));
        }
    }
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_changes_and_the_rest_stays() {
        let fresh = switched_off("", "missing-name");
        assert_eq!(fresh, Ok("[rules]\nmissing-name = \"off\"\n".to_owned()));
        let old = "# mine\nlanguage = 'en'\n\n[rules] # levels\nmissing-name = \"hint\" # why\n\n[other]\na = 1\n";
        let new = switched_off(old, "missing-name");
        assert_eq!(new, Ok(old.replace("\"hint\"", "\"off\"")));
        let inline = switched_off("rules = { late-reply = \"off\" }\n", "missing-name");
        let inline = inline.unwrap_or_default();
        assert!(inline.contains("missing-name = \"off\""), "{inline}");
        assert!(inline.contains("late-reply = \"off\""), "{inline}");
        assert!(switched_off("rules = 1", "missing-name").is_err());
        assert!(switched_off("[rules", "missing-name").is_err());
    }

    #[test]
    fn a_word_is_added_once() {
        let fresh = with_word("", "Larkspur");
        assert_eq!(fresh, Ok("words = [\"Larkspur\"]\n".to_owned()));
        assert_eq!(
            with_word(&fresh.clone().unwrap_or_default(), "Larkspur"),
            fresh
        );
        let old = "# mine\nwords = [\"a\"] # ours\n\n[rules]\nmissing-name = \"off\"\n";
        let new = with_word(old, "b");
        assert_eq!(new, Ok(old.replace("[\"a\"]", "[\"a\", \"b\"]")));
        // Keys of their own stand before the tables.
        let new = with_word("[rules]\nmissing-name = \"off\"\n", "b").unwrap_or_default();
        assert!(new.find("words") < new.find("[rules]"), "{new}");
        assert!(with_word("words = 1", "b").is_err());
        assert!(with_word("[words", "b").is_err());
    }

    #[test]
    fn a_draft_without_a_place_has_no_project() {
        let root = Path::new("/no-such-folder-of-ours");
        let folder = root.join("a/b");
        assert_eq!(project_file(None, Some(root)), None);
        let beside = project_file(Some(&folder), None);
        assert_eq!(beside, Some(folder.join(files::NAME)));
        let within = project_file(Some(&folder), Some(root));
        assert_eq!(within, Some(root.join(files::NAME)));
    }
}
