//! From the embedded data files to a [`Lexicon`]. Not for matching.
//!
//! A fault in a file never stops anything: the line is left out and told by [`Lexicon::faults`].

use rustc_hash::FxHashMap;

use super::pattern::{Alternatives, Node, Parser};
use super::spelling::Spelling;
use super::{CueSet, Lexicon, Pattern};

/// Words that turn a statement round.
const NEGATORS: &[&str] = &[
    "not", "never", "no", "nor", "neither", "without", "hardly", "barely", "cannot",
];

/// Builds the lexicon from its files.
pub(super) fn lexicon(
    files: &[(CueSet, &str, &'static str)],
    classes: &'static str,
    spelling: &'static str,
) -> Lexicon {
    let mut faults = Vec::new();
    let mut lexicon = Lexicon {
        words: FxHashMap::with_capacity_and_hasher(8192, Default::default()),
        classes: Vec::new(),
        patterns: Vec::with_capacity(2048),
        by_word: Vec::new(),
        by_prefix: FxHashMap::default(),
        by_any: Vec::new(),
        negatable: Vec::new(),
        negators: Vec::new(),
        spelling: Spelling::parse(spelling, &mut faults),
        faults: Vec::new(),
    };
    lexicon.negators = NEGATORS
        .iter()
        .map(|word| intern(&mut lexicon.words, word))
        .collect();
    let mut names = FxHashMap::default();
    read_classes(&mut lexicon, classes, &mut names, &mut faults);
    for (set, name, source) in files {
        read_cues(&mut lexicon, *set, name, source, &names, &mut faults);
    }
    lexicon.faults = faults;
    index(&mut lexicon);
    lexicon
}

fn intern(words: &mut FxHashMap<&'static str, u32>, word: &'static str) -> u32 {
    let next = words.len() as u32;
    *words.entry(word).or_insert(next)
}

fn parse(
    lexicon: &mut Lexicon,
    names: &FxHashMap<&'static str, usize>,
    source: &'static str,
) -> Result<Alternatives, String> {
    let words = &mut lexicon.words;
    let mut parser = Parser {
        rest: source,
        intern: &mut |word| intern(words, word),
        class: &|name| names.get(name).copied(),
    };
    let alternatives = parser.alternatives()?;
    match parser.rest.is_empty() {
        true => Ok(alternatives),
        false => Err("a closing bracket without an opening one".to_owned()),
    }
}

/// Reads `name = alternatives`; a line that begins with a blank goes on with the one before.
fn read_classes(
    lexicon: &mut Lexicon,
    source: &'static str,
    names: &mut FxHashMap<&'static str, usize>,
    faults: &mut Vec<String>,
) {
    let mut open = Alternatives::default();
    let mut name = "";
    for (number, line) in source
        .lines()
        .enumerate()
        .chain(std::iter::once((usize::MAX, "")))
    {
        let last = number == usize::MAX;
        if !last && (line.trim().is_empty() || line.starts_with('#')) {
            continue;
        }
        let continues = line.starts_with([' ', '\t']);
        if !continues {
            if !name.is_empty() {
                if names.insert(name, lexicon.classes.len()).is_some() {
                    faults.push(format!("classes.txt: @{name} stands there twice"));
                }
                lexicon.classes.push(std::mem::take(&mut open).into_node());
            }
            if last {
                break;
            }
        }
        let body = match line.split_once('=') {
            Some((head, body)) if !continues => {
                name = head.trim();
                body
            }
            _ => line,
        };
        match parse(lexicon, names, body.trim().trim_matches('|')) {
            Ok(alternatives) => open.extend(alternatives),
            Err(fault) => faults.push(format!("classes.txt:{}: {fault}", number + 1)),
        }
    }
}

fn read_cues(
    lexicon: &mut Lexicon,
    set: CueSet,
    file: &str,
    source: &'static str,
    names: &FxHashMap<&'static str, usize>,
    faults: &mut Vec<String>,
) {
    let mut section = "";
    for (number, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            section = name;
            continue;
        }
        if let Some(setting) = line.strip_prefix('%') {
            match setting.trim() {
                "negation silences" => lexicon.negatable.push(set),
                other => faults.push(format!(
                    "{file}:{}: no setting is called `{other}`",
                    number + 1
                )),
            }
            continue;
        }
        let (veto, pattern) = match line.strip_prefix("! ") {
            Some(pattern) => (true, pattern),
            None => (false, line),
        };
        match parse(lexicon, names, pattern) {
            Ok(alternatives) => {
                for seq in alternatives.into_seqs() {
                    lexicon.patterns.push(Pattern {
                        set,
                        section,
                        veto,
                        seq,
                        needs: Vec::new(),
                        line: number + 1,
                        source: line,
                    });
                }
            }
            Err(fault) => faults.push(format!("{file}:{}: {fault}", number + 1)),
        }
    }
}

/// The first letters of a word, which patterns that begin with a stem are found by: the parser wants two of a stem at least.
pub(super) fn opening(word: &str) -> [u8; 2] {
    let letter = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    [letter(0), letter(1)]
}

/// What a sequence can begin with.
#[derive(Default)]
struct Heads {
    words: Vec<u32>,
    prefixes: Vec<&'static str>,
    any: bool,
}

/// Collects the heads of `seq`; returns whether it can match without a word, so that what follows it counts too.
fn heads(seq: &[Node], classes: &[Node], out: &mut Heads) -> bool {
    for node in seq {
        let passable = match node {
            Node::Word(id) => {
                out.words.push(*id);
                false
            }
            Node::Words(ids) => {
                out.words.extend(ids);
                false
            }
            Node::Prefix(stem) => {
                out.prefixes.push(stem);
                false
            }
            Node::Is(_) => {
                out.any = true;
                false
            }
            Node::Gap(_) => {
                out.any = true;
                true
            }
            Node::Alt(alternatives) => {
                out.words.extend(&alternatives.words);
                let inside = |passable, seq: &Vec<Node>| heads(seq, classes, out) || passable;
                alternatives.seqs.iter().fold(false, inside)
            }
            Node::Opt(inner) => {
                heads(inner, classes, out);
                true
            }
            Node::Class(index) => heads(std::slice::from_ref(&classes[*index]), classes, out),
            Node::Start | Node::End => true,
        };
        if !passable {
            return false;
        }
    }
    true
}

/// Adds to `out` words of which each match of `node` has one; returns whether there are such. Those of classes are known.
fn words_of(node: &Node, classes: &[Option<Vec<u32>>], out: &mut Vec<u32>) -> bool {
    match node {
        Node::Word(id) => {
            out.push(*id);
            true
        }
        Node::Words(ids) => {
            out.extend(ids);
            true
        }
        Node::Alt(alternatives) => {
            out.extend(&alternatives.words);
            let mut seqs = alternatives.seqs.iter();
            seqs.all(|seq| {
                let least = needs(seq, classes).next();
                least.map(|words| out.extend(words)).is_some()
            })
        }
        Node::Class(index) => {
            let known = classes.get(*index).and_then(Option::as_ref);
            known.map(|words| out.extend(words)).is_some()
        }
        Node::Prefix(_) | Node::Opt(_) | Node::Gap(_) | Node::Is(_) | Node::Start | Node::End => {
            false
        }
    }
}

/// Groups of words: each match of `seq` has a word of every one. Small groups come first.
fn needs(seq: &[Node], classes: &[Option<Vec<u32>>]) -> impl Iterator<Item = Vec<u32>> {
    let of = |node| {
        let mut words = Vec::new();
        words_of(node, classes, &mut words).then_some(words)
    };
    let mut groups: Vec<Vec<u32>> = seq.iter().filter_map(of).collect();
    groups.sort_by_key(Vec::len);
    groups.into_iter()
}

fn index(lexicon: &mut Lexicon) {
    lexicon.by_word = vec![Vec::new(); lexicon.words.len()];
    // A class is made of classes that stand before it.
    let mut classes: Vec<Option<Vec<u32>>> = Vec::with_capacity(lexicon.classes.len());
    for class in &lexicon.classes {
        let mut words = Vec::new();
        let closed = words_of(class, &classes, &mut words);
        classes.push(closed.then_some(words));
    }
    for pattern in &mut lexicon.patterns {
        pattern.needs = needs(&pattern.seq, &classes).collect();
    }
    for (number, pattern) in lexicon.patterns.iter().enumerate() {
        let number = number as u32;
        let mut found = Heads::default();
        let empty = heads(&pattern.seq, &lexicon.classes, &mut found);
        if empty || found.any {
            lexicon.by_any.push(number);
            continue;
        }
        found.words.sort_unstable();
        found.words.dedup();
        for id in found.words {
            lexicon.by_word[id as usize].push(number);
        }
        for stem in found.prefixes {
            lexicon
                .by_prefix
                .entry(opening(stem))
                .or_default()
                .push((stem, number));
        }
    }
}
