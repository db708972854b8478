// Where another extension shows a .eml file its own way, nothing can be checked: says so once, and offers the text.

import * as vscode from 'vscode';

const TEXT = 'Reopen as text';
const NEVER = 'Do not say this again';
const SILENT = 'viewerHintIsSilent';

export class ViewerHint implements vscode.Disposable {
  private readonly told = new Set<string>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly memory: vscode.Memento) {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(() => {
      this.look();
    });
    this.look();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private look(): void {
    const uri = viewedMail();
    if (uri === undefined || this.told.has(uri.toString()) || this.memory.get<boolean>(SILENT, false)) {
      return;
    }
    this.told.add(uri.toString());
    void this.tell(uri);
  }

  private async tell(uri: vscode.Uri): Promise<void> {
    const message = 'This e-mail is shown by a viewer, in which bowout cannot check it. As text it can.';
    const answer = await vscode.window.showInformationMessage(message, TEXT, NEVER);
    if (answer === TEXT) {
      await reopenAsText(uri);
    } else if (answer === NEVER) {
      await this.memory.update(SILENT, true);
    }
  }
}

/** The text takes the place of the viewer, in the same group. */
export async function reopenAsText(uri: vscode.Uri | undefined = viewedMail()): Promise<void> {
  if (uri === undefined) {
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
  // Looked up only now: the editor makes its tabs anew when one is opened.
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter((tab) => mailIn(tab)?.toString() === uri.toString()), true);
}

/** The .eml file in the active tab, if a custom editor shows it. */
function viewedMail(): vscode.Uri | undefined {
  return mailIn(vscode.window.tabGroups.activeTabGroup.activeTab);
}

function mailIn(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputCustom && /\.eml$/i.test(input.uri.path) ? input.uri : undefined;
}
