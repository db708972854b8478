// What is in the package, and that the packager refuses what would not run.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal, ok } from './lib/checks.mjs';

const { BOWOUT, EXTENSION, SCRATCH, TARGET, VSIX } = process.env;

export function package_() {
  const inside = list(VSIX);
  ok('the server is in the package', inside.includes('extension/server/bowout'));
  ok('the licences of what is bundled are in it', inside.includes('extension/dist/licenses.txt'));
  equal('nothing else than what is needed', [], inside.filter((name) => /node_modules|\/src\/|\.ts$|\.map$|\/scripts\//.test(name)));
  const unpacked = mkdtempSync(join(SCRATCH, 'unpacked-'));
  spawnSync('python3', ['-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])', VSIX, unpacked]);
  ok('it is the server that is tested', readFileSync(join(unpacked, 'extension/server/bowout')).equals(readFileSync(BOWOUT)));
  ok('a manifest names the platform', readFileSync(join(unpacked, 'extension.vsixmanifest'), 'utf8').includes(`TargetPlatform="${TARGET}"`));

  const bare = join(SCRATCH, 'bare.vsix');
  equal('a package without a server can be made', 0, make('--out', bare).status);
  equal('and has none', [], list(bare).filter((name) => name.includes('server/')));

  const programs = { 'darwin-arm64': machO(0x0100000c), 'darwin-x64': machO(0x01000007), 'win32-x64': portable(0x8664), 'linux-arm64': elf(0xb7), 'alpine-x64': elf(0x3e) };
  for (const [target, bytes] of Object.entries(programs)) {
    const program = join(SCRATCH, `program-${target}`);
    writeFileSync(program, bytes);
    const out = join(SCRATCH, `${target}.vsix`);
    equal(`a package for ${target} can be made`, 0, make('--target', target, '--binary', program, '--out', out).status);
    const name = target === 'win32-x64' ? 'bowout.exe' : 'bowout';
    ok(`its server is called ${name}`, list(out).includes(`extension/server/${name}`));
    rmSync(out);
  }
  const wrong = make('--target', 'darwin-arm64', '--binary', BOWOUT, '--out', join(SCRATCH, 'wrong.vsix'));
  ok('a program for another platform is refused', wrong.status === 1 && wrong.stderr.includes('darwin-arm64 needs mach-o arm64'));
  ok('a platform that is unknown is refused', make('--target', 'amiga', '--binary', BOWOUT).stderr.includes('no target is called amiga'));
  ok('a platform without a program is refused', make('--target', 'linux-x64').stderr.includes('go together'));

  equal('the licence is that of the project', readFileSync(join(EXTENSION, '../../LICENSE'), 'utf8'), readFileSync(join(EXTENSION, 'LICENSE'), 'utf8'));
  for (const picture of ['light.png', 'dark.png', 'icon.png']) {
    const { size } = statSync(join(EXTENSION, 'images', picture));
    ok(`${picture} is a picture below 150 KB`, size > 1000 && size < 150 * 1024);
  }
}

export { package_ as package };

function make(...args) {
  return spawnSync(process.execPath, [join(EXTENSION, 'scripts/package.mjs'), ...args], { encoding: 'utf8' });
}

function list(vsix) {
  const { stdout } = spawnSync('python3', ['-c', 'import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep="\\n")', vsix], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

function elf(machine) {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(0x7f454c46, 0);
  bytes.writeUInt16LE(machine, 18);
  return bytes;
}

function machO(cpu) {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(cpu, 4);
  return bytes;
}

function portable(machine) {
  const bytes = Buffer.alloc(128);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(64, 0x3c);
  bytes.write('PE', 64, 'latin1');
  bytes.writeUInt16LE(machine, 68);
  return bytes;
}
