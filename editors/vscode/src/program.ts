// Finds the `bowout` program: the setting, else the one in the extension, else the PATH.

import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

const NAME = process.platform === 'win32' ? 'bowout.exe' : 'bowout';
const PATIENCE = 10_000;

export interface Program {
  readonly command: string;
  readonly version: string;
}

/** No program can be run; the message is for the writer. */
export class NoProgram extends Error {}

/** @throws {NoProgram} */
export async function findProgram(extensionPath: string): Promise<Program> {
  const chosen = vscode.workspace.getConfiguration('bowout').get<string>('server.path', '').trim();
  if (chosen !== '') {
    return await tryOut(expand(chosen)).catch((error: unknown) => {
      throw new NoProgram(`“${chosen}”, the program in the setting bowout.server.path, does not run: ${reason(error)}`);
    });
  }
  const bundled = path.join(extensionPath, 'server', NAME);
  const faults: string[] = [];
  if (await isFile(bundled)) {
    try {
      await makeExecutable(bundled);
      return await tryOut(bundled);
    } catch (error) {
      faults.push(`the one in the extension does not run: ${reason(error)}`);
    }
  }
  const onPath = await lookUp();
  if (onPath === undefined) {
    faults.push('there is none on the PATH');
  } else {
    try {
      return await tryOut(onPath);
    } catch (error) {
      faults.push(`${onPath} does not run: ${reason(error)}`);
    }
  }
  throw new NoProgram(
    `bowout is not running, because its server was not found (${faults.join('; ')}). Install the program, or name it in the settings.`,
  );
}

/** Runs it for its version: that tells a wrong program, and one for another machine, from the right one. */
async function tryOut(command: string): Promise<Program> {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(command, ['--version'], { timeout: PATIENCE, windowsHide: true }, (error, stdout) => {
      if (error === null) {
        resolve(stdout);
      } else {
        reject(error);
      }
    });
  });
  const version = /^bowout (\S+)/.exec(output)?.[1];
  if (version === undefined) {
    throw new Error('it is another program');
  }
  return { command, version };
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
      return 'it may not be executed';
    case 'ENOEXEC':
      return 'it is made for another kind of machine';
    default:
      return message.trim();
  }
}

function expand(chosen: string): string {
  const full = chosen.replace(/^~(?=$|[\\/])/, homedir());
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // A bare name is for the PATH; anything else that is not absolute starts at the folder.
  if (path.isAbsolute(full) || !/[\\/]/.test(full) || folder?.scheme !== 'file') {
    return full;
  }
  return path.join(folder.fsPath, full);
}

async function lookUp(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, NAME);
    if (folder !== '' && path.isAbsolute(folder) && (await isFile(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

async function isFile(candidate: string): Promise<boolean> {
  return await stat(candidate).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Some ways to unpack an extension lose the mark. */
async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  await access(file, constants.X_OK).catch(async () => {
    await chmod(file, 0o755);
  });
}
