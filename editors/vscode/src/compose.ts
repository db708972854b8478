// "New withdrawal e-mail…": three questions, and a letter in a new tab.

import * as vscode from 'vscode';
import type { Server } from './client';
import { choicesRequest, letterRequest, type Choice, type LetterParams } from './protocol';

const BACK = Symbol('back');

/** Something still to be filled in, in any of the usual brackets. */
const PLACEHOLDER = /\[[^\]\n]{1,60}\]|\{\{[^}\n]{1,60}\}\}/u;

/**
 * Asks and writes. With `given` (from a key binding, say) what is named there is not asked.
 *
 * @returns the new document, or nothing where the writer changed their mind.
 */
export async function newLetter(server: Server, given: Partial<LetterParams> = {}): Promise<vscode.TextDocument | undefined> {
  await server.start();
  const choices = await server.ask(choicesRequest, {});
  if (choices === undefined) {
    if (server.isRunning) {
      void vscode.window.showWarningMessage('This version of the bowout server cannot write letters yet. A newer one can.');
    }
    return undefined;
  }
  const answers = await questions([
    { key: 'situation', title: 'What do you withdraw from?', choices: choices.situations },
    { key: 'reason', title: 'Which reason do you want to give?', choices: choices.reasons },
    { key: 'tone', title: 'Which tone?', choices: choices.tones },
  ], given);
  if (answers === undefined) {
    return undefined;
  }
  const letter = await server.ask(letterRequest, { ...given, ...answers });
  if (letter === undefined) {
    void vscode.window.showErrorMessage('The letter could not be written; the output of bowout says why.');
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'eml', content: letter.text });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  selectPlaceholder(editor);
  return document;
}

function selectPlaceholder(editor: vscode.TextEditor): void {
  const { document } = editor;
  const found = PLACEHOLDER.exec(document.getText());
  if (found !== null) {
    const start = document.positionAt(found.index);
    const end = document.positionAt(found.index + found[0].length);
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(editor.selection);
  }
}

/** The server's labels stand within sentences elsewhere; in a list each begins one. */
function sentence(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

type Key = 'situation' | 'reason' | 'tone';
type Answers = Record<Key, string>;

interface Question {
  readonly key: Key;
  readonly title: string;
  readonly choices: readonly Choice[];
}

async function questions(all: readonly Question[], given: Partial<Answers>): Promise<Answers | undefined> {
  const answers: Partial<Answers> = { ...given };
  const open = all.filter((question) => given[question.key] === undefined);
  let step = 0;
  for (let question = open[step]; question !== undefined; question = open[step]) {
    const answer = await ask(question, step + 1, open.length, answers[question.key]);
    if (answer === undefined) {
      return undefined;
    }
    if (answer === BACK) {
      step -= 1;
    } else {
      answers[question.key] = answer;
      step += 1;
    }
  }
  const { situation, reason, tone } = answers;
  return situation !== undefined && reason !== undefined && tone !== undefined ? { situation, reason, tone } : undefined;
}

async function ask(question: Question, step: number, steps: number, last: string | undefined): Promise<string | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly choice: Choice }>();
  pick.title = 'New withdrawal e-mail';
  pick.step = step;
  pick.totalSteps = steps;
  pick.placeholder = question.title;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = question.choices.map((choice) => ({ label: sentence(choice.label), choice }));
  const before = pick.items.filter((item) => item.choice.name === last);
  if (before.length > 0) {
    // An empty list would leave nothing for Enter to take.
    pick.activeItems = before;
  }
  if (step > 1) {
    pick.buttons = [vscode.QuickInputButtons.Back];
  }
  try {
    return await new Promise<string | typeof BACK | undefined>((resolve) => {
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems[0] ?? pick.activeItems[0];
        if (chosen !== undefined) {
          resolve(chosen.choice.name);
        }
      });
      pick.onDidTriggerButton(() => {
        resolve(BACK);
      });
      pick.onDidHide(() => {
        resolve(undefined);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
