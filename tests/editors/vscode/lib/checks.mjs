// Counts checks. The first that fails ends its suite, and says what was expected and what came.

import { inspect, isDeepStrictEqual } from 'node:util';

export class Failed extends Error {}

export const tally = { passed: 0, failed: 0 };

export function passed(what) {
  tally.passed += 1;
  console.log(`ok   ${what}`);
}

export function fail(what, detail = '') {
  tally.failed += 1;
  console.log(`FAIL ${what}${detail}`);
  throw new Failed(what);
}

export function equal(what, expected, got) {
  if (!isDeepStrictEqual(expected, got)) {
    fail(what, `\n  expected: ${show(expected)}\n  got:      ${show(got)}`);
  }
  passed(what);
}

export function ok(what, holds) {
  if (!holds) {
    fail(what);
  }
  passed(what);
}

/** Waits until `look` gives `expected`; there is no fixed pause anywhere. */
export async function becomes(what, expected, look, patience = 15_000) {
  const got = await until(async () => {
    const seen = await look();
    return isDeepStrictEqual(expected, seen) ? { seen } : undefined;
  }, patience);
  equal(what, expected, got === undefined ? await look() : got.seen);
}

/** The first answer of `look` that is not empty, or nothing when patience ends. */
export async function until(look, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) {
      return seen || undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Runs a suite. A check that fails ends it; where the editor under it loses its way (a key or a click that came to nothing), all of
 * it is run once more, because a busy machine does that to the best of editors.
 */
export async function suite(name, run) {
  const start = Date.now();
  console.log(`\n${name}`);
  for (const isLast of [false, true]) {
    const before = tally.passed;
    try {
      await run();
      break;
    } catch (error) {
      if (error instanceof Failed) {
        break;
      }
      console.log(`${isLast ? 'FAIL' : 'ONCE MORE'} ${name}: ${error.stack ?? error}`);
      if (isLast) {
        tally.failed += 1;
      } else {
        tally.passed = before;
      }
    }
  }
  console.log(`     (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

function show(value) {
  return typeof value === 'string' ? JSON.stringify(value) : inspect(value, { depth: 8, breakLength: 120 });
}
