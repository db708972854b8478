//! From findings to actions: their fixes, all that is missing at once, and the ways to hear no more of them. Not for making fixes
//! (see `rules`).
//!
//! The order is the same each time: the fixes, finding by finding; everything that is missing; then what dismisses. Where the
//! client names diagnostics, only what is about them is returned.

use serde_json::{Value, json};
use tower_lsp::lsp_types::*;

use super::client_facts::ClientFacts;
use super::document::Document;
use super::{commands, compose, convert};
use crate::diagnostic::{Diagnostic as Found, Fix};
use crate::rules;
use crate::text::Edit;

/// All safe fixes at once, as on saving.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.bowout");

/// What an action of many edits is called in its data, until it is chosen.
const ADD_MISSING: &str = "add-missing";
const ALL_SAFE: &str = "fix-all";

/// What the answers are made from.
pub(super) struct Asked<'a> {
    pub(super) document: &'a Document,
    pub(super) facts: &'a ClientFacts,
    /// The edits that do what these rules want, in this order.
    pub(super) edits: &'a dyn Fn(&[&str]) -> Vec<Edit>,
    /// Whether there is a file in which a rule can be turned off for the project.
    pub(super) in_project: bool,
}

impl Asked<'_> {
    /// The actions for a range, in a stable order.
    pub(super) fn answer(&self, params: &CodeActionParams) -> CodeActionResponse {
        let uri = &params.text_document.uri;
        let mut actions = Vec::new();
        let only = params.context.only.as_deref();
        if wants(only, &CodeActionKind::QUICKFIX) {
            self.quick_fixes(params, &mut actions);
        }
        // Source actions are for those who ask for them by name.
        if only.is_some_and(|only| !only.is_empty()) && wants(only, &FIX_ALL) {
            let rules = compose::safe(self.document.report());
            let title = "Apply all safe fixes of bowout";
            actions.extend(self.many(uri, title, FIX_ALL, ALL_SAFE, &rules));
        }
        actions
    }

    fn quick_fixes(&self, params: &CodeActionParams, actions: &mut CodeActionResponse) {
        let uri = &params.text_document.uri;
        let named = params.context.diagnostics.as_slice();
        let mut about: Vec<(&Found, Diagnostic)> = Vec::new();
        for found in &self.document.report().diagnostics {
            let diagnostic = convert::diagnostic(self.document, self.facts, found);
            let asked = match named {
                [] => touch(diagnostic.range, params.range),
                named => named
                    .iter()
                    .any(|d| d.code == diagnostic.code && d.range == diagnostic.range),
            };
            if asked {
                about.push((found, diagnostic));
            }
        }
        let applies_all = self.applies_all(params);
        for (found, diagnostic) in &about {
            let most = if applies_all { 1 } else { usize::MAX };
            for (number, fix) in found.fixes.iter().take(most).enumerate() {
                actions.extend(self.fix(uri, found, diagnostic, fix, number == 0));
            }
        }
        if applies_all {
            return;
        }
        let missing = about
            .iter()
            .filter(|(found, _)| compose::is_absence(found.rule));
        let missing: Vec<Diagnostic> = missing.map(|(_, diagnostic)| diagnostic.clone()).collect();
        let called = params.context.trigger_kind == Some(CodeActionTriggerKind::INVOKED);
        if !missing.is_empty() || (named.is_empty() && called) {
            let rules = compose::absences(self.document.report());
            // For one finding its own fix is enough.
            if rules.len() > 1 {
                let title = "Add everything that is missing";
                let kind = CodeActionKind::QUICKFIX;
                let action = self.many(uri, title, kind, ADD_MISSING, &rules);
                actions.extend(action.map(|action| linked(action, missing)));
            }
        }
        for (found, diagnostic) in &about {
            actions.extend(self.dismissals(uri, found, diagnostic));
        }
    }

    /// Kate asks for the whole text with one diagnostic and applies all that it gets, so that alternatives would end up beside one
    /// another; it gets the preferred fix only. It is told by its not knowing of preferred ones.
    fn applies_all(&self, params: &CodeActionParams) -> bool {
        !self.facts.preferred
            && params.context.diagnostics.len() == 1
            && params.range.start == Position::default()
            && self.document.whole(self.facts.utf8).end <= params.range.end
    }

    fn fix(
        &self,
        uri: &Url,
        found: &Found,
        diagnostic: &Diagnostic,
        fix: &Fix,
        preferred: bool,
    ) -> Option<CodeActionOrCommand> {
        if !self.facts.literals {
            let argument = json!({"uri": uri, "rule": found.rule, "range": diagnostic.range, "title": fix.title});
            return self.editing_command(&fix.title, commands::FIX, argument);
        }
        let edit = convert::workspace_edit(self.document, self.facts, uri, &fix.edits);
        Some(CodeActionOrCommand::CodeAction(CodeAction {
            title: fix.title.clone(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic.clone()]),
            edit: Some(edit),
            is_preferred: (self.facts.preferred && preferred).then_some(true),
            ..CodeAction::default()
        }))
    }

    /// An action of many edits, which are worked out only when it is chosen where the client can wait for them.
    fn many(
        &self,
        uri: &Url,
        title: &str,
        kind: CodeActionKind,
        name: &str,
        rules: &[&str],
    ) -> Option<CodeActionOrCommand> {
        if rules.is_empty() {
            return None;
        }
        if !self.facts.literals {
            let command = if name == ADD_MISSING {
                commands::ADD_MISSING
            } else {
                commands::FIX_ALL
            };
            return self.editing_command(title, command, json!({"uri": uri}));
        }
        let mut action = CodeAction {
            title: title.to_owned(),
            kind: Some(kind),
            ..CodeAction::default()
        };
        if self.facts.resolve_edit {
            action.data = Some(json!({"uri": uri, "do": name}));
            return Some(CodeActionOrCommand::CodeAction(action));
        }
        let edits = (self.edits)(rules);
        if edits.is_empty() {
            return None;
        }
        action.edit = Some(convert::workspace_edit(
            self.document,
            self.facts,
            uri,
            &edits,
        ));
        Some(CodeActionOrCommand::CodeAction(action))
    }

    /// The action with the edit that it was offered without; as it came where there is none.
    pub(super) fn resolved(&self, uri: &Url, action: CodeAction) -> CodeAction {
        let name = action.data.as_ref().and_then(|data| data.get("do"));
        let report = self.document.report();
        let rules = match name.and_then(Value::as_str) {
            Some(ADD_MISSING) => compose::absences(report),
            Some(ALL_SAFE) => compose::safe(report),
            _ => return action,
        };
        let edits = (self.edits)(&rules);
        CodeAction {
            edit: Some(convert::workspace_edit(
                self.document,
                self.facts,
                uri,
                &edits,
            )),
            ..action
        }
    }

    fn editing_command(
        &self,
        title: &str,
        command: &str,
        argument: Value,
    ) -> Option<CodeActionOrCommand> {
        let command = Command {
            title: title.to_owned(),
            command: command.to_owned(),
            arguments: Some(vec![argument]),
        };
        // Where the server may not send edits, such a command could do nothing.
        self.facts
            .apply_edit
            .then_some(CodeActionOrCommand::Command(command))
    }

    fn dismissals(
        &self,
        uri: &Url,
        found: &Found,
        diagnostic: &Diagnostic,
    ) -> Vec<CodeActionOrCommand> {
        let rule = found.rule;
        let words = self.document.words(found.span);
        let mut offered = Vec::new();
        if rules::corrects(rule) {
            offered.push((
                format!("Add “{words}” to the dictionary"),
                commands::ADD_WORD,
                json!({"uri": uri, "text": words}),
            ));
        }
        offered.push((
            format!("Ignore {rule} here"),
            commands::IGNORE_HERE,
            json!({"uri": uri, "rule": rule, "text": words}),
        ));
        let argument = json!({"uri": uri, "rule": rule});
        if self.in_project {
            let title = format!("Turn {rule} off in this project");
            offered.push((title, commands::OFF_IN_PROJECT, argument.clone()));
        }
        let title = format!("Turn {rule} off everywhere");
        offered.push((title, commands::OFF_EVERYWHERE, argument));
        let actions = offered.into_iter().map(|(title, command, argument)| {
            let command = Command {
                title: title.clone(),
                command: command.to_owned(),
                arguments: Some(vec![argument]),
            };
            if !self.facts.literals {
                return CodeActionOrCommand::Command(command);
            }
            CodeActionOrCommand::CodeAction(CodeAction {
                title,
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(vec![diagnostic.clone()]),
                command: Some(command),
                ..CodeAction::default()
            })
        });
        actions.collect()
    }
}

fn linked(action: CodeActionOrCommand, diagnostics: Vec<Diagnostic>) -> CodeActionOrCommand {
    match action {
        CodeActionOrCommand::CodeAction(action) if !diagnostics.is_empty() => {
            CodeActionOrCommand::CodeAction(CodeAction {
                diagnostics: Some(diagnostics),
                ..action
            })
        }
        other => other,
    }
}

/// The document that an unresolved action is about.
pub(super) fn document_of(action: &CodeAction) -> Option<Url> {
    let uri = action.data.as_ref()?.get("uri")?.as_str()?;
    Url::parse(uri).ok()
}

/// A kind that the client asks for stands for all kinds below it; the empty kind is all.
fn wants(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    let Some(asked) = only.filter(|asked| !asked.is_empty()) else {
        return true;
    };
    asked.iter().any(|asked| {
        let rest = kind.as_str().strip_prefix(asked.as_str());
        rest.is_some_and(|rest| {
            asked.as_str().is_empty() || rest.is_empty() || rest.starts_with('.')
        })
    })
}

/// Whether two ranges share a character or meet, as a cursor at either end of a word does.
fn touch(a: Range, b: Range) -> bool {
    a.start <= b.end && b.start <= a.end
}
