//! From the embedded data files to a [`Lexicon`]. Not for matching.
//!
//! A fault in a file never stops anything: the line is left out and told by [`Lexicon::faults`].

use rustc_hash::FxHashMap;

use super::alternatives::Alternatives;
use super::heads::{ByHead, Heads};
use super::pattern::{MOST_CLASSES, Node, Parser};
use super::spelling::Spelling;
use super::{ANYTHING, CueSet, Lexicon, MOST_NEEDS, Pattern};

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
        patterns_by: ByHead::default(),
        classes_by: ByHead::default(),
        needs: Vec::new(),
        groups: 0,
        groups_with: Vec::new(),
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
    if lexicon.classes.len() > MOST_CLASSES {
        faults.push(format!("classes.txt: more than {MOST_CLASSES} classes"));
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
                        line: number + 1,
                        source: line,
                    });
                }
            }
            Err(fault) => faults.push(format!("{file}:{}: {fault}", number + 1)),
        }
    }
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
                let needs = needs(seq, classes);
                let words = needs.iter().map(|group| group.words(classes));
                let fewest = words.min_by_key(|words| words.len());
                fewest.map(|words| out.extend(words)).is_some()
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

/// A group of words of which a pattern needs one.
#[derive(PartialEq, Eq, Hash)]
enum Group {
    /// Those of a class.
    Class(usize),
    /// These, in order.
    Words(Vec<u32>),
}

impl Group {
    fn words<'g>(&'g self, classes: &'g [Option<Vec<u32>>]) -> &'g [u32] {
        match self {
            Group::Class(index) => classes
                .get(*index)
                .and_then(Option::as_deref)
                .unwrap_or(&[]),
            Group::Words(words) => words,
        }
    }
}

/// Groups of words: each match of `seq` has a word of every one.
fn needs(seq: &[Node], classes: &[Option<Vec<u32>>]) -> Vec<Group> {
    let of = |node: &Node| match node {
        Node::Class(index) => {
            let known = classes.get(*index)?.is_some();
            known.then_some(Group::Class(*index))
        }
        node => {
            let mut words = Vec::new();
            words_of(node, classes, &mut words).then(|| {
                words.sort_unstable();
                words.dedup();
                Group::Words(words)
            })
        }
    };
    seq.iter().filter_map(of).collect()
}

/// Fills in what patterns and classes are found by.
fn index(lexicon: &mut Lexicon) {
    // A class is made of classes that stand before it.
    let mut known: Vec<Option<Vec<u32>>> = Vec::with_capacity(lexicon.classes.len());
    let mut class_heads: Vec<Heads> = Vec::with_capacity(lexicon.classes.len());
    lexicon.classes_by = ByHead::new(lexicon.words.len());
    for (number, class) in lexicon.classes.iter().enumerate() {
        let mut words = Vec::new();
        let closed = words_of(class, &known, &mut words);
        words.sort_unstable();
        words.dedup();
        known.push(closed.then_some(words));
        let heads = Heads::of(std::slice::from_ref(class), &class_heads);
        if heads.any {
            let fault = format!("classes.txt: class {number} can begin with anything");
            lexicon.faults.push(fault);
        }
        lexicon.classes_by.add(number as u32, &heads);
        class_heads.push(heads);
    }
    lexicon.classes_by.settle(&lexicon.words);
    lexicon.patterns_by = ByHead::new(lexicon.words.len());
    let mut all_needs = Vec::with_capacity(lexicon.patterns.len());
    for (number, pattern) in lexicon.patterns.iter().enumerate() {
        all_needs.push(needs(&pattern.seq, &known));
        let heads = Heads::of(&pattern.seq, &class_heads);
        lexicon.patterns_by.add(number as u32, &heads);
    }
    lexicon.patterns_by.settle(&lexicon.words);
    index_needs(lexicon, all_needs, &known);
}

/// Gives each pattern the rarest groups that it needs: those whose words the fewest patterns ask for are likely to be rare in
/// letters, too.
fn index_needs(lexicon: &mut Lexicon, needs: Vec<Vec<Group>>, classes: &[Option<Vec<u32>>]) {
    let mut asked = vec![0u32; lexicon.words.len()];
    for group in needs.iter().flatten() {
        for id in group.words(classes) {
            asked[*id as usize] += 1;
        }
    }
    let commonness = |group: &Group| -> u32 {
        let words = group.words(classes).iter();
        words.map(|id| asked[*id as usize]).sum()
    };
    lexicon.groups_with = vec![Vec::new(); lexicon.words.len()];
    let mut known: FxHashMap<Group, u16> = FxHashMap::default();
    for mut needs in needs {
        needs.sort_by_cached_key(commonness);
        let mut numbers = [ANYTHING; MOST_NEEDS];
        for (number, group) in numbers.iter_mut().zip(needs) {
            let next = ANYTHING + 1 + known.len() as u16;
            *number = *known.entry(group).or_insert_with_key(|group| {
                for id in group.words(classes) {
                    lexicon.groups_with[*id as usize].push(next);
                }
                next
            });
        }
        lexicon.needs.push(numbers);
    }
    lexicon.groups = usize::from(ANYTHING) + 1 + known.len();
    if lexicon.groups > usize::from(u16::MAX) {
        let fault = "cues: more groups of words than can be numbered".to_owned();
        lexicon.faults.push(fault);
    }
}
