//! The one table of what can be chosen, in `bowout.toml` and in the settings of an editor; and reading a choice.
//!
//! README, JSON schema and the settings of the VS Code extension are made from [`OPTIONS`]. Not for files (see `files`).

use serde_json::{Map, Value, json};

use super::{Config, Run};
use crate::diagnostic::Severity;
use crate::moves::Move;
use crate::rules::{self, Order, OwnPhrase, RULES};

/// Something that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its key.
    pub name: &'static str,
    /// What it does, in one sentence or two.
    pub doc: &'static str,
    /// What it can be.
    pub kind: Kind,
}

/// What a choice can be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One of these; the first is the default.
    OneOf(&'static [&'static str]),
    /// Yes or no, with the default.
    Flag(bool),
    /// A list of words, empty by default.
    Words,
    /// Severities by rule name.
    Rules,
    /// Lists of sentences by move.
    Phrases,
}

/// All that can be chosen.
pub const OPTIONS: &[Choice] = &[
    Choice {
        name: "run",
        doc: "When an editor shows what is missing: when the letter is signed or saved or you pause (calm), at every key (type), or only when it is saved (save). What hurts is shown at once, but with save.",
        kind: Kind::OneOf(&["calm", "type", "save"]),
    },
    Choice {
        name: "order",
        doc: "What comes first in a letter: either, within two paragraphs (any), the thanks (thanks-first) or the decision (intent-first). Advice differs.",
        kind: Kind::OneOf(&["any", "thanks-first", "intent-first"]),
    },
    Choice {
        name: "tone",
        doc: "The tone whose phrases are offered first; any leaves them in our order.",
        kind: Kind::OneOf(&["any", "neutral", "warm", "brief"]),
    },
    Choice {
        name: "brief",
        doc: "Whether a letter may do without a reason; then a missing one is only information. Advice differs.",
        kind: Kind::Flag(false),
    },
    Choice {
        name: "spelling",
        doc: "Whether the spelling is looked at. Turn it off where another checker does that.",
        kind: Kind::Flag(true),
    },
    Choice {
        name: "words",
        doc: "Words of your own that are spelled right.",
        kind: Kind::Words,
    },
    Choice {
        name: "rules",
        doc: "The severity of each rule: off, hint, information, warning or error.",
        kind: Kind::Rules,
    },
    Choice {
        name: "phrases",
        doc: "Sentences of your own that are offered before ours, by move.",
        kind: Kind::Phrases,
    },
];

/// The moves for which there can be phrases of one's own.
pub const PHRASED: &[Move] = &[
    Move::Gratitude,
    Move::Intent,
    Move::Reason,
    Move::DoorOpen,
    Move::PositiveRemark,
    Move::GoodWishes,
    Move::OfferOfHelp,
    Move::Salutation,
    Move::SignOff,
];

/// Takes the choices of `given` over into `config`. What is not understood comes back as messages, and the rest counts.
pub fn apply(config: &mut Config, given: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let Value::Object(keys) = given else {
        if !given.is_null() {
            faults.push(format!(
                "options must be a table such as {{\"rules\": {{…}}}}, not `{given}`"
            ));
        }
        return faults;
    };
    for (key, value) in keys.iter().filter(|(_, value)| !value.is_null()) {
        if let Err(fault) = choose(config, key, value, &mut faults) {
            faults.push(fault);
        }
    }
    faults
}

fn choose(
    config: &mut Config,
    key: &str,
    value: &Value,
    faults: &mut Vec<String>,
) -> Result<(), String> {
    let Some(choice) = OPTIONS.iter().find(|choice| choice.name == key) else {
        return Err(unknown(key));
    };
    match choice.kind {
        Kind::OneOf(names) => {
            let name = names.iter().copied().find(|name| value == name);
            one_of(
                config,
                key,
                name.ok_or_else(|| wrong(key, &names.join(", "), value))?,
            );
        }
        Kind::Flag(_) => {
            let on = value
                .as_bool()
                .ok_or_else(|| wrong(key, "true or false", value))?;
            match key {
                "brief" => config.taste.brief = on,
                _ => config.spelling_is_on = on,
            }
        }
        Kind::Words => {
            let words = texts(value).ok_or_else(|| wrong(key, "a list of words", value))?;
            config
                .words
                .extend(words.iter().map(|word| word.to_lowercase()));
        }
        Kind::Rules => {
            let levels = value
                .as_object()
                .ok_or_else(|| wrong(key, "a table of rules", value))?;
            faults.extend(
                levels
                    .iter()
                    .filter_map(|(rule, level)| set(config, rule, level).err()),
            );
        }
        Kind::Phrases => {
            let moves = value
                .as_object()
                .ok_or_else(|| wrong(key, "a table of moves", value))?;
            faults.extend(
                moves
                    .iter()
                    .filter_map(|(name, own)| phrases(config, name, own).err()),
            );
        }
    }
    Ok(())
}

fn one_of(config: &mut Config, key: &str, name: &'static str) {
    match (key, name) {
        ("tone", "any") => config.taste.tone = None,
        ("tone", tone) => config.taste.tone = Some(tone),
        (_, "calm") => config.run = Run::Calm,
        (_, "type") => config.run = Run::Type,
        (_, "save") => config.run = Run::Save,
        (_, "thanks-first") => config.taste.order = Order::ThanksFirst,
        (_, "intent-first") => config.taste.order = Order::IntentFirst,
        _ => config.taste.order = Order::Any,
    }
}

fn set(config: &mut Config, rule: &str, level: &Value) -> Result<(), String> {
    if level.is_null() {
        return Ok(());
    }
    let known = Severity::ALL
        .into_iter()
        .find(|severity| level == severity.name());
    match known {
        Some(severity) => config.set(rule, Some(severity)),
        None if level == "off" => config.set(rule, None),
        None => Err(format!(
            "`{rule}` can be off, error, warning, information or hint, not `{level}`"
        )),
    }
}

fn phrases(config: &mut Config, name: &str, own: &Value) -> Result<(), String> {
    let names: Vec<&str> = PHRASED.iter().map(|kind| kind.name()).collect();
    let kind = PHRASED.iter().copied().find(|kind| kind.name() == name);
    let kind = kind.ok_or_else(|| {
        format!(
            "there are no phrases for `{name}`; there are for {}",
            names.join(", ")
        )
    })?;
    let texts = texts(own).ok_or_else(|| wrong(name, "a list of sentences", own))?;
    config
        .taste
        .own
        .extend(texts.into_iter().map(|text| OwnPhrase { kind, text }));
    Ok(())
}

fn texts(value: &Value) -> Option<Vec<String>> {
    let texts = value.as_array()?.iter();
    texts.map(|text| text.as_str().map(str::to_owned)).collect()
}

fn wrong(key: &str, can_be: &str, value: &Value) -> String {
    format!("`{key}` can be {can_be}, not `{value}`")
}

fn unknown(key: &str) -> String {
    let names = OPTIONS.iter().map(|choice| choice.name);
    match rules::nearest(key, names) {
        Some(nearest) => format!("no option is called `{key}`; did you mean `{nearest}`?"),
        None => {
            let names: Vec<&str> = OPTIONS.iter().map(|choice| choice.name).collect();
            format!(
                "no option is called `{key}`; there are {}",
                names.join(", ")
            )
        }
    }
}

/// The JSON schema of `bowout.toml`, and of the settings of an editor.
pub fn schema() -> Value {
    let properties: Map<String, Value> = OPTIONS
        .iter()
        .map(|choice| (choice.name.to_owned(), property(choice)))
        .collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "bowout",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

/// The schema of one choice.
pub fn property(choice: &Choice) -> Value {
    let mut property = match choice.kind {
        Kind::OneOf(names) => json!({"type": "string", "enum": names, "default": names[0]}),
        Kind::Flag(default) => json!({"type": "boolean", "default": default}),
        Kind::Words => json!({"type": "array", "items": {"type": "string"}, "default": []}),
        Kind::Rules => {
            let rules: Map<String, Value> = RULES
                .iter()
                .map(|rule| (rule.name.to_owned(), level(rule)))
                .collect();
            json!({"type": "object", "additionalProperties": false, "properties": rules, "default": {}})
        }
        Kind::Phrases => {
            let list = json!({"type": "array", "items": {"type": "string"}});
            let moves: Map<String, Value> = PHRASED
                .iter()
                .map(|kind| (kind.name().to_owned(), list.clone()))
                .collect();
            json!({"type": "object", "additionalProperties": false, "properties": moves, "default": {}})
        }
    };
    property["description"] = json!(choice.doc);
    property
}

fn level(rule: &rules::Rule) -> Value {
    let default = rule.severity.map_or("off", Severity::name);
    json!({"enum": ["off", "hint", "information", "warning", "error"], "default": default, "description": rule.summary})
}

/// The choices as a Markdown table.
pub fn table() -> String {
    let mut out = String::from("| key | can be | what it does |\n| --- | --- | --- |\n");
    for choice in OPTIONS {
        let can_be = match choice.kind {
            Kind::OneOf(names) => names
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", "),
            Kind::Flag(default) => format!("true or false; {default}"),
            Kind::Words => "a list of words".to_owned(),
            Kind::Rules => "a table".to_owned(),
            Kind::Phrases => "a table of lists".to_owned(),
        };
        out.push_str(&format!(
            "| `{}` | {can_be} | {} |\n",
            choice.name, choice.doc
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood_counts_and_the_rest_is_told() {
        let mut config = Config::default();
        let given = json!({
            "order": "thanks-first", "tone": "warm", "run": "sometimes", "brif": true, "words": ["Larkspur"],
            "rules": {"missing-reason": "off", "missing-gratitud": "off", "missing-name": 3},
            "phrases": {"gratitude": ["Thank you so much."], "joke": []},
        });
        let faults = apply(&mut config, &given);
        assert_eq!(faults.len(), 5, "{faults:#?}");
        for hint in [
            "calm, type, save",
            "`brief`",
            "missing-gratitude",
            "off, error",
            "positive-remark",
        ] {
            assert!(
                faults.iter().any(|fault| fault.contains(hint)),
                "{hint}: {faults:#?}"
            );
        }
        assert_eq!(config.taste.order, Order::ThanksFirst);
        assert_eq!(config.taste.own.len(), 1);
        assert!(config.words.contains("larkspur"));
    }

    #[test]
    fn nothing_chosen_is_the_default() {
        let mut config = Config::default();
        assert!(apply(&mut config, &Value::Null).is_empty());
        assert_eq!(config, Config::default());
    }
}
