//! No name under the letter.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::{Fix, Severity};
use crate::moves::Move;
use crate::phrases::insertion;

pub(super) static RULE: Rule = Rule {
    name: "missing-name",
    summary: "no name under the letter",
    severity: Some(Severity::Warning),
    why: "Recruiters look after dozens of candidates, and an address is not a name. Without one they must search who just \
        withdrew, and may strike out somebody else.",
    source: "career advice on withdrawing, which ends with the full name and how to be reached",
    check,
    flags: &[
        "\
From: Ana Diaz <ana.diaz@mail.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
^^^^^^^^^^^^^ missing-name
=>
From: Ana Diaz <ana.diaz@mail.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Lots of love,
Kayla R.
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Kind regards

-- 
Ana Diaz
Leeds
",
        "\
hey nat! thanks for inviting me. ive decided to withdraw my application
tho, cos im starting at the garage in may.

tommo
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Sincerely,
Ji-woo Park
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

With thanks and best wishes for the season,
Pieter van 't Hoff
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. I am withdrawing my application, because I
have accepted another offer. I would be glad to stay in touch.

Kind regards,
Maria do Carmo e Silva
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if context.moves.has(Move::Name) {
        return Vec::new();
    }
    let name = context.draft.facts.value("sender");
    let edit = name.and_then(|name| insertion::insert(context.draft, context.moves, Move::Name, name));
    let fix = name.zip(edit).map(|(name, edit)| Fix { title: format!("Sign as “{name}”"), edits: vec![edit] });
    let finding = |span| Finding {
        span,
        message: "nobody's name stands under the letter".to_owned(),
        fixes: fix.into_iter().collect(),
        softened: None,
    };
    absent::at_the_end(context).map(finding).into_iter().collect()
}
