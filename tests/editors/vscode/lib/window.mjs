// A browser with the editor in it, and what a person does there.

import { createRequire } from 'node:module';
import { existsSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { until } from './checks.mjs';

const { CACHE, SCRATCH, ARTEFACTS, CHROMIUM } = process.env;
const { chromium } = createRequire(join(CACHE, 'tools/'))('playwright-core');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export class Window {
  static async open(editor, query, prepare = async () => {}) {
    const window = new Window();
    window.editor = editor;
    window.context = await chromium.launchPersistentContext(mkdtempSync(join(SCRATCH, 'browser-')), {
      executablePath: CHROMIUM,
      headless: true,
      viewport: { width: 1280, height: 800 },
      args: FLAGS,
    });
    window.page = window.context.pages()[0];
    window.page.setDefaultTimeout(40_000);
    await prepare(window.page);
    await window.page.goto(`http://127.0.0.1:${editor.port}/?${new URLSearchParams(query)}`, { waitUntil: 'domcontentloaded' });
    return window;
  }

  /** Opens `folder` with `file` in it, and waits until its text is there. */
  static async show(editor, folder, file) {
    const payload = JSON.stringify([['openFile', remote(editor, `${folder}/${file}`)]]);
    const window = await Window.open(editor, { folder, payload });
    await window.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await window.page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
    return window;
  }

  async close() {
    await this.context.close();
  }

  async picture(name) {
    await this.page.screenshot({ path: join(ARTEFACTS, `${this.editor.version}-${name}.png`) });
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 10 });
  }

  /** Runs a command as a person does, from the palette. */
  async command(title) {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.fill(`>${title}`);
    const focused = '.quick-input-list .monaco-list-row.focused';
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    for (let tries = 0; tries < 30; tries += 1) {
      if ((await this.text(`${focused} .monaco-icon-label`)).trim() === title) {
        await this.press('Enter');
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`no command is called ${title}`);
  }

  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens a file by its whole path, for which nothing is searched: one of the editors is installed without what searches. */
  async openPath(path) {
    const name = basename(path);
    await this.press('Control+P');
    await this.page.locator('.quick-input-widget input.input').fill(path);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Writes the settings of the user or the workspace, in the editor's own tab for them. */
  async settings(settings, whose = 'User') {
    await this.command(`Preferences: Open ${whose} Settings (JSON)`);
    await this.page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await this.page.locator('.editor-group-container.active .editor-instance .view-line').first().click();
    await this.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify(whose === 'User' ? this.editor.all(settings) : settings));
    await this.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await this.closeTab('settings.json');
  }

  async closeTab(name) {
    await this.command('View: Close Editor');
    await this.page.locator('.tab.active', { hasText: name }).waitFor({ state: 'detached' });
  }

  async closePreview(name) {
    await this.page.locator('.tab', { hasText: name }).locator('.tab-actions .action-label').first().click();
    await this.page.locator('.tab', { hasText: name }).waitFor({ state: 'detached' });
  }

  async saveAs(path) {
    await this.press('Control+Shift+S');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    // The box fills itself with a name of its own first, at a time of its own.
    for (let tries = 0; tries < 5 && !existsSync(path); tries += 1) {
      if (await input.isVisible()) {
        await input.fill(path);
        const kept = async () => (await input.inputValue().catch(() => '')) === path;
        for (let looks = 0; looks < 6 && (await kept()); looks += 1) {
          await this.page.waitForTimeout(50);
        }
        if (await kept()) {
          await this.press('Enter');
        }
      }
      await until(() => existsSync(path), 3000);
    }
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
  }

  async goTo(line, column) {
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    await until(async () => (await this.text('#status\\.editor\\.selection')).includes(`Ln ${line}, Col ${column}`));
  }

  async count(selector) {
    return await this.page.locator(selector).count();
  }

  /** The text of the first match, with plain spaces; empty where there is none. */
  async text(selector) {
    const first = this.page.locator(selector).first();
    const raw = (await first.count()) === 0 ? '' : await first.innerText().catch(() => '');
    return raw.replace(/\u00a0/gu, ' ');
  }

  async texts(selector) {
    return (await this.page.locator(selector).allInnerTexts()).map((text) => text.replace(/\u00a0/gu, ' '));
  }

  /** The visible lines of the active editor, from top to bottom. */
  async lines() {
    return await this.page.evaluate(() => {
      const group = document.querySelector('.editor-group-container.active') ?? document;
      const lines = [...group.querySelectorAll('.editor-instance .view-line')];
      lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      return lines.map((line) => line.textContent.replace(/\u00a0/gu, ' '));
    });
  }

  /** The rows of the Problems panel, as they are read out. */
  async problems() {
    const rows = await this.page.locator('.markers-panel .monaco-list-row').all();
    const labels = await Promise.all(rows.map((row) => row.getAttribute('aria-label').catch(() => null)));
    return labels.filter((label) => label !== null && label.includes('generated by bowout')).sort();
  }

  /** Opens the menu of fixes at the cursor and takes the one called `title`. */
  async fix(title) {
    await this.menu();
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    const wanted = shorten(title);
    for (let tries = 0; tries < 40; tries += 1) {
      if (shorten(await focused.innerText()) === wanted) {
        await this.press('Enter');
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`no fix is called ${title}`);
  }

  async fixes() {
    await this.menu();
    await this.picture('fixes');
    const titles = await this.texts('.action-widget .monaco-list-row.action');
    await this.press('Escape');
    return titles.map(shorten);
  }

  /** The menu closes by itself when the focus wanders just then; a person presses the keys again. */
  async menu() {
    const first = this.page.locator('.action-widget .monaco-list-row.action').first();
    for (let tries = 0; tries < 4; tries += 1) {
      await this.press('Control+.');
      if (await first.waitFor({ timeout: 5000 }).then(() => true, () => false)) {
        return;
      }
      await this.press('Escape');
    }
    throw new Error('there is no menu of fixes');
  }

  /** The same menu, by a click on the lightbulb. */
  async lightbulb() {
    const bulb = this.page.locator('.lightBulbWidget:visible, .glyph-margin-widgets .codicon-gutter-lightbulb:visible').first();
    for (let tries = 0; tries < 4 && !(await bulb.waitFor({ timeout: 3000 }).then(() => true, () => false)); tries += 1) {
      // The editor takes it away with the menu, and brings it back when the cursor moves.
      await this.press('ArrowRight');
    }
    await bulb.click();
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    const titles = await this.texts('.action-widget .monaco-list-row.action');
    await this.press('Escape');
    return titles.map(shorten);
  }

  get status() {
    return '.statusbar-item[id$="bowout.ui.status"]';
  }

  toast(text) {
    return this.page.locator('.notification-toast', { hasText: text });
  }
}

/** The address of a file as the window wants it. */
export function remote(editor, path) {
  return `vscode-remote://127.0.0.1:${editor.port}${path}`;
}

function shorten(title) {
  return title.replace(/\s+/gu, ' ').trim();
}
