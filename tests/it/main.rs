//! The integration tests, one binary.

/// The data files are held to a standard.
mod lexicon;
mod cli;
mod support;
mod tidy;
