//! An answer to an invitation that has waited long, and no word about it.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::lexicon::List;
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "late-reply",
    summary: "the answer comes late, and there is no word about it",
    severity: Some(Severity::Information),
    why: "Silence costs them days of planning. One line that owns up to it, or thanks for the patience, mends more than a reason.",
    source: "career advice on withdrawing: tell them as soon as you know",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Mon, Nov 2, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-reply

> Would you come to an interview at Larkspur?
>
> Ada
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. Thank you for your patience while I thought this over.
I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Mon, Nov 2, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
>
> Ada
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. Thank you for your patience. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Mon, Nov 2, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
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

On Mon, Nov 23, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur?
>
> Ada
",
    ],
};

/// An invitation may wait so many days.
const DAYS: i64 = 7;
/// What is older than this is no invitation any more, but a record.
const OLDEST: i64 = 120;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let (Some(now), Some(invited)) = (context.now, &draft.facts.invited) else {
        return Vec::new();
    };
    let waited = invited.minutes_from(now).map(|minutes| -minutes / (24 * 60));
    let Some(days) = waited.filter(|days| *days > DAYS && *days < OLDEST) else {
        return Vec::new();
    };
    if draft.says_any_of(List::SorryForDelay) {
        return Vec::new();
    }
    vec![Finding {
        span: invited.span,
        message: format!("their mail has waited {days} days; a word about it would be kind"),
        fixes: absent::remarks(context, Remark::LateReply),
        softened: None,
    }]
}
