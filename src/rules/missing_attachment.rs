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
    let promised = draft.sentences.iter().find_map(|sentence| {
        // First what is cheap: most sentences have no such word.
        let word = word_of_promises(sentence)?.shifted(sentence.span.start);
        draft.says_any_of_in(sentence.span, List::PromisesAttachment).then_some(word)
    });
    let Some(span) = promised.filter(|_| !has_attachment(draft)) else {
        return Vec::new();
    };
    let whole = draft.containers().iter().any(|form| form.starts_with("multipart"));
    vec![Finding {
        span,
        message: match whole {
            true => "there is no attachment".to_owned(),
            false => "do not forget the attachment".to_owned(),
        },
        fixes: Vec::new(),
        softened: (!whole).then_some(Severity::Hint),
    }]
}

/// A word that begins with one of these stands in every wording that promises.
const STEMS: &[&str] = &["attach", "enclos"];

/// The first word that may promise, in bytes of the sentence.
fn word_of_promises(sentence: &Sentence) -> Option<Span> {
    let mut tokens = sentence.tokens().iter();
    let word = tokens.find(|token| STEMS.iter().any(|stem| token.word.starts_with(stem)));
    word.map(|token| token.span)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn every_wording_has_a_word_of_promises() {
        for wording in List::PromisesAttachment.entries() {
            let words = Lexicon::get().tokens(wording);
            let mut words = words.iter().map(|token| token.word.as_str());
            let has_one = words.any(|word| STEMS.iter().any(|stem| word.starts_with(stem)));
            assert!(has_one, "{wording}");
        }
    }
}
