//! Legal boilerplate that a company's server or signature adds: what the writer neither wrote nor can change.
//!
//! Not for signatures (see `sign_off`).

use super::lines::Line;
use super::zones::ZoneKind;

/// How such a notice begins, in lower case; in the languages in which bilingual notices come.
const BEGINS: &[&str] = &[
    "this e-mail and any",
    "this email and any",
    "this e-mail is",
    "this email is intended",
    "this email is confidential",
    "this e-mail message",
    "this email message",
    "this e-mail may",
    "this email may",
    "this email, including",
    "this e-mail, including",
    "this e-mail (including",
    "this email (including",
    "this message and any",
    "this message is intended",
    "this message is confidential",
    "this message (including",
    "this message contains",
    "this message may contain",
    "this transmission",
    "this communication",
    "the information contained in this",
    "the information in this e",
    "the contents of this e",
    "the content of this e",
    "confidentiality notice",
    "confidentiality:",
    "confidential notice",
    "confidential:",
    "disclaimer",
    "legal notice",
    "privileged and confidential",
    "private and confidential",
    "important notice",
    "notice: this",
    "if you are not the intended",
    "if you have received this",
    "if you received this e",
    "please consider the environment",
    "please think before you print",
    "think before you print",
    "consider the environment",
    "save paper",
    "before printing",
    "views expressed in this",
    "any views or opinions",
    "the views expressed",
    "emails are not",
    "e-mails are not",
    "we accept no liability",
    "registered in england",
    "registered office:",
    "registered company",
    "registered in scotland",
    "company registration",
    "company number",
    "diese e-mail enthält",
    "diese e-mail kann",
    "diese nachricht",
    "der inhalt dieser e-mail",
    "diese e-mail ist",
    "diese mail",
    "ce message et",
    "ce message est",
    "ce courriel",
    "ce message contient",
    "cet e-mail",
    "les informations contenues",
    "este mensaje",
    "este correo",
    "la información contenida",
    "esta mensagem",
    "este e-mail",
    "este email",
    "a informação contida",
    "questo messaggio",
    "questa e-mail",
    "questa email",
    "le informazioni contenute",
    "dit bericht",
    "deze e-mail",
    "deze email",
    "de informatie in",
    "avis de confidentialité",
    "aviso de confidencialidad",
    "aviso legal",
    "vertraulichkeitshinweis",
];

/// Words at least one of which stands in a notice, so that "This message is intended to thank you" is none.
const LEGAL: &[&str] = &[
    "confidential",
    "intended",
    "privileged",
    "recipient",
    "attachment",
    "disclose",
    "disclosure",
    "liability",
    "virus",
    "environment",
    "print",
    "registered",
    "notify",
    "opinions",
    "unauthorised",
    "unauthorized",
    "not secure",
    "legal",
    "company",
    "vertraulich",
    "empfänger",
    "confidentiel",
    "destinataire",
    "confidencial",
    "destinatario",
    "destinatário",
    "riservat",
    "vertrouwelijk",
    "bestemd",
    "geadresseerde",
];

/// Words that stand in such notices and in no letter.
const ONLY_THERE: &[&str] = &[
    "contents of this e",
    "content of this e",
    "not the intended recipient",
    "received this e",
    "received this message in error",
    "e-mail in error",
    "email in error",
    "authorised and regulated by",
    "confidential and may be",
    "confidential and intended",
    "intended solely for",
    "attachments are confidential",
];

/// How a banner above a letter begins.
const BANNERS: &[&str] = &[
    "caution: external",
    "caution: this e",
    "caution:",
    "[external]",
    "[external email]",
    "external email",
    "external sender",
    "warning: external",
    "warning: this e",
    "this email originated from outside",
    "this e-mail originated from outside",
    "this message originated",
    "you don't often get email from",
    "you don’t often get email from",
    "*caution",
    "**caution",
    "*external",
    "**external",
    "attention: this e",
    "achtung: externe",
];

/// Marks banners on top and notices at the end of the writer's own lines.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>]) {
    let own: Vec<usize> = (0..lines.len())
        .filter(|i| kinds[*i].is_none() && !lines[*i].is_blank())
        .collect();
    banner(lines, kinds, &own);
    // A letter has its end here; a notice in its middle would be the writer's own words.
    const LOOKED_AT: usize = 60;
    let tail = &own[own.len().saturating_sub(LOOKED_AT)..];
    let first = tail.iter().enumerate().skip(1).find(|(place, at)| {
        let before = tail[place - 1];
        let opens = before + 1 < **at || is_rule(&lines[before]) || kinds[before].is_some();
        opens && kinds[**at].is_none() && is_notice(lines, **at)
    });
    let Some((place, _)) = first else { return };
    let rule = is_rule(&lines[tail[place - 1]]);
    for at in &tail[place - usize::from(rule)..] {
        kinds[*at] = Some(ZoneKind::Disclaimer);
    }
}

fn banner(lines: &[Line<'_>], kinds: &mut [Option<ZoneKind>], own: &[usize]) {
    let Some(first) = own.first().copied() else {
        return;
    };
    let head = head(&lines[first]);
    let head = head.trim_start_matches(['*', '_', '-', '=', '!', '⚠', '\u{fe0f}', ' ']);
    if !BANNERS.iter().any(|begin| head.starts_with(begin)) {
        return;
    }
    for at in (first..lines.len()).take_while(|at| !lines[*at].is_blank()) {
        kinds[at].get_or_insert(ZoneKind::Disclaimer);
    }
}

fn is_rule(line: &Line<'_>) -> bool {
    let line = line.text.trim();
    line.len() >= 3
        && line
            .chars()
            .all(|c| matches!(c, '_' | '-' | '=' | '*' | '~' | '—' | '─'))
}

/// The first characters of a line, in lower case.
fn head(line: &Line<'_>) -> String {
    line.text
        .trim()
        .chars()
        .take(60)
        .collect::<String>()
        .to_lowercase()
}

fn is_notice(lines: &[Line<'_>], at: usize) -> bool {
    let head = head(&lines[at]);
    let head = head.trim_start_matches(['*', '_', '"', '“', '(', '[', ' ', '🌳', '🌱', '♻']);
    let begins = BEGINS.iter().any(|begin| head.starts_with(begin));
    let paragraph = lines[at..]
        .iter()
        .take(8)
        .take_while(|line| !line.is_blank());
    let said: String = paragraph
        .flat_map(|line| line.text.chars().take(600).chain(" ".chars()))
        .collect::<String>()
        .to_lowercase();
    begins && LEGAL.iter().any(|word| said.contains(word))
        || ONLY_THERE.iter().any(|words| said.contains(words))
}
