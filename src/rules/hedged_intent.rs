//! The decision sounds like none.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::moves::{Move, Wording};
use crate::text::{Edit, Span};

pub(super) static RULE: Rule = Rule {
    name: "hedged-intent",
    summary: "the decision is hedged: perhaps, probably, I think",
    severity: Some(Severity::Warning),
    why: "The reader has to plan by this letter. With a perhaps in it they can neither count on you nor give the place to \
        somebody else, and will have to ask. If you are not sure yet, wait a day; if you are, say it plainly.",
    source: "career advice on withdrawing: decide with a cool head, then say it clearly",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I think I will have to withdraw my application for the data analyst
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hedged-intent
position at Larkspur. My personal circumstances have changed. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I must withdraw my application for the data analyst
position at Larkspur. My personal circumstances have changed. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I will probably withdraw my application for the data analyst
                         ^^^^^^^^^^^^^^^^^^^^^^^^ hedged-intent
position at Larkspur. My personal circumstances have changed. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I must withdraw my application for the data analyst
position at Larkspur. My personal circumstances have changed. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. After thinking about it for a week, I withdraw my application for the
data analyst position at Larkspur. My personal circumstances have changed. I would be glad to
stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I must withdraw my application for the data analyst position at
Larkspur, because I think that the timing is not right. Perhaps we can talk again next year.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let decides = |said: &&Wording| context.moves.does(said.span, Move::Intent);
    // Another job that is accepted tells the decision only to who infers it.
    let implied = |span: Span| context.moves.does(span, Move::Reason) && !context.moves.said("decides").any(|said| said.span == span);
    let hedged = |span: Span| context.moves.said("hedge").any(|said| said.span == span);
    let sure = context.moves.all.iter().any(|found| found.kind == Move::Intent && !hedged(found.span) && !implied(found.span));
    let hedges = context.moves.said("hedge").filter(decides).filter(|_| !sure);
    hedges
        .map(|said| Finding {
            span: said.cue,
            message: "this leaves open whether you have decided".to_owned(),
            fixes: plainly(context, said).into_iter().collect(),
            softened: None,
        })
        .collect()
}

/// The hedge gives way to a plain "I am withdrawing" or "I must withdraw"; the rest of the sentence stays.
fn plainly(context: &Context<'_>, said: &Wording) -> Option<Fix> {
    let verb = context.moves.said("decides").find(|verb| said.cue.contains(verb.cue))?;
    let written = verb.cue.of(&context.draft.text);
    let first = written.split_whitespace().next()?.to_lowercase();
    let plain = match () {
        () if first.ends_with("ing") => "I am ",
        () if first == "not" => "I will ",
        () => "I must ",
    };
    Some(Fix {
        title: format!("Say “{plain}{written}”"),
        edits: vec![Edit::replace(Span::new(said.cue.start, verb.cue.start), plain)],
    })
}
