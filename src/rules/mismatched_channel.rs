//! They asked for a call, and the mail does not speak of one.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    name: "mismatched-channel",
    summary: "they asked for a call, and the mail speaks of none",
    severity: Some(Severity::Hint),
    why: "Who asked you to ring expects to hear your voice. A line about the call shows that the mail does not stand in for courage.",
    source: "career advice: use the channel that was used so far; a call first, then the mail as a record",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-channel
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

> The interview is on Friday. If anything comes up, please call me on
> 020 7946 0000.
>
> Ada
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

As I said when we spoke this morning, thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

> The interview is on Friday. If anything comes up, please call me on
> 020 7946 0000.
>
> Ada
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let asked = draft.thread.says_any_of(List::AsksForCall);
    let mut words = draft.sentences.iter().flat_map(|sentence| sentence.tokens());
    if !asked || words.any(|token| List::TellsOfCall.has(&token.word)) {
        return Vec::new();
    }
    let finding = |span| Finding {
        span,
        message: "they asked for a call, and the letter speaks of none".to_owned(),
        fixes: Vec::new(),
        softened: None,
    };
    absent::at_the_decision(context).map(finding).into_iter().collect()
}
