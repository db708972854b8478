// For tests inside the extension host: checks, and what `bowout check` says in the editor's terms.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { isDeepStrictEqual, inspect } = require('node:util');
const vscode = require('vscode');

/** Severities in the order of the editor's numbers. */
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

function equal(what, expected, got) {
  if (!isDeepStrictEqual(expected, got)) {
    const show = (value) => inspect(value, { depth: 6, breakLength: 140 });
    throw new Error(`${what}\n  expected: ${show(expected)}\n  got:      ${show(got)}`);
  }
  console.log(`ok   ${what}`);
}

async function becomes(what, expected, look, patience = 15000) {
  const end = Date.now() + patience;
  let got = await look();
  while (!isDeepStrictEqual(expected, got) && Date.now() < end) {
    await pause(25);
    got = await look();
  }
  equal(what, expected, got);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The report of `bowout check` on `text`. */
function check(text) {
  const { status, stdout, stderr } = spawnSync(process.env.BOWOUT, ['check', '--format', 'json', '-'], { input: text });
  if (status !== 0 && status !== 1) {
    throw new Error(`bowout check ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout.toString()).drafts[0];
}

/** The rules that are found in each of `texts`, from one run. */
function rulesIn(texts) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bowout-texts-'));
  try {
    const names = texts.map((text, index) => {
      fs.writeFileSync(path.join(folder, `${index}.eml`), text);
      return `${index}.eml`;
    });
    const { stdout } = spawnSync(process.env.BOWOUT, ['check', '--format', 'json', ...names], { cwd: folder, maxBuffer: 1 << 28 });
    return JSON.parse(stdout.toString()).drafts.map(({ diagnostics }) => new Set(diagnostics.map(({ rule }) => rule)));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** From an offset in bytes to the editor's position; counted here by hand, so that it does not lean on the server. */
function positionIn(text, offset) {
  const before = Buffer.from(text).subarray(0, offset).toString();
  const lines = before.split(/\r\n|\r|\n/u);
  return [lines.length - 1, lines[lines.length - 1].length];
}

function spot(text, range) {
  return [...positionIn(text, range.start.offset), ...positionIn(text, range.end.offset)];
}

/** What the editor must show for `text`: rule, severity, message, place and words. */
function expectedFindings(text) {
  return sorted(check(text).diagnostics.map((found) => [found.rule, found.severity, found.message, ...spot(text, found.range), found.text]));
}

/** What the editor shows. */
function shownFindings(document) {
  const own = vscode.languages.getDiagnostics(document.uri).filter((found) => found.source === 'bowout');
  return sorted(
    own.map(({ code, severity, message, range }) => [
      typeof code === 'object' ? code.value : code,
      SEVERITIES[severity],
      message,
      range.start.line,
      range.start.character,
      range.end.line,
      range.end.character,
      document.getText(range),
    ]),
  );
}

function sorted(rows) {
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** @returns how many findings there are. */
async function agrees(what, document) {
  const expected = expectedFindings(document.getText());
  await becomes(what, expected, () => shownFindings(document));
  return expected.length;
}

/** The fixes at a place. The editor gives up asking when an extension is only just starting; then they are asked for again. */
async function fixesAt(document, range, resolved = 50) {
  for (;;) {
    try {
      return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', resolved);
    } catch (error) {
      if (error.message !== 'Canceled') {
        throw error;
      }
      await pause(100);
    }
  }
}

async function closeAll() {
  for (let tries = 0; tries < 20 && vscode.window.activeTextEditor !== undefined; tries += 1) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

module.exports = { equal, becomes, pause, check, rulesIn, positionIn, spot, expectedFindings, shownFindings, agrees, fixesAt, closeAll };
