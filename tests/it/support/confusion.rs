//! Which situation a letter is taken for, against which it is. Not for thresholds.

use std::collections::BTreeMap;
use std::fmt;

use bowout::moves::Situation;

use super::labelled::is_aside;

/// How often each situation was taken for each, and for none; those of the half kept aside apart.
#[derive(Default)]
pub(crate) struct Confusion {
    taken: BTreeMap<(String, &'static str), usize>,
    letters: [usize; 2],
    seen: [usize; 2],
    right: [usize; 2],
}

impl Confusion {
    /// Counts one letter.
    pub(crate) fn add(&mut self, letter: &str, wanted: &str, got: Option<Situation>) {
        let half = usize::from(is_aside(letter));
        let wanted_matter = Situation::named(wanted).map(Situation::matter);
        self.letters[half] += 1;
        self.seen[half] += usize::from(got.is_some());
        self.right[half] +=
            usize::from(got.is_some() && got.map(Situation::matter) == wanted_matter);
        let got = got.map_or("none", |situation| situation.name());
        *self.taken.entry((wanted.to_owned(), got)).or_default() += 1;
    }

    /// How many letters were seen for what they are: withdrawals.
    pub(crate) fn seen(&self) -> usize {
        self.seen.iter().sum()
    }

    /// Of how many it was told what they are about: an interview, an application, an offer.
    pub(crate) fn right(&self) -> usize {
        self.right.iter().sum()
    }
}

impl fmt::Display for Confusion {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (half, name) in ["learnt from", "aside"].into_iter().enumerate() {
            let (seen, right, all) = (self.seen[half], self.right[half], self.letters[half]);
            writeln!(
                out,
                "{name}: {seen} of {all} letters seen, of {right} told what about"
            )?;
        }
        for ((wanted, got), count) in &self.taken {
            writeln!(out, "  {wanted} taken for {got}: {count}")?;
        }
        Ok(())
    }
}
