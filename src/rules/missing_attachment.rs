//! An attachment that the letter promises, and that is not there.

use super::{Context, Finding, Rule};
use crate::diagnostic::Severity;
use crate::draft::{Draft, Sentence, ZoneKind};
use crate::lexicon::List;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "missing-attachment",
    summary: "the letter promises an attachment that the mail does not have",
    severity: Some(Severity::Information),
    why: "The forgotten attachment costs a second mail, with an apology. While you write, nobody but your mail program knows what will be attached; then this is no more than a hint.",
    source: "bowout's own judgement",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I have attached the form that you sent.
                                                        ^^^^^^^^ missing-attachment
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ngozi Okafor <ngozi.okafor@larkspur.example>
Subject: Withdrawal of my application, data analyst, Ana Diaz
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=\"part\"

--part
Content-Type: text/plain; charset=utf-8

Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position,
because I have accepted another offer. Please find attached the form that you sent.
                                                   ^^^^^^^^ missing-attachment
I would be glad to stay in touch.

Kind regards,
Ana Diaz
--part--
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position at
Larkspur, because I have accepted another offer. I was quite attached to the idea, and I have
kept the attachment that you sent. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ngozi Okafor <ngozi.okafor@larkspur.example>
Subject: Withdrawal of my application, data analyst, Ana Diaz
Attach: form.pdf

Dear Ms. Okafor,

Thank you for your time. I am withdrawing my application for the data analyst position,
because I have accepted another offer. Please find attached the form that you sent.
I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let draft = context.draft;
    let promising = |sentence: &&Sentence| draft.says_any_of_in(sentence.span, List::PromisesAttachment);
    let Some(sentence) = draft.sentences.iter().find(promising).filter(|_| !has_attachment(draft)) else {
        return Vec::new();
    };
    let whole = draft.containers().iter().any(|form| form.starts_with("multipart"));
    vec![Finding {
        span: promise(sentence).shifted(sentence.span.start),
        message: match whole {
            true => "there is no attachment".to_owned(),
            false => "do not forget the attachment".to_owned(),
        },
        fixes: Vec::new(),
        softened: (!whole).then_some(Severity::Hint),
    }]
}

/// The word that promises, in bytes of the sentence; all of it where it cannot be told.
fn promise(sentence: &Sentence) -> Span {
    let mut tokens = sentence.tokens().iter();
    let promise = tokens.find(|token| ["attach", "enclos"].iter().any(|stem| token.word.starts_with(stem)));
    promise.map_or(Span::new(0, sentence.span.len()), |token| token.span)
}

/// Whether a part of the mail, a tag or a header of a mail program names an attached file.
fn has_attachment(draft: &Draft<'_>) -> bool {
    let zones = draft.zones.iter().filter(|zone| matches!(zone.kind, ZoneKind::Headers | ZoneKind::Attachment));
    let mut lines = zones.flat_map(|zone| zone.span.of(&draft.text).lines());
    lines.any(|line| {
        let line = line.to_ascii_lowercase();
        line.starts_with("attach:") || line.contains("filename") || line.contains("disposition: attachment") || line.contains("disposition=attachment")
    })
}
