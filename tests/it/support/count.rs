//! Hits and misses, those of the half kept aside apart. Not for thresholds.

use std::fmt;

use super::labelled::is_aside;

/// Hits, claims and truths: what precision and recall are made of.
#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    both: f64,
    claimed: f64,
    wanted: f64,
}

impl Count {
    /// Counts one text: what was found in it, and what should be.
    pub(crate) fn add(&mut self, got: bool, wanted: bool) {
        self.both += f64::from(u8::from(got && wanted));
        self.claimed += f64::from(u8::from(got));
        self.wanted += f64::from(u8::from(wanted));
    }

    /// Twice the hits by claims and truths.
    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.both / (self.claimed + self.wanted).max(1.0)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let precision = self.both / self.claimed.max(1.0);
        let recall = self.both / self.wanted.max(1.0);
        write!(
            out,
            "precision {precision:.3}, recall {recall:.3}, F1 {:.3}",
            self.f1()
        )
    }
}

/// What is counted by halves.
#[derive(Default)]
pub(crate) struct Halves {
    /// The half that may be learnt from.
    pub(crate) open: Count,
    /// The half that is kept aside.
    pub(crate) aside: Count,
}

impl Halves {
    /// Counts one text: what was found in it, and what should be.
    pub(crate) fn add(&mut self, text: &str, got: bool, wanted: bool) {
        let count = match is_aside(text) {
            true => &mut self.aside,
            false => &mut self.open,
        };
        count.add(got, wanted);
    }

    /// The F1 of both halves together.
    pub(crate) fn f1_of_all(&self) -> f64 {
        let (open, aside) = (&self.open, &self.aside);
        let all = Count {
            both: open.both + aside.both,
            claimed: open.claimed + aside.claimed,
            wanted: open.wanted + aside.wanted,
        };
        all.f1()
    }

    /// The F1 of the half that is learnt from, and of the one kept aside.
    pub(crate) fn f1(&self) -> (f64, f64) {
        (self.open.f1(), self.aside.f1())
    }
}

impl fmt::Display for Halves {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "learnt from: {}; aside: {}", self.open, self.aside)
    }
}
