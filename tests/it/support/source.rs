//! The files that this crate is made of. Not for judging them, which `tidy` does.

use std::fs;
use std::path::Path;

/// A file under `src`, by its path there.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The module at the top that it belongs to: `cli` for `cli/args.rs`, `lint` for `lint.rs`.
    pub(crate) fn top(&self) -> &str {
        let top = self.path.split('/').next().unwrap_or("");
        top.strip_suffix(".rs").unwrap_or(top)
    }

    /// The path of its module: `["cli", "args"]` for `cli/args.rs`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let path = self.path.strip_suffix(".rs").unwrap_or(&self.path);
        let path = path.strip_suffix("/mod").unwrap_or(path);
        path.split('/').collect()
    }

    /// Whether it holds a rule, and which.
    pub(crate) fn rule(&self) -> Option<&str> {
        let name = self.path.strip_prefix("rules/")?.strip_suffix(".rs")?;
        // The module above them quotes that line in its instructions.
        (name != "mod" && self.text.contains("static RULE: Rule")).then_some(name)
    }
}

/// Every Rust file under `src`.
pub(crate) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(&root).unwrap_or(&path);
                found.push(Source {
                    path: inside.to_string_lossy().replace('\\', "/"),
                    text: read(&path),
                });
            }
        }
    }
    assert!(!found.is_empty(), "no source was found");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The text of `Cargo.lock`.
pub(crate) fn lock() -> String {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}
