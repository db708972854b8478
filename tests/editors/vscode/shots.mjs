// The pictures of the README: a draft with its findings and the menu of fixes, light and dark.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from './lib/checks.mjs';
import { Editor } from './lib/editor.mjs';
import { Window } from './lib/window.mjs';

const DRAFT = `To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>
Subject: Withdrawal of my application - hydrologist - Jonas Feld

Dear Ms. Halvorsen,

I am writing to withdraw my application for the hydrologist position at
Brightwater. Your recruiter was rude and kept me waiting for weeks.

Kind regards,
Jonas Feld
-- 
Jonas Feld, Tromsogata 4, jonas@feld.example

On Mon, 23 Nov 2026, Ingrid Halvorsen <ingrid.halvorsen@brightwater.example> wrote:
> Dear Jonas,
>
> could we talk about your application at some time next week?
`;

export async function shots() {
  const editor = new Editor('4.139.1');
  editor.install(process.env.VSIX);
  const folder = join(editor.home, 'letters');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brightwater.eml'), DRAFT);
  for (const [name, theme] of [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern']]) {
    let shown;
    try {
      await editor.start(`shots-${name}`, { settings: { 'workbench.colorTheme': theme, 'editor.fontSize': 14 } });
      shown = await Window.show(editor, folder, 'brightwater.eml');
      await shown.page.setViewportSize({ width: 1000, height: 800 });
      await shown.page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
      await shown.press('Control+B', 'Control+Shift+M');
      await shown.page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
      await shown.page.locator('.editor-instance .view-line', { hasText: 'Kind regards' }).click();
      await shown.page.locator('.codelens-decoration a').first().waitFor();
      await shown.goTo(7, 19);
      await shown.menu();
      // The pointer would leave the mark of a hover in the picture.
      await shown.page.mouse.move(500, 740);
      await shown.page.screenshot({ path: join(process.env.EXTENSION, 'images', `${name}.png`) });
      ok(`the ${name} picture is taken`, true);
    } finally {
      await shown?.close();
      await editor.stop();
    }
  }
}
