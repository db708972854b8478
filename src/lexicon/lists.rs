//! Words by kind, for what is told by single words rather than by cues: which words end a job title, which introduce a quote.
//!
//! Data and looking it up; what stands where is `draft`'s.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashSet;

use crate::text::Span;

const LISTS: &str = include_str!("lists.txt");

/// A section of `lists.txt`, where its comment says what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the comments in the file say it")]
pub enum List {
    Jobs,
    TitlePost,
    TitleNever,
    TitlePeople,
    TitleElsewhere,
    TitleHires,
    CompanyNever,
    CompanyElsewhere,
    CompanyForms,
    CompanyTrades,
    CompanyProviders,
    Nobody,
    Agency,
    OnBehalf,
    IntroWrote,
    IntroOriginal,
    IntroForwarded,
    IntroBeginForwarded,
    IntroFrom,
    IntroBlock,
    NoticeBegins,
    NoticeLegal,
    NoticeOnlyThere,
    NoticeBanners,
    IntroDate,
    Meeting,
    MeetingNoun,
    Over,
    Mail,
    DayOtherwise,
    DayOfWork,
    Closing,
    Or,
    ScopeInterview,
    ScopeApplication,
    ScopeOffer,
    GreetsCasually,
    GreetsNobody,
    ClosesCasually,
    SubjectTells,
    SubjectAnswers,
    AsksForCall,
    TellsOfCall,
    SorryForHaste,
    SorryForDelay,
    NoReply,
    Nicknames,
    NotAName,
    NameParts,
    GivesWork,
    TakesWork,
    ForeignOffer,
    MayDouble,
    PromisesAttachment,
}

/// The names of the sections, in the order of [`List`].
const NAMES: &[&str] = &[
    "jobs",
    "title-post",
    "title-never",
    "title-people",
    "title-elsewhere",
    "title-hires",
    "company-never",
    "company-elsewhere",
    "company-forms",
    "company-trades",
    "company-providers",
    "nobody",
    "agency",
    "on-behalf",
    "intro-wrote",
    "intro-original",
    "intro-forwarded",
    "intro-begin-forwarded",
    "intro-from",
    "intro-block",
    "notice-begins",
    "notice-legal",
    "notice-only-there",
    "notice-banners",
    "intro-date",
    "meeting",
    "meeting-noun",
    "over",
    "mail",
    "day-otherwise",
    "day-of-work",
    "closing",
    "or",
    "scope-interview",
    "scope-application",
    "scope-offer",
    "greets-casually",
    "greets-nobody",
    "closes-casually",
    "subject-tells",
    "subject-answers",
    "asks-for-call",
    "tells-of-call",
    "sorry-for-haste",
    "sorry-for-delay",
    "no-reply",
    "nicknames",
    "not-a-name",
    "name-parts",
    "gives-work",
    "takes-work",
    "foreign-offer",
    "may-double",
    "promises-attachment",
];

#[derive(Debug, Default)]
struct Section {
    entries: Vec<&'static str>,
    words: FxHashSet<&'static str>,
    /// What looks for all entries at once, made when somebody first does; `None` would be a fault of the data, which a test sees.
    finder: OnceLock<Option<AhoCorasick>>,
}

impl List {
    /// Whether `word`, which is in lower case, is listed.
    pub fn has(self, word: &str) -> bool {
        self.section()
            .is_some_and(|section| section.words.contains(word))
    }

    /// Where a text first has something that is listed, as part of words or across them, the longest there; in bytes. ASCII letters
    /// may be capitals.
    pub fn find(self, text: &str) -> Option<Span> {
        let section = self.section()?;
        let finder = section.finder.get_or_init(|| finder(&section.entries));
        let found = finder.as_ref()?.find(text)?;
        Some(Span::new(found.start(), found.end()))
    }

    /// All that is listed, in order.
    pub fn entries(self) -> impl Iterator<Item = &'static str> {
        self.section()
            .map_or(&[][..], |section| &section.entries)
            .iter()
            .copied()
    }

    fn section(self) -> Option<&'static Section> {
        static SECTIONS: OnceLock<Vec<Section>> = OnceLock::new();
        SECTIONS.get_or_init(read).get(self as usize)
    }
}

fn finder(entries: &[&str]) -> Option<AhoCorasick> {
    let mut finder = AhoCorasick::builder();
    // The kind that is made fastest: most lists are looked for a few times in the life of the program.
    finder.kind(Some(AhoCorasickKind::NoncontiguousNFA));
    finder.match_kind(MatchKind::LeftmostLongest);
    finder.ascii_case_insensitive(true).build(entries).ok()
}

fn read() -> Vec<Section> {
    let mut sections: Vec<Section> = NAMES.iter().map(|_| Section::default()).collect();
    let mut at = None;
    for line in LISTS.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            at = NAMES.iter().position(|known| *known == name);
        } else if let Some(section) = at.and_then(|at| sections.get_mut(at)) {
            let words = line
                .split(';')
                .map(str::trim)
                .filter(|word| !word.is_empty());
            section.entries.extend(words);
        }
    }
    for section in &mut sections {
        section.words = section.entries.iter().copied().collect();
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_read() {
        let headings = LISTS.lines().filter(|line| line.starts_with('['));
        let named: Vec<&str> = headings.map(|line| line.trim_matches(['[', ']'])).collect();
        assert_eq!(named, NAMES);
        for (name, section) in NAMES.iter().zip(read()) {
            assert!(finder(&section.entries).is_some(), "{name}");
            assert!(section.entries.len() > 1, "{name}");
            assert_eq!(
                section.entries.len(),
                section.words.len(),
                "{name} lists a word twice"
            );
            let lower = section
                .entries
                .iter()
                .all(|word| *word == word.to_lowercase());
            assert!(lower, "{name} holds capitals");
        }
    }
}
