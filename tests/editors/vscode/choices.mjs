// What a writer can choose, and what comes of it at once: words, spelling, tone, a bowout.toml, and folders with settings of their own.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { becomes, equal } from './lib/checks.mjs';
import { check } from './lib/check.mjs';
import { Window } from './lib/window.mjs';

export const SPELLED = `To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>
Subject: Withdrawal of my application - hydrologist - Jonas Feld

Dear Ms. Halvorsen,

I am writing to withdraw my application for the hydrologist position at
Brightwater, because I have recieved another offer.

Kind regards,
Jonas Feld
`;

/** A misspelt word is underlined, unless it is one of the writer's own or nobody looks at the spelling. */
export async function spelling(shown) {
  equal('the letter has a misspelt word', ['recieved'], check(SPELLED).diagnostics.filter(({ rule }) => rule === 'misspelling').map(({ text }) => text));
  await shown.openFile('spelled.eml');
  const underlined = () => shown.count('.squiggly-info');
  await becomes('a misspelt word is underlined', 1, underlined);
  await shown.settings({ 'bowout.words': ['recieved'] });
  await becomes('a word of one’s own is not', 0, underlined);
  await shown.settings({ 'bowout.words': ['received'] });
  await becomes('another word does not count for it', 1, underlined);
  await shown.settings({ 'bowout.spelling': false });
  await becomes('without spelling nothing is', 0, underlined);
  await becomes('and the rest stays', 2, () => shown.count('.squiggly-warning'));
  await shown.settings({});
  await becomes('without the settings it is underlined again', 1, underlined);
}

/** The tone chooses which phrases come first. */
export async function tone(shown) {
  await shown.openFile('spelled.eml');
  const seen = new Set();
  for (const name of ['any', 'warm', 'brief']) {
    const file = join(shown.editor.home, `${name}.toml`);
    writeFileSync(file, `tone = "${name}"\n`);
    const lacking = check(SPELLED, '--config', file).diagnostics.find(({ rule }) => rule === 'missing-gratitude');
    const first = lacking.fixes[0].title;
    seen.add(first);
    await shown.settings(name === 'any' ? {} : { 'bowout.tone': name });
    await shown.goTo(lacking.range.start.line, lacking.range.start.column);
    await becomes(`the first phrase is ${name}: ${first}`, first, async () => (await shown.fixes())[0]);
  }
  equal('each tone has another first phrase', 3, seen.size);
  await shown.settings({});
}

/** A bowout.toml that is written while the draft is open, here or by another program. */
export async function file(shown, folder) {
  await shown.openFile('spelled.eml');
  const underlined = () => shown.count('.squiggly-info');
  await becomes('the draft has its misspelt word', 1, underlined);
  await shown.openFile('bowout.toml');
  await shown.page.locator('.editor-group-container.active .editor-instance .view-line').first().click();
  await shown.press('Control+A');
  await shown.page.keyboard.insertText('spelling = false\n');
  await shown.press('Control+S');
  await shown.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  await shown.openFile('spelled.eml');
  await becomes('a file of choices that is saved counts without a restart', 0, underlined);
  writeFileSync(join(folder, 'bowout.toml'), 'spelling = true\n');
  await becomes('and so does what another program has written', 1, underlined);
}

/** In a window with two folders each has its own settings; the letters in them are the same. */
export async function folders(shown) {
  const { editor } = shown;
  for (const name of ['quiet', 'loud']) {
    mkdirSync(join(editor.home, name, '.vscode'), { recursive: true });
    writeFileSync(join(editor.home, name, `${name}.eml`), SPELLED);
  }
  const write = (name, settings) => writeFileSync(join(editor.home, name, '.vscode/settings.json'), JSON.stringify(settings));
  write('quiet', { 'bowout.rules': { 'missing-gratitude': 'off' }, 'bowout.spelling': false });
  write('loud', { 'bowout.rules': { 'missing-gratitude': 'error' } });
  const workspace = join(editor.home, 'both.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'quiet' }, { path: 'loud' }], settings: { 'bowout.brief': true } }));
  const both = await Window.open(editor, { workspace });
  try {
    for (const name of ['quiet', 'loud']) {
      await both.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().waitFor({ timeout: 60_000 });
    }
    await both.openPath(join(editor.home, 'quiet/quiet.eml'));
    const counts = async () => [await both.count('.squiggly-error'), await both.count('.squiggly-warning'), await both.count('.squiggly-info')];
    await both.page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    await becomes('a folder has settings of its own', [0, 1, 0], counts);
    await both.openPath(join(editor.home, 'loud/loud.eml'));
    await becomes('and the other one has others', [1, 1, 1], counts);
  } finally {
    await both.picture('folders');
    await both.close();
  }
}
