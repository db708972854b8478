//! Cues as data.
