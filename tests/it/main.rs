//! The integration tests, one binary.

mod cli;
/// The data files are held to a standard.
mod lexicon;
/// The examples of the rules.
mod rules;
mod support;
mod tidy;
