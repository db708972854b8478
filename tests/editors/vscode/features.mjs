// What the server offers beyond findings, as a writer meets it in the window.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { becomes, equal, ok } from './lib/checks.mjs';
import { check } from './lib/check.mjs';

export const LETTER = `To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>
Subject: Withdrawal of my application - hydrologist - Jonas Feld

Dear Ms. Halvorsen,

I am writing to withdraw my application for the hydrologist position at
Brightwater.

Kind regards,
Jonas Feld
`;

export async function features(shown, folder) {
  await shown.openFile('features.eml');
  await beforeYouSend(shown);
  await newLetter(shown, folder);
  await shown.openFile('features.eml');
  await lens(shown, folder);
  await outline(shown);
  await completion(shown, folder);
  await walkthrough(shown);
}

/** From the status bar to a page beside the draft. */
async function beforeYouSend(shown) {
  await shown.page.locator(`${shown.status}:visible`).click();
  await shown.page.locator('.tab', { hasText: 'Before you send' }).waitFor();
  const page = await preview(shown);
  await becomes('the page has its three parts', true, async () => {
    const text = await page.locator('body').innerText().catch(() => '');
    return ['Before you send', 'Still missing', 'In the letter', 'Only you can see'].every((title) => text.includes(title));
  });
  await shown.picture('before-you-send');
  await shown.closePreview('Before you send');
}

/** The Markdown preview is a page in a page in a page. */
async function preview(shown) {
  const outer = shown.page.frameLocator('iframe.webview.ready').last();
  const inner = outer.frameLocator('iframe#active-frame');
  await inner.locator('h1').first().waitFor();
  return inner;
}

/** Three questions, the first answer to each; the letter is a withdrawal that lacks nothing. */
async function newLetter(shown, folder) {
  await shown.command('bowout: New withdrawal e-mail…');
  const title = shown.page.locator('.quick-input-title');
  for (const step of ['1/3', '2/3', '3/3']) {
    await title.filter({ hasText: step }).waitFor();
    await shown.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    if (step === '2/3') {
      await shown.picture('new-letter');
    }
    await shown.press('Enter');
  }
  await shown.page.locator('.tab.active', { hasText: /Untitled|Subject|Dear/u }).waitFor();
  ok('a letter opens in a new tab', true);
  await becomes('it is an e-mail', 'E-mail', () => shown.text('#status\\.editor\\.mode'));
  await becomes('it greets', true, async () => (await shown.lines()).some((line) => /^(?:Dear|Hello|Hi)\b/u.test(line)));
  const file = join(folder, 'new.eml');
  await shown.saveAs(file);
  await becomes('it is read as a withdrawal', true, () => check(readFileSync(file)).situation !== null);
  equal('it lacks nothing that matters', [], missingIn(readFileSync(file)));
}

/** The line above the letter says how it stands, and a click on it adds what is missing. */
async function lens(shown, folder) {
  const told = () => shown.texts('.editor-group-container.active .codelens-decoration a').then((texts) => texts.map((text) => text.trim()));
  await becomes('a line above the letter says how it stands', ['withdraw application · 13 words · thanks ✗ reason ✗ door ✗'], told);
  await shown.page.locator('.editor-group-container.active .codelens-decoration a').click();
  await becomes('a click on it adds what is missing', true, async () => /thanks ✓ reason ✓ door ✓$/u.test((await told()).join()));
  await shown.picture('lens');
  const saved = async () => {
    await shown.press('Control+S');
    await shown.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFileSync(join(folder, 'features.eml'), 'utf8');
  };
  equal('what is saved then has all of it', [], missingIn(await saved()));
  await shown.page.locator('.editor-group-container.active .view-line', { hasText: 'Subject' }).click();
  await shown.press('Control+Z');
  await becomes('one undo takes it back', ['withdraw application · 13 words · thanks ✗ reason ✗ door ✗'], told);
  equal('and what is saved is as it was', LETTER, await saved());
}

function missingIn(text) {
  return check(text).diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('missing-'));
}

async function outline(shown) {
  await shown.press('Control+Shift+O');
  const rows = () => shown.texts('.quick-input-list .monaco-list-row .label-name').then((texts) => texts.map((text) => text.trim()));
  await becomes('the outline has the parts of the letter', ['withdraw application', 'subject', 'salutation', 'intent', 'sign-off', 'name'], rows);
  await shown.picture('outline');
  await shown.press('Escape');
}

/** A phrase for what is missing, where one writes it. */
async function completion(shown, folder) {
  await shown.goTo(7, 13);
  await shown.press('Enter', 'Enter');
  await shown.type('Th');
  await shown.press('Control+Space');
  const row = '.suggest-widget.visible .monaco-list-row';
  await becomes('sentences are suggested', true, async () => (await shown.texts(row)).some((text) => /\bThank/u.test(text)));
  // The list cuts long sentences off; the text shows what it would be.
  const ghost = () => shown.texts('.editor-group-container.active [class*="ghost-text"]');
  await becomes('its beginning is shown where it would stand', true, async () => (await ghost()).some((part) => part.startsWith('ank you')));
  await becomes('and its end', true, async () => (await ghost()).some((part) => part.trim().endsWith('.')));
  await shown.picture('completion');
  const before = check(LETTER).diagnostics.length;
  const focused = shown.page.locator('.suggest-widget.visible .monaco-list-row.focused');
  for (let tries = 0; tries < 20 && !/\bThank/u.test(await focused.innerText()); tries += 1) {
    await shown.press('ArrowDown');
  }
  await shown.press('Enter');
  await becomes('the one that was taken is in the text', true, async () => (await shown.lines()).some((line) => /^Thank.{10,}/u.test(line)));
  await shown.press('Control+S');
  await becomes('the one that was taken is in the saved file', true, () => {
    const text = readFileSync(join(folder, 'features.eml'), 'utf8');
    return /\n\nThank[^\n]{10,}/u.test(text) && check(text).diagnostics.length < before;
  });
}

/** The first steps, each with its picture. */
async function walkthrough(shown) {
  await shown.command('Welcome: Open Walkthrough...');
  await shown.page.locator('.quick-input-widget input.input').fill('Bow out well');
  await shown.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Bow out well' }).first().waitFor();
  await shown.press('Enter');
  // A narrow page leaves the pictures out.
  await shown.press('Control+B');
  const steps = '.gettingStartedSlideDetails .step-title';
  const titles = ['Start from a letter', 'See what is missing and what hurts', 'Before you send', 'Make it yours'];
  await becomes('the walkthrough has its steps', titles, async () => (await shown.texts(steps)).map((text) => text.trim()));
  for (const title of titles) {
    await shown.page.locator(steps, { hasText: title }).click();
    await shown.page.locator('.gettingStartedSlideDetails .getting-started-step.expanded', { hasText: title }).waitFor();
    await becomes(`“${title}” has a picture`, true, () => shown.page.locator('.getting-started-media').isVisible());
  }
  await shown.picture('walkthrough');
  await shown.press('Control+B');
}
