//! The data files are held to a standard.

use bowout::lexicon::{Label, Lexicon, Reader};

#[test]
fn every_line_of_the_data_files_parses() {
    assert!(
        Lexicon::get().faults().is_empty(),
        "{:#?}",
        Lexicon::get().faults()
    );
}

/// Marks that are no words change nothing, however many there are.
#[test]
fn the_model_names_words_behind_any_number_of_marks() {
    let thanks = "You were generous with your afternoon and it was kind of you all to think of me";
    let spoken = Reader::default().read(thanks);
    let label = Label::ALL
        .into_iter()
        .find(|label| spoken.opinion().telling(*label).is_some())
        .expect("a sentence that does something");
    let plain = spoken.opinion().telling(label).expect("words");
    let marks = "\"".repeat(65_530);
    let quoted = format!("{marks} {thanks}");
    let behind = Reader::default().read(&quoted);
    let found = behind.opinion().telling(label).expect("the same words");
    assert_eq!(found.of(&quoted), plain.of(thanks));
}
