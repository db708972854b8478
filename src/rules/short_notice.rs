//! Less than a day before the interview, and no word about it.

use super::{Context, Finding, Rule, absent};
use crate::diagnostic::Severity;
use crate::lexicon::List;
use crate::moves::Situation;
use crate::phrases::Remark;

pub(super) static RULE: Rule = Rule {
    name: "short-notice",
    summary: "less than a day before the interview, and no word about it",
    severity: Some(Severity::Information),
    why: "They have read your papers, booked a room and cleared a morning. A word about the short notice shows that you know; a call shows it better.",
    source: "career advice on withdrawing: at least 24 hours before the interview",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have decided to pull out of the interview on 24 November,
                                                         ^^^^^^^^^^^ short-notice
because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have decided to pull out of the interview on 24 November,
because I have accepted another offer. I am sorry that this comes at
such short notice. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have to cancel our interview this afternoon at 3pm, because
                                         ^^^^^^^^^^^^^^^^^^^^^ short-notice
I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have to cancel our interview this afternoon at 3pm, because
I have accepted another offer. I am sorry that this comes at such short
notice. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur on Wednesday
or Thursday. I am withdrawing my application, because I have accepted another offer. I would
be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada@larkspur.example> wrote:

> Would you come to an interview at Larkspur? The advert closes on 25 November.
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have to cancel our interview this afternoon at 3pm, because
I have accepted another offer. I am sorry about the short notice. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I have to cancel our interview on Thursday at 3pm, because
I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

/// An interview that is nearer than this is near, in minutes.
const DAY: i64 = 24 * 60;

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let (Some(now), Some(interview)) = (context.now, &draft.facts.interview) else {
        return Vec::new();
    };
    let about_interview = context.situation != Situation::DeclineOffer;
    let Some(minutes) = interview.minutes_from(now).filter(|minutes| about_interview && (0..DAY).contains(minutes)) else {
        return Vec::new();
    };
    if draft.says_any_of(List::SorryForHaste) {
        return Vec::new();
    }
    let away = match minutes {
        0..=119 => format!("{minutes} minutes"),
        _ => format!("{} hours", minutes / 60),
    };
    vec![Finding {
        span: interview.span,
        message: format!("the interview is {away} away; a word about the short notice, and a call, would be kind"),
        fixes: absent::remarks(context, Remark::ShortNotice),
        softened: None,
    }]
}
