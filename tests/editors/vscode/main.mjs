// Runs the suites, one editor after the other; `run` sets the environment.

import { mkdirSync } from 'node:fs';
import { suite, tally } from './lib/checks.mjs';

mkdirSync(process.env.ARTEFACTS, { recursive: true });
const versions = (process.env.VERSIONS ?? '4.139.1 4.100.3').split(' ');
const only = process.env.ONLY?.split(' ');

const load = { grammar: './grammar.mjs', package: './package.mjs', host: './host.mjs', window: './window.mjs' };
for (const name of ['grammar', 'package', 'host', 'window'].filter((one) => only === undefined || only.includes(one))) {
  const run = (await import(load[name]))[name];
  for (const version of ['grammar', 'package'].includes(name) ? [undefined] : versions) {
    await suite(version === undefined ? name : `${name}, code-server ${version}`, () => run(version));
  }
}
if (process.env.SHOTS !== undefined) {
  await suite('pictures', (await import('./shots.mjs')).shots);
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
