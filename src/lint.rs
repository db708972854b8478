//! The one door into the core: a draft goes in, a report comes out.
//!
//! Not for I/O. It cannot fail: whatever the text, there is a report.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::moves::{Moves, Situation};
use crate::rules::{Context, RULES};

/// All that bowout says about one draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What the letter does; `None` for mail that is no withdrawal, which then has no diagnostics.
    pub situation: Option<Situation>,
    /// The moves that were recognised.
    pub moves: Moves,
    /// The findings in the order of their place, then of the rules.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads `draft` and judges it by the rules that `config` leaves on.
pub fn lint(draft: &Draft<'_>, config: &Config) -> Report {
    let moves = Moves::of(draft);
    let Some(situation) = moves.situation else {
        return Report {
            situation: None,
            moves,
            diagnostics: Vec::new(),
        };
    };
    let context = Context {
        draft,
        moves: &moves,
        situation,
    };
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for rule in RULES.iter().filter(|rule| config.has(rule)) {
        diagnostics.extend((rule.check)(&context).into_iter().filter_map(|finding| {
            Some(Diagnostic {
                rule: rule.name,
                severity: config.level(rule, finding.softened)?,
                span: finding.span,
                message: finding.message,
                fixes: finding.fixes,
            })
        }));
    }
    // The sort is stable, so that findings at one place keep the order of the rules.
    diagnostics.sort_by_key(|d| d.span.start);
    Report {
        situation: Some(situation),
        moves,
        diagnostics,
    }
}
