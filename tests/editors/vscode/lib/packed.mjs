// Packs an extension that only the tests have.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { EXTENSION, SCRATCH } = process.env;

export function packed(name) {
  // The editors run side by side, and each packs its own.
  const out = join(SCRATCH, `${name}-${process.pid}.vsix`);
  const vsce = join(dirname(createRequire(join(EXTENSION, 'package.json')).resolve('@vscode/vsce/package.json')), 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', ...flags], {
    cwd: join(import.meta.dirname, '..', name),
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${name} could not be packed: ${stdout}${stderr}`);
  }
  return out;
}
