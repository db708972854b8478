//! The weights of a linear model of `N` outcomes, as the trainer writes them. Not for what they are multiplied with.

/// The file: for each outcome four little-endian `f32`, namely what a weight of one is worth, the bias, and the log-odds above
/// which the model stands alone and above which it agrees with the cues; then one bit for each trait there can be, set
/// where the model knows it; then for each bucket one signed byte an outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights<const N: usize> {
    pub(super) file: &'static [u8],
    /// How many traits there can be; a power of two.
    pub(super) traits: usize,
    /// How many buckets the known ones share by their last bits; a power of two.
    pub(super) buckets: usize,
}

/// How many bytes the numbers of one outcome take at the head.
const HEAD: usize = 4 * 4;

/// What one trait counts in something that has `count` known ones: long sentences do not weigh more than short ones.
pub fn share(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

impl<const N: usize> Weights<N> {
    /// Whether the model has learnt what the trait tells. Rare traits are noise that the others would have to share buckets
    /// with.
    pub(super) fn knows(self, of: usize) -> bool {
        let byte = self.file.get(HEAD * N + of / 8);
        byte.is_some_and(|byte| byte & (1 << (of % 8)) != 0)
    }

    /// The log-odds of each outcome for something that has these traits; those that the model does not know are passed over.
    pub(super) fn odds_of(self, traits: &[usize]) -> [f32; N] {
        let known: Vec<usize> = traits
            .iter()
            .copied()
            .filter(|of| self.knows(*of))
            .collect();
        self.odds(known.into_iter())
    }

    /// The log-odds of each outcome for something that has these traits, all of them known.
    pub(super) fn odds(self, traits: impl ExactSizeIterator<Item = usize>) -> [f32; N] {
        let mut sums = [0i32; N];
        let share = share(traits.len());
        for of in traits {
            for (outcome, sum) in sums.iter_mut().enumerate() {
                *sum += i32::from(self.weight(of, outcome));
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

    /// A file of the wrong length has no opinion; tests hold that it is whole.
    pub(super) fn weight(self, of: usize, outcome: usize) -> i8 {
        let bucket = of & (self.buckets - 1);
        let at = HEAD * N + self.traits / 8 + bucket * N + outcome;
        self.file.get(at).map_or(0, |byte| byte.cast_signed())
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
        self.file.len() == HEAD * N + self.traits / 8 + self.buckets * N && (0..N).all(finite)
    }
}
