//! Mails of every kind opened, read, edited and closed again. Not for zones.

#![allow(clippy::expect_used)]

mod mails;
mod properties;
mod quoted;
mod words;
