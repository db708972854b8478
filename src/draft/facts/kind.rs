//! Whether words name a kind of job that is no title: "the Saturday job", and in a Subject "Cleaning job at school".
//!
//! Not for the title itself, which is found by `role.rs`.

use super::role::HIRING;
use crate::lexicon::{Kind, List, Token};

/// What a job is called beside its kind.
const POSTS: &[&str] = &["job", "role", "position", "post", "vacancy", "process"];

/// What stands before a kind that both sides know.
const KNOWN: &[&str] = &["the", "your", "this", "that", "for"];

/// Whether a kind of job is named in a sentence or a Subject.
pub(in crate::draft) fn names_kind(tokens: &[Token]) -> bool {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.word.as_str());
    let weekday = |i: usize| word(i).ends_with("day") && tokens[i].capital;
    let kind = |i: usize| {
        let of_all = List::TitleNever.has(word(i)) || HIRING.contains(&word(i));
        tokens[i].kind == Kind::Word
            && (!of_all || weekday(i))
            && (word(i + 1) != "process" || tokens[i].capital)
    };
    let known = |i: usize| i == 0 || KNOWN.contains(&word(i - 1));
    (1..tokens.len()).any(|i| POSTS.contains(&word(i)) && kind(i - 1) && known(i - 1))
}
