//! Makes the files of the speller beside `src/spelling`: `en.dic`, American and British words in one, and `en.fst`, every form of
//! them as a set that needs no loading.
//!
//! `cargo run --release --example words -- en_US.dic en_GB.dic` merges two dictionaries of SCOWL and makes both files; without
//! arguments only the set is made anew, from `en.dic`, `en.aff`, `rare.txt`
//! and `words.txt`.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program of ours, for us"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/spelling");
    let sources: Vec<String> = std::env::args().skip(1).collect();
    let read = |path: &Path| fs::read_to_string(path).expect("a dictionary");
    if !sources.is_empty() {
        let texts: Vec<String> = sources.iter().map(|path| read(Path::new(path))).collect();
        fs::write(folder.join("en.dic"), merged(&texts)).expect("en.dic");
    }
    let affixes = affixes(&read(&folder.join("en.aff")));
    let mut forms = BTreeSet::new();
    for (stem, flags) in entries(&read(&folder.join("en.dic"))) {
        for form in inflected(&stem, &flags, &affixes) {
            forms.extend(key(&form));
        }
    }
    for list in ["words.txt", "rare.txt"] {
        let words = read(&folder.join(list));
        let words = words.lines().filter(|line| !line.starts_with('#'));
        forms.extend(words.flat_map(str::split_whitespace).map(str::to_owned));
    }
    let mut set = fst::SetBuilder::memory();
    for form in &forms {
        set.insert(form).expect("forms in order");
    }
    let set = set.into_inner().expect("a set");
    println!("{} forms in {} bytes", forms.len(), set.len());
    fs::write(folder.join("en.fst"), set).expect("en.fst");
}

/// How a form stands in the set, if it does: in lower case. Possessives are looked up without their `'s`, and what is written in
/// capitals is no word to be spelled. A short name would let a slip of the same letters pass.
fn key(form: &str) -> Option<String> {
    let lower = form.to_ascii_lowercase();
    let rest = form.get(1..)?;
    let is_name = form.starts_with(|c: char| c.is_ascii_uppercase());
    let plain = rest.chars().all(|c| c.is_ascii_lowercase() || c == '\'')
        && form.starts_with(|c: char| c.is_ascii_alphabetic());
    (plain && !form.ends_with("'s") && !(is_name && form.len() < 4)).then_some(lower)
}

/// Stems and their flags.
fn entries(dictionary: &str) -> impl Iterator<Item = (String, Vec<char>)> {
    let lines = dictionary.lines().skip(1).filter(|line| !line.is_empty());
    lines.map(|line| {
        let (stem, flags) = line.split_once('/').unwrap_or((line, ""));
        (stem.to_owned(), flags.chars().collect())
    })
}

/// The entries of all dictionaries, each with the flags that it has in any of them.
fn merged(dictionaries: &[String]) -> String {
    let mut all: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for (stem, flags) in dictionaries.iter().flat_map(|text| entries(text)) {
        all.entry(stem).or_default().extend(flags);
    }
    let mut out = format!("{}\n", all.len());
    for (stem, flags) in all {
        let flags: String = flags.into_iter().collect();
        let mark = if flags.is_empty() { "" } else { "/" };
        out.push_str(&format!("{stem}{mark}{flags}\n"));
    }
    out
}

/// One way to make a form of a stem.
struct Affix {
    flag: char,
    prefix: bool,
    /// Whether it goes together with an affix at the other end.
    crosses: bool,
    strip: String,
    add: String,
    /// What the stem must end in, by letter; `None` is any.
    condition: Vec<Option<(bool, Vec<char>)>>,
}

fn affixes(table: &str) -> Vec<Affix> {
    let mut crossing = BTreeMap::new();
    let mut out = Vec::new();
    for line in table.lines() {
        let parts: Vec<&str> = line.split_whitespace().collect();
        match parts.as_slice() {
            ["PFX" | "SFX", flag, cross @ ("Y" | "N"), count] if count.parse::<u32>().is_ok() => {
                crossing.insert(flag.to_string(), *cross == "Y");
            }
            [kind @ ("PFX" | "SFX"), flag, strip, add, condition] => out.push(Affix {
                flag: flag.chars().next().expect("a flag"),
                prefix: *kind == "PFX",
                crosses: crossing.get(*flag).copied().unwrap_or(false),
                strip: strip.trim_start_matches('0').to_owned(),
                add: (*add).to_owned(),
                condition: condition_of(condition),
            }),
            _ => {}
        }
    }
    out
}

fn condition_of(source: &str) -> Vec<Option<(bool, Vec<char>)>> {
    let mut out = Vec::new();
    let mut rest = source.chars();
    while let Some(c) = rest.next() {
        out.push(match c {
            '.' => None,
            '[' => {
                let mut inside: Vec<char> = rest.by_ref().take_while(|c| *c != ']').collect();
                let negated = inside.first() == Some(&'^');
                inside.retain(|c| *c != '^');
                Some((!negated, inside))
            }
            c => Some((true, vec![c])),
        });
    }
    out
}

fn applied(stem: &str, affix: &Affix) -> Option<String> {
    if affix.prefix {
        return Some(format!("{}{stem}", affix.add));
    }
    let letters: Vec<char> = stem.chars().collect();
    let from = letters.len().checked_sub(affix.condition.len())?;
    let fits = affix.condition.iter().zip(&letters[from..]);
    let fits = fits.into_iter().all(|(wanted, letter)| {
        let found = wanted.as_ref().map(|(is, all)| all.contains(letter) == *is);
        found.unwrap_or(true)
    });
    let kept = stem.strip_suffix(affix.strip.as_str()).filter(|_| fits)?;
    Some(format!("{kept}{}", affix.add))
}

/// The stem, and every form of it.
fn inflected(stem: &str, flags: &[char], affixes: &[Affix]) -> Vec<String> {
    let own = |prefix: bool| {
        let mut own = affixes.iter().filter(move |affix| affix.prefix == prefix);
        std::iter::from_fn(move || own.find(|affix| flags.contains(&affix.flag)))
    };
    let mut out = vec![stem.to_owned()];
    for suffix in own(false) {
        let Some(form) = applied(stem, suffix) else {
            continue;
        };
        let prefixes = own(true).filter(|prefix| prefix.crosses && suffix.crosses);
        out.extend(prefixes.filter_map(|prefix| applied(&form, prefix)));
        out.push(form);
    }
    out.extend(own(true).filter_map(|prefix| applied(stem, prefix)));
    out
}
