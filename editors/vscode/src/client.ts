// The server's life: started when a draft is first seen, started anew when the writer says so or names another program.

import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type RequestType,
} from 'vscode-languageclient/node';
import { selector } from './documents';
import { findProgram, NoProgram } from './program';
import { settingsForServer } from './settings';

/** A request of ours that an older server does not know. */
const METHOD_NOT_FOUND = -32601;

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  /** Starts and stops wait for each other. */
  private turn: Promise<void> = Promise.resolve();
  private wanted = false;
  private readonly unknown = new Set<string>();
  private readonly changed = new vscode.EventEmitter<void>();

  /** The server has started or ended. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly extensionPath: string,
    readonly output: vscode.LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** Starts the server unless that has been done. */
  async start(): Promise<void> {
    if (!this.wanted) {
      this.wanted = true;
      this.turn = this.turn.then(() => this.launch());
    }
    await this.turn;
  }

  async restart(): Promise<void> {
    this.wanted = true;
    this.turn = this.turn.then(async () => {
      await this.end();
      await this.launch();
    });
    await this.turn;
  }

  async stop(): Promise<void> {
    this.wanted = false;
    this.turn = this.turn.then(() => this.end());
    await this.turn;
  }

  /** Asks one of our own requests; `undefined` where no server runs or it is too old to know it. */
  async ask<P, R>(type: RequestType<P, R, void>, params: P, token?: vscode.CancellationToken): Promise<R | undefined> {
    const client = this.client;
    if (client?.state !== State.Running || this.unknown.has(type.method)) {
      return undefined;
    }
    try {
      // A token that is undefined would be sent as a second parameter.
      return await (token === undefined ? client.sendRequest<R>(type.method, params) : client.sendRequest<R>(type.method, params, token));
    } catch (error) {
      if ((error as { code?: unknown }).code === METHOD_NOT_FOUND) {
        this.output.warn(`The server does not know ${type.method}.`);
        this.unknown.add(type.method);
      } else if (token?.isCancellationRequested !== true) {
        this.output.error(`${type.method}: ${error instanceof Error ? error.message : String(error)}`);
      }
      return undefined;
    }
  }

  /** The URI as the server has it. */
  uriOf(document: vscode.TextDocument): string {
    return this.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async launch(): Promise<void> {
    try {
      const program = await findProgram(this.extensionPath);
      this.output.info(`Starting ${program.command} (bowout ${program.version})`);
      this.unknown.clear();
      this.client = this.make(program.command);
      this.client.onDidChangeState(() => {
        this.changed.fire();
      });
      await this.client.start();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.output.error(message);
      void this.complain(error instanceof NoProgram ? message : `bowout's server did not start: ${message}`);
    }
    this.changed.fire();
  }

  private make(command: string): LanguageClient {
    return new LanguageClient(
      'bowout',
      'bowout',
      { command, args: ['lsp'] },
      {
        documentSelector: selector,
        outputChannel: this.output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: () => settingsForServer(),
        markdown: { isTrusted: false, supportHtml: false },
        middleware: {
          workspace: {
            // The editor's own answer has the defaults in it, which would hide what a bowout.toml says. What is set stands under a key,
            // for to the server an empty answer is none.
            configuration: ({ items }) =>
              items.map(({ section, scopeUri }) =>
                section === 'bowout' ? { bowout: settingsForServer(scopeUri === undefined ? null : vscode.Uri.parse(scopeUri)) } : null,
              ),
          },
        },
      },
    );
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.output.warn(`The server did not end as it should: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.changed.fire();
  }

  private async complain(message: string): Promise<void> {
    const settings = 'Open settings';
    const output = 'Show output';
    switch (await vscode.window.showErrorMessage(message, settings, output)) {
      case settings:
        // In a remote window the program is a matter of the other machine, and its settings are on a page of their own.
        if (vscode.env.remoteName === undefined) {
          await vscode.commands.executeCommand('workbench.action.openSettings', 'bowout.server.path');
        } else {
          await vscode.commands.executeCommand('workbench.action.openRemoteSettings', { query: 'bowout.server.path' });
        }
        break;
      case output:
        this.output.show();
        break;
      default:
    }
  }
}
