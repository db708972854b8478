//! The client's settings as a [`Config`]: `{"rules": {"missing-reason": "hint", "missing-name": "off"}}`, alone or under `bowout`.
//!
//! Not for files. What is not understood is told, and the rest counts.

use serde_json::Value;

use crate::config::Config;
use crate::diagnostic::Severity;

/// The choices in `settings`, and a message for each part that says nothing to us.
pub(super) fn read(settings: &Value) -> (Config, Vec<String>) {
    let (mut config, mut faults) = (Config::default(), Vec::new());
    let settings = settings.get("bowout").unwrap_or(settings);
    let empty = serde_json::Map::new();
    let keys = match settings {
        Value::Object(keys) => keys,
        Value::Null => &empty,
        other => {
            faults.push(format!(
                "settings must be an object such as {{\"rules\": {{…}}}}, not `{other}`"
            ));
            &empty
        }
    };
    for (key, value) in keys {
        match (key.as_str(), value) {
            ("rules", Value::Object(rules)) => rules
                .iter()
                .for_each(|(name, level)| set(&mut config, &mut faults, name, level)),
            ("rules", Value::Null) => {}
            ("rules", other) => faults.push(format!(
                "`rules` must be an object of rule names, not `{other}`"
            )),
            _ => faults.push(format!(
                "no setting is called `{key}`; the one there is is `rules`"
            )),
        }
    }
    (config, faults)
}

fn set(config: &mut Config, faults: &mut Vec<String>, name: &str, level: &Value) {
    let known = Severity::ALL
        .into_iter()
        .find(|severity| level == severity.name());
    let result = match known {
        Some(severity) => config.set(name, Some(severity)),
        None if level == "off" => config.set(name, None),
        None => Err(format!(
            "`{name}` can be off, error, warning, information or hint, not `{level}`"
        )),
    };
    faults.extend(result.err());
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_understood_is_told_and_the_rest_counts() {
        let (config, faults) = read(
            &json!({"bowout": {"rules": {"missing-reason": "off", "missing-gratitud": "off", "missing-name": 3}, "colour": 1}}),
        );
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(
            faults.iter().any(|f| f.contains("missing-gratitude")),
            "{faults:?}"
        );
        assert_ne!(config, Config::default());
        assert_eq!(read(&json!(null)), (Config::default(), Vec::new()));
    }
}
