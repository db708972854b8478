//! Which traits a model learns: first all that are not rare, then those that told most. Not for their weights.

use std::collections::{BTreeMap, BTreeSet};

use crate::data::Line;
use crate::model::Model;

/// What stands in fewer lines is not learnt.
const SELDOM: usize = 3;

/// Puts into the lines, for each trait, its place among all that are not rare, and leaves the others out; gives those traits, in
/// their order.
pub(crate) fn number<const N: usize>(lines: &mut [Line<N>]) -> Vec<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines.iter() {
        let once: BTreeSet<u32> = line.traits.iter().copied().collect();
        for of in once {
            *counts.entry(of).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= SELDOM);
    let row: BTreeMap<u32, u32> = (0..)
        .zip(counts.keys())
        .map(|(row, of)| (*of, row))
        .collect();
    for line in lines.iter_mut() {
        let known = line.traits.iter().filter_map(|of| row.get(of).copied());
        line.traits = known.collect();
    }
    counts.into_keys().collect()
}

/// The traits that are kept.
pub(crate) struct Kept {
    /// Their places among all, in order.
    pub(crate) rows: Vec<u32>,
    /// For each trait of all, its place among the kept.
    place: Vec<Option<u32>>,
}

impl Kept {
    /// The line with what is kept of it.
    pub(crate) fn line<const N: usize>(&self, line: &Line<N>) -> Line<N> {
        let kept = line.traits.iter().filter_map(|of| self.place[*of as usize]);
        Line {
            traits: kept.collect(),
            ..*line
        }
    }

    /// The lines with what is kept of them.
    pub(crate) fn of<const N: usize>(&self, lines: &[Line<N>]) -> Vec<Line<N>> {
        lines.iter().map(|line| self.line(line)).collect()
    }
}

/// The `most` traits that tell most in a model that has learnt them all: those of large weights that stand in many lines.
pub(crate) fn telling<const N: usize>(lines: &[Line<N>], traits: usize, most: usize) -> Kept {
    let model = Model::learned(lines, traits);
    let mut counts = vec![0.0f32; traits];
    for line in lines {
        for of in &line.traits {
            counts[*of as usize] += 1.0;
        }
    }
    let mut worth = vec![0.0f32; traits];
    for label in 0..N {
        let squares = || (0..traits).map(|row| model.weight(row, label).powi(2));
        // Labels that few lines bear have smaller weights, and their traits are needed as much.
        let usual = squares().sum::<f32>() / traits as f32;
        for (row, square) in squares().enumerate() {
            worth[row] += square * counts[row] / usual.max(1e-9);
        }
    }
    let mut rows: Vec<u32> = (0..).take(traits).collect();
    rows.sort_by(|a, b| worth[*b as usize].total_cmp(&worth[*a as usize]));
    println!("{} traits to learn of {traits}", most.min(traits));
    rows.truncate(most);
    rows.sort_unstable();
    let mut place = vec![None; traits];
    for (at, row) in (0..).zip(&rows) {
        place[*row as usize] = Some(at);
    }
    Kept { rows, place }
}
