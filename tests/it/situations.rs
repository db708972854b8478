//! What short mail is taken for: withdrawals that hardly say so, and mail that sounds like one.

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::lint;

/// A body, and what it is taken for; nothing for mail that is to be left in peace.
const MAIL: &[(&str, Option<&str>)] = &[
    // A decision without a word of what it is about.
    ("I would like to withdraw.", Some("withdraw-application")),
    (
        "Hi. I've decided to pull out.",
        Some("withdraw-application"),
    ),
    // It may go on with a comment, an offer on a house or a sum.
    ("I would like to withdraw", None),
    ("I would like to withdraw 200 euros.", None),
    (
        "I would like to withdraw. My complaint was about the noise.",
        None,
    ),
    (
        "I would like to withdraw. The bid was for the garage.",
        None,
    ),
    // Another firm's proposal is a job, and a day of the writer's own no day to meet.
    (
        "Thank you for your time. I have decided to withdraw from the process, because I received another proposal.",
        Some("withdraw-process"),
    ),
    (
        "I withdraw my application, because the doctor says so. I will be available from July.",
        Some("withdraw-application"),
    ),
    (
        "Thank you for your time. I am writing to decline the interview on Thursday because I would rather work in a smaller team.",
        Some("cancel-interview"),
    ),
    // Who offers an interview invites to it.
    (
        "Many thanks for the offer of an interview. I am afraid that I must decline.",
        Some("decline-interview"),
    ),
    // Who insults an offer and forbids all answers has declined it.
    (
        "The salary you offered is pathetic and your manager was rude. Never contact me again.",
        Some("decline-offer"),
    ),
    (
        "Your interview was a shambles from start to end. Do not contact me again.",
        Some("decline-interview"),
    ),
    // Customers do so, too.
    (
        "Your delivery service is a joke and the driver was rude. Never contact me again.",
        None,
    ),
    (
        "The broadband you sold me is pathetic. Do not call me again or I will see a lawyer.",
        None,
    ),
    // In other words, and with other things said beside it.
    (
        "Dear Mr Hale, I applied for the driver job at your depot two weeks ago. I am sorry, but I have to pull out, because my hours have changed. Thank you for your time.",
        Some("withdraw-application"),
    ),
    (
        "Dear Ms Roth, I must resign from the interview, because I have got work in my own town. Thank you for the invitation.",
        Some("decline-interview"),
    ),
    (
        "Dear Tom, I would like to take back my application for the lab job, since I am going on to study. The open day made me more excited about the subject. Thank you.",
        Some("withdraw-application"),
    ),
    (
        "Dear Ms Roth, thank you for your kind mail. May I ask you to withdraw my application? I have taken a post nearer home.",
        Some("withdraw-application"),
    ),
    (
        "Dear Jo, thank you for the offer. I have to decline, because we are moving. If you open in Leeds, ring me: I would be there like a shot.",
        Some("decline-offer"),
    ),
    (
        "Thank you for the invitation. I would rather not take the interview, and I hope that it makes room for another candidate.",
        Some("decline-interview"),
    ),
    // What else one applies for, is offered, or takes back.
    (
        "I wish to withdraw my application for a tourist visa. My plans have changed. Please send my passport back.",
        None,
    ),
    (
        "Please cancel my loan application of 3 May. We no longer need the money.",
        None,
    ),
    (
        "I withdraw my candidacy for treasurer of the rowing club. Thank you for your trust.",
        None,
    ),
    (
        "I'm withdrawing the pull request, the position of the cursor is fixed upstream. Thanks for the review.",
        None,
    ),
    (
        "Thank you for your offer of a partnership. We have decided to go in another direction, and would be happy to talk again in the future.",
        None,
    ),
    // The hiring side, and others who tell or advise.
    (
        "Dear Ana, thank you for letting us know that you have decided to withdraw. We hope that you will think of us again.",
        None,
    ),
    (
        "Hi all, she has withdrawn her application for the analyst position, because she has accepted an offer elsewhere. Shall we go on with the other two?",
        None,
    ),
    (
        "If I were you I would decline the offer and wait for the one from Leeds. You sounded so happy about that job.",
        None,
    ),
    // What is over.
    (
        "Two years ago I had to decline your offer of a post as cook, because my mother was ill. I would love to apply once more.",
        None,
    ),
    (
        "Last Tuesday I wrote to you to withdraw from the interview. Things have changed. Would it be possible to be considered again?",
        None,
    ),
    // Others speak of decisions, and of interviews.
    (
        "Hi team, I won't be able to join the interview panel on Thursday, I have a dentist appointment. Could Sam take my place?",
        None,
    ),
    (
        "You don't owe them a reason. If you want to withdraw from the interview, do it today and thank them.",
        None,
    ),
    (
        "Thank you for the offer. May I have until Monday to give you my answer? I don't take the decision lightly.",
        None,
    ),
    (
        "Thank you for the interview on Tuesday. I am eager to learn more about the next steps.",
        None,
    ),
    (
        "Thank you for inviting us to the celebration on Saturday. Unfortunately, we will not be able to attend.",
        None,
    ),
];

#[test]
fn short_mail_is_taken_for_what_it_is() {
    let taken = |body: &str| {
        let report = lint(&Draft::parse(body), &Config::default());
        report.situation.map(|situation| situation.name())
    };
    let wrong: Vec<String> = MAIL
        .iter()
        .filter(|(body, wanted)| taken(body) != *wanted)
        .map(|(body, wanted)| format!("{body}: {:?}, not {wanted:?}", taken(body)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
