//! The labelled sentences and letters to learn from. Not for the half that is kept aside: it is left out here, by the same rule as in
//! the tests.

use std::collections::BTreeSet;

use bowout::draft::Draft;
use bowout::lexicon::features::features;
use bowout::lexicon::{Label, Matter, Reader};
use bowout::moves::{Move, Moves, Situation, Traits};
use bowout::phrases::letter::{Names, Reason, Request, compose};
use bowout::phrases::{Phrase, Remark, for_move, reasons, remarks, rendered};
use serde_json::{Value, json};

use crate::labelled::{self, is_aside, says, text, values};
use crate::requests;

const LABELS: usize = Label::ALL.len();
const MATTERS: usize = Matter::ALL.len();

/// Sentences that are only learnt from.
const TRAINING: [&str; 4] = [
    "training/negative.jsonl",
    "training/moves.jsonl",
    "training/traps.jsonl",
    "training/misleading.jsonl",
];

/// A sentence or a letter, ready to learn from.
#[derive(Clone)]
pub(crate) struct Line<const LABELS: usize> {
    /// Its traits; while it is learnt from, the rows of those that are.
    pub(crate) traits: Vec<u32>,
    /// What it does.
    pub(crate) wanted: [bool; LABELS],
    /// What nobody can tell.
    pub(crate) unsure: [bool; LABELS],
    /// What the cues say.
    pub(crate) cued: [bool; LABELS],
    /// Whether the model is asked where the cues say nothing.
    pub(crate) is_asked: bool,
    /// How many times it counts.
    pub(crate) weight: f32,
    /// Which text it was made of: lines of one are not parted when a model is judged by what it has not seen.
    pub(crate) of: usize,
}

/// Most of what is learnt from is built to mislead. What letters say plainly counts more, and most of all what bowout itself sets
/// into letters.
const PLAIN: f32 = 2.0;
const OFFERED: f32 = 5.0;

/// Every sentence that may be learnt from, in the order of files and lines.
pub(crate) fn lines() -> Vec<Line<LABELS>> {
    let mut out = Vec::new();
    for file in ["contrast.jsonl", "voices/sentences.jsonl"] {
        out.extend(open(file).iter().map(line));
    }
    for file in TRAINING {
        out.extend(values(file).iter().map(line));
    }
    out.extend(values("training/plain.jsonl").iter().map(plain));
    let voices = open("voices/letters.jsonl").into_iter();
    let whole = ["training/letters.jsonl", "training/ordinary.jsonl"];
    // Some of them have every sentence labelled.
    for letter in voices.chain(whole.into_iter().flat_map(values)) {
        let sentences = letter["sentences"].as_array().into_iter().flatten();
        out.extend(sentences.map(plain));
    }
    out.extend(spans());
    out.extend(phrases());
    for (file, negative) in [
        ("sentences/negative.txt", true),
        ("sentences/benign.txt", false),
    ] {
        for sentence in labelled::lines(file).iter().filter(|l| !is_aside(l)) {
            let mut line = line(&json!({ "text": sentence, "negative": negative }));
            // Only whether they hurt is labelled.
            line.unsure = Label::ALL.map(|label| label != Label::Negative);
            out.push(line);
        }
    }
    for (number, line) in out.iter_mut().enumerate() {
        line.of = number;
    }
    out
}

/// The sentences that letters are labelled by; of each, only what it is quoted for is known.
fn spans() -> Vec<Line<LABELS>> {
    let mut out = Vec::new();
    for letter in values("labels.jsonl") {
        let whole = labelled::whole(letter["file"].as_str().unwrap_or_default());
        if is_aside(&whole) {
            continue;
        }
        for (key, name) in [
            ("intent", "intent"),
            ("gratitude", "gratitude"),
            ("reason", "reason"),
            ("door_open", "door-open"),
        ] {
            for sentence in letter["spans"][key].as_array().into_iter().flatten() {
                let mut line = plain(&json!({ "text": sentence, "moves": [name] }));
                line.unsure = Label::ALL.map(|label| label.name() != name);
                out.push(line);
            }
        }
    }
    out
}

/// Moves of which sample phrases are offered.
const PHRASED: [Move; 7] = [
    Move::Intent,
    Move::Gratitude,
    Move::Reason,
    Move::DoorOpen,
    Move::GoodWishes,
    Move::PositiveRemark,
    Move::OfferOfHelp,
];

/// The phrases that are offered: what is set into letters must be read as what it is, and must
/// not be scolded. What else they do is not labelled.
fn phrases() -> Vec<Line<LABELS>> {
    let mut out = Vec::new();
    let mut known = BTreeSet::new();
    // Unfilled: the names of one letter would be learnt along.
    let nothing = Draft::parse("");
    let mut add = |phrases: &[Phrase], does: Option<Move>| {
        let name = does.map_or("", Move::name);
        for text in rendered(phrases, &nothing.facts) {
            // Many are offered in more than one situation.
            if !known.insert((name, text.clone())) {
                continue;
            }
            let mut line = line(&json!({ "text": text, "moves": [name] }));
            let labelled = [name, Label::Negative.name(), Label::Oversharing.name()];
            line.unsure = Label::ALL.map(|label| !labelled.contains(&label.name()));
            line.weight = OFFERED;
            out.push(line);
        }
    };
    for situation in Situation::ALL {
        for kind in PHRASED {
            add(&for_move(kind, situation), Some(kind));
        }
        add(&remarks(Remark::Effort, situation), Some(Move::Gratitude));
        add(
            &remarks(Remark::ThanksAgain, situation),
            Some(Move::Gratitude),
        );
        add(&remarks(Remark::Connect, situation), Some(Move::DoorOpen));
        add(&remarks(Remark::Considered, situation), None);
        add(
            &remarks(Remark::ShortNotice, situation),
            Some(Move::Apology),
        );
        add(&remarks(Remark::LateReply, situation), Some(Move::Apology));
    }
    for reason in Reason::ALL {
        add(&reasons(reason.name()), Some(Move::Reason));
    }
    out
}

/// The lines of a file without the half kept aside.
fn open(file: &str) -> Vec<Value> {
    let mut values = values(file);
    values.retain(|value| !is_aside(text(value)));
    values
}

fn line(value: &Value) -> Line<LABELS> {
    let reading = Reader::default().read(text(value));
    let features = features(&reading.tokens, &reading.hits);
    Line {
        traits: features.iter().map(|feature| feature.of).collect(),
        wanted: Label::ALL.map(|label| match label {
            Label::Negative => value["negative"] == true,
            Label::Oversharing => value["oversharing"] == true,
            label => says(value, "moves", label.name()),
        }),
        // Whether a complaint is also given as the reason, mostly only the letter around it tells.
        unsure: Label::ALL.map(|label| {
            let untold = label == Label::Reason && value["negative"] == true;
            says(value, "ambiguous", label.name()) || untold && !says(value, "moves", label.name())
        }),
        cued: Label::ALL.map(|label| reading.hits.has(label.cues())),
        is_asked: true,
        weight: 1.0,
        of: 0,
    }
}

/// A line as letters say it.
fn plain(value: &Value) -> Line<LABELS> {
    Line {
        weight: PLAIN,
        ..line(value)
    }
}

/// A letter, and what it is about if it is a withdrawal.
pub(crate) struct Letter {
    traits: Traits,
    matter: Option<Matter>,
    /// Which text it was made of.
    of: usize,
    /// Whether bowout wrote it, or set sentences into it.
    ours: bool,
}

impl Letter {
    /// The same, with bowout as a writer of it.
    fn by_us(self) -> Self {
        Self { ours: true, ..self }
    }
}

/// How many times what bowout offers is set into a letter, other sentences each time.
const TURNS: usize = 3;

/// Every letter that may be learnt from: withdrawals, each as it is and with what bowout would set into it, then mail that is none,
/// then what bowout writes itself.
pub(crate) fn letters() -> Vec<Letter> {
    let mut withdrawals: Vec<(String, Value)> = Vec::new();
    for label in values("labels.jsonl") {
        let text = labelled::whole(label["file"].as_str().unwrap_or_default());
        if !is_aside(&text) {
            withdrawals.push((text, label));
        }
    }
    let more = open("voices/letters.jsonl").into_iter();
    for value in more.chain(values("training/letters.jsonl")) {
        withdrawals.push((text(&value).to_owned(), value));
    }
    let mut others: Vec<String> = labelled::ordinary()
        .iter()
        .map(|file| labelled::whole(file))
        .filter(|text| !is_aside(text))
        .collect();
    let more = open("voices/ordinary.jsonl").into_iter();
    for value in more.chain(values("training/ordinary.jsonl")) {
        others.push(text(&value).to_owned());
    }
    let mut out = Vec::new();
    for (number, (text, label)) in withdrawals.iter().enumerate() {
        out.push(letter(text, label, number));
        for turn in 0..TURNS {
            let mended = with_phrases(text, label, number * TURNS + turn);
            out.extend(mended.map(|text| letter(&text, label, number).by_us()));
        }
    }
    for (number, text) in (withdrawals.len()..).zip(&others) {
        out.push(letter(text, &Value::Null, number));
    }
    let numbers = withdrawals.len() + others.len()..;
    for (number, (situation, text)) in numbers.zip(composed()) {
        let label = json!({ "situation": situation.name() });
        out.push(letter(&text, &label, number).by_us());
    }
    out
}

/// Of the letters that bowout can write, so many stand for one that is learnt from: they are alike.
const COMPOSED_EACH: usize = 7;

/// Letters that bowout writes, without names: they must be read as what was asked for.
fn composed() -> impl Iterator<Item = (Situation, String)> {
    let requests = requests::every(&Names::default()).into_iter();
    requests.step_by(COMPOSED_EACH).map(|request| {
        let request = Request {
            short_notice: request.variant % 2 == 1,
            ..request
        };
        (request.situation, compose(&request).to_string())
    })
}

/// A letter with two more sentences of those that bowout offers, others for each `number`: they must not change what the letter is
/// taken for.
fn with_phrases(text: &str, label: &Value, number: usize) -> Option<String> {
    let draft = Draft::parse(text);
    let situation = situation(label)?;
    let mut offered = for_move(Move::GoodWishes, situation);
    offered.extend(for_move(Move::OfferOfHelp, situation));
    offered.extend(for_move(Move::DoorOpen, situation));
    for remark in [Remark::Connect, Remark::Considered, Remark::ThanksAgain] {
        offered.extend(remarks(remark, situation));
    }
    let offered = rendered(&offered, &draft.facts);
    let at = draft.sentences.last()?.span.end;
    let pick = |step: usize| offered.get((number * 7 + step) % offered.len().max(1));
    let (one, other) = (pick(0)?, pick(offered.len() / 2)?);
    Some(format!("{} {one} {other}{}", &text[..at], &text[at..]))
}

fn situation(label: &Value) -> Option<Situation> {
    let name = label["situation"].as_str()?.replace('_', "-");
    let situation = Situation::named(&name);
    Some(situation.unwrap_or_else(|| panic!("no situation {name}")))
}

fn letter(text: &str, label: &Value, number: usize) -> Letter {
    Letter {
        traits: Moves::traits(&Draft::parse(text)),
        matter: situation(label).map(Situation::matter),
        of: number,
        ours: false,
    }
}

/// Whether each letter is a withdrawal, as somebody wrote it.
pub(crate) fn gists(letters: &[Letter]) -> Vec<Line<1>> {
    let line = |letter: &Letter| Line {
        traits: letter.traits.of.clone(),
        wanted: [letter.matter.is_some()],
        unsure: [false],
        cued: [letter.traits.cued],
        is_asked: letter.traits.may_decide,
        weight: 1.0,
        of: letter.of,
    };
    let written = letters.iter().filter(|letter| !letter.ours);
    written.map(line).collect()
}

/// What each withdrawal is about.
pub(crate) fn matters(letters: &[Letter]) -> Vec<Line<MATTERS>> {
    let line = |letter: &Letter| {
        let matter = letter.matter?;
        Some(Line {
            traits: letter.traits.of.clone(),
            wanted: Matter::ALL.map(|other| other == matter),
            unsure: [false; MATTERS],
            cued: Matter::ALL.map(|other| other == letter.traits.likely),
            is_asked: true,
            weight: 1.0,
            of: letter.of,
        })
    };
    letters.iter().filter_map(line).collect()
}
