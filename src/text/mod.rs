//! Offsets and edits.
//!
//! For: spans of bytes, the way from bytes to lines and columns, edits, capitals, and the caret notation of examples.
//! Not for: anything that knows what an e-mail is.

pub mod caret;
mod case;
mod edit;
mod line_index;
mod span;

pub use case::{capitalised, cased_like};
pub use edit::{Edit, apply};
pub use line_index::{LineColumn, LineIndex};
pub use span::Span;
