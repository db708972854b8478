//! What is remembered from one parse of a draft to the next: the sentences that were read, and what the thread tells.
//!
//! A letter under the writer's hands changes by one sentence at a time, and the mail below it not at all. Not for parsing.

use std::sync::Arc;

use super::facts::Told;
use crate::lexicon::{self, Reading};

/// Reads drafts; what it read in the round before is not read again.
#[derive(Debug, Default)]
pub struct Reader {
    sentences: lexicon::Reader,
    thread: Option<(Box<str>, Arc<Told>)>,
}

impl Reader {
    /// Begins a new round: what the last one did not need is forgotten.
    pub(super) fn next_round(&mut self) {
        self.sentences.next_round();
    }

    /// The words and cues of a stretch of the draft.
    pub(super) fn read(&mut self, stretch: &str) -> Arc<Reading> {
        self.sentences.read(stretch)
    }

    /// What the text of a thread tells by itself.
    pub(super) fn told(&mut self, thread: &str) -> Arc<Told> {
        match &self.thread {
            Some((known, told)) if **known == *thread => told.clone(),
            _ => {
                let told = Arc::new(Told::of(thread));
                self.thread = Some((thread.into(), told.clone()));
                told
            }
        }
    }
}
