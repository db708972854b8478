//! bowout reads an e-mail in which a candidate bows out of a hiring process while it is being written:
//! it sees what is missing (thanks, a concise reason, an open door …) and what hurts
//! (negative wording, left-over placeholders …), and offers sample phrases and rewordings.
//!
//! # The tour
//!
//! Data flows one way, and each step is a module:
//!
//! ```text
//! text ─▶ draft ─▶ moves ─▶ rules ─▶ diagnostics with fixes ─▶ cli | lsp
//! ```
//!
//! In reading order:
//!
//! 1. [`text`]: spans of bytes, lines and columns, edits, caret notation. Knows nothing of e-mail.
//! 2. [`lexicon`]: the cues, as data: which wording realises which move, which wording hurts and
//!    how to put it better. Owns words, patterns and matching, and a learnt second opinion.
//! 3. [`draft`]: an e-mail taken apart into headers, zones, paragraphs, sentences and facts.
//! 4. [`spelling`]: which words are English, and what a misspelt one was meant to be.
//! 5. [`moves`]: which communicative moves occur where (thanks, reason, intent …), and the situation:
//!    does the letter withdraw or decline, and what. A letter that does not is left in peace.
//! 6. [`phrases`]: the sample phrases that are offered, where and how they are set into a draft, and whole letters of them.
//! 7. [`diagnostic`]: what is found, as plain data.
//! 8. [`rules`]: one file a rule. Its module doc says how to add one.
//! 9. [`config`]: which rules are on, and how severe.
//! 10. [`lint`]: the one door into all of the above. No I/O, no failure: a draft goes in, a report comes out.
//! 11. [`advice`] and [`checklist`]: the advice all of this rests on, and the list to go through before a letter is sent.
//! 12. [`cli`] and [`lsp`]: the two faces. Files, terminals, JSON and protocol types live there only.
//!
//! A module uses what stands above it in the list and nothing below; a test reads the `use` lines and holds that.

pub mod advice;
pub mod checklist;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod draft;
pub mod lexicon;
pub mod lint;
pub mod lsp;
pub mod mend;
pub mod moves;
pub mod phrases;
pub mod rules;
pub mod spelling;
pub mod text;
