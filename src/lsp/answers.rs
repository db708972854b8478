//! What the worker answers to requests about a document, each from the document as it is now. Not for commands (see `execute`).

use tower_lsp::lsp_types::*;

use super::code_actions::{self, Asked};
use super::worker::Worker;
use super::{choice_lines, completion, compose, convert, folding, hover, lens, symbols, workspace};
use crate::draft::Draft;
use crate::text::Edit;

impl Worker {
    /// The findings of a document, or that they are those that the client has.
    pub(super) fn pulled(&mut self, params: &DocumentDiagnosticParams) -> DocumentDiagnosticReport {
        self.publish();
        let Some(document) = self.documents.get(&params.text_document.uri) else {
            return RelatedFullDocumentDiagnosticReport::default().into();
        };
        let (number, items) = document.shown();
        let id = number.to_string();
        if params.previous_result_id.as_ref() == Some(&id) {
            return DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport {
                    result_id: id,
                },
            });
        }
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(id),
                items: items.to_vec(),
            },
        })
    }

    pub(super) fn code_actions(&mut self, params: &CodeActionParams) -> CodeActionResponse {
        let uri = &params.text_document.uri;
        self.read(uri);
        match params.context.diagnostics.as_slice() {
            [] => self.correct(uri, &[params.range]),
            named => {
                let ranges: Vec<Range> = named.iter().map(|named| named.range).collect();
                self.correct(uri, &ranges);
            }
        }
        let actions = self.asked(uri, |asked| asked.answer(params));
        actions.unwrap_or_default()
    }

    /// An action with the edit it was offered without.
    pub(super) fn resolved(&mut self, action: CodeAction) -> CodeAction {
        let Some(uri) = code_actions::document_of(&action) else {
            return action;
        };
        let resolved = self.asked(&uri, |asked| asked.resolved(&uri, action.clone()));
        resolved.unwrap_or(action)
    }

    fn asked<T>(&mut self, uri: &Url, answer: impl FnOnce(&Asked<'_>) -> T) -> Option<T> {
        self.read(uri)?;
        let document = self.documents.get(uri)?;
        let folder = workspace::folder_of(uri, &self.folders);
        Some(answer(&Asked {
            document,
            facts: &self.facts,
            edits: &|rules| self.composed(uri, rules),
            in_project: choice_lines::has_project(folder.as_deref()),
        }))
    }

    /// The edits that apply the preferred fix of a finding of each of `rules`, in this order.
    pub(super) fn composed(&self, uri: &Url, rules: &[&str]) -> Vec<Edit> {
        let Some(document) = self.documents.get(uri) else {
            return Vec::new();
        };
        let config = self.config_for(uri);
        compose::edits(&document.text(), &config, rules, |text, found| {
            let words = || found.span.of(text).to_owned();
            !self.dismissals.ignores(uri, found.rule, words)
        })
    }

    pub(super) fn hover(&mut self, params: &TextDocumentPositionParams) -> Option<Hover> {
        let (document, facts) = self.read(&params.text_document.uri)?;
        hover::answer(document, facts, params.position)
    }

    pub(super) fn completions(
        &mut self,
        params: &TextDocumentPositionParams,
    ) -> Option<CompletionResponse> {
        let taste = self.config_for(&params.text_document.uri).taste;
        let (document, facts) = self.read(&params.text_document.uri)?;
        let at = document.byte(params.position, facts.utf8)?;
        let text = document.text();
        let draft = Draft::parse(&text);
        let offers = completion::offers(&draft, document.report(), at, facts.snippets, &taste);
        let items = offers.into_iter().enumerate().map(|(number, offer)| {
            let format = match offer.stops {
                true => InsertTextFormat::SNIPPET,
                false => InsertTextFormat::PLAIN_TEXT,
            };
            CompletionItem {
                kind: Some(match offer.stops {
                    true => CompletionItemKind::SNIPPET,
                    false => CompletionItemKind::TEXT,
                }),
                sort_text: Some(format!("{number:03}")),
                insert_text_format: Some(format),
                text_edit: Some(CompletionTextEdit::Edit(convert::text_edit(
                    document,
                    facts,
                    &offer.edit,
                ))),
                ..CompletionItem::new_simple(offer.label, offer.kind.name().to_owned())
            }
        });
        Some(CompletionResponse::List(CompletionList {
            // More letters may begin another move.
            is_incomplete: true,
            items: items.collect(),
        }))
    }

    pub(super) fn symbols(&mut self, uri: &Url) -> Option<DocumentSymbolResponse> {
        let (document, facts) = self.read(uri)?;
        Some(symbols::answer(document, facts, uri))
    }

    pub(super) fn lenses(&mut self, uri: &Url) -> Option<Vec<CodeLens>> {
        let (document, facts) = self.read(uri)?;
        Some(lens::answer(document, facts, uri))
    }

    pub(super) fn folds(&mut self, uri: &Url) -> Option<Vec<FoldingRange>> {
        let (document, facts) = self.read(uri)?;
        Some(folding::answer(document, facts))
    }
}
