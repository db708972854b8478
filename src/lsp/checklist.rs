//! The request `bowout/checklist`: what a letter has, what it lacks, and what only the writer can see to.
//!
//! Asked with `{textDocument: {uri}}`; answered with `{situation, present, missing, unseen}`, where the last three are lists of
//! `{label, source}`. Mail that is no withdrawal has no situation and empty lists; a document that is not open has no answer.
//! Not for choosing the lines (see `crate::checklist`).

use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::lsp_types::TextDocumentIdentifier;

use super::worker::Worker;
use crate::checklist::{Checklist, Item};
use crate::draft::Draft;

/// The params of the request.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Asked {
    text_document: TextDocumentIdentifier,
}

impl Worker {
    pub(super) fn checklist(&mut self, asked: &Asked) -> Value {
        let Some((document, _)) = self.read(&asked.text_document.uri) else {
            return Value::Null;
        };
        let text = document.text();
        let list = Checklist::of(&Draft::parse(&text), document.report());
        json!({
            "situation": list.situation.map(|situation| situation.name()),
            "present": items(&list.present),
            "missing": items(&list.missing),
            "unseen": items(&list.unseen),
        })
    }
}

fn items(items: &[Item]) -> Value {
    let items = items.iter();
    items
        .map(|item| json!({"label": item.label, "source": item.source}))
        .collect()
}
