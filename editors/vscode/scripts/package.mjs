// Makes a VSIX: for one platform with the server inside, or for all without it.
//
//   node scripts/package.mjs [--target TARGET --binary FILE] [--out FILE]

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the program's first bytes must say: format and processor. */
const TARGETS = {
  'linux-x64': 'elf x64',
  'linux-arm64': 'elf arm64',
  'alpine-x64': 'elf x64',
  'darwin-x64': 'mach-o x64',
  'darwin-arm64': 'mach-o arm64',
  'win32-x64': 'pe x64',
};

const { values } = parseArgs({
  options: { target: { type: 'string' }, binary: { type: 'string' }, out: { type: 'string' } },
});
const { target, binary } = values;

if ((target === undefined) !== (binary === undefined)) {
  fail('--target and --binary go together');
}
if (target !== undefined && !(target in TARGETS)) {
  fail(`no target is called ${target}; there are ${Object.keys(TARGETS).join(', ')}`);
}

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const out = resolve(values.out ?? join(root, `bowout-${target ?? 'universal'}-${version}.vsix`));
const server = join(root, 'server');
rmSync(server, { recursive: true, force: true });
if (target !== undefined) {
  const kind = kindOf(readFileSync(binary));
  if (kind !== TARGETS[target]) {
    fail(`${binary} is ${kind}; ${target} needs ${TARGETS[target]}`);
  }
  mkdirSync(server);
  const inside = join(server, target.startsWith('win32') ? 'bowout.exe' : 'bowout');
  copyFileSync(binary, inside);
  chmodSync(inside, 0o755);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
run(npm, ['run', '--silent', 'build'], process.platform === 'win32');
mkdirSync(dirname(out), { recursive: true });
const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out, ...(target === undefined ? [] : ['--target', target])]);
rmSync(server, { recursive: true, force: true });

function run(command, args, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) {
    fail(error?.message ?? `${command} ended with ${status}`);
  }
}

function kindOf(bytes) {
  const magic = bytes.readUInt32BE(0);
  if (magic === 0x7f454c46) {
    return `elf ${{ 0x3e: 'x64', 0xb7: 'arm64' }[bytes.readUInt16LE(18)] ?? 'other'}`;
  }
  if (magic === 0xcffaedfe) {
    return `mach-o ${{ 0x01000007: 'x64', 0x0100000c: 'arm64' }[bytes.readUInt32LE(4)] ?? 'other'}`;
  }
  if (magic >>> 16 === 0x4d5a) {
    const header = bytes.readUInt32LE(0x3c);
    return `pe ${{ 0x8664: 'x64', 0xaa64: 'arm64' }[bytes.readUInt16LE(header + 4)] ?? 'other'}`;
  }
  return 'no program';
}

function fail(message) {
  console.error(`package: ${message}`);
  process.exit(1);
}
