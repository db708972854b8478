//! What of a draft's build the editor shows beside the findings: where the letter begins, how long it is, what can be folded away.
//! Not for what the letter says (see `moves`).

use crate::draft::{Draft, ZoneKind};
use crate::text::Span;

/// A stretch that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fold {
    /// In bytes of the source; whole lines, without blank ones at the end.
    pub(super) span: Span,
    /// What stands for it while it is folded.
    pub(super) name: &'static str,
}

/// The build of a draft, all spans in bytes of the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// From the first to the last paragraph of the body.
    pub(super) body: Option<Span>,
    /// The words of the body.
    pub(super) words: usize,
    /// In the order of place.
    pub(super) folds: Vec<Fold>,
}

impl Layout {
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        Self {
            body: draft.body().map(|body| draft.in_source(body)),
            words: draft.word_count(),
            folds: folds(draft),
        }
    }
}

fn folds(draft: &Draft<'_>) -> Vec<Fold> {
    let mut folds: Vec<Fold> = Vec::new();
    for zone in &draft.zones {
        let name = match zone.kind {
            ZoneKind::Headers => "headers",
            ZoneKind::Attribution | ZoneKind::Quote | ZoneKind::Forward => "quoted mail",
            ZoneKind::Signature => "signature",
            _ => continue,
        };
        match folds.last_mut() {
            // The line that introduces a quote is folded with it.
            Some(last) if last.name == name && last.span.end == zone.span.start => {
                last.span.end = zone.span.end;
            }
            _ => folds.push(Fold {
                span: zone.span,
                name,
            }),
        }
    }
    for fold in &mut folds {
        let lines = fold.span.of(&draft.text);
        let end = fold.span.start + lines.trim_end().len();
        fold.span = draft.in_source(Span::new(fold.span.start, end));
    }
    folds
}
