//! The true server, in memory: whole conversations over a pipe, with every wait bounded.

mod actions;
mod calm;
mod checklist;
mod client;
mod commands;
mod completion;
mod pull;
mod replay;
mod settings;
mod spelling;
mod views;
mod wire;
