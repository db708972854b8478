// The settings as the server wants them: only what somebody has set, for the server knows its own defaults.

import * as vscode from 'vscode';

/** For the editor's side alone. */
const OURS: ReadonlySet<string> = new Set(['server', 'trace']);

export interface Settings {
  [key: string]: unknown;
}

/** Those of the folder that holds `scope`; without one, those of the window. */
export function settingsForServer(scope: vscode.Uri | null = null): Settings {
  const root = vscode.workspace.getConfiguration('bowout', scope);
  const settings: Settings = {};
  for (const key of keysOf(vscode.workspace.getConfiguration(undefined, scope).get<unknown>('bowout'))) {
    if (!OURS.has(key)) {
      copySet(root, [key], settings);
    }
  }
  return settings;
}

/** Copies the value at `path`, or those below it, into `target`. */
function copySet(root: vscode.WorkspaceConfiguration, path: readonly string[], target: Settings): void {
  const key = path.join('.');
  const value = root.get<unknown>(key);
  // A key that is a setting by itself is sent whole, even where its value is an object.
  if (isObject(value) && root.inspect(key)?.defaultValue === undefined) {
    for (const below of keysOf(value)) {
      copySet(root, [...path, below], target);
    }
  } else if (value !== undefined && isSet(root, key)) {
    put(target, path, value);
  }
}

function isSet(root: vscode.WorkspaceConfiguration, key: string): boolean {
  const found = root.inspect(key);
  return (
    found !== undefined &&
    [
      found.globalValue,
      found.workspaceValue,
      found.workspaceFolderValue,
      found.globalLanguageValue,
      found.workspaceLanguageValue,
      found.workspaceFolderLanguageValue,
    ].some((value) => value !== undefined)
  );
}

function put(target: Settings, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) {
    return;
  }
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = target[first];
  const next: Settings = isObject(inner) ? inner : {};
  target[first] = next;
  put(next, rest, value);
}

function keysOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
