//! Capitals at the beginning of words. Not for telling what deserves one.

/// A text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A text with a capital where `model`, which it takes the place of, has one.
pub fn cased_like(text: &str, model: &str) -> String {
    match model.starts_with(char::is_uppercase) {
        true => capitalised(text),
        false => text.to_owned(),
    }
}
