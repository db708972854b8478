// What is done when: commands, and the start of the server with the first draft.

import * as vscode from 'vscode';
import { checkDraft } from './check';
import { ChecklistPages } from './checklist';
import { Server } from './client';
import { newLetter } from './compose';
import { isDraft } from './documents';
import type { LetterParams } from './protocol';
import { StatusBar } from './status';
import { reopenAsText, ViewerHint } from './viewer';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('bowout', { log: true });
  const running = new Server(context.extensionPath, output);
  server = running;
  const pages = new ChecklistPages(running);
  const command = (name: string, run: (...given: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`bowout.ui.${name}`, run);
  context.subscriptions.push(
    output,
    running,
    pages,
    new StatusBar(running),
    new ViewerHint(context.globalState),
    command('newLetter', (given?: unknown) => newLetter(running, asParams(given))),
    command('check', () => checkDraft(running)),
    command('beforeYouSend', (uri?: unknown) => pages.open(uri instanceof vscode.Uri ? uri : undefined)),
    command('restart', () => running.restart()),
    command('showOutput', () => {
      output.show();
    }),
    command('reopenAsText', () => reopenAsText()),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isDraft(document)) {
        void running.start();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bowout.server.path') && vscode.workspace.textDocuments.some(isDraft)) {
        void running.restart();
      }
    }),
  );
  if (vscode.workspace.textDocuments.some(isDraft)) {
    void running.start();
  }
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** The argument of a key binding; menus hand over something else. */
function asParams(given: unknown): Partial<LetterParams> {
  if (typeof given !== 'object' || given === null || given instanceof vscode.Uri) {
    return {};
  }
  const known: readonly string[] = ['situation', 'reason', 'tone', 'medium', 'role', 'company', 'to', 'name', 'variant'];
  return Object.fromEntries(Object.entries(given).filter(([key]) => known.includes(key)));
}
