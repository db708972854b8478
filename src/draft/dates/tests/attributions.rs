//! Dates in the lines that introduce a quoted mail, as programs write them in many languages.

use super::{REFERENCE, Row, hold};

#[test]
fn attributions() {
    hold(ROWS, REFERENCE);
}

const ROWS: &[Row] = &[
    (
        "From a@b.example [Wed Nov 18 09:12:33 2026]",
        "2026-11-18 09:12:33",
    ),
    ("[Wed Nov 18 09:12:33 UTC 2026]", "2026-11-18 09:12:33 +00"),
    ("[donderdag 26 november om 14.00 uur]", "2026-11-26 14:00"),
    ("[giovedì 26 novembre alle 14]", "2026-11-26 14:00"),
    ("is [7 June], so [10 June] works", "2027-06-07 | 2027-06-10"),
    ("So, [10 June] works", "2027-06-10"),
    (
        "On [Wed, Nov 18, 2026 at 9:12 AM] Ada <a@b.example> wrote:",
        "2026-11-18 09:12",
    ),
    (
        "On [Wed, 18 Nov 2026 at 09:12], Ada Okafor wrote:",
        "2026-11-18 09:12",
    ),
    (
        "On [Wed, 18 Nov 2026 at 5:12], Ada Okafor wrote:",
        "2026-11-18 05:12",
    ),
    ("On [11/18/26 09:12], Ada wrote:", "2026-11-18 09:12"),
    ("On [18/11/2026 09:12], Ada wrote:", "2026-11-18 09:12"),
    ("On [18 Nov 2026, at 09:12], Ada wrote:", "2026-11-18 09:12"),
    ("On [2026-11-18 09:12], Ada wrote:", "2026-11-18 09:12"),
    (
        "> On [Wed, Nov 18, 2026 at\n> 9:12 AM] Ada wrote:",
        "2026-11-18 09:12",
    ),
    (
        "Sent: [Wednesday, November 18, 2026 9:12 AM]\nTo: Ben",
        "2026-11-18 09:12",
    ),
    (
        "Sent: [18 November 2026 09:12]\nTo: Ben",
        "2026-11-18 09:12",
    ),
    (
        "*Sent:* [Wednesday, 18 November 2026 09:12]",
        "2026-11-18 09:12",
    ),
    (
        "Date: [Wed, 18 Nov 2026 09:12:33 +0000]",
        "2026-11-18 09:12:33 +00",
    ),
    (
        "Am [Mi., 18. Nov. 2026 um 09:12 Uhr] schrieb Ada:",
        "2026-11-18 09:12",
    ),
    ("Am [18.11.2026 um 09:12] schrieb Ada:", "2026-11-18 09:12"),
    ("Am [18.11.26 um 09:12] schrieb Ada:", "2026-11-18 09:12"),
    (
        "Am [Mittwoch, den 18. November 2026, 9:12 Uhr] schrieb",
        "2026-11-18 09:12",
    ),
    (
        "Gesendet: [Mittwoch, 18. November 2026 09:12]\nAn: Ben",
        "2026-11-18 09:12",
    ),
    ("am [Donnerstag um 15 Uhr]", "2026-11-26 15:00"),
    ("am [3. März 2026]", "2026-03-03"),
    (
        "Le [mer. 18 nov. 2026 à 09:12], Ada <a@b.example> a écrit :",
        "2026-11-18 09:12",
    ),
    ("Le [18/11/2026 à 09:12], Ada a écrit :", "2026-11-18 09:12"),
    ("Le [03/04/2026 à 09:12], Ada a écrit :", "2026-04-03 09:12"),
    (
        "Envoyé : [mercredi 18 novembre 2026 09:12]\nÀ : Ben",
        "2026-11-18 09:12",
    ),
    (
        "Le [mar. 1 déc. 2026 à 9 h 12], Ada a écrit",
        "2026-12-01 09:12",
    ),
    ("le [1er décembre 2026 à 15h30]", "2026-12-01 15:30"),
    ("le [3 août 2026]", "2026-08-03"),
    ("le [5 mars 2026]", "2026-03-05"),
    (
        "El [mié, 18 nov 2026 a las 9:12], Ada escribió:",
        "2026-11-18 09:12",
    ),
    (
        "El [mié, 18 nov 2026 a las 5:12], Ada escribió:",
        "2026-11-18 05:12",
    ),
    (
        "Enviado: [miércoles, 18 de noviembre de 2026 9:12]",
        "2026-11-18 09:12",
    ),
    (
        "El [mie\u{301}, 18 nov 2026 a la 1:12], Ada",
        "2026-11-18 01:12",
    ),
    ("El [jue, 6 ago 2026 a las 9:12]", "2026-08-06 09:12"),
    (
        "Il giorno [mer 18 nov 2026 alle ore 09:12] Ada ha scritto:",
        "2026-11-18 09:12",
    ),
    (
        "Inviato: [mercoledì 18 novembre 2026 09:12]",
        "2026-11-18 09:12",
    ),
    (
        "Il giorno [mar 1 set 2026 alle ore 09:12]",
        "2026-09-01 09:12",
    ),
    (
        "Op [wo 18 nov 2026 om 09:12] schreef Ada:",
        "2026-11-18 09:12",
    ),
    (
        "Verzonden: [woensdag 18 november 2026 09:12]",
        "2026-11-18 09:12",
    ),
    (
        "Op [ma 2 mrt 2026 om 09:12] schreef Ada",
        "2026-03-02 09:12",
    ),
    (
        "Em [qua., 18 de nov. de 2026 às 09:12], Ada escreveu:",
        "2026-11-18 09:12",
    ),
    (
        "Em [qui., 1 de out. de 2026 às 09:12], Ada escreveu:",
        "2026-10-01 09:12",
    ),
    (
        "Enviada em: [quarta-feira, 18 de novembro de 2026 09:12]",
        "2026-11-18 09:12",
    ),
    ("Em [1º de dezembro de 2026]", "2026-12-01"),
];
