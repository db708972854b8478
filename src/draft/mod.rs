//! An e-mail, taken apart: headers, zones, paragraphs, sentences and facts.
//!
//! For: saying which stretch of the text is whose and what. Nothing is cut out: every span counts in the
//! original text, so that quotes, signatures and headers are passed over and never shift a range.
//! Not for: what the writer does in a sentence (see `moves`).

mod facts;
mod headers;
mod lines;
mod placeholders;
mod quotes;
mod salutation;
mod sentences;
mod sign_off;
mod zones;

pub use facts::Facts;
pub use headers::Headers;
pub use placeholders::Placeholder;
pub use sentences::Sentence;
pub use zones::{Zone, ZoneKind};

// Whoever parses drafts again and again brings a reader along.
pub use crate::lexicon::Reader;

use crate::text::Span;

/// Own text longer than this, in bytes, is no letter: it has no sentences, so that nothing in it is judged.
const LONGEST_LETTER: usize = 256 << 10;

/// An e-mail taken apart. All spans count bytes of [`Draft::text`].
#[derive(Debug)]
pub struct Draft<'t> {
    /// The whole text, as it came.
    pub text: &'t str,
    /// The header block, where there is one.
    pub headers: Option<Headers>,
    /// What each stretch is; the zones lie side by side and cover the text.
    pub zones: Vec<Zone>,
    /// The greeting, without the line end; with its comma.
    pub salutation: Option<Span>,
    /// The closing formula, with its comma.
    pub sign_off: Option<Span>,
    /// The writer's name under the letter.
    pub name: Option<Span>,
    /// The paragraphs of the body, without the blank lines between.
    pub paragraphs: Vec<Span>,
    /// The sentences of the body, in order; none where the body is too long for a letter.
    pub sentences: Vec<Sentence>,
    /// The Subject as a sentence of its own, where it holds a word.
    pub subject: Option<Sentence>,
    /// What the letter tells about role, company and people.
    pub facts: Facts,
    /// Stand-ins that wait to be filled, in the Subject and in what the writer wrote.
    pub placeholders: Vec<Placeholder>,
    /// How the text ends its lines: CRLF or LF, whichever comes first.
    pub line_end: &'static str,
}

impl<'t> Draft<'t> {
    /// Takes `text` apart. Cannot fail: whatever is not understood is body.
    pub fn parse(text: &'t str) -> Self {
        Self::parse_with(text, &mut Reader::default())
    }

    /// The same, by a reader that knows the sentences of the round before.
    pub fn parse_with(text: &'t str, reader: &mut Reader) -> Self {
        reader.next_round();
        let (headers, layout) = zones::layout(text, reader);
        let paragraphs = layout.paragraphs(text);
        let own: usize = paragraphs.iter().map(|p| p.len()).sum();
        let sentences = if own > LONGEST_LETTER {
            Vec::new()
        } else {
            sentences::of(text, &paragraphs, reader)
        };
        let subject = headers
            .as_ref()
            .and_then(|h| h.subject)
            .filter(|s| !s.is_empty())
            .map(|span| Sentence {
                span,
                paragraph: 0,
                reading: reader.read(span.of(text)),
            });
        let mut draft = Self {
            text,
            headers,
            zones: layout.zones(text),
            salutation: layout.salutation,
            sign_off: layout.sign_off,
            name: layout.name,
            paragraphs,
            sentences,
            subject: subject.filter(|s| !s.tokens().is_empty()),
            placeholders: Vec::new(),
            facts: Facts::default(),
            line_end: line_end(text),
        };
        draft.facts = Facts::of(&draft, reader);
        draft.placeholders = placeholders::of(&draft, reader);
        draft
    }

    /// The bytes from the first to the last paragraph of the body; `None` where nothing is written yet.
    pub fn body(&self) -> Option<Span> {
        Some(Span::new(
            self.paragraphs.first()?.start,
            self.paragraphs.last()?.end,
        ))
    }

    /// Whether the letter quotes or forwards another one.
    pub fn is_reply(&self) -> bool {
        self.zones
            .iter()
            .any(|zone| matches!(zone.kind, ZoneKind::Quote | ZoneKind::Forward))
    }

    /// The words of the body.
    pub fn word_count(&self) -> usize {
        self.sentences
            .iter()
            .map(|s| s.tokens().iter().filter(|t| t.is_wordlike()).count())
            .sum()
    }
}

fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
