//! What can be asked of a letter: reasons, tones, media, with their names and what they mean.
//!
//! Not for situations, which [`Situation`](crate::moves::Situation) lists, nor for the phrases.

/// Why the writer bows out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the labels say it")]
pub enum Reason {
    AnotherJob,
    Staying,
    Fit,
    // True of everybody who has a reason at all, so that nothing is made up for who names none.
    #[default]
    Circumstances,
    Family,
    Health,
    Place,
    Study,
    Direction,
    Timing,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 10] = [
        Reason::AnotherJob,
        Reason::Staying,
        Reason::Fit,
        Reason::Circumstances,
        Reason::Family,
        Reason::Health,
        Reason::Place,
        Reason::Study,
        Reason::Direction,
        Reason::Timing,
    ];

    /// Its name, as it is typed and as the phrase file has it.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::AnotherJob => "another-job",
            Reason::Staying => "staying",
            Reason::Fit => "fit",
            Reason::Circumstances => "circumstances",
            Reason::Family => "family",
            Reason::Health => "health",
            Reason::Place => "place",
            Reason::Study => "study",
            Reason::Direction => "direction",
            Reason::Timing => "timing",
        }
    }

    /// What it means, for a menu.
    pub const fn label(self) -> &'static str {
        match self {
            Reason::AnotherJob => "you have taken another job",
            Reason::Staying => "you stay where you are",
            Reason::Fit => "the role and you do not match",
            Reason::Circumstances => "personal reasons, left at that",
            Reason::Family => "your family needs you",
            Reason::Health => "your health comes first",
            Reason::Place => "the place of work, or a move",
            Reason::Study => "you go on learning",
            Reason::Direction => "you take another direction",
            Reason::Timing => "the moment is not right",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// How the letter sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the labels say it")]
pub enum Tone {
    Warm,
    #[default]
    Neutral,
    Brief,
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 3] = [Tone::Warm, Tone::Neutral, Tone::Brief];

    /// Its name, as it is typed and as the phrase files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Tone::Warm => "warm",
            Tone::Neutral => "neutral",
            Tone::Brief => "brief",
        }
    }

    /// What it means, for a menu.
    pub const fn label(self) -> &'static str {
        match self {
            Tone::Warm => "for people whom you have come to know",
            Tone::Neutral => "polite and plain",
            Tone::Brief => "the fewest words that are still kind",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.name() == name)
    }
}

/// By which way the letter goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the labels say it")]
pub enum Medium {
    #[default]
    Email,
    Message,
}

impl Medium {
    /// All of them.
    pub const ALL: [Medium; 2] = [Medium::Email, Medium::Message];

    /// Its name, as it is typed.
    pub const fn name(self) -> &'static str {
        match self {
            Medium::Email => "email",
            Medium::Message => "message",
        }
    }

    /// What it means, for a menu.
    pub const fn label(self) -> &'static str {
        match self {
            Medium::Email => "a mail with a Subject",
            Medium::Message => "one paragraph, for a chat or a phone",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|medium| medium.name() == name)
    }
}
