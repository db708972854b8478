//! Sorry again.

use super::{Context, Finding, Rule, reworded};
use crate::diagnostic::{Fix, Severity};
use crate::lexicon::List;
use crate::moves::Move;
use crate::phrases::removal;

pub(super) static RULE: Rule = Rule {
    name: "effusive-apology",
    summary: "more than one apology",
    severity: Some(Severity::Hint),
    why: "You have done nothing wrong: people withdraw every day. One apology for the trouble is courtesy; the second one asks the \
        reader to comfort you.",
    source: "career advice on withdrawing, none of whose sample letters apologises",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am sorry for the trouble that this causes. I am withdrawing my
application for the data analyst position at Larkspur, because I have accepted another
offer. Once more, I am so sorry. I would be glad to stay in touch.
                    ^^^^^^^^^^^ effusive-apology

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am sorry for the trouble that this causes. I am withdrawing my
application for the data analyst position at Larkspur, because I have accepted another
offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am sorry for the trouble that this causes. I am withdrawing my
application for the data analyst position at Larkspur, because I have accepted another
offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    // Owning up to the time at which the letter comes is asked for by other advice, and is no second apology.
    let on_time = |span| [List::SorryForHaste, List::SorryForDelay].iter().any(|list| context.draft.says_any_of_in(span, *list));
    let apologies = context.moves.all.iter().filter(|found| found.kind == Move::Apology && !on_time(found.span));
    let finding = |found: &crate::moves::Occurrence| {
        let alone = !context.moves.all.iter().any(|other| other.span == found.span && other.kind != Move::Apology);
        let needless = alone && reworded::carried(context, found.span).is_empty();
        let left_out = removal::remove(context.draft, found.span).filter(|_| needless);
        Finding {
            span: found.cue,
            message: "one apology is enough".to_owned(),
            fixes: left_out.map(|edit| Fix { title: "Leave the sentence out".to_owned(), edits: vec![edit] }).into_iter().collect(),
            softened: None,
        }
    };
    apologies.skip(1).map(finding).collect()
}
