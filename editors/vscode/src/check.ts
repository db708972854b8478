// "Check this draft": says in one sentence how it stands, and shows the findings.

import * as vscode from 'vscode';
import type { Server } from './client';
import { findings, isDraft } from './documents';
import { checklistRequest } from './protocol';

const PROBLEMS = 'Show findings';
const SEND = 'Before you send';
const AS_MAIL = 'Treat it as e-mail';

export async function checkDraft(server: Server): Promise<void> {
  let document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage('Open the e-mail that is to be checked first.');
    return;
  }
  if (!isDraft(document)) {
    const question = `A document in the language “${document.languageId}” is not read by bowout.`;
    if ((await vscode.window.showInformationMessage(question, AS_MAIL)) !== AS_MAIL) {
      return;
    }
    document = await vscode.languages.setTextDocumentLanguage(document, 'eml');
  }
  await server.start();
  if (!server.isRunning) {
    return;
  }
  // The answer comes after the findings: the server keeps the order.
  const list = await server.ask(checklistRequest, { textDocument: { uri: server.uriOf(document) } });
  const count = findings(document.uri).length;
  if (count > 0) {
    const told = count === 1 ? 'bowout has one finding in this draft.' : `bowout has ${count} findings in this draft.`;
    await offer(told, PROBLEMS, SEND);
  } else if (list?.situation === null) {
    await offer('This text does not read like a withdrawal; bowout has nothing to say about it.');
  } else {
    await offer('bowout has nothing against this draft.', SEND);
  }
}

async function offer(message: string, ...buttons: string[]): Promise<void> {
  switch (await vscode.window.showInformationMessage(message, ...buttons)) {
    case PROBLEMS:
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      break;
    case SEND:
      await vscode.commands.executeCommand('bowout.ui.beforeYouSend');
      break;
    default:
  }
}
