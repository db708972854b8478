//! What the README says of the rules is what the rules say of themselves. `BLESS=1 cargo test` writes it anew.

use std::path::Path;

use bowout::rules::{self, RULES};

#[test]
fn the_readme_holds_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).expect("the README");
    let (begin, end) = (
        "<!-- rules: generated, see tests/it/docs.rs -->\n",
        "<!-- end of rules -->\n",
    );
    let (head, rest) = readme
        .split_once(begin)
        .expect("the marker before the rules");
    let (stands, tail) = rest.split_once(end).expect("the marker after the rules");
    let sections: Vec<String> = RULES.iter().map(|rule| rules::explain(rule)).collect();
    let wanted = format!("\n{}\n{}\n", rules::table(), sections.join("\n"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, format!("{head}{begin}{wanted}{end}{tail}")).expect("the README");
        return;
    }
    assert!(
        stands == wanted,
        "the README is behind the rules; run BLESS=1 cargo test"
    );
}
