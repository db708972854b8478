//! An e-mail, taken apart: headers, zones, paragraphs, sentences and facts.
//!
//! For: saying which stretch of the text is whose and what. Nothing is cut out: every span counts in the
//! original text, so that quotes, signatures and headers are passed over and never shift a range.
//! Not for: what the writer does in a sentence (see `moves`).

mod attribution;
mod closing;
mod container;
mod dates;
mod disclaimer;
mod facts;
mod headers;
mod lines;
mod opaque;
mod paragraphs;
mod placeholders;
mod quotes;
mod reader;
mod salutation;
mod sentences;
mod sign_off;
mod source;
mod zones;

pub use dates::Moment;
pub use facts::{Address, Fact, Facts, Odd, Place, Thread, When};
pub use headers::{Field, Headers, Style};
pub use placeholders::Placeholder;
pub use sentences::Sentence;
pub use source::{Locked, Why};
pub use zones::{Zone, ZoneKind};

pub use reader::Reader;

use crate::lexicon::List;

use std::borrow::Cow;

use crate::text::{Edit, Span};
use source::SourceMap;

/// Own text longer than this, in bytes, is no letter: it has no sentences, so that nothing in it is judged.
const LONGEST_LETTER: usize = 256 << 10;

/// An e-mail taken apart. All spans count bytes of [`Draft::text`].
#[derive(Debug)]
pub struct Draft<'t> {
    /// The text as it came.
    pub source: &'t str,
    /// The text as it is read: the source itself, or the source with each encoded stretch decoded in its place.
    pub text: Cow<'t, str>,
    map: SourceMap,
    /// The forms of MIME that the letter came in.
    mime: Vec<String>,
    /// Why the letter can be judged but not edited where it stands.
    pub locked: Option<Locked>,
    /// Whether a line that ends in a blank goes on in the next one (format=flowed).
    pub flowed: bool,
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
    /// The mail that is answered or passed on, without its marks.
    pub thread: Thread,
    /// What letter and thread tell about role, company and people.
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
    pub fn parse_with(source: &'t str, reader: &mut Reader) -> Self {
        reader.next_round();
        let opened = source::open(source);
        let text: &str = &opened.text;
        let (headers, mut layout) = zones::layout(text, &opened.parts, opened.flowed, reader);
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
        if let Some(locked) = opened.locked {
            let kind = match locked.why {
                Why::Base64 => ZoneKind::Body,
                Why::HtmlOnly => ZoneKind::Attachment,
            };
            layout.lump(text, &opened.parts, kind);
        }
        let zones = layout.zones(text);
        let flowed = opened.flowed || paragraphs::is_flowed(text, &paragraphs);
        let line_end = line_end(text);
        let mut draft = Self {
            source,
            text: opened.text,
            map: opened.map,
            mime: opened.forms,
            locked: opened.locked,
            flowed,
            headers,
            zones,
            salutation: layout.salutation,
            sign_off: layout.sign_off,
            name: layout.name,
            paragraphs,
            sentences,
            subject: subject.filter(|s| !s.tokens().is_empty()),
            placeholders: Vec::new(),
            thread: Thread::default(),
            facts: Facts::default(),
            line_end,
        };
        draft.thread = Thread::of(&draft, reader);
        draft.facts = Facts::of(&draft, reader);
        draft.placeholders = placeholders::of(&draft, reader);
        draft
    }

    /// The bytes of [`Draft::source`] that a span of the text stands in, grown to whole encoded units.
    pub fn in_source(&self, span: Span) -> Span {
        self.map.span(span)
    }

    /// An edit of the text as an edit of [`Draft::source`], encoded as the stretch that it goes into.
    pub fn edit_in_source(&self, edit: &Edit) -> Edit {
        self.map.edit(edit)
    }

    /// What the draft came in, the outermost first: `headers`, `mml`, `quoted-printable` …; `plain` for a bare body.
    pub fn containers(&self) -> Vec<String> {
        let lines = lines::lines(&self.text);
        let mut names = container::names(&lines, self.headers.as_ref(), self.flowed);
        names.extend(self.mime.iter().cloned());
        names
    }

    /// The addresses of all header fields of that name, which is in lower case.
    pub fn addresses(&self, field: &str) -> Vec<Address> {
        facts::addresses(self, field)
    }

    /// The addresses in the lines that introduce the mail that is answered.
    pub fn thread_addresses(&self) -> Vec<Span> {
        facts::thread_addresses(self)
    }

    /// Whether an address of this draft is the one that it comes from.
    pub fn is_writers(&self, address: Span) -> bool {
        let same = |from: Span| {
            from.of(&self.text)
                .eq_ignore_ascii_case(address.of(&self.text))
        };
        let from = self.addresses("from");
        !address.is_empty() && from.into_iter().any(|from| same(from.address))
    }

    /// Whether an address of this draft is that of an agency, which finds people for others.
    pub fn is_agency(&self, address: Span) -> bool {
        facts::is_agency(address.of(&self.text))
    }

    /// Whether the source is read as it came, so that text and source share all offsets.
    pub fn is_verbatim(&self) -> bool {
        self.map.is_identity()
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

    /// Whether the Subject says that an earlier mail is answered or passed on: "Re: …".
    pub fn subject_answers(&self) -> bool {
        let subject = self.headers.as_ref().and_then(|headers| headers.subject);
        let head = subject.and_then(|span| span.of(&self.text).split_once(':'));
        head.is_some_and(|(mark, _)| {
            List::SubjectAnswers.has(
                mark.trim()
                    .trim_end_matches(|c: char| "[]0123456789".contains(c))
                    .to_lowercase()
                    .as_str(),
            )
        })
    }

    /// Whether a sentence of the letter says one of the wordings listed.
    pub fn says_any_of(&self, list: List) -> bool {
        let mut spans = self.sentences.iter().map(|sentence| sentence.span);
        spans.any(|span| self.says_any_of_in(span, list))
    }

    /// Whether a stretch says one of the wordings listed.
    pub fn says_any_of_in(&self, span: Span, list: List) -> bool {
        facts::says_any_of(span.of(&self.text), list)
    }

    /// Whether letter or Subject names a job in any way: by title, number or stand-in.
    pub fn names_a_job(&self) -> bool {
        let own = || self.subject.iter().chain(&self.sentences);
        let mut tokens = own().flat_map(|s| s.tokens());
        let mut kinds = own().map(|s| facts::names_kind(s.tokens()));
        self.facts.role.is_some()
            || self.facts.requisition.is_some()
            || self
                .placeholders
                .iter()
                .any(|placeholder| placeholder.stands_for == "role")
            || kinds.any(|named| named)
            || tokens.any(|token| match token.word.strip_suffix("ship") {
                // "the Directorship" is one, too.
                Some(stem) => List::Jobs.has(stem),
                None => List::Jobs.has(&token.word) && !List::TitlePeople.has(&token.word),
            })
    }

    /// Whether the Subject names a kind of job, be it no title: "Saturday job".
    pub fn subject_names_a_kind_of_job(&self) -> bool {
        self.subject
            .as_ref()
            .is_some_and(|subject| facts::names_kind(subject.tokens()))
    }

    /// Whether the greeting has a title: "Dear Dr. Lee".
    pub fn greets_by_title(&self) -> bool {
        let greeting = self.salutation.map_or("", |span| span.of(&self.text));
        greeting
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| facts::is_title(&word.to_lowercase()))
    }

    /// Whether somebody is greeted by title and name, perhaps among others: "Dear Dr. Stone and committee".
    pub fn greets_titled_name(&self) -> bool {
        let greeting = self.salutation.map_or("", |span| span.of(&self.text));
        let words = greeting.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        words.windows(2).any(|pair| {
            let (title, name) = (pair[0].to_lowercase(), pair[1]);
            let anybody = matches!(title.as_str(), "sir" | "madam");
            let is_name = name.starts_with(char::is_uppercase);
            let is_office = List::Nobody.has(&name.to_lowercase());
            facts::is_title(&title) && !anybody && is_name && !is_office
        })
    }

    /// How many words the body has.
    pub fn word_count(&self) -> usize {
        let words = self
            .sentences
            .iter()
            .map(|sentence| sentence.words().count());
        words.sum()
    }
}

fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
