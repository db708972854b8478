//! What it costs to take a mail apart, and to lint a letter.
//!
//! `cargo bench` prints the table. One megabyte of mail may take 15 ms, and a hundred megabytes a hundred times as much.

use bowout::config::Config;
use bowout::draft::Draft;
use bowout::lint::lint;

fn main() {
    divan::main();
}

const LETTER: &str = "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Re: Interview for data analyst

Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position at
Larkspur. I am withdrawing my application, because I have accepted
another offer. I would be glad to stay in touch.

Kind regards,
Ana Diaz

On Tue, Nov 17, 2026 at 10:00 AM Ada Okafor <ada.okafor@larkspur.example> wrote:

";

/// Lines of a long thread: quotes of quotes, signatures, dates.
const THREAD: &str = "\
> Dear Ana,
>
> Would you come to an interview at Larkspur on Thursday, 26 November 2026
> at 15:00? Ask for me at the door of the old mill.
>
> > On Mon, Nov 16, 2026 at 9:00 AM Ana Diaz <ana.diaz@mail.example> wrote:
> > Here are my certificates.
>
> -- 
> Ada Okafor, Talent Team
";

/// A reply above so many megabytes of quotes.
fn reply(megabytes: usize) -> String {
    let mut text = LETTER.to_owned();
    while text.len() < megabytes << 20 {
        text.push_str(THREAD);
    }
    text
}

#[divan::bench(args = [1, 10, 100], max_time = 5)]
fn a_reply_above_megabytes_of_quotes(bencher: divan::Bencher<'_, '_>, megabytes: usize) {
    let text = reply(megabytes);
    bencher.bench(|| Draft::parse(divan::black_box(&text)).zones.len());
}

/// The same without marks, as Outlook quotes.
#[divan::bench(args = [1, 10, 100], max_time = 5)]
fn a_reply_above_megabytes_without_marks(bencher: divan::Bencher<'_, '_>, megabytes: usize) {
    let text = reply(megabytes)
        .replace("\n> ", "\n")
        .replace("\n>\n", "\n\n");
    bencher.bench(|| Draft::parse(divan::black_box(&text)).zones.len());
}

#[divan::bench(args = [1, 10, 100], max_time = 5)]
fn own_text_of_megabytes(bencher: divan::Bencher<'_, '_>, megabytes: usize) {
    let text = reply(megabytes)
        .replace("\n> ", "\n")
        .replace(" wrote:", " said.");
    bencher.bench(|| Draft::parse(divan::black_box(&text)).zones.len());
}

/// A letter of 200 words, as careful people write them. It may take 0.2 ms.
const LONG_LETTER: &str = "\
From: Ana Diaz <ana.diaz@mail.example>
To: Ada Okafor <ada.okafor@larkspur.example>
Subject: Withdrawal of my application for data analyst

Dear Ms. Okafor,

Thank you very much for inviting me to a second interview for the data analyst
position at Larkspur, and for the time that you and your colleagues gave me
last week. I enjoyed hearing how the team plans the night trains, and the
walk through the control room was the best part of my month.

Since we spoke, a smaller firm close to my home has offered me a role that
fits what I want to learn in the next few years. I have thought about it over
the weekend and have decided to accept their offer. I therefore withdraw my
application, and I ask you to cancel the interview on Thursday, so that
somebody else can have the hour.

This was not an easy choice. Everybody whom I met was kind and well prepared,
and I left your office with more ideas than I had brought. I am sorry for the
trouble that my decision makes, above all for Mr. Brandt, who had already
booked his journey.

If another position opens at Larkspur some day, I would be very glad to hear
of it, and I hope that we can stay in touch until then. I wish you and the
whole team every success with the new timetable.

Kind regards,
Ana Diaz
";

/// How many findings a letter has that is read for the first time.
fn findings(letter: &str) -> usize {
    let draft = Draft::parse(divan::black_box(letter));
    lint(&draft, &Config::default()).diagnostics.len()
}

#[divan::bench]
fn a_letter_read_for_the_first_time(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| findings(LETTER));
}

#[divan::bench]
fn a_letter_of_200_words_read_for_the_first_time(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| findings(LONG_LETTER));
}

/// Only the linting, of a draft that has its words, cues and facts already.
#[divan::bench]
fn a_letter_of_200_words_linted_for_the_first_time(bencher: divan::Bencher<'_, '_>) {
    let letter = bencher.with_inputs(|| Draft::parse(divan::black_box(LONG_LETTER)));
    letter.bench_refs(|draft| lint(draft, &Config::default()).diagnostics.len());
}
