// "Before you send": a page beside the draft that says what is there, what is missing, and what only the writer can see.

import * as vscode from 'vscode';
import type { Server } from './client';
import { activeDraft, isDraft } from './documents';
import { checklistRequest, type Checklist, type Point } from './protocol';

export const SCHEME = 'bowout-checklist';
const PAUSE = 300;

export class ChecklistPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly timers = new Map<string, NodeJS.Timeout>();

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.refreshSoon(document);
      }),
      server.onDidChange(() => {
        vscode.workspace.textDocuments.filter(isDraft).forEach((document) => {
          this.refreshSoon(document);
        });
      }),
    ];
  }

  /** Opens the page of `uri`, or of the draft that is being looked at. */
  async open(uri: vscode.Uri | undefined): Promise<void> {
    const document = uri === undefined ? activeDraft() : await vscode.workspace.openTextDocument(uri);
    if (document === undefined || !isDraft(document)) {
      void vscode.window.showInformationMessage('Open the e-mail first; then this command lists what it has and what it lacks.');
      return;
    }
    await this.server.start();
    if (!this.server.isRunning) {
      return;
    }
    const page = pageOf(document.uri);
    this.changed.fire(page);
    try {
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', page);
    } catch {
      // Without the editor's own Markdown extension the page is readable all the same.
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    }
  }

  async provideTextDocumentContent(page: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const uri = vscode.Uri.parse(page.query, true);
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document === undefined) {
      return '# Before you send\n\nThe draft is closed.\n';
    }
    await this.server.start();
    const list = await this.server.ask(checklistRequest, { textDocument: { uri: this.server.uriOf(document) } }, token);
    return render(list);
  }

  dispose(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** Nobody wants a page that flickers under their typing. */
  private refreshSoon(document: vscode.TextDocument): void {
    if (!isDraft(document)) {
      return;
    }
    const page = pageOf(document.uri);
    const key = page.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        this.changed.fire(page);
      }, PAUSE),
    );
  }
}

export function pageOf(draft: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: '/Before you send.md', query: draft.toString() });
}

export function render(list: Checklist | undefined): string {
  if (list === undefined) {
    return '# Before you send\n\nThis version of the bowout server makes no list yet. A newer one does.\n';
  }
  if (list.situation === null) {
    return '# Before you send\n\nThis text does not read like a withdrawal, so there is nothing to say about it.\n';
  }
  const parts = [
    '# Before you send',
    list.missing.length === 0 ? 'Nothing is missing that bowout can see.' : section('Still missing', '☐', list.missing),
    section('In the letter', '☑', list.present),
    section('Only you can see', '☐', list.unseen),
    sources([...list.missing, ...list.present, ...list.unseen]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, box: string, points: readonly Point[]): string {
  if (points.length === 0) {
    return '';
  }
  return `## ${title}\n\n${points.map((point) => `- ${box} ${told(point)}`).join('\n')}`;
}

/** Folded away, for whoever is about to send wants a list to run the eyes over. */
function sources(points: readonly Point[]): string {
  const lines = points.flatMap(({ label, source }) =>
    source === undefined || source === null || source === '' ? [] : [`- **${plain(head(label))}** — ${plain(source)}`],
  );
  return lines.length === 0 ? '' : `<details>\n<summary>Where this comes from</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** A label that names a part of the letter and goes on has that name in bold. */
function told({ label }: Point): string {
  const name = head(label);
  return name === label ? plain(label) : `**${plain(name)}**${plain(label.slice(name.length))}`;
}

function head(label: string): string {
  return /^[^:,;.]{1,30}(?=: )/u.exec(label)?.[0] ?? label;
}

/** What the server says is text, not Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}
