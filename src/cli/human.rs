//! The report for people: each finding with the words in question, then one line about the run.
//! Not for programs.

use std::io::{self, Write};

use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};

use super::check::Face;
use super::input::Input;
use super::ruler::Ruler;
use super::window::{Window, clean};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::Draft;
use crate::lint::Report;

/// More remedies than these are for an editor's menu.
const FIXES: usize = 3;

/// Narrower than this nothing can be shown.
const NARROWEST: usize = 40;

/// Shows findings, and counts.
pub(super) struct Human {
    renderer: Renderer,
    arrow: Style,
    width: usize,
    drafts: usize,
    drafts_with_findings: usize,
    drafts_in_peace: usize,
    /// How many findings there are of each severity, the most severe first.
    findings: [usize; Severity::ALL.len()],
    /// What to say when the draft was the only one.
    alone: String,
}

impl Human {
    /// A report that is as wide as `width` columns.
    pub(super) fn new(colour: bool, width: usize) -> Self {
        let (renderer, arrow) = if colour {
            (Renderer::styled(), DEFAULT_LINE_NUM_STYLE)
        } else {
            (Renderer::plain(), Style::new())
        };
        let width = width.max(NARROWEST);
        Self {
            renderer: renderer.term_width(width),
            arrow,
            width,
            drafts: 0,
            drafts_with_findings: 0,
            drafts_in_peace: 0,
            findings: Default::default(),
            alone: String::new(),
        }
    }

    fn finding(&self, name: &str, ruler: &Ruler<'_>, found: &Diagnostic) -> String {
        let place = ruler.place(found.span.start);
        // The library takes the number of the line, a bar, and six columns for dots on either side.
        let gutter = place.line.to_string().len() + 3 + 2 * 6;
        let window = Window::new(ruler, found.span, self.width.saturating_sub(gutter));
        let title = self.renderer.render(&[Group::with_title(
            level(found.severity)
                .primary_title(one_line(&found.message))
                .id(found.rule),
        )]);
        // The library would count the column in the window, so this line is ours.
        let last = place.line + window.text[..window.mark.end].matches('\n').count();
        let origin = format!(
            "{:indent$}{arrow}-->{arrow:#} {name}:{}:{}",
            "",
            place.line,
            place.column,
            indent = last.to_string().len(),
            arrow = self.arrow,
        );
        let mark = window.mark.start..window.mark.end;
        let snippet = Snippet::source(window.text)
            .line_start(place.line)
            .annotation(AnnotationKind::Primary.span(mark));
        let fixes = found.fixes.iter().take(FIXES);
        let body = Group::with_level(level(found.severity))
            .element(snippet)
            .elements(fixes.map(|fix| Level::HELP.message(one_line(&fix.title))));
        let body = self.renderer.render(&[body]);
        format!("{title}\n{origin}\n{body}")
    }

    fn counts(&self) -> String {
        let counts: Vec<String> = Severity::ALL
            .iter()
            .zip(self.findings)
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| {
                let many = count > 1 && *severity != Severity::Information;
                format!("{count} {}{}", severity.name(), if many { "s" } else { "" })
            })
            .collect();
        if counts.is_empty() {
            "nothing found".to_owned()
        } else {
            counts.join(", ")
        }
    }
}

impl Face for Human {
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn draft(
        &mut self,
        input: &Input,
        _: &Draft<'_>,
        report: &Report,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let name = one_line(input.name());
        let ruler = Ruler::new(input.text());
        for found in &report.diagnostics {
            writeln!(out, "{}\n", self.finding(&name, &ruler, found))?;
            self.findings[found.severity as usize] += 1;
        }
        self.drafts += 1;
        self.drafts_with_findings += usize::from(!report.diagnostics.is_empty());
        self.drafts_in_peace += usize::from(report.situation.is_none());
        self.alone = match report.situation {
            Some(situation) => format!("{name}: {} ({})", self.counts(), situation.name()),
            None => in_peace(input),
        };
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let counts = self.counts();
        match (self.drafts, self.drafts_with_findings) {
            (0, _) => return Ok(()),
            (1, _) => return writeln!(out, "{}", self.alone),
            (drafts, 0) => write!(out, "{counts} in {drafts} drafts")?,
            (drafts, some) => write!(out, "{counts} in {some} of {drafts} drafts")?,
        }
        match self.drafts_in_peace {
            0 => writeln!(out),
            1 => writeln!(out, "; 1 is no withdrawal"),
            many => writeln!(out, "; {many} are no withdrawals"),
        }
    }
}

/// What there is to say of mail that is no withdrawal.
pub(super) fn in_peace(input: &Input) -> String {
    let name = one_line(input.name());
    match input.text().trim().is_empty() {
        true => format!("{name}: empty, nothing to check"),
        false => format!("{name}: no withdrawal, left in peace"),
    }
}

/// The library's level under our name for it.
fn level(severity: Severity) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
        Severity::Hint => Level::NOTE,
    };
    level.with_name(severity.name())
}

/// Text from outside that has a line to itself.
pub(super) fn one_line(text: &str) -> String {
    normalize_untrusted_str(&clean(&text.replace(['\r', '\n'], " ")))
}
