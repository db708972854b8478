// What the server answers beyond the protocol. The names are the server's; see `bowout lsp`.

import { RequestType } from 'vscode-languageclient/node';

export interface Choice {
  readonly name: string;
  readonly label: string;
}

export interface Choices {
  readonly situations: readonly Choice[];
  readonly reasons: readonly Choice[];
  readonly tones: readonly Choice[];
}

export interface LetterParams {
  readonly situation: string;
  readonly reason: string;
  readonly tone: string;
  readonly medium?: 'email' | 'message';
  readonly role?: string;
  readonly company?: string;
  readonly to?: string;
  readonly name?: string;
  readonly variant?: number;
}

export interface Point {
  readonly label: string;
  readonly source?: string | null;
}

export interface Checklist {
  /** `null` where the text withdraws from nothing. */
  readonly situation: string | null;
  readonly present: readonly Point[];
  readonly missing: readonly Point[];
  /** What no program can see: for the writer to think of. */
  readonly unseen: readonly Point[];
}

export const choicesRequest = new RequestType<object, Choices, void>('bowout/choices');
export const letterRequest = new RequestType<LetterParams, { readonly text: string }, void>('bowout/letter');
export const checklistRequest = new RequestType<{ readonly textDocument: { readonly uri: string } }, Checklist, void>(
  'bowout/checklist',
);
