// The status bar: how many findings the draft has; nothing where no withdrawal is being looked at.

import * as vscode from 'vscode';
import type { Server } from './client';
import { activeDraft, findings } from './documents';
import { checklistRequest, choicesRequest, type Checklist } from './protocol';

const PAUSE = 250;

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('bowout.ui.status', vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  /** Counts the looks, so that a late answer does not overwrite a newer one. */
  private look = 0;
  private situations = new Map<string, string>();

  constructor(private readonly server: Server) {
    this.item.name = 'bowout';
    this.item.command = 'bowout.ui.beforeYouSend';
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.refreshSoon(0);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeDraft()?.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) {
          this.refreshSoon(0);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeDraft()) {
          this.refreshSoon(PAUSE);
        }
      }),
      server.onDidChange(() => {
        this.situations.clear();
        this.refreshSoon(0);
      }),
    ];
    this.refreshSoon(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions, this.item).dispose();
  }

  private refreshSoon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.refresh();
    }, pause);
  }

  private async refresh(): Promise<void> {
    this.look += 1;
    const look = this.look;
    const document = activeDraft();
    if (document === undefined || !this.server.isRunning) {
      this.show(undefined);
      return;
    }
    const list = await this.server.ask(checklistRequest, { textDocument: { uri: this.server.uriOf(document) } });
    const label = list?.situation == null ? undefined : await this.label(list.situation);
    if (look !== this.look) {
      return;
    }
    const count = findings(document.uri).length;
    if (list === undefined ? count === 0 : list.situation === null) {
      this.show(undefined);
    } else {
      this.show({ count, label, list });
    }
  }

  private show(seen: { count: number; label: string | undefined; list: Checklist | undefined } | undefined): void {
    void vscode.commands.executeCommand('setContext', 'bowout.isWithdrawal', seen !== undefined);
    if (seen === undefined) {
      this.item.hide();
      return;
    }
    const { count, label, list } = seen;
    const found = count === 1 ? '1 finding' : `${count} findings`;
    this.item.text = count === 0 ? '$(mail) $(check)' : `$(mail) ${count}`;
    this.item.accessibilityInformation = { label: `bowout: ${found}`, role: 'button' };
    const missing = list?.missing.map((point) => point.label) ?? [];
    this.item.tooltip = [
      `bowout: ${found}${label === undefined ? '' : ` (${label})`}`,
      ...(missing.length === 0 ? [] : [`Still missing: ${missing.join('; ')}`]),
      'Click for the list before you send.',
    ].join('\n');
    this.item.show();
  }

  private async label(situation: string): Promise<string> {
    if (this.situations.size === 0) {
      const choices = await this.server.ask(choicesRequest, {});
      this.situations = new Map(choices?.situations.map(({ name, label }) => [name, label]));
    }
    return this.situations.get(situation) ?? situation;
  }
}
