//! A letter made of sample sentences alone. A letter in which nothing is about the employer is also left to `unnamed-role`,
//! `unnamed-company` and `generic-salutation`: impersonality is the sum of these, and no judgement of its own.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::phrases;

pub(super) static RULE: Rule = Rule {
    name: "verbatim-template",
    summary: "nothing but sample sentences, with no word of one's own",
    severity: Some(Severity::Hint),
    why: "Sample sentences are a scaffold. A letter in which nothing else stands, not even the name of the firm, reads like the form \
        that it is; one sentence of your own changes that.",
    source: "career advice on declining, which says to tailor a template; compared with bowout's own sample phrases",
    check,
    flags: &[
        "\
Subject: My decision about the Data Analyst position

Dear hiring team,
^^^^^^^^^^^^^^^^^ verbatim-template

Thank you for your time.

I would like to withdraw my application. I have accepted another position that is closer
to my long-term plans.

I would be glad to be considered for other openings in the future.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear hiring team,

Thank you for your time.

I would like to withdraw my application for the data analyst position at Larkspur. I have accepted
another position that is closer to my long-term plans.

I would be glad to be considered for other openings in the future.

Kind regards,
Ana Diaz
",
        "\
Dear hiring team,

Thank you for your time.

I would like to withdraw my application. I have accepted another position that is closer
to my long-term plans. The river will have to do without me.

I would be glad to be considered for other openings in the future.

Kind regards,
Ana Diaz
",
    ],
};

/// Fewer sentences make no template.
const SENTENCES: usize = 3;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let facts = &draft.facts;
    let own = facts.company.is_some() || draft.is_reply();
    if own || draft.sentences.len() < SENTENCES {
        return Vec::new();
    }
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    let is_ours = |text: &str| phrases::bare().contains(plain(text).as_str());
    if !draft.sentences.iter().all(|s| is_ours(s.span.of(&draft.text))) {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: "every sentence is a sample; add one of your own".to_owned(),
        fixes: Vec::new(),
        softened: None,
    };
    absent::at_the_top(context).map(finding).into_iter().collect()
}
