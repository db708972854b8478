//! Many fixes as one: each is applied to the letter that the ones before have made, so that what comes to stand at one place
//! stands there in the order of a letter, and no two fixes quarrel. Not for making fixes (see `rules`).

use super::patch::Patch;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::{Draft, Reader};
use crate::lint::{Report, lint};
use crate::rules;
use crate::text::Edit;

/// Rules about something missing, in the order in which what they miss stands in a letter. Others come last.
const LETTER_ORDER: &[&str] = &[
    "missing-subject",
    "missing-salutation",
    "missing-gratitude",
    "missing-intent",
    "missing-considered-decision",
    "missing-reason",
    "missing-positive-remark",
    "missing-offer-of-help",
    "missing-door-open",
    "missing-connect-line",
    "missing-good-wishes",
    "missing-closing-thanks",
    "missing-sign-off",
    "missing-name",
];

/// Whether a rule is about something that is not there; its findings point to a place, and are not about what stands at it.
pub(super) fn is_absence(rule: &str) -> bool {
    rule.starts_with("missing-")
}

/// The rules that miss something and can add it, in the order of a letter.
pub(super) fn absences(report: &Report) -> Vec<&'static str> {
    let missing = report.diagnostics.iter().filter(|d| is_absence(d.rule));
    let (able, unable): (Vec<_>, Vec<_>) = missing.partition(|d| !d.fixes.is_empty());
    if able.is_empty() {
        return Vec::new();
    }
    // A name has no place before the closing formula is there; what is in no order can never be added.
    let later = unable.iter().filter(|d| LETTER_ORDER.contains(&d.rule));
    let mut rules: Vec<&'static str> = able.iter().chain(later).map(|d| d.rule).collect();
    let place = |rule: &&str| {
        let known = LETTER_ORDER.iter().position(|known| known == rule);
        known.unwrap_or(LETTER_ORDER.len())
    };
    rules.sort_by_key(place);
    rules.dedup();
    rules
}

/// The rules whose findings may be fixed unseen, one entry a finding.
pub(super) fn safe(report: &Report) -> Vec<&'static str> {
    let findings = report.diagnostics.iter().filter(|d| rules::is_safe(d.rule));
    findings
        .filter(|d| !d.fixes.is_empty())
        .map(|d| d.rule)
        .collect()
}

/// The preferred fix of a finding of each of `rules`, one after the other, as edits of `source`.
///
/// `counts` says which findings count at all: what the writer has dismissed does not.
pub(super) fn edits(
    source: &str,
    config: &Config,
    rules: &[&str],
    counts: impl Fn(&str, &Diagnostic) -> bool,
) -> Vec<Edit> {
    let mut reader = Reader::default();
    let mut patch = Patch::of(source);
    for rule in rules {
        let text = patch.text();
        let report = lint(&Draft::parse_with(&text, &mut reader), config);
        let mut found = report.diagnostics.iter();
        let fix =
            found.find_map(|d| (d.rule == *rule && counts(&text, d)).then(|| d.fixes.first())?);
        if let Some(fix) = fix {
            patch.apply(&fix.edits);
        }
    }
    patch.edits()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    /// Everything that can be added, added at once.
    fn completed(letter: &str) -> String {
        let config = Config::default();
        let rules = absences(&lint(&Draft::parse(letter), &config));
        let edits = edits(letter, &config, &rules, |_, _| true);
        assert!(
            edits
                .windows(2)
                .all(|two| two[0].span.end < two[1].span.start),
            "edits at one place are one: {edits:?}"
        );
        apply(letter, &edits)
    }

    #[test]
    fn what_is_added_at_one_place_stands_in_the_order_of_a_letter() {
        let letter = "From: Ana Diaz <ana@mail.example>\r\n\r\nI am withdrawing my application for the clerk position.\r\n";
        let done = completed(letter);
        let places = [
            "Subject: ",
            "Dear ",
            "Thank you",
            "withdrawing",
            "I have",
            "ards,\r\nAna Diaz",
        ];
        let places: Vec<_> = places.iter().map(|part| done.find(part)).collect();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{places:?} in {done}"
        );
        assert!(!done.replace("\r\n", "").contains(['\r', '\n']), "{done:?}");
        let report = lint(&Draft::parse(&done), &Config::default());
        assert_eq!(absences(&report), [""; 0], "{done}");
    }

    #[test]
    fn a_complete_letter_is_left_alone() {
        let letter = "Dear Jo,\n\nThank you for inviting me. I am withdrawing my application, because I have accepted another offer. I would be glad to stay in touch.\n\nKind regards,\nAna\n";
        assert_eq!(completed(letter), letter);
    }
}
