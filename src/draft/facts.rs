//! Facts.

use super::Draft;

/// What a letter tells about role, company and people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The job that the letter is about.
    pub role: Option<String>,
    /// The employer.
    pub company: Option<String>,
    /// Whom the letter greets or goes to.
    pub recipient: Option<String>,
    /// Who writes.
    pub sender: Option<String>,
}

impl Facts {
    pub(super) fn of(_draft: &Draft<'_>) -> Self {
        Self::default()
    }
}
