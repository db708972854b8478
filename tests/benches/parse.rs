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

#[divan::bench]
fn a_letter_read_for_the_first_time(bencher: divan::Bencher<'_, '_>) {
    let config = Config::default();
    bencher.bench(|| {
        lint(&Draft::parse(divan::black_box(LETTER)), &config)
            .diagnostics
            .len()
    });
}
