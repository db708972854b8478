//! The letter is long.

use super::length::{MANY, TOO_MANY};
use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;

pub(super) static RULE: Rule = Rule {
    name: "long-body",
    summary: "a letter of more than 150 words, or of more than 200",
    severity: Some(Severity::Warning),
    why: "The letter has one message. Each further paragraph weakens it, and invites an answer to everything but the decision. The \
        sample letters of career advice have 87 to 121 words.",
    source: "career advice on withdrawing, all of which asks for brevity; lengths counted on its sample letters",
    check,
    flags: &[
        "\
Dear Ms. Okafor,
^^^^^^^^^^^^^^^^ long-body

Thank you for the time that you and your colleagues gave me, and for the tour of the laboratory on Tuesday. I enjoyed
the conversation with the people who look after the river gauges, and I learned a lot about how the readings travel
from the bank to the desk. I also enjoyed the questions about the sampling plan, which were the best that anybody has
asked me this year, and I went home with a list of books to read. I have already begun with the first one.

I am withdrawing my application for the data analyst position at Larkspur. I have accepted another position that is
closer to my plans. It came up quite suddenly, after a talk with somebody whom I had known for years, and I had to
decide within a few days. I thought about both for a long time, made a list for each of them, and in the end the
direction of the other one suits what I would like to learn. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for the time that you and your colleagues gave me, and for the tour of the laboratory on Tuesday. I enjoyed
the conversation with the people who look after the river gauges.

I am withdrawing my application for the data analyst position at Larkspur. I have accepted another position that is
closer to my plans. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let words = context.draft.word_count();
    if words <= MANY {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: format!("the letter has {words} words; half as many say it better"),
        fixes: Vec::new(),
        softened: (words <= TOO_MANY).then_some(Severity::Information),
    };
    absent::at_the_top(context).map(finding).into_iter().collect()
}
