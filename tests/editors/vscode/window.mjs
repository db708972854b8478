// What a writer does in the window: by keyboard and mouse, on the packaged extension, without the editor's test mode.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { becomes, equal, ok } from './lib/checks.mjs';
import { applied, check } from './lib/check.mjs';
import { Editor } from './lib/editor.mjs';
import { Window } from './lib/window.mjs';
import { file, folders, SPELLED, spelling, tone } from './choices.mjs';
import { features, LETTER } from './features.mjs';
import { packed } from './lib/packed.mjs';

const DRAFT = `To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>
Subject: Withdrawal of my application - hydrologist - Jonas Feld

Dear Ms. Halvorsen,

I am writing to withdraw my application for the hydrologist position at
Brightwater. Your recruiter was rude and kept me waiting for weeks.

Kind regards,
Jonas Feld
`;

const ORDINARY = `To: tom@mail.example
Subject: The parcel

Hi Tom,

the parcel came today.

Bea
`;

const SQUIGGLES = { error: '.squiggly-error', warning: '.squiggly-warning', information: '.squiggly-info' };
const SEVERITIES = { error: 'Error', warning: 'Warning', information: 'Info', hint: 'Hint' };

export async function window(version) {
  const editor = new Editor(version);
  editor.install(process.env.VSIX);
  editor.install(packed('viewer'));
  const folder = join(editor.home, 'mail');
  mkdirSync(folder, { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('draft.eml', DRAFT);
  write('second.eml', DRAFT);
  write('parcel.eml', ORDINARY);
  write('viewed.eml', DRAFT);
  write('features.eml', LETTER);
  write('spelled.eml', SPELLED);
  write('bowout.toml', '# none\n');

  let shown;
  try {
    await editor.start('window');
    shown = await Window.show(editor, folder, 'draft.eml');
    await shown.page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    for (const step of [reading, explaining, fixing, ordinary, settings, untitled, commands, viewed, missing, spelling, tone, file, features, folders]) {
      if (process.env.STEPS === undefined || process.env.STEPS.split(' ').includes(step.name)) {
        await step(shown, folder);
      }
    }
  } catch (error) {
    await shown?.picture('failed');
    throw error;
  } finally {
    await shown?.close();
    await editor.stop();
  }
}

/** Findings are underlined, listed and counted. */
async function reading(shown) {
  const found = check(DRAFT).diagnostics;
  ok('the draft has findings', found.length >= 4);
  await becomes('the file is an e-mail', 'E-mail', () => shown.text('#status\\.editor\\.mode'));
  for (const [severity, squiggle] of Object.entries(SQUIGGLES)) {
    const expected = found.filter((one) => one.severity === severity).length;
    await becomes(`underlined as ${severity}: ${expected}`, expected, () => shown.count(squiggle));
  }
  await shown.press('Control+Shift+M');
  const rows = found.map(({ rule, severity, message, range: { start } }) => {
    const place = `at line ${start.line} and character ${start.column}`;
    return [SEVERITIES[severity], message, rule, place];
  });
  await becomes('the list of problems has as many rows', rows.length, async () => (await shown.problems()).length);
  const listed = await shown.problems();
  for (const [severity, message, rule, place] of rows) {
    const row = listed.find((label) => label.startsWith(`${severity}: ${message}`) && label.includes(place));
    ok(`the list of problems has ${rule} in its place`, row !== undefined);
  }
  await shown.picture('reading');
  await shown.press('Control+J');
  await becomes('the status bar counts them', String(found.length), () => shown.text(shown.status).then((text) => text.trim()));
}

/** The hover says why. */
async function explaining(shown) {
  await shown.page.locator('.editor-instance .view-line', { hasText: 'Brightwater. Your' }).click();
  await shown.goTo(7, 20);
  await shown.press('Control+K', 'Control+I');
  const hover = '.monaco-hover:not(.hidden) .monaco-hover-content';
  await becomes('the hover names the rule', true, async () => (await shown.texts(hover)).join('\n').includes('negative-wording'));
  const text = (await shown.texts(hover)).join('\n');
  ok('the hover gives the message', text.includes(check(DRAFT).diagnostics.find(({ rule }) => rule === 'negative-wording').message));
  await shown.picture('hover');
  await shown.press('Escape');
}

/** Ctrl+. and Enter, one finding after the other, and what is saved then. */
async function fixing(shown, folder) {
  const saved = async (what, expected) => {
    await shown.page.locator('.tab.active.dirty').waitFor();
    await shown.press('Control+S');
    await shown.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await becomes(what, expected, () => readFileSync(join(folder, 'draft.eml'), 'utf8'));
  };
  const hurting = check(DRAFT).diagnostics.find(({ rule }) => rule === 'negative-wording');
  await shown.goTo(hurting.range.start.line, hurting.range.start.column);
  const offered = await shown.fixes();
  equal('the menu has the rewordings', hurting.fixes.map(({ title }) => title), hurting.fixes.map(({ title }) => title).filter((title) => offered.includes(title)));
  equal('the lightbulb opens the same menu', offered, await shown.lightbulb());
  await shown.fix(hurting.fixes[1].title);
  let text = applied(DRAFT, hurting.fixes[1].edits);
  await saved('the second rewording is in the saved file', text);

  // What is missing has its place too; "Auto Fix" takes the fix that is preferred.
  const lacking = check(text).diagnostics.find(({ rule }) => rule === 'missing-gratitude');
  await shown.goTo(lacking.range.start.line, lacking.range.start.column);
  await shown.fix(lacking.fixes[0].title);
  text = applied(text, lacking.fixes[0].edits);
  await saved('the missing thanks are in the saved file', text);

  await shown.press('Control+Z');
  text = applied(DRAFT, hurting.fixes[1].edits);
  await saved('one undo takes the thanks back', text);

  await becomes('the underlines are those of the new text', warnings(text), () => shown.count('.squiggly-warning'));
  await shown.goTo(6, 1);
  await shown.type('Thank you for the invitation. ');
  await becomes('thanks that are typed count', warnings(text) - 1, () => shown.count('.squiggly-warning'));
  await saved('what was typed is saved', text.replace('I am writing', 'Thank you for the invitation. I am writing'));
}

/** Mail that is no withdrawal has no underline and no place in the status bar. */
async function ordinary(shown) {
  await shown.openFile('parcel.eml');
  await becomes('other mail has no place in the status bar', 0, () => shown.page.locator(`${shown.status}:visible`).count());
  equal('other mail has no underline', 0, await shown.count('[class*="squiggly-"]'));
}

/** A rule that is turned off is silent at once, and one that is raised is louder. */
async function settings(shown) {
  await shown.openFile('second.eml');
  await becomes('the second draft is read', warnings(DRAFT), () => shown.count('.squiggly-warning'));
  await shown.settings({ 'bowout.rules': { 'missing-door-open': 'off', 'missing-reason': 'error' } });
  await becomes('a rule that is turned off is silent', warnings(DRAFT) - 2, () => shown.count('.squiggly-warning'));
  await becomes('a rule that is an error shows as one', 1, () => shown.count('.squiggly-error'));
  await shown.settings({});
  await becomes('without the settings all is as before', warnings(DRAFT), () => shown.count('.squiggly-warning'));
}

/** A new tab that nobody has named or saved, with the language that the editor gives it. */
async function untitled(shown) {
  await shown.command('File: New Untitled Text File');
  await shown.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await shown.type('Dear Ms. Halvorsen,\n\nI am writing to withdraw my application for the hydrologist position.\n\nKind regards,\nJonas Feld\n');
  await becomes('a letter in a tab without a name is read', 3, () => shown.count('.squiggly-warning'));
  await shown.picture('untitled');
  await shown.command('View: Revert and Close Editor');
  await shown.page.locator('.tab', { hasText: 'Untitled' }).waitFor({ state: 'detached' });
}

async function commands(shown) {
  await shown.command('bowout: Check this draft');
  const told = shown.toast(`bowout has ${check(DRAFT).diagnostics.length} findings in this draft.`);
  await told.waitFor();
  await told.getByText('Show findings').click();
  await shown.page.locator('.markers-panel .monaco-list-row').first().waitFor();
  ok('"Check this draft" counts, and shows the list', true);
  await shown.press('Control+J');

  await shown.command('bowout: Restart server');
  await becomes('after a restart the findings are there again', warnings(DRAFT), () => shown.count('.squiggly-warning'));
  await shown.command('bowout: Show output');
  // What is written there goes through a native part, which this editor is installed without.
  await shown.page.locator('.part.panel .output-view, .part.panel .output-view-container, .part.panel [id="workbench.panel.output"]').first().waitFor({ state: 'attached' });
  ok('the output is shown', true);
  await shown.press('Control+J');
}

/** A viewer that takes .eml files for itself: the hint leads back to the text. */
async function viewed(shown) {
  await shown.openFile('viewed.eml');
  const hint = shown.toast('shown by a viewer');
  await hint.waitFor();
  await shown.picture('viewer');
  await hint.getByText('Reopen as text').click();
  await becomes('a mail that a viewer showed is read as text', warnings(DRAFT), () => shown.count('.squiggly-warning'));
  await becomes('the viewer has made room', 1, () => shown.page.locator('.tab', { hasText: 'viewed.eml' }).count());
  await shown.closeTab('viewed.eml');
}

/** A program that does not run is told, with a way out; the right setting brings the findings back. */
async function missing(shown) {
  // Which program is run is a matter of the machine: in a remote window the settings of the user do not say it.
  await shown.settings({ 'bowout.server.path': '/nowhere/bowout' }, 'Workspace');
  const toast = shown.toast('“/nowhere/bowout”');
  await toast.waitFor();
  ok('a program that is missing is told', (await toast.innerText()).includes('there is no such file'));
  await becomes('its buttons', 2, () => toast.locator('.monaco-button', { hasText: /Open settings|Show output/u }).count());
  await shown.picture('no-server');
  await toast.getByText('Open settings').click();
  await shown.page.locator('.tab.active', { hasText: 'Settings' }).waitFor();
  await becomes('the button opens the setting', true, async () => (await shown.text('.settings-editor')).includes('Path'));
  await shown.closeTab('Settings');
  await shown.settings({}, 'Workspace');
  await shown.openFile('second.eml');
  await becomes('with the setting gone the findings are back', warnings(DRAFT), () => shown.count('.squiggly-warning'));
}

function warnings(text) {
  return check(text).diagnostics.filter(({ severity }) => severity === 'warning').length;
}
