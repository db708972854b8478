//! Where documents lie. Not for what is in them.

use std::path::{Path, PathBuf};

use tower_lsp::lsp_types::{InitializeParams, Url};

/// The folders that the client has open.
#[allow(deprecated, reason = "older clients have a root and no folders")]
pub(super) fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    match params.workspace_folders.as_deref() {
        Some(folders) if !folders.is_empty() => {
            let uris = folders.iter().map(|folder| &folder.uri);
            uris.filter_map(path).collect()
        }
        _ => params.root_uri.iter().filter_map(path).collect(),
    }
}

/// The path of a file; `None` for a document that is none, such as an unsaved one.
pub(super) fn path(uri: &Url) -> Option<PathBuf> {
    // Of `untitled:/tmp/a` no file is meant, though it has a path.
    let file = uri.scheme() == "file";
    file.then(|| uri.to_file_path().ok()).flatten()
}

/// The folder that a document lies in; an unsaved one lies in the first folder that is open.
pub(super) fn folder_of(uri: &Url, folders: &[PathBuf]) -> Option<PathBuf> {
    match path(uri) {
        Some(file) => file.parent().map(Path::to_owned),
        None => folders.first().cloned(),
    }
}
