//! Proofreading of whole letters: what is found, what is left alone, and what corrections do.

use std::collections::BTreeSet;
use std::path::Path;

use bowout::config::{Config, options};
use bowout::draft::Draft;
use bowout::lint::lint;
use bowout::mend::mend;
use bowout::moves::Situation;
use bowout::phrases::letter::{Medium, Names, Reason, Request, Tone, compose};
use bowout::rules;
use proptest::prelude::*;

/// The words that the proofreading rules mind in a text.
fn minded(text: &str, config: &Config) -> Vec<(&'static str, String)> {
    let found = lint(&Draft::parse(text), config).diagnostics;
    let found = found.into_iter().filter(|d| rules::proofreads(d.rule));
    found
        .map(|d| (d.rule, d.span.of(text).to_owned()))
        .collect()
}

fn letter(sentence: &str) -> String {
    format!(
        "Dear Ms. Okafor,\n\nThank you for your time. I am withdrawing my application for the data analyst position at Larkspur, because I have accepted another offer. {sentence} I would be glad to stay in touch.\n\nKind regards,\nAna Diaz\n"
    )
}

fn misspelt(sentence: &str) -> Vec<String> {
    let found = minded(&letter(sentence), &Config::default());
    found.into_iter().map(|(_, words)| words).collect()
}

#[test]
fn slips_are_found() {
    for (sentence, words) in [
        (
            "I definatly enjoyed the intreview.",
            &["definatly", "intreview"][..],
        ),
        ("I dont think you didnt care.", &["dont", "didnt"]),
        ("It was a dificult desicion.", &["dificult", "desicion"]),
        ("Unfortunatelly, I have to choose.", &["Unfortunatelly"]),
        ("Thats all, and im sorry.", &["Thats", "im"]),
        (
            "I wont forget it, and teh tour was great.",
            &["wont", "teh"],
        ),
        (
            "The well-organized and freindly team won me over.",
            &["freindly"],
        ),
        ("I would of stayed.", &["would of"]),
        ("Alot of it was new to me.", &["Alot"]),
    ] {
        assert_eq!(misspelt(sentence), words, "{sentence}");
    }
}

#[test]
fn what_no_dictionary_can_judge_is_left_alone() {
    for sentence in [
        "The colour of the organisation realised what the color of the organization realized.",
        "I met Priya, Siobhán and Wojciech, and siobhán was kind.",
        "Satterley told me so, and DevOps, SREs, GPT4 and kdb+ were the topics.",
        "See https://larkspur.example/carreer/positon or larkspr.example, or mail ana.diazz@mail.example.",
        "The file is my_resumee.pdf, in ~/documnts/aplications.",
        "You called it a \u{201c}synergetik\u{201d} effort, and \"mega-projekt\" too.",
        "It is [compnay] and {{rolle}} to me.",
        "thx, u r great, ppl, tmrw I am off, gonna miss it lol.",
        "It took sooo long, hmmm.",
        "I re-applied, co-ordinated and pre-screened, e-mailed and up-skilled.",
        "We've said there'll be more, y'all, and it's o'clock somewhere, ma'am.",
        "C'est dommage, mais l'entretien était formidable.",
        "Mit freundlichen Wünschen für die Zukunft Ihrer Abteilung.",
        "My résumé, my café and my naïve façade are fine.",
        "On the 14th, at 10am, for $120k, 3x, in Q3 and H1N1 season.",
        "The reqs, the APIs, the CVs and the URLs are known.",
        "As is my wont, I had had doubts.",
    ] {
        assert_eq!(misspelt(sentence), [""; 0], "{sentence}");
    }
}

#[test]
fn words_of_ones_own_are_right() {
    let text = letter("The zorbing was grand, and so were the zorbing's rules.");
    assert_eq!(minded(&text, &Config::default()).len(), 2);
    let mut config = Config::default();
    let faults = options::apply(&mut config, &serde_json::json!({"words": ["Zorbing"]}));
    assert!(faults.is_empty());
    assert_eq!(minded(&text, &config), []);
}

#[test]
fn spelling_can_be_turned_off() {
    let text = letter("I recieved the the mail, and would of answered.");
    let mut config = Config::default();
    assert_eq!(minded(&text, &config).len(), 3);
    config.spelling_is_on = false;
    assert_eq!(minded(&text, &config), []);
}

#[test]
fn mail_that_is_no_withdrawal_is_not_proofread() {
    let text = "Hi Tom,\n\nI recieved teh the letter.\n\nBest,\nAna\n";
    assert_eq!(minded(text, &Config::default()), []);
}

#[test]
fn chat_wording_is_reported_once() {
    let text = letter("u r kind, thx, gonna miss it, pls stay well, btw.");
    let found = lint(&Draft::parse(&text), &Config::default()).diagnostics;
    assert!(found.iter().any(|d| d.rule == "casual-wording"));
    assert_eq!(minded(&text, &Config::default()), []);
}

#[test]
fn doubled_words_are_mended_unseen_and_misspelt_ones_are_not() {
    let text = letter("I recieved the the mail.");
    let mended = mend(&text, &Config::default(), |d| rules::is_safe(d.rule));
    assert_eq!(mended.text, text.replace("the the", "the"));
    let mended = mend(&text, &Config::default(), |d| rules::proofreads(d.rule));
    let wanted = text
        .replace("the the", "the")
        .replace("recieved", "received");
    assert_eq!(mended.text, wanted);
}

/// What is found in texts under a folder, by the proofreading rules.
fn found_under(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut out = Vec::new();
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.is_file()) {
        // Other encodings are read on the command line only.
        let Ok(text) = std::fs::read_to_string(path) else {
            continue;
        };
        let found = minded(&text, &Config::default());
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        out.extend(
            found
                .into_iter()
                .map(|(rule, words)| format!("{name}: {words} [{rule}]")),
        );
    }
    out
}

#[test]
fn nothing_is_found_in_sound_drafts() {
    assert_eq!(found_under("tests/drafts/sound"), [""; 0]);
    assert_eq!(found_under("tests/drafts/forms"), [""; 0]);
}

/// Letters of the bench are other people's in tone; what is found there are their true slips.
#[test]
fn what_is_found_on_the_bench_are_slips() {
    let found = found_under("tests/bench/emails");
    let slips: BTreeSet<&str> = SLIPS.iter().copied().collect();
    let more: Vec<&String> = found
        .iter()
        .filter(|found| !slips.contains(found.as_str()))
        .collect();
    assert!(more.is_empty(), "{more:#?}");
}

/// Contractions in letters from a telephone.
const SLIPS: &[&str] = &[
    "020.txt: im [misspelling]",
    "020.txt: ive [misspelling]",
    "020.txt: wouldnt [misspelling]",
    "031.txt: im [misspelling]",
    "069.txt: ive [misspelling]",
    "082.txt: im [misspelling]",
    "084.txt: cant [misspelling]",
    "084.txt: dont [misspelling]",
    "114.txt: ive [misspelling]",
    "114.txt: cant [misspelling]",
];

#[test]
fn nothing_is_found_in_what_bowout_writes() {
    for situation in Situation::ALL {
        for reason in Reason::ALL {
            for tone in Tone::ALL {
                for variant in 0..4 {
                    let request = Request {
                        situation,
                        reason,
                        tone,
                        medium: Medium::default(),
                        variant,
                        short_notice: variant == 3,
                        names: Names::default(),
                    };
                    let text = compose(&request).to_string();
                    assert_eq!(minded(&text, &Config::default()), [], "{text}");
                }
            }
        }
    }
}

/// Every word of the sample phrases is in the dictionary, whoever reads them.
#[test]
fn every_word_of_the_phrases_is_spelled_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/phrases");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the phrases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("phrases");
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let words = lines
            .flat_map(|line| line.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')));
        let words = words.map(|word| word.trim_matches(['\'', '’']));
        let small = words.filter(|word| {
            word.len() > 3
                && word
                    .chars()
                    .all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
        });
        wrong.extend(
            small
                .filter(|word| !bowout::spelling::is_word(word))
                .map(str::to_owned),
        );
    }
    assert_eq!(wrong, [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn odd_words_do_no_harm(words in prop::collection::vec("[a-zA-Z'’.@éß\u{301}🙂-]{0,9}", 0..12)) {
        let text = letter(&words.join(" "));
        let mut config = Config::default();
        config.corrections = rules::Corrections::Never;
        for found in lint(&Draft::parse(&text), &config).diagnostics {
            prop_assert!(text.get(found.span.start..found.span.end).is_some());
        }
    }

    #[test]
    fn corrections_of_odd_words_are_words(word in "[a-z'’]{0,12}") {
        for meant in bowout::spelling::corrections(&word) {
            prop_assert!(meant.split([' ', '-']).all(bowout::spelling::is_word), "{}", meant);
        }
    }
}
