//! Choosing the log-odds above which a model speaks, by sentences or letters that it has not seen. Not for learning.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::data::Line;
use crate::model::Model;
use crate::traits;

/// In how many parts the lines are split: each is judged by a model that has not seen it.
const PARTS: usize = 5;

/// What is asked of a model before it speaks.
#[derive(Clone, Copy)]
pub(crate) struct Standard {
    /// It may speak alone on this share at most of what does not deserve it.
    false_alarms: f64,
    /// How much of a wrong claim a miss weighs (the square of beta in van Rijsbergen's F).
    misses: f64,
}

/// A cue is overruled only below these log-odds, where the model is sure: letters are plainer than what it learns from.
const GENTLE: f32 = -2.0;

/// Moves that a letter is scolded for most if it lacks them: to overlook one is as bad as to imagine it.
pub(crate) const TELLS: Standard = Standard {
    false_alarms: 1.0,
    misses: 1.0,
};

/// Moves that many things sound like.
pub(crate) const GIVES: Standard = Standard {
    misses: 0.75,
    ..TELLS
};

/// Moves that many sentences sound like and few do.
pub(crate) const DOUBTS: Standard = Standard {
    misses: 0.2,
    ..TELLS
};

/// What scolds the writer.
pub(crate) const SCOLDS: Standard = Standard {
    false_alarms: 0.008,
    misses: 1.0,
};

/// What is private: most plain reasons sound a little like it.
pub(crate) const PRIES: Standard = Standard {
    false_alarms: 0.001,
    ..SCOLDS
};

/// What a letter is: mail that is no withdrawal is to be left in peace.
pub(crate) const SPEAKS_UP: Standard = Standard {
    false_alarms: 0.0135,
    misses: 0.5,
};

/// The log-odds of every line, each by a model that has not seen it.
pub(crate) fn judged<const N: usize>(
    lines: &[Line<N>],
    traits: usize,
    most: usize,
) -> Vec<[f32; N]> {
    let mut out = vec![[0.0; N]; lines.len()];
    for part in 0..PARTS {
        let is_seen = |line: &&Line<N>| line.of % PARTS != part;
        let seen: Vec<Line<N>> = lines.iter().filter(is_seen).cloned().collect();
        let kept = traits::telling(&seen, traits, most);
        let seen = kept.of(&seen);
        let model = Model::learned(&seen, kept.rows.len());
        for (line, odds) in lines.iter().zip(&mut out) {
            if !is_seen(&line) {
                *odds = model.judge(&kept.line(line));
            }
        }
    }
    out
}

/// The thresholds that are tried, in tenths of log-odds.
const STEPS: RangeInclusive<i32> = -60..=60;

/// How far the thresholds reach, in tenths, whose measures are taken together.
const HILL: i32 = 3;

/// Above which the model stands alone, and above which it lets a cue pass: what gives the best F within the standard.
pub(crate) fn thresholds<const N: usize>(
    lines: &[Line<N>],
    judged: &[[f32; N]],
    label: usize,
    name: &str,
    standard: Standard,
) -> (f32, f32) {
    let known = || {
        let all = lines.iter().zip(judged);
        all.filter(|(line, _)| !line.unsure[label])
            .map(|(line, odds)| (line, odds[label]))
    };
    let f = |alone: f32, with: f32| {
        f_measure(
            standard.misses,
            known().map(|(line, odds)| {
                let got = line.is_asked && odds > alone || line.cued[label] && odds > with;
                (got, line.wanted[label])
            }),
        )
    };
    let undeserving = || known().filter(|(line, _)| !line.wanted[label]);
    let false_alarms = |alone: f32| {
        let alarmed = undeserving().filter(|(line, odds)| line.is_asked && *odds > alone);
        let alarmed = alarmed.count();
        alarmed as f64 / undeserving().count() as f64
    };
    let step = |step: i32| step as f32 / 10.0;
    let f_of: BTreeMap<(i32, i32), f64> = STEPS
        .flat_map(|alone| STEPS.map(move |with| (alone, with)))
        .filter(|(alone, with)| step(*with) <= GENTLE.min(step(*alone)))
        .map(|(alone, with)| ((alone, with), f(step(alone), step(with))))
        .collect();
    // The best place of a flat hill is its middle: its highest point is chance, and moves with each new line.
    let around = |(alone, with): (i32, i32)| {
        let near = (alone - HILL..=alone + HILL).filter_map(|alone| f_of.get(&(alone, with)));
        let (sum, count) = near.fold((0.0, 0), |(sum, count), f| (sum + f, count + 1));
        sum / f64::from(count)
    };
    let (alone, with) = f_of
        .keys()
        .copied()
        .filter(|(alone, _)| false_alarms(step(*alone)) <= standard.false_alarms)
        .max_by(|a, b| around(*a).total_cmp(&around(*b)))
        .map(|(alone, with)| (step(alone), step(with)))
        .expect("the grid has pairs");
    let cues = f_measure(
        standard.misses,
        known().map(|(line, _)| (line.cued[label], line.wanted[label])),
    );
    println!(
        "{name:16} cues {cues:.3}  together {:.3}  alone above {alone:.1}, with a cue above {with:.1}",
        f(alone, with)
    );
    (alone, with)
}

/// F, in which a miss weighs so much of a wrong claim.
fn f_measure(misses: f64, pairs: impl Iterator<Item = (bool, bool)>) -> f64 {
    let (mut both, mut got_all, mut wanted_all) = (0.0, 0.0, 0.0);
    for (got, wanted) in pairs {
        both += f64::from(u8::from(got && wanted));
        got_all += f64::from(u8::from(got));
        wanted_all += f64::from(u8::from(wanted));
    }
    (1.0 + misses) * both / f64::max(got_all + misses * wanted_all, 1.0)
}
