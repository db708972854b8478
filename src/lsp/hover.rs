//! What the editor shows on a finding: the rule, and why; and on a recognised move: its name, and the words that do it. Not for
//! rendering rules (see `rules::explain`).

use tower_lsp::lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position, Range};

use super::client_facts::ClientFacts;
use super::document::Document;
use crate::moves::Occurrence;
use crate::rules;

/// The explanation of the first finding at `position`, with what else is found there; without a finding, of the moves there.
pub(super) fn answer(
    document: &Document,
    facts: &ClientFacts,
    position: Position,
) -> Option<Hover> {
    let covers = |range: &Range| range.start <= position && position <= range.end;
    let report = document.report();
    let findings = report.diagnostics.iter();
    let mut findings = findings.filter(|found| covers(&document.range(found.span, facts.utf8)));
    let at_finding = findings.next().and_then(|found| {
        let mut value = rules::explain(rules::find(found.rule)?);
        for other in findings {
            value.push_str(&format!(
                "\nAlso here: {} ({})\n",
                other.message, other.rule
            ));
        }
        Some((value, document.range(found.span, facts.utf8)))
    });
    let (value, range) = at_finding.or_else(|| {
        // Mail that is no withdrawal is left in peace.
        report.situation?;
        let moves = report.moves.all.iter();
        let mut here = moves.filter(|found| covers(&document.range(found.span, facts.utf8)));
        let first = here.next()?;
        let told: Vec<String> = [first]
            .into_iter()
            .chain(here)
            .map(|found| told(document, found))
            .collect();
        Some((told.join("\n\n"), document.range(first.span, facts.utf8)))
    })?;
    let kind = if facts.markdown {
        MarkupKind::Markdown
    } else {
        MarkupKind::PlainText
    };
    let contents = HoverContents::Markup(MarkupContent { kind, value });
    Some(Hover {
        contents,
        range: Some(range),
    })
}

/// A move, what it is for, and the words that do it.
fn told(document: &Document, found: &Occurrence) -> String {
    let words = document.words(found.cue);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let kind = found.kind;
    format!("{}: {}\n\nDone by: “{words}”", kind.name(), kind.purpose())
}
