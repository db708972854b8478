// Runs the tests in `host/` inside the extension host, and takes their log.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, passed } from './lib/checks.mjs';
import { Editor } from './lib/editor.mjs';
import { remote, Window } from './lib/window.mjs';

const PATIENCE = 240_000;

export async function host(version) {
  const editor = new Editor(version);
  editor.install(process.env.VSIX);
  const installed = readdirSync(editor.extensions).find((name) => name.startsWith('bowout.bowout-'));
  let window;
  try {
    await editor.start('host', { driver: true });
    const payload = [
      ['extensionDevelopmentPath', remote(editor, join(editor.extensions, installed))],
      ['extensionTestsPath', remote(editor, join(import.meta.dirname, 'host', 'index.cjs'))],
      ['skipWelcome', 'true'],
    ];
    let failed = '';
    const code = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the tests did not end')), PATIENCE);
      const done = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      const log = (_kind, [line = '']) => {
        if (String(line).startsWith('ok   ')) {
          passed(String(line).slice(5));
        } else if (String(line).startsWith('FAIL ')) {
          failed = String(line).slice(5);
        }
      };
      Window.open(editor, { folder: editor.home, payload: JSON.stringify(payload) }, async (page) => {
        await page.exposeFunction('codeAutomationLog', log);
        await page.exposeFunction('codeAutomationExit', done);
      }).then((opened) => {
        window = opened;
      }, reject);
    });
    if (code !== 0) {
      await window?.picture('host-failed');
      fail(failed || `the tests ended with ${code}`);
    }
  } finally {
    await window?.close();
    await editor.stop();
  }
}
