//! How long a letter may be, in words; what is offered to be added keeps to it.
//!
//! Counted on the sample letters of career advice, which have 87 to 121 words.

/// A letter of more words is long.
pub(super) const MANY: usize = 150;

/// A letter of more words is too long.
pub(super) const TOO_MANY: usize = 200;
