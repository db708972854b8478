//! Running commands: edits are sent to the client, what is dismissed is remembered or written down. Not for the commands' names and
//! arguments (see `commands`).

use serde_json::Value;
use tower_lsp::lsp_types::{MessageType, Range, Url};

use super::commands::{self, Task};
use super::worker::Worker;
use super::{choice_lines, compose, convert, guard, workspace};
use crate::config::files;
use crate::text::Edit;

impl Worker {
    /// Runs a command.
    ///
    /// # Errors
    /// Why it could not be run, for whoever ran it.
    pub(super) fn execute(&mut self, command: &str, arguments: &[Value]) -> Result<(), String> {
        let (uri, task) = commands::read(command, arguments)?;
        match task {
            Task::AddMissing => {
                self.read(&uri).ok_or_else(|| unread(&uri))?;
                let report = self.documents.get(&uri).map(|document| document.report());
                let rules = report.map(compose::absences).unwrap_or_default();
                self.send(
                    &uri,
                    "Add everything that is missing",
                    self.composed(&uri, &rules),
                )
            }
            Task::FixAll => {
                self.read(&uri).ok_or_else(|| unread(&uri))?;
                let report = self.documents.get(&uri).map(|document| document.report());
                let rules = report.map(compose::safe).unwrap_or_default();
                self.send(&uri, "Apply all safe fixes", self.composed(&uri, &rules))
            }
            Task::Fix { rule, range, title } => {
                let edits = self.edits_of(&uri, rule, range, &title)?;
                self.send(&uri, &title, edits)
            }
            Task::Ignore { rule, words } => {
                self.dismissals.ignore(uri, rule, &words);
                self.read_again();
                Ok(())
            }
            Task::OffInProject(rule) => {
                let folder = workspace::folder_of(&uri, &self.folders);
                let root = workspace::root_of(&uri, &self.folders);
                let file = choice_lines::project_file(folder.as_deref(), root);
                let file = file.ok_or("the draft has no place yet; save it, or open a folder")?;
                self.turn_off(&file, rule)
            }
            Task::OffEverywhere(rule) => self.turn_off(&users_file()?, rule),
            Task::AddWord(word) => {
                let file = users_file()?;
                choice_lines::add_word(&file, &word)?;
                self.chosen(format!(
                    "“{word}” is spelled right now, in {}",
                    file.display()
                ));
                Ok(())
            }
        }
    }

    fn turn_off(&mut self, file: &std::path::Path, rule: &'static str) -> Result<(), String> {
        choice_lines::switch_off(file, rule)?;
        self.chosen(format!("{rule} is off now, in {}", file.display()));
        Ok(())
    }

    /// A file of choices was written: where the line stands is what the user needs to take it back.
    fn chosen(&mut self, note: String) {
        self.read_again();
        futures::executor::block_on(self.client.show_message(MessageType::INFO, note));
    }

    /// The edits of one fix of the finding of `rule` at `range`.
    fn edits_of(
        &mut self,
        uri: &Url,
        rule: &str,
        range: Range,
        title: &str,
    ) -> Result<Vec<Edit>, String> {
        self.read(uri).ok_or_else(|| unread(uri))?;
        self.correct(uri, &[range]);
        let (document, facts) = self.read(uri).ok_or_else(|| unread(uri))?;
        let mut found = document.report().diagnostics.iter();
        let found = found.find(|d| d.rule == rule && document.range(d.span, facts.utf8) == range);
        let fix = found.and_then(|found| found.fixes.iter().find(|fix| fix.title == title));
        let fix = fix.ok_or_else(|| format!("there is no “{title}” any more"))?;
        Ok(fix.edits.clone())
    }

    /// Has the client apply edits, without waiting for it to say that it did.
    fn send(&self, uri: &Url, label: &str, edits: Vec<Edit>) -> Result<(), String> {
        if !self.facts.apply_edit {
            return Err("this editor does not let a server edit".to_owned());
        }
        let document = self.documents.get(uri).ok_or_else(|| unread(uri))?;
        if edits.is_empty() {
            return Ok(());
        }
        let edit = convert::workspace_edit(document, &self.facts, uri, &edits);
        let params = tower_lsp::lsp_types::ApplyWorkspaceEditParams {
            label: Some(label.to_owned()),
            edit,
        };
        let client = self.client.clone();
        self.spawn(async move {
            use tower_lsp::lsp_types::request::ApplyWorkspaceEdit;
            match client.send_request::<ApplyWorkspaceEdit>(params).await {
                Ok(answer) if answer.applied => {}
                Ok(answer) => {
                    let why = answer.failure_reason.unwrap_or_default();
                    guard::log(&format!("the client did not apply an edit: {why}"));
                }
                Err(error) => guard::log(&format!("the client did not apply an edit: {error}")),
            }
        });
        Ok(())
    }
}

fn unread(uri: &Url) -> String {
    format!("{uri} is not open, or is not read")
}

/// The user's own file of choices.
fn users_file() -> Result<std::path::PathBuf, &'static str> {
    files::users().ok_or("nobody's home: neither XDG_CONFIG_HOME nor HOME is set")
}
