//! Letters typed key by key, as a writer sees them: nothing flickers. `cargo test --test it replay -- --nocapture` tells the figures.

use std::path::Path;
use std::time::{Duration, Instant};

use bowout::config::{Config, Run};
use bowout::diagnostic::Diagnostic;
use bowout::draft::{Draft, Reader};
use bowout::lint::lint;
use bowout::lsp::calm::{Calm, PAUSE, ending};
use bowout::rules;
use bowout::text::Span;

const KEY: Duration = Duration::from_millis(120);
/// How long a writer thinks at the end of a paragraph.
const THOUGHT: Duration = Duration::from_secs(3);

/// A finding on the screen.
#[derive(Clone, Debug)]
struct Seen {
    rule: &'static str,
    span: Span,
    words: String,
}

impl Seen {
    fn is(&self, other: &Self) -> bool {
        self.rule == other.rule && (rules::waits(self.rule) || self.span.touches(other.span))
    }
}

/// What happened on the screen while a letter was typed.
#[derive(Debug, Default)]
struct Figures {
    letters: usize,
    keys: usize,
    appeared: usize,
    vanished: usize,
    faults: Vec<String>,
}

/// The screen of one letter.
#[derive(Debug, Default)]
struct Screen {
    seen: Vec<Seen>,
    /// What vanished, and how long the text was then.
    gone: Vec<(Seen, usize)>,
}

impl Screen {
    /// Takes in what is shown of a text that has just grown by a key, or of one whose writer pauses.
    fn show(&mut self, text: &str, found: &[&Diagnostic], figures: &mut Figures) {
        let now: Vec<Seen> = found
            .iter()
            .map(|d| Seen {
                rule: d.rule,
                span: d.span,
                words: d.span.of(text).to_owned(),
            })
            .collect();
        for new in now.iter().filter(|n| !self.seen.iter().any(|s| s.is(n))) {
            figures.appeared += 1;
            if let Some((_, at)) = self.gone.iter().rev().find(|(gone, _)| gone.is(new)) {
                figures.faults.push(told("comes back", new, text, *at));
            }
        }
        for old in self.seen.iter().filter(|s| !now.iter().any(|n| n.is(s))) {
            figures.vanished += 1;
            let since = text.get(old.span.end..).unwrap_or("").trim();
            // What hurts goes when its words are changed or gone on with; what is missing goes when something is said.
            let far = !rules::waits(old.rule) && since.split_whitespace().count() > 1;
            if far {
                figures.faults.push(told("vanishes", old, text, text.len()));
            }
            self.gone.push((old.clone(), text.len()));
        }
        self.seen = now;
    }
}

fn told(what: &str, seen: &Seen, text: &str, at: usize) -> String {
    let tail = |end: usize| {
        let start = text[..end].char_indices().rev().nth(40).map_or(0, |c| c.0);
        text[start..end].to_owned()
    };
    let (then, now) = (tail(at), tail(text.len()));
    format!(
        "{} {what}: {:?}, gone at …{then:?}, now …{now:?}",
        seen.rule, seen.words
    )
}

fn letters() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts");
    let mut letters = Vec::new();
    for kind in ["flawed", "sound"] {
        let entries = std::fs::read_dir(folder.join(kind)).expect("the folder of drafts");
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            let text = std::fs::read_to_string(&path).expect("a draft in UTF-8");
            letters.push((path.display().to_string(), text.replace("\r\n", "\n")));
        }
    }
    letters.sort();
    letters
}

/// Types a letter, and looks at the screen after each key and each pause.
fn replay(letter: &str, run: Run, figures: &mut Figures) {
    let config = Config::default();
    let mut now = Instant::now();
    let mut calm = Calm::opened(now);
    let (mut screen, mut reader) = (Screen::default(), Reader::default());
    for (at, key) in letter.char_indices() {
        let end = at + key.len_utf8();
        let text = &letter[..end];
        now += KEY;
        calm.edited(Span::new(at, at), key.len_utf8(), now);
        let draft = Draft::parse_with(text, &mut reader);
        let found = lint(&draft, &config).diagnostics;
        let ending = ending(&draft);
        let mut look = |now| {
            let shown = calm.shown(text, &found, ending, run, now);
            screen.show(text, &shown, figures);
            calm.due()
        };
        look(now);
        if text.ends_with("\n\n") || end == letter.len() {
            now += PAUSE;
            assert_eq!(look(now), None, "nothing waits after a pause");
            now += THOUGHT - PAUSE;
        }
        figures.keys += 1;
    }
    figures.letters += 1;
}

#[test]
fn nothing_flickers_while_a_letter_is_typed() {
    let letters = letters();
    let (calm, typed) = std::thread::scope(|scope| {
        let all = |run| {
            let letters = &letters;
            scope.spawn(move || {
                let mut figures = Figures::default();
                for (path, text) in letters {
                    let before = figures.faults.len();
                    replay(text, run, &mut figures);
                    for fault in &mut figures.faults[before..] {
                        *fault = format!("{path}: {fault}");
                    }
                }
                figures
            })
        };
        let (calm, typed) = (all(Run::Calm), all(Run::Type));
        (calm.join().expect("calm"), typed.join().expect("typed"))
    });
    for (name, figures) in [("calm", &calm), ("type", &typed)] {
        println!(
            "{name}: {} letters, {} keys: {} appeared, {} vanished, {} flickered",
            figures.letters,
            figures.keys,
            figures.appeared,
            figures.vanished,
            figures.faults.len()
        );
    }
    println!("{}", calm.faults.join("\n"));
    assert!(calm.letters >= 20);
    assert!(calm.faults.is_empty());
}
