//! Where documents lie. Not for what is in them.

use std::path::{Path, PathBuf};

use tower_lsp::lsp_types::{InitializeParams, Url, WorkspaceFolder};

use crate::config::files;

/// A folder that the client has open.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    /// As the client writes it, for it may write the same path in another way than we would.
    pub(super) uri: Url,
    pub(super) path: PathBuf,
}

/// The folders that the client has open at the start.
#[allow(deprecated, reason = "older clients have a root and no folders")]
pub(super) fn folders(params: &InitializeParams) -> Vec<Folder> {
    match params.workspace_folders.as_deref() {
        Some(open) if !open.is_empty() => on_disk(open),
        _ => params.root_uri.iter().filter_map(folder).collect(),
    }
}

/// Those of the client's folders that lie on the disk.
pub(super) fn on_disk(open: &[WorkspaceFolder]) -> Vec<Folder> {
    open.iter().filter_map(|open| folder(&open.uri)).collect()
}

fn folder(uri: &Url) -> Option<Folder> {
    let path = path(uri)?;
    Some(Folder {
        uri: uri.clone(),
        path,
    })
}

/// The path of a file; `None` for a document that is none, such as an unsaved one.
pub(super) fn path(uri: &Url) -> Option<PathBuf> {
    // Of `untitled:/tmp/a` no file is meant, though it has a path.
    let file = uri.scheme() == "file";
    file.then(|| uri.to_file_path().ok()).flatten()
}

/// Whether a document is a file of choices.
pub(super) fn is_choices(uri: &Url) -> bool {
    path(uri).is_some_and(|path| path.ends_with(files::NAME))
}

/// The folder that a document lies in; an unsaved one lies in the first folder that is open.
pub(super) fn folder_of(uri: &Url, folders: &[Folder]) -> Option<PathBuf> {
    match path(uri) {
        Some(file) => file.parent().map(Path::to_owned),
        None => folders.first().map(|first| first.path.clone()),
    }
}

/// The open folder that holds a document, of folders inside folders the inner one; `None` for a document that no folder holds.
pub(super) fn root_of<'f>(uri: &Url, folders: &'f [Folder]) -> Option<&'f Path> {
    let file = path(uri)?;
    let holding = folders.iter().map(|folder| folder.path.as_path());
    let holding = holding.filter(|folder| file.starts_with(folder));
    holding.max_by_key(|folder| folder.components().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_open_folder_holds_a_document() {
        // A path that is one on every system.
        let base = std::env::temp_dir();
        let inside = |path: &str| Url::from_file_path(base.join(path)).ok();
        let memory = Url::parse("memfs:///a/b/c").ok();
        let open = [inside("a"), inside("a/b"), inside("ab"), memory];
        let open: Vec<Folder> = open
            .into_iter()
            .flatten()
            .filter_map(|uri| folder(&uri))
            .collect();
        assert_eq!(open.len(), 3);
        let root = |uri: Option<Url>| uri.and_then(|uri| root_of(&uri, &open));
        assert_eq!(
            root(inside("a/b/c/x.eml")),
            Some(base.join("a/b").as_path())
        );
        assert_eq!(root(inside("a/bc/x.eml")), Some(base.join("a").as_path()));
        assert_eq!(root(inside("b/x.eml")), None);
        assert_eq!(root(Url::parse("untitled:/a/b/x.eml").ok()), None);
    }
}
