//! The career advice that bowout rests on, piece by piece, and what serves each piece: a rule, a phrase, a letter to begin with,
//! a line of the checklist.
//!
//! For: telling where a judgement or a line comes from, and holding that no piece of advice is left without anything that
//! serves it. Not for judging (see `rules`), and it knows none of the things that it names: a test looks them up.
//!
//! # The data file
//!
//! One piece a line: its number, the advice in our words, a bar, and what serves it, as `kind:name` with blanks between.
//!
//! | kind | names |
//! | --- | --- |
//! | `rule` | a rule that finds where the advice is not followed |
//! | `hover` | a rule whose explanation gives the advice |
//! | `phrase` | a move with sample phrases |
//! | `reason` | a kind of reason with sample phrases |
//! | `rewording` | a kind of wording for which others are offered |
//! | `new` | what `bowout new` writes |
//! | `remind` | `calendar`, what `bowout remind` writes |
//! | `checklist` | a line of the checklist |

use std::sync::OnceLock;

const ADVICE: &str = include_str!("advice.txt");

/// The works that the advice comes from, by the beginning of its numbers.
pub const SOURCES: &[(&str, &str)] = &[
    ("A0", "career advice on withdrawing from an interview"),
    (
        "A1",
        "career advice on leaving an interview process, step by step",
    ),
    (
        "A2",
        "a recruiting firm's advice on second thoughts about an interview",
    ),
    ("A3", "career advice on declining an interview"),
    ("A4", "career advice on declining a second interview"),
];

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// `A2-08`: the work, and the number within it.
    pub id: &'static str,
    /// What it says, in our words, without a full stop.
    pub text: &'static str,
    /// What serves it.
    pub servers: Vec<Server>,
}

/// Something in bowout that serves a piece of advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server {
    /// One of the kinds in the table above.
    pub kind: &'static str,
    /// Which one of that kind.
    pub name: &'static str,
}

impl Server {
    /// As people read it.
    fn shown(self) -> String {
        let name = self.name;
        match self.kind {
            "rule" => format!("rule `{name}`"),
            "hover" => format!("explanation of `{name}`"),
            "phrase" => format!("phrases for {name}"),
            "reason" => format!("phrases for the reason {name}"),
            "rewording" => format!("rewordings of {name}"),
            "new" => format!("`bowout new {name}`"),
            "remind" => "`bowout remind`".to_owned(),
            kind => format!("{kind} line {name}"),
        }
    }
}

/// All pieces of advice, work by work.
pub fn all() -> &'static [Advice] {
    static ALL: OnceLock<Vec<Advice>> = OnceLock::new();
    ALL.get_or_init(|| ADVICE.lines().filter_map(read).collect())
}

/// A line of the data file; `None` for comments.
fn read(line: &'static str) -> Option<Advice> {
    let (id, rest) = line.split_once(" = ")?;
    let (text, servers) = rest.split_once(" | ")?;
    let servers = servers.split_whitespace().filter_map(|server| {
        let (kind, name) = server.split_once(':')?;
        Some(Server { kind, name })
    });
    Some(Advice {
        id,
        text,
        servers: servers.collect(),
    })
}

/// The work that a piece of advice comes from.
fn source_of(advice: &Advice) -> Option<&'static str> {
    let mut sources = SOURCES.iter();
    sources.find_map(|(work, name)| advice.id.starts_with(work).then_some(*name))
}

/// The works that advise what the checklist's line of that name says.
pub fn sources_of_line(name: &str) -> Vec<&'static str> {
    let serves = |server: &Server| server.kind == "checklist" && server.name == name;
    let mut sources: Vec<&str> = all()
        .iter()
        .filter(|advice| advice.servers.iter().any(serves))
        .filter_map(source_of)
        .collect();
    // The pieces stand work by work, so that what is the same stands side by side.
    sources.dedup();
    sources
}

/// The advice as Markdown tables, one a work.
pub fn table() -> String {
    let mut out = String::new();
    for (work, name) in SOURCES {
        out.push_str(&format!(
            "\n## {work}: {name}\n\n| | advice | served by |\n| --- | --- | --- |\n"
        ));
        for advice in all().iter().filter(|advice| advice.id.starts_with(work)) {
            let served: Vec<String> = advice.servers.iter().map(|one| one.shown()).collect();
            let (id, text) = (advice.id, advice.text);
            out.push_str(&format!("| {id} | {text} | {} |\n", served.join(", ")));
        }
    }
    out
}
