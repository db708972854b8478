//! A Subject about one thing, and a letter about another.

use super::{Context, Finding, Rule, subject};
use crate::diagnostic::Severity;
use crate::moves::Scope;

pub(super) static RULE: Rule = Rule {
    name: "mismatched-scope",
    summary: "the Subject is about another thing than the letter",
    severity: Some(Severity::Information),
    why: "An offer is not an interview. Who reads only the Subject cancels the wrong thing.",
    source: "career advice on declining, which tells the situations apart",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Declining the interview for data analyst - Ana Diaz
                       ^^^^^^^^^ mismatched-scope

Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. I have
decided to decline your offer, because I am moving to Leeds. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Declining the offer of the data analyst position - Ana Diaz

Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. I have
decided to decline your offer, because I am moving to Leeds. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Declining the offer of the data analyst position - Ana Diaz

Dear Ms. Okafor,

Thank you for the interview on Monday and for your application form. I have decided to decline
your offer, because I am moving to Leeds. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Interview on Thursday: withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Re: Interview for data analyst

Dear Ms. Okafor,

Thank you for offering me the data analyst position at Larkspur. I have
decided to decline your offer, because I am moving to Leeds. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let (draft, moves) = (context.draft, context.moves);
    let Some(sentence) = &draft.subject else {
        return Vec::new();
    };
    let [named] = moves.subject_scopes.as_slice() else {
        return Vec::new();
    };
    // Who withdraws the application calls off the interview with it; and the Subject of a thread is not the writer's.
    let other = match named {
        Scope::Offer => moves.scopes.first(),
        Scope::Interview | Scope::Application => {
            moves.scopes.iter().find(|scope| **scope == Scope::Offer)
        }
    };
    let Some(other) = other.filter(|_| !moves.scopes.contains(named) && !draft.subject_answers())
    else {
        return Vec::new();
    };
    let token = sentence.tokens().iter().find(|token| named.is_named_by(&token.word));
    let span = token.map_or(sentence.span, |token| token.span.shifted(sentence.span.start));
    vec![Finding {
        span,
        message: format!("the Subject speaks of {}, the letter of {}", named.name(), other.name()),
        fixes: subject::rewritten_to(context, |text| names(*other, text) && !names(*named, text)),
        softened: None,
    }]
}

fn names(scope: Scope, text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| scope.is_named_by(&word.to_lowercase()))
}
