// What `bowout check` says of a text: the measure for what the editor shows.

import { spawnSync } from 'node:child_process';

export function check(text, ...options) {
  const { status, stdout, stderr } = spawnSync(process.env.BOWOUT, ['check', '--format', 'json', ...options, '-'], { input: text });
  if (status !== 0 && status !== 1) {
    throw new Error(`bowout check ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout).drafts[0];
}

/** The text after `edits`, whose offsets are bytes. */
export function applied(text, edits) {
  let bytes = Buffer.from(text);
  for (const { range, text: put } of [...edits].sort((a, b) => b.range.start.offset - a.range.start.offset)) {
    bytes = Buffer.concat([bytes.subarray(0, range.start.offset), Buffer.from(put), bytes.subarray(range.end.offset)]);
  }
  return bytes.toString();
}
