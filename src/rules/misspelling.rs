//! Words that no dictionary has.

use super::{Context, Corrections, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::spelling;
use crate::text::{Edit, Span};

pub(super) static RULE: Rule = Rule {
    name: "misspelling",
    summary: "a word that is not spelled right, in American or British English",
    severity: Some(Severity::Information),
    why: "A slip in a short letter is seen at once, and says that the letter was not worth a second look. Names, words in capitals and in quotation marks, addresses and stand-ins are left alone; words of your own go into `words`.",
    source: "career advice on declining an interview: proofread before you send",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have been offerd more hours here. I would be glad to stay in touch.
                              ^^^^^^ misspelling

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have been offered more hours here. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have recieved another offer. I would be glad to stay in touch.
                         ^^^^^^^^ misspelling

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have received another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I hope this doesnt cause you any extra work.
                                                             ^^^^^^ misspelling
Finding people is hard enough, and I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I hope this doesn't cause you any extra work.
Finding people is hard enough, and I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Subject: Withdrawl of my application, data analyst, Ana Diaz
         ^^^^^^^^^ misspelling

Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Subject: Withdrawal of my application, data analyst, Ana Diaz

Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time, and for organising the tour. I realized there how much your colour
laboratory does. I am withdrawing my application for the data analyst position at Larkspur,
because I've accepted another offer, as is my wont. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for your time, and greetings to Priyanka and the DevRel folks. I am withdrawing my
application for the data analyst position at Larkspur, because I have accepted another offer.
My notes are on www.anadiazz.example/notez, in larkspr_notes.txt and under anadiazz@mail.example.
Your \u{201c}onbordd\u{201d} programme and your co-op are the best I have seen. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ngozi Okafor <ngozi@larkspur.example>
Subject: Withdrawal of my application, data analyst, Ana Diaz

Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position,
because I have accepted another offer. I would be glad to stay in touch with ngozi and larkspur.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let misspelt = spelling::misspelt(context.draft, context.words);
    misspelt.into_iter().map(|span| finding(context, span)).collect()
}

fn finding(context: &Context<'_>, span: Span) -> Finding {
    let draft = context.draft;
    let written = span.of(&draft.text);
    let wanted = match context.corrections {
        Corrections::All => true,
        Corrections::Never => false,
        Corrections::At(place) => draft.in_source(span).touches(place),
    };
    let mut meant = if wanted { spelling::corrections(written) } else { Vec::new() };
    if !meant.is_empty() && asks_for_participle(&draft.text[..span.start]) {
        meant.sort_by_key(|word| !word.ends_with("ed"));
    }
    let fix = |meant: String| Fix {
        title: format!("Write “{meant}”"),
        edits: vec![Edit::replace(span, meant)],
    };
    Finding {
        span,
        message: format!("“{written}” is not in the dictionary"),
        fixes: meant.into_iter().map(fix).collect(),
        softened: None,
    }
}

/// Whether a participle is more likely than another form to follow `text`: "I have been offerd".
fn asks_for_participle(text: &str) -> bool {
    let before = text.split_whitespace().next_back().unwrap_or("").to_lowercase();
    matches!(before.as_str(), "been" | "was" | "were" | "have" | "has" | "had" | "i've" | "i’ve" | "being" | "got")
}
