//! Words that job titles end in. Data; how titles stand in a sentence is `draft`'s.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

const JOBS: &str = include_str!("jobs.txt");

/// Whether a job title can end in `word`, which is in lower case and in the singular: "nurse", "analyst".
pub fn is_job(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        JOBS.lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .collect()
    });
    words.contains(word)
}
