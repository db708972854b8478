//! The weights of a linear model of `N` outcomes, as the trainer writes them. Not for what they are multiplied with.

/// For each outcome four little-endian `f32`: what a weight of one is worth, the bias, and the log-odds above which the
/// model stands alone and above which it agrees with the cues. Then for each bucket one signed byte an outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights<const N: usize>(pub(super) &'static [u8]);

/// How many bytes the numbers of one outcome take at the head.
const HEAD: usize = 4 * 4;

impl<const N: usize> Weights<N> {
    /// The log-odds of each outcome for something that falls into these buckets, whose sum counts `share`.
    pub(super) fn odds(self, buckets: impl Iterator<Item = usize>, share: f32) -> [f32; N] {
        let mut sums = [0i32; N];
        for bucket in buckets {
            for (outcome, sum) in sums.iter_mut().enumerate() {
                *sum += i32::from(self.weight(bucket, outcome));
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
    pub(super) fn weight(self, bucket: usize, outcome: usize) -> i8 {
        let at = HEAD * N + bucket * N + outcome;
        self.0.get(at).map_or(0, |byte| byte.cast_signed())
    }

    fn head(self, outcome: usize) -> [f32; 4] {
        std::array::from_fn(|number| {
            let at = outcome * HEAD + number * 4;
            let bytes = self.0.get(at..at + 4).and_then(|b| b.try_into().ok());
            bytes.map_or(f32::INFINITY, f32::from_le_bytes)
        })
    }

    /// Whether the file is one for so many buckets.
    #[cfg(test)]
    pub(super) fn is_whole(self, buckets: usize) -> bool {
        let finite = |outcome| {
            self.head(outcome)
                .iter()
                .all(|number: &f32| number.is_finite())
        };
        self.0.len() == HEAD * N + buckets * N && (0..N).all(finite)
    }
}
