//! `bowout.toml`: where it is looked for, and reading it.
//!
//! The user's own file counts first, then the nearest one upward from the draft, whose choices go before. Not for what can be
//! chosen (see `options`).

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::Value;

use super::{Config, options};

/// The name of the file in a project, and in the user's folder.
pub const NAME: &str = "bowout.toml";

/// A larger file is none of ours.
const LARGEST: u64 = 1 << 20;

/// Which files hold for a draft at `draft` (or for one in the folder `draft`), and when each was written; as long as that is the same,
/// they say the same.
pub type Standing = Vec<(PathBuf, Option<SystemTime>)>;

/// The files as they stand now, the user's own first.
pub fn standing(draft: Option<&Path>) -> Standing {
    let users = users().filter(|path| path.is_file());
    let all = users.into_iter().chain(draft.and_then(nearest));
    let written = |path: &PathBuf| {
        std::fs::metadata(path)
            .and_then(|file| file.modified())
            .ok()
    };
    all.map(|path| {
        let written = written(&path);
        (path, written)
    })
    .collect()
}

/// What the files say that hold for a draft at `draft` (or for one in the folder `draft`), over the defaults; and what is wrong in
/// them, each with the name of its file.
pub fn for_draft(draft: Option<&Path>) -> (Config, Vec<String>) {
    let mut config = Config::default();
    let mut faults = Vec::new();
    for (path, _) in standing(draft) {
        faults.extend(read(&mut config, &path));
    }
    (config, faults)
}

/// Takes over what one file says; what is wrong in it comes back, with its name.
pub fn read(config: &mut Config, path: &Path) -> Vec<String> {
    let told = |fault: String| format!("{}: {fault}", path.display());
    let text = match content(path) {
        Ok(text) => text,
        Err(fault) => return vec![told(fault)],
    };
    match toml::from_str::<Value>(&text) {
        Ok(given) => options::apply(config, &given)
            .into_iter()
            .map(told)
            .collect(),
        Err(fault) => {
            let line = fault.span().map_or(1, |span| {
                text[..span.start.min(text.len())].matches('\n').count() + 1
            });
            vec![told(format!("line {line}: {}", fault.message()))]
        }
    }
}

fn content(path: &Path) -> Result<String, String> {
    let size = std::fs::metadata(path)
        .map_err(|error| error.to_string())?
        .len();
    if size > LARGEST {
        return Err(format!("is {size} bytes long and no configuration"));
    }
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|_| "is not UTF-8".to_owned())
}

/// The nearest file upward from a draft or folder.
pub fn nearest(from: &Path) -> Option<PathBuf> {
    let from = std::path::absolute(from).ok()?;
    from.ancestors()
        .map(|folder| folder.join(NAME))
        .find(|path| path.is_file())
}

/// Where the user's own file is, whether it exists or not; `None` where nobody has a home.
pub fn users() -> Option<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let folder = set("XDG_CONFIG_HOME")
        .or_else(|| set("APPDATA").filter(|_| cfg!(windows)))
        .or_else(|| Some(set("HOME")?.join(".config")));
    Some(folder?.join("bowout").join(NAME))
}
