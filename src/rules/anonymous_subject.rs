//! A Subject without the job and without the candidate's name.

use super::{Context, Finding, Rule, subject};
use crate::diagnostic::{Fix, Severity};
use crate::text::Edit;

pub(super) static RULE: Rule = Rule {
    name: "anonymous-subject",
    summary: "the Subject names neither the job nor you",
    severity: Some(Severity::Hint),
    why: "A recruiter looks after many vacancies and more candidates. A Subject with the job or your name is filed where it belongs.",
    source: "career advice on withdrawing: the job title in the Subject, or the candidate's name",
    check,
    flags: &[
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ anonymous-subject

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
To: Ada Okafor <ada.okafor@larkspur.example>
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
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: My application for the Saturday job

Dear Ms. Okafor,

Thank you for your kind letter. I am withdrawing my application for the
Saturday job at Larkspur, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application - Ana Diaz

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Application for data analyst: withdrawal

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Re: Your application

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
    let Some(sentence) = &draft.subject else {
        return Vec::new();
    };
    let facts = &draft.facts;
    // Where neither is known, there is nothing to put in.
    let known: Vec<&str> = [&facts.sender, &facts.role].into_iter().flatten().map(|fact| fact.value.as_str()).collect();
    let answers = draft.subject_answers() || subject::is_vague(context);
    if known.is_empty() || answers || subject::names_candidate_or_job(context) {
        return Vec::new();
    }
    let fix = |known: &str| Fix {
        title: format!("Add “{known}” to the Subject"),
        edits: vec![Edit::insert(sentence.span.end, format!(" - {known}"))],
    };
    vec![Finding {
        span: sentence.span,
        message: "the Subject names neither the job nor you".to_owned(),
        fixes: known.into_iter().map(fix).collect(),
        softened: None,
    }]
}
