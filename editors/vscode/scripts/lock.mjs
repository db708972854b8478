// Holds package-lock.json free of download addresses and other hosts, so that it installs from wherever npm is told to.
//
//   node scripts/lock.mjs           fails when it names one
//   node scripts/lock.mjs --write   takes them out

import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

if (process.argv.includes('--write')) {
  for (const entry of Object.values(lock.packages)) {
    delete entry.resolved;
    delete entry.funding;
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

const text = readFileSync(file, 'utf8');
const found = text.split('\n').flatMap((line, index) => (/"resolved"|:\/\//.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
if (found.length > 0) {
  console.error(`package-lock.json names hosts; run "npm run lock":\n${found.join('\n')}`);
  process.exit(1);
}
