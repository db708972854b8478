//! The mail that is answered, without its marks and on its own: where role, company and dates are looked up that the letter
//! does not repeat. Not for judging: nobody scolds what somebody else wrote.

use std::sync::Arc;

use super::Told;
use crate::draft::lines::lines;
use crate::draft::{Draft, Reader, ZoneKind};
use crate::lexicon::List;
use crate::text::Span;

/// How many bytes of a thread are looked at: the newest mail stands on top, and older ones tell less and less.
const LOOKED_AT: usize = 12 << 10;

/// Quoted and forwarded text without quote marks.
#[derive(Debug, Default)]
pub struct Thread {
    /// At most 12 KiB of it; lines end with LF.
    pub text: String,
    /// Where each line of `text` begins, and where that byte stands in the draft.
    starts: Vec<(usize, usize)>,
    /// What it tells by itself.
    pub(super) told: Arc<Told>,
    /// The lines that introduce the thread, as spans of the draft.
    pub attributions: Vec<Span>,
}

impl Thread {
    pub(in crate::draft) fn of(draft: &Draft<'_>, reader: &mut Reader) -> Self {
        let mut thread = Self::default();
        for zone in &draft.zones {
            if thread.text.len() > LOOKED_AT {
                break;
            }
            match zone.kind {
                ZoneKind::Attribution => thread.attributions.push(zone.span),
                ZoneKind::Quote | ZoneKind::Forward => thread.take(draft, zone.span),
                _ => {}
            }
        }
        thread.told = reader.told(&thread.text);
        thread
    }

    fn take(&mut self, draft: &Draft<'_>, zone: Span) {
        let room = LOOKED_AT.saturating_sub(self.text.len()).max(1);
        let source = zone.of(&draft.text);
        let cut = (0..=room.min(source.len()))
            .rev()
            .find(|at| source.is_char_boundary(*at))
            .unwrap_or(0);
        for line in lines(&source[..cut]) {
            let bare = line
                .text
                .trim_start_matches(['>', '|', ' ', '\t', '\u{a0}']);
            let skipped = line.text.len() - bare.len();
            self.starts
                .push((self.text.len(), zone.start + line.span.start + skipped));
            self.text.push_str(bare);
            self.text.push('\n');
        }
    }

    /// Whether no mail is answered.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it says one of the wordings listed.
    pub fn says_any_of(&self, list: List) -> bool {
        list.find(&self.told.lower).is_some()
    }

    /// Where a span of `text` stands in the draft.
    pub(super) fn in_draft(&self, span: Span) -> Span {
        let place = |at: usize| {
            let line = self.starts.partition_point(|(start, _)| *start <= at);
            match line.checked_sub(1).and_then(|line| self.starts.get(line)) {
                Some((start, origin)) => origin + (at - start),
                None => at,
            }
        };
        Span::new(place(span.start), place(span.end))
    }
}
