//! What bowout finds: plain data. Not for finding it, nor for showing it.

use crate::text::{Edit, Span};

/// How much a finding matters, most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The letter must not go out like this.
    Error,
    /// The reader will miss or mind it.
    Warning,
    /// Worth a second look.
    Information,
    /// A nicety.
    Hint,
}

impl Severity {
    /// All of them, most severe first.
    pub const ALL: [Severity; 4] = [
        Severity::Error,
        Severity::Warning,
        Severity::Information,
        Severity::Hint,
    ];

    /// Its name in reports, configuration and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
            Severity::Hint => "hint",
        }
    }
}

/// One remedy for a diagnostic: a title for a menu, and what it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Short and in the imperative, unique within its diagnostic.
    pub title: String,
    /// Replacements in the original text that do not overlap.
    pub edits: Vec<Edit>,
}

/// One finding in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the rule, which is its code, its key in configurations and its anchor in the docs.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The bytes of the draft it is about.
    pub span: Span,
    /// One sentence to the writer, without a full stop.
    pub message: String,
    /// Remedies in a stable order; the first is the preferred one.
    pub fixes: Vec<Fix>,
}
