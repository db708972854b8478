//! An e-mail taken apart.

/// An e-mail taken apart. All spans count bytes of [`Draft::text`].
#[derive(Debug)]
pub struct Draft<'t> {
    /// The whole text, as it came.
    pub text: &'t str,
}

impl<'t> Draft<'t> {
    /// Takes `text` apart. Cannot fail: whatever is not understood is body.
    pub fn parse(text: &'t str) -> Self {
        Self { text }
    }
}
