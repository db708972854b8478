//! The weights of a linear model of `N` outcomes, as the trainer writes them. Not for what they are multiplied with.

/// The file, all numbers little-endian: for each outcome four `f32`, namely what a weight of one is worth, the bias, and the
/// log-odds above which the model stands alone and above which it agrees with the cues; then the rows, one for each trait that
/// the model knows, in the order of the traits: first, for each value of a trait's upper [`INDEX`] bits and once more at the
/// end, how many rows stand before its first (`u16`); then for each row the lower 16 bits of its trait; then for each row one
/// signed byte an outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights<const N: usize> {
    pub(super) file: &'static [u8],
}

/// How many upper bits of a trait the rows are found by.
pub const INDEX: u32 = 13;

/// How many bytes the numbers of one outcome take at the head.
const HEAD: usize = 4 * 4;

/// How many bytes the index takes.
const INDEXED: usize = ((1 << INDEX) + 1) * 2;

/// What one trait counts in something that has `count` known ones: long sentences do not weigh more than short ones.
pub fn share(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

impl<const N: usize> Weights<N> {
    /// Where the weights of a trait stand; `None` of one that the model has not learnt.
    pub(super) fn row(self, of: u32) -> Option<usize> {
        let begin = HEAD * N + (of >> (u32::BITS - INDEX)) as usize * 2;
        let rows = self.short(begin)?..self.short(begin + 2)?;
        let lower = (of & 0xffff) as usize;
        let traits = HEAD * N + INDEXED;
        rows.into_iter()
            .find(|row| self.short(traits + row * 2) == Some(lower))
    }

    /// The log-odds of each outcome for something that has these traits; those that the model does not know are passed over.
    pub(super) fn odds_of(self, traits: &[u32]) -> [f32; N] {
        let known: Vec<usize> = traits.iter().filter_map(|of| self.row(*of)).collect();
        self.odds(known.into_iter())
    }

    /// The log-odds of each outcome for something whose known traits stand in these rows.
    pub(super) fn odds(self, rows: impl ExactSizeIterator<Item = usize>) -> [f32; N] {
        let mut sums = [0i32; N];
        let share = share(rows.len());
        for row in rows {
            for (sum, weight) in sums.iter_mut().zip(self.weights(row)) {
                *sum += i32::from(weight.cast_signed());
            }
        }
        std::array::from_fn(|outcome| {
            let [worth, bias, ..] = self.head(outcome);
            sums[outcome] as f32 * worth * share + bias
        })
    }

    /// The log-odds above which the model stands alone on an outcome, and above which it agrees with the cues.
    pub(super) fn thresholds(self, outcome: usize) -> (f32, f32) {
        let [_, _, alone, with_cue] = self.head(outcome);
        (alone, with_cue)
    }

    pub(super) fn weight(self, row: usize, outcome: usize) -> i8 {
        let weight = self.weights(row).get(outcome);
        weight.map_or(0, |byte| byte.cast_signed())
    }

    /// The weights of a row, one an outcome. A file of the wrong length has no opinion; tests hold that it is whole.
    fn weights(self, row: usize) -> &'static [u8] {
        let at = HEAD * N + INDEXED + self.rows() * 2 + row * N;
        self.file.get(at..at + N).unwrap_or_default()
    }

    /// How many traits the model knows.
    fn rows(self) -> usize {
        self.short(HEAD * N + INDEXED - 2).unwrap_or(0)
    }

    fn short(self, at: usize) -> Option<usize> {
        let bytes = self.file.get(at..at + 2)?.try_into().ok()?;
        Some(usize::from(u16::from_le_bytes(bytes)))
    }

    fn head(self, outcome: usize) -> [f32; 4] {
        std::array::from_fn(|number| {
            let at = outcome * HEAD + number * 4;
            let bytes = self.file.get(at..at + 4).and_then(|b| b.try_into().ok());
            bytes.map_or(f32::INFINITY, f32::from_le_bytes)
        })
    }

    /// Whether the file is as long as it should be, and its numbers are numbers.
    #[cfg(test)]
    pub(super) fn is_whole(self) -> bool {
        let finite = |outcome| {
            self.head(outcome)
                .iter()
                .all(|number: &f32| number.is_finite())
        };
        self.file.len() == HEAD * N + INDEXED + self.rows() * (2 + N) && (0..N).all(finite)
    }
}
