//! Running counts over a text: how much stands before a byte of it, fast on any text. Not for lines.
//!
//! Counting from the start for each place is quadratic in a letter that is one line of megabytes, as a mailing
//! program may well save it; this remembers counts on the way.

/// How many bytes lie between two remembered counts.
const STRIDE: usize = 1024;

/// Counts of something in the bytes of a text.
#[derive(Debug)]
pub(super) struct Strides<'t> {
    text: &'t str,
    count: fn(&[u8]) -> usize,
    /// The count before every `STRIDE`th byte, and before the end.
    before: Vec<usize>,
}

impl<'t> Strides<'t> {
    /// Reads `text` once. `count` must not care where its bytes are cut.
    pub(super) fn new(text: &'t str, count: fn(&[u8]) -> usize) -> Self {
        let mut before = Vec::with_capacity(text.len() / STRIDE + 2);
        let mut sum = 0;
        before.push(sum);
        for chunk in text.as_bytes().chunks(STRIDE) {
            sum += count(chunk);
            before.push(sum);
        }
        Self {
            text,
            count,
            before,
        }
    }

    /// The count before the byte `offset`, which is at most the length of the text.
    pub(super) fn before(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let stride = offset / STRIDE;
        let before = self.before.get(stride).copied().unwrap_or(0);
        before + (self.count)(&self.text.as_bytes()[stride * STRIDE..offset])
    }
}

/// The number of characters that begin in `bytes`.
pub(super) fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The number of UTF-16 units of the characters that begin in `bytes`.
pub(super) fn units(bytes: &[u8]) -> usize {
    characters(bytes) + bytes.iter().filter(|byte| **byte >= 0xF0).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_counting() {
        for text in ["", "aé🙂", &"ab🙂ü\n".repeat(700), &"é🙂".repeat(2048)] {
            let (characters, units) = (Strides::new(text, characters), Strides::new(text, units));
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(characters.before(at), text[..at].chars().count());
                assert_eq!(units.before(at), text[..at].encode_utf16().count());
            }
        }
    }
}
