//! The data files are held to a standard.

use bowout::lexicon::Lexicon;

#[test]
fn every_line_of_the_data_files_parses() {
    assert!(
        Lexicon::get().faults().is_empty(),
        "{:#?}",
        Lexicon::get().faults()
    );
}
