//! What the server does when a command is run: their names, and their arguments. Not for the doing, which is the worker's.
//!
//! | command | argument | does |
//! |---|---|---|
//! | `bowout.addMissing` | `{uri}` | adds all that is missing |
//! | `bowout.fixAll` | `{uri}` | applies all fixes that are safe |
//! | `bowout.fix` | `{uri, rule, range, title}` | applies one fix; for clients whose actions are commands |
//! | `bowout.ignoreHere` | `{uri, rule, text}` | forgets a finding for this session |
//! | `bowout.offInProject` | `{uri, rule}` | turns a rule off in the nearest `bowout.toml` |
//! | `bowout.offEverywhere` | `{uri, rule}` | turns a rule off in the user's `bowout.toml` |
//! | `bowout.addWord` | `{uri, text}` | writes a word that is spelled right into the user's `bowout.toml` |
//!
//! A plain string stands for `{uri}`.

use serde_json::Value;
use tower_lsp::lsp_types::{Range, Url};

use super::client_facts::ClientFacts;
use crate::rules;

/// Adds all that is missing.
pub(super) const ADD_MISSING: &str = "bowout.addMissing";
/// Applies all fixes that are safe.
pub(super) const FIX_ALL: &str = "bowout.fixAll";
/// Applies one fix.
pub(super) const FIX: &str = "bowout.fix";
/// Forgets a finding for this session.
pub(super) const IGNORE_HERE: &str = "bowout.ignoreHere";
/// Turns a rule off in the nearest file.
pub(super) const OFF_IN_PROJECT: &str = "bowout.offInProject";
/// Turns a rule off in the user's file.
pub(super) const OFF_EVERYWHERE: &str = "bowout.offEverywhere";

/// Takes a word as spelled right, in the user's file.
pub(super) const ADD_WORD: &str = "bowout.addWord";

/// The commands that are of use with this client: those that edit want a client that lets them.
pub(super) fn names(client: &ClientFacts) -> impl Iterator<Item = &'static str> {
    let edit = [ADD_MISSING, FIX_ALL, FIX].into_iter();
    let dismiss = [IGNORE_HERE, OFF_IN_PROJECT, OFF_EVERYWHERE, ADD_WORD];
    edit.filter(|_| client.apply_edit).chain(dismiss)
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Task {
    AddMissing,
    FixAll,
    Fix {
        rule: &'static str,
        range: Range,
        title: String,
    },
    Ignore {
        rule: &'static str,
        words: String,
    },
    OffInProject(&'static str),
    OffEverywhere(&'static str),
    AddWord(String),
}

/// The document and the task that a command names.
///
/// # Errors
/// What is wrong with it, for whoever sent it.
pub(super) fn read(command: &str, arguments: &[Value]) -> Result<(Url, Task), String> {
    let argument = arguments.first().unwrap_or(&Value::Null);
    let text = |key: &str| {
        let found = argument.get(key).and_then(Value::as_str);
        found.ok_or_else(|| format!("{command} wants `{key}`"))
    };
    let rule = || {
        let name = text("rule")?;
        let found = rules::find(name).ok_or_else(|| rules::unknown(name))?;
        Ok::<_, String>(found.name)
    };
    let task = match command {
        ADD_MISSING => Task::AddMissing,
        FIX_ALL => Task::FixAll,
        FIX => Task::Fix {
            rule: rule()?,
            range: argument
                .get("range")
                .and_then(|range| serde_json::from_value(range.clone()).ok())
                .ok_or_else(|| format!("{command} wants `range`"))?,
            title: text("title")?.to_owned(),
        },
        IGNORE_HERE => Task::Ignore {
            rule: rule()?,
            words: text("text")?.to_owned(),
        },
        OFF_IN_PROJECT => Task::OffInProject(rule()?),
        OFF_EVERYWHERE => Task::OffEverywhere(rule()?),
        ADD_WORD => {
            let word = text("text")?.trim();
            if word.is_empty() || word.contains(char::is_whitespace) {
                return Err(format!("{command} wants one word, not `{word}`"));
            }
            Task::AddWord(word.to_owned())
        }
        _ => return Err(format!("no command is called `{command}`")),
    };
    let uri = argument.as_str().map_or_else(|| text("uri"), Ok)?;
    let uri = Url::parse(uri).map_err(|error| format!("`{uri}`: {error}"))?;
    Ok((uri, task))
}
