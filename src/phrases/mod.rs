//! The sample phrases that are offered, and how they are set into a draft.
