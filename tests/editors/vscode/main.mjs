// Runs the suites, the editors side by side, each in a process of its own; `run` sets the environment.

import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { suite, tally } from './lib/checks.mjs';

const SUITES = { grammar: './grammar.mjs', package: './package.mjs', host: './host.mjs', window: './window.mjs' };
const { ARTEFACTS, ONLY, PART, SHOTS, VERSIONS = '4.139.1 4.100.3' } = process.env;
const wanted = (name) => ONLY === undefined || ONLY.split(' ').includes(name);

mkdirSync(ARTEFACTS, { recursive: true });
if (PART === undefined) {
  const parts = [...VERSIONS.split(' '), 'package'];
  const tallies = await Promise.all(parts.map(inAProcess));
  if (SHOTS !== undefined) {
    await suite('pictures', (await import('./shots.mjs')).shots);
  }
  for (const { passed, failed } of tallies) {
    tally.passed += passed;
    tally.failed += failed;
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
} else {
  const names = PART === 'package' ? ['grammar', 'package'] : ['host', 'window'];
  for (const name of names.filter(wanted)) {
    const run = (await import(SUITES[name]))[name];
    await suite(PART === 'package' ? name : `${name}, code-server ${PART}`, () => run(PART));
  }
  process.send(tally);
  process.disconnect();
}
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Its lines are shown when it is done, so that they do not mix with those of the others. */
async function inAProcess(part) {
  const child = fork(import.meta.filename, { env: { ...process.env, PART: part }, silent: true });
  let told = '';
  let counted = { passed: 0, failed: 1 };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (told += text));
  }
  child.on('message', (message) => (counted = message));
  await new Promise((resolve) => child.once('close', resolve));
  process.stdout.write(told);
  return counted;
}
