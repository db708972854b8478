//! Wording that hurts: about the company, the process, a person, the pay; rude, sarcastic, demanding, comparing.

use super::{Context, Finding, Rule};
use crate::diagnostic::{Fix, Severity};
use crate::moves::{Hurt, Move};
use crate::phrases::{self, insertion};

pub(super) static RULE: Rule = Rule {
    name: "negative-wording",
    summary: "wording that blames, belittles, mocks or threatens",
    severity: Some(Severity::Warning),
    why: "The letter may be forwarded to everybody it complains of, and it will be found again when you next apply. A \
        grievance changes nothing in a letter that says goodbye; it only changes what they think of you. Keep the fact, \
        lose the sting, or leave it out.",
    source: "career advice on declining, which warns of negative words about the company, the process and single persons; \
        Feinberg et al. 1996 on tone and the will to deal again",
    check,
    flags: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted another
offer. Your
recruiter was rude. I would be glad to stay in touch.
^^^^^^^^^^^^^^^^^^ negative-wording

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted another
offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I am
withdrawing my application, because the process was a complete mess.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ negative-wording

I would be glad to stay in touch.

Kind regards,
Ana Diaz
=>
Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at Larkspur. I
would like to withdraw my application for the data analyst position. The timetable no
longer fits my plans.

I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
    allows: &[
        "\
Dear Ms. Okafor,

Thank you for inviting me to interview for the Bad Debt Analyst position.
This was a difficult decision, and I have nothing negative to say about
anybody. I am withdrawing my application, because the role is not the
right fit for me. I would be glad to stay in touch.

Kind regards,
Ana Diaz
",
        "\
Dear Ms. Okafor,

Thank you for inviting me. My timing is terrible, I know. I am
withdrawing my application, because I have accepted another offer. I
would be glad to stay in touch.

Kind regards,
Ana Diaz
",
    ],
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    let hurts = &context.moves.hurts;
    let finding = |(number, hurt): (usize, &Hurt)| {
        let before = hurts[..number].iter().filter(|other| other.kind == hurt.kind).count();
        Finding {
            span: hurt.cue,
            message: format!("{} ({})", heard(hurt.kind), hurt.kind),
            fixes: fixes(context, hurt, before),
            softened: matches!(hurt.kind, "sarcasm" | "comparison").then_some(Severity::Information),
        }
    };
    hurts.iter().enumerate().map(finding).collect()
}

/// What the reader hears.
fn heard(kind: &str) -> &'static str {
    match kind {
        "company" => "this runs the company down",
        "process" => "this complains of the process",
        "person" => "this blames a person",
        "pay" => "this calls the pay an affront",
        "sarcasm" => "this reads as mockery",
        "demand" => "this orders or threatens",
        "grievance" => "this reads as a reproach",
        "comparison" => "this ranks another employer above the reader's",
        _ => "this is rude",
    }
}

/// A reworded sentence, several to choose from, and leaving the sentence out. Where the sentence alone gives the reason, rewording comes first;
/// where the letter loses nothing by it, leaving out does.
fn fixes(context: &Context<'_>, hurt: &Hurt, before: usize) -> Vec<Fix> {
    let only = |kind: Move| {
        let mut doing = context.moves.all.iter().filter(|found| found.kind == kind);
        doing.clone().any(|found| found.span == hurt.span) && !doing.any(|found| found.span != hurt.span)
    };
    let needed = [Move::Gratitude, Move::Intent, Move::Reason, Move::DoorOpen];
    let carries: Vec<Move> = needed.into_iter().filter(|kind| only(*kind)).collect();
    let reworded = rewordings(context, hurt.kind, &carries, before);
    let replaced = reworded.into_iter().map(|text| Fix {
        title: format!("Say “{text}” instead"),
        edits: vec![insertion::replace(context.draft, hurt.span, &text)],
    });
    let removal = insertion::remove(context.draft, hurt.span).filter(|_| carries.is_empty());
    let left_out = removal.map(|edit| Fix { title: "Leave the sentence out".to_owned(), edits: vec![edit] });
    let loses_nothing = context.moves.has(Move::Reason) && !carries.contains(&Move::Reason);
    match loses_nothing {
        true => left_out.into_iter().chain(replaced).collect(),
        false => replaced.chain(left_out).collect(),
    }
}

/// Sentences to put in its place, which also do what the sentence alone did for the letter. The n-th hurt of a kind begins
/// with the n-th of them, so that no two sentences of a letter become the same.
fn rewordings(context: &Context<'_>, kind: &str, carries: &[Move], before: usize) -> Vec<String> {
    let facts = &context.draft.facts;
    let mut reworded = phrases::rendered(&phrases::rewordings(kind), facts);
    reworded.retain(|text| !context.draft.text.contains(text.as_str()));
    let len = reworded.len().max(1);
    reworded.rotate_left(before % len);
    let phrase = |kind: Move| phrases::rendered(&phrases::for_move(kind, context.situation), facts).into_iter().next();
    let around = |kinds: &[Move]| -> Vec<String> { kinds.iter().filter(|k| carries.contains(k)).filter_map(|k| phrase(*k)).collect() };
    let (lead, tail) = (around(&[Move::Gratitude, Move::Intent]), around(&[Move::DoorOpen]));
    reworded
        .into_iter()
        .map(|text| lead.iter().cloned().chain([text]).chain(tail.iter().cloned()).collect::<Vec<_>>().join(" "))
        .collect()
}
