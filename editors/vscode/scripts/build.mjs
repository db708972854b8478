// Bundles the extension into dist/extension.js, and the licences of what is bundled into dist/licenses.txt.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  external: ['vscode'],
  bundle: true,
  minify: true,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
});

const packages = new Set(Object.keys(metafile.inputs).flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
const notices = [...packages].sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined || !existsSync(join(root, folder, file))) {
    throw new Error(`${name} comes without a licence`);
  }
  return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
});
writeFileSync(join(root, 'dist', 'licenses.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
