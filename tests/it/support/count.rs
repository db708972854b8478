//! Hits and misses, those of the half kept aside apart. Not for thresholds.

use super::labelled::is_aside;

/// Hits, claims and truths: what an F1 is made of.
#[derive(Default)]
struct Count {
    both: f64,
    either: f64,
}

impl Count {
    fn f1(&self) -> f64 {
        2.0 * self.both / self.either.max(1.0)
    }
}

/// What is counted by halves.
#[derive(Default)]
pub(crate) struct Halves {
    open: Count,
    aside: Count,
}

impl Halves {
    /// Counts one text: what was found in it, and what should be.
    pub(crate) fn add(&mut self, text: &str, got: bool, wanted: bool) {
        let count = match is_aside(text) {
            true => &mut self.aside,
            false => &mut self.open,
        };
        count.both += f64::from(got && wanted);
        count.either += f64::from(got) + f64::from(wanted);
    }

    /// The F1 of both halves together.
    pub(crate) fn f1_of_all(&self) -> f64 {
        let (open, aside) = (&self.open, &self.aside);
        let all = Count {
            both: open.both + aside.both,
            either: open.either + aside.either,
        };
        all.f1()
    }

    /// The F1 of the half that is learnt from, and of the one kept aside.
    pub(crate) fn f1(&self) -> (f64, f64) {
        (self.open.f1(), self.aside.f1())
    }
}
