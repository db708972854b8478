// Which documents may be drafts. The server tells withdrawals from other text, and keeps silent about the other.

import * as vscode from 'vscode';

const LANGUAGES: readonly string[] = ['eml', 'mail', 'email', 'plaintext', 'markdown'];
const SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata', 'vscode-local', 'memfs', 'ssh', 'ftp', 'sftp'];

export const selector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export function isDraft(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme);
}

/** The draft that the writer looks at. */
export function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isDraft(document) ? document : undefined;
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((found) => found.source === 'bowout');
}
