// A letter that is typed, with slips and second thoughts: 500 edits, some at the pace of a hand, some all at once.

const vscode = require('vscode');
const { astral, plain } = require('./drafts.cjs');
const { agrees, closeAll, equal, pause } = require('./support.cjs');
const { Watch } = require('./watch.cjs');

const EDITS = 500;
/** Milliseconds between two keys of a fast hand. */
const PACE = 12;
/** What hurts is shown at once, and so there is something to watch. */
const AFTERTHOUGHT = '\nP.S. The salary is a joke. Your office is a dump. The interviewer was incompetent.\n';
const PIECES = ['a', ' ', 'e', '\n', '.', '\t', '\u{1F389}', 'e\u0301', '\u9762', ',', '\u{1F44B}\u{1F3FD}', 'x', '['];

exports.run = async () => {
  await typed('eml', '\n');
  await torn('plaintext', '\r\n');
};

/** From an empty tab, key by key; each 70 keys are a burst that nobody waits for. */
async function typed(language, ends) {
  const document = await vscode.workspace.openTextDocument({ language, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.setEndOfLine(ends === '\n' ? vscode.EndOfLine.LF : vscode.EndOfLine.CRLF));
  const watch = new Watch(document);
  const keys = [...plain.join('\n'), ...AFTERTHOUGHT];
  const random = dice(7);
  let count = 0;
  const waiting = [];
  const key = async (command, argument, burst) => {
    count += 1;
    const done = vscode.commands.executeCommand(command, argument);
    if (burst) {
      waiting.push(done);
    } else {
      await Promise.all(waiting.splice(0));
      await done;
      await pause(PACE);
    }
  };
  while (count < EDITS && keys.length > 0) {
    const burst = Math.floor(count / 70) % 3 === 2;
    if (random(12) === 0) {
      await key('type', { text: PIECES[random(PIECES.length)] }, burst);
      await key('deleteLeft', undefined, burst);
    }
    await key('type', { text: keys.shift() }, burst);
  }
  while (count < EDITS) {
    await key(random(3) === 0 ? 'deleteLeft' : 'type', { text: PIECES[random(PIECES.length)] }, true);
  }
  await Promise.all(waiting);
  equal(`${EDITS} keys were pressed in ${language}`, EDITS, count);
  const found = await agrees('after them the findings are those of bowout check', document);
  equal('and there are some', true, found > 0);
  watch.verify('while it was typed');
  await closeAll();
}

/** A finished letter, in which single characters are put, replaced and taken away all over the place. */
async function torn(language, ends) {
  const document = await vscode.workspace.openTextDocument({ language, content: astral.join(ends) });
  const editor = await vscode.window.showTextDocument(document);
  const watch = new Watch(document);
  const random = dice(11);
  let found = 0;
  for (let count = 0; count < EDITS; count += 1) {
    const text = document.getText();
    let at = random(text.length + 1);
    // The line that says that this is a withdrawal stays, for without it nothing at all is found.
    while (document.lineAt(document.positionAt(at)).text.includes('withdrawing')) {
      at = random(text.length + 1);
    }
    const start = document.positionAt(at);
    // One character, be it of two units; line ends included.
    const length = at < text.length ? String.fromCodePoint(text.codePointAt(at)).length : 0;
    const range = new vscode.Range(start, document.positionAt(at + length));
    await editor.edit((edit) => {
      const piece = PIECES[random(PIECES.length)];
      const kind = random(3);
      if (kind === 0) {
        edit.insert(start, piece);
      } else {
        edit.replace(range, kind === 1 ? piece : '');
      }
    });
    if (count % 3 === 0) {
      await pause(PACE);
    }
    if (count % 125 === 124) {
      found += await agrees(`after ${count + 1} torn places the findings are those of bowout check`, document);
    }
  }
  equal('and there were some', true, found > 0);
  watch.verify('while it was torn');
  await closeAll();
}

/** Numbers that are the same in each run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
