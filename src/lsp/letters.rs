//! Whole letters for editors: what can be asked for (`bowout/choices`), and one letter (`bowout/letter`).
//!
//! Not for composing letters (see `phrases::letter`).

use serde_json::{Value, json};

use crate::moves::Situation;
use crate::phrases::letter::{Medium, Names, Reason, Request, Tone, compose};

/// Situations, reasons and tones with their labels.
pub(super) fn choices() -> Value {
    let entry = |name: &str, label: &str| json!({"name": name, "label": label});
    let situations = Situation::ALL.map(|one| entry(one.name(), &one.name().replace('-', " ")));
    let reasons = Reason::ALL.map(|one| entry(one.name(), one.label()));
    let tones = Tone::ALL.map(|one| entry(one.name(), one.label()));
    json!({"situations": situations, "reasons": reasons, "tones": tones})
}

/// The letter that was asked for.
///
/// # Errors
/// A name that nothing has, or something else than text where text is expected; the message says which.
pub(super) fn letter(asked: &Value) -> Result<Value, String> {
    let text = |key: &str| match asked.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(Some(line).filter(|line| !line.is_empty()))
        }
        Some(other) => Err(format!("`{key}` must be text, not `{other}`")),
    };
    let situation = text("situation")?.ok_or("`situation` is missing")?;
    let variant = asked.get("variant").and_then(Value::as_u64);
    let request = Request {
        situation: Situation::named(&situation).ok_or_else(|| none("situation", &situation))?,
        reason: named("reason", text("reason")?, Reason::named)?,
        tone: named("tone", text("tone")?, Tone::named)?,
        medium: named("medium", text("medium")?, Medium::named)?,
        variant: variant
            .and_then(|variant| usize::try_from(variant).ok())
            .unwrap_or(0),
        short_notice: false,
        names: Names {
            role: text("role")?,
            company: text("company")?,
            recipient: text("to")?,
            sender: text("name")?,
            date: None,
        },
    };
    Ok(json!({"text": compose(&request).to_string()}))
}

fn named<T: Default>(
    what: &str,
    name: Option<String>,
    find: impl Fn(&str) -> Option<T>,
) -> Result<T, String> {
    match name {
        Some(name) => find(&name).ok_or_else(|| none(what, &name)),
        None => Ok(T::default()),
    }
}

fn none(what: &str, name: &str) -> String {
    format!("no {what} is called `{name}`; bowout/choices lists them")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_chosen_can_be_asked_for() {
        let listed = choices();
        for situation in listed["situations"].as_array().into_iter().flatten() {
            for reason in listed["reasons"].as_array().into_iter().flatten() {
                let asked = json!({"situation": situation["name"], "reason": reason["name"], "tone": "warm", "name": "Ana Diaz"});
                let answer = letter(&asked).unwrap_or_default();
                assert!(
                    answer["text"]
                        .as_str()
                        .is_some_and(|text| text.contains("Ana Diaz")),
                    "{asked}"
                );
            }
        }
        for wrong in [
            json!({}),
            json!({"situation": "leave"}),
            json!({"situation": "decline-offer", "tone": 3}),
        ] {
            assert!(letter(&wrong).is_err(), "{wrong}");
        }
    }
}
