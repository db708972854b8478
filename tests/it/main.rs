//! The integration tests, one binary.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

/// Every piece of advice is served.
mod advice;
/// False alarms and misses on labelled mail of our own.
mod bench;
/// What to go through before a letter is sent.
mod checklist;
/// The command line, in memory and as a process.
mod cli;
/// The README says what the rules say.
mod docs;
/// Whole letters, sound and flawed.
mod drafts;
/// Letters inside MIME.
mod encoded;
/// Drafts as they arrive: zones by line, and facts.
mod forms;
/// The data files are held to a standard.
mod law;
/// Whole letters that bowout writes.
mod letters;
mod lexicon;
/// The language server, in memory.
mod lsp;
/// Letters and notes on the command line.
mod new;
/// Arbitrary text: zones tile, ranges fit, nothing panics.
mod parsing;
/// Every sample phrase in its place.
mod phrases;
/// Plain decisions, reasons, thanks and looks ahead, in all combinations.
mod plain;
/// The calendar of follow-ups.
mod remind;
/// The examples of the rules.
mod rules;
/// What short mail is taken for.
mod situations;
/// Misspelt, doubled and confused words.
mod spelling;
/// What the tests share.
mod support;
/// Who may import whom, and other habits.
mod tidy;
/// Sentences, letters and ordinary mail in hard voices.
mod voices;
