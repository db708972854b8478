//! The one door into the core: a draft goes in, a report comes out.
//!
//! Not for I/O. It cannot fail: whatever the text, there is a report.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::moves::{Moves, Situation};
use crate::rules::{self, Context};

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
    let diagnostics = match moves.situation {
        Some(situation) => findings(draft, config, &moves, situation),
        None => Vec::new(),
    };
    let mut report = Report {
        situation: moves.situation,
        moves,
        diagnostics,
    };
    if !draft.is_verbatim() {
        in_source(draft, &mut report);
    }
    report
}

fn findings(
    draft: &Draft<'_>,
    config: &Config,
    moves: &Moves,
    situation: Situation,
) -> Vec<Diagnostic> {
    let context = Context {
        draft,
        moves,
        situation,
        taste: &config.taste,
        now: config.now.as_ref(),
        words: &config.words,
        corrections: config.corrections,
    };
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for rule in rules::that_apply(draft).filter(|rule| config.has(rule)) {
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
    diagnostics
}

/// Sets all spans and edits back into the text as it came.
fn in_source(draft: &Draft<'_>, report: &mut Report) {
    for found in &mut report.moves.all {
        found.span = draft.in_source(found.span);
        found.cue = draft.in_source(found.cue);
    }
    let moves = &mut report.moves;
    let wordings = [
        &mut moves.hurts,
        &mut moves.disclosures,
        &mut moves.reasons,
        &mut moves.vague,
        &mut moves.solvable,
        &mut moves.manners,
    ];
    for wording in wordings.into_iter().flatten() {
        wording.span = draft.in_source(wording.span);
        wording.cue = draft.in_source(wording.cue);
    }
    for found in &mut report.diagnostics {
        found.span = draft.in_source(found.span);
        for edit in found.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            *edit = draft.edit_in_source(edit);
        }
    }
}
