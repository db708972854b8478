//! Sample phrases with tab stops where nobody knows what fills a slot. Not for phrases whose slots are all known, or left out (see
//! `phrases::rendered`), nor for where a phrase goes.
//!
//! While a phrase is set into its place, one private character stands for either end of a stop, so that lines break where they
//! will for the reader and nothing of the snippet's own syntax is counted or broken.

use crate::draft::Facts;

/// Where a stop begins and ends, from the private use area of Unicode, which no letter has.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A phrase with stops, marked; and how it reads while the stops are unfilled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) text: String,
    pub(super) label: String,
}

/// The phrase of a template; each unknown slot is a stop, and so is each stretch in brackets that holds one, as a whole.
///
/// `None` for a template that is not well formed.
pub(super) fn mark(template: &str, facts: &Facts) -> Option<Marked> {
    let mut marked = Marked {
        text: String::with_capacity(template.len() + 32),
        label: String::with_capacity(template.len() + 32),
    };
    fill(template, facts, &mut marked)?;
    Some(marked)
}

/// Whether a marked phrase has stops.
pub(super) fn has_stops(text: &str) -> bool {
    text.contains(OPEN)
}

/// Adds a template to `out`; says whether all its slots were known.
fn fill(template: &str, facts: &Facts, out: &mut Marked) -> Option<bool> {
    let (mut rest, mut known) = (template, true);
    while let Some(at) = rest.find(['[', '{']) {
        push(out, &rest[..at]);
        let bracket = rest[at..].starts_with('[');
        let end = at + rest[at..].find(if bracket { ']' } else { '}' })?;
        let inside = &rest[at + 1..end];
        if bracket {
            let mut part = Marked {
                text: String::new(),
                label: String::new(),
            };
            if fill(inside, facts, &mut part)? {
                out.text.push_str(&part.text);
                out.label.push_str(&part.label);
            } else {
                // Where the stop is left out the stretch goes with it, and the phrase reads as its label says.
                out.text.extend([OPEN]);
                out.text.push_str(&part.text);
                out.text.push(CLOSE);
            }
        } else if let Some(value) = facts.value(inside) {
            push(out, &value.replace([OPEN, CLOSE], ""));
        } else {
            known = false;
            out.text.push(OPEN);
            out.text.push_str(inside);
            out.text.push(CLOSE);
            out.label.push('…');
        }
        rest = &rest[end + 1..];
    }
    push(out, rest);
    Some(known)
}

fn push(out: &mut Marked, text: &str) {
    out.text.push_str(text);
    out.label.push_str(text);
}

/// A marked text in the protocol's syntax, with the last stop at its end.
pub(super) fn syntax(marked: &str) -> String {
    let mut out = String::with_capacity(marked.len() + 16);
    let mut number = 0;
    for c in marked.chars() {
        match c {
            OPEN => {
                number += 1;
                out.push_str(&format!("${{{number}:"));
            }
            CLOSE => out.push('}'),
            '\\' | '$' | '}' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out.push_str("$0");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Fact, Place};
    use crate::text::Span;

    #[test]
    fn unknown_slots_are_stops_and_known_ones_are_filled() {
        let facts = Facts {
            company: Some(Fact {
                value: "Cash $ Co}".into(),
                span: Span::new(0, 1),
                place: Place::Body,
            }),
            ..Facts::default()
        };
        let marked = mark(
            "Dear {recipient}, thanks[ for the {role} job][ at {company}].",
            &facts,
        );
        let expected =
            "Dear ${1:recipient}, thanks${2: for the ${3:role} job} at Cash \\$ Co\\}.$0";
        let label = "Dear …, thanks at Cash $ Co}.".to_owned();
        let read = marked.map(|marked| (marked.label, syntax(&marked.text)));
        assert_eq!(read, Some((label, expected.to_owned())));
        assert_eq!(mark("Dear {recipient", &facts), None);
        assert!(!has_stops("Kind regards,"));
    }
}
