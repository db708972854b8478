// Watches what the editor shows of a document while that changes, and says afterwards whether each change of it was right.

const vscode = require('vscode');
const { equal, rulesIn } = require('./support.cjs');

class Watch {
  constructor(document) {
    /** Every text that there was, and what was shown since which of them. */
    this.texts = [document.getText()];
    /** Whether the last key that made a text was a letter, so that it may end in half a word. */
    this.half = [false];
    this.shown = [{ at: 0, rules: new Set() }];
    const address = document.uri.toString();
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) {
          this.texts.push(document.getText());
          const [{ rangeLength, text }] = event.contentChanges;
          this.half.push(event.contentChanges.length === 1 && rangeLength === 0 && /^\p{L}$/u.test(text));
        }
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === address)) {
          const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'bowout');
          const rules = own.map(({ code }) => (typeof code === 'object' ? code.value : code));
          this.shown.push({ at: this.texts.length - 1, rules: new Set(rules) });
        }
      }),
    );
  }

  /**
   * What is shown is found in a text that there was since the look before the last; what goes is missing from one of these.
   * An answer may be about a text that is some keys old, so no single text is the measure. What was shown may stay while half a
   * word is typed: the whole word may not change it.
   */
  verify(when) {
    this.subscription.dispose();
    const found = rulesIn(this.texts);
    const stale = [];
    const flickers = [];
    this.shown.forEach(({ at, rules }, index) => {
      const before = this.shown[index - 1];
      const from = this.shown[Math.max(0, index - 2)].at;
      const since = found.slice(from, at + 1);
      const mayStay = (rule) => before?.rules.has(rule) && this.half.slice(from, at + 1).includes(true);
      const told = (rule) => `${rule} after ${at} edits: ${JSON.stringify(this.texts[at].slice(-40))}`;
      stale.push(...[...rules].filter((rule) => !since.some((one) => one.has(rule)) && !mayStay(rule)).map(told));
      const gone = [...(before?.rules ?? [])].filter((rule) => !rules.has(rule));
      flickers.push(...gone.filter((rule) => since.every((one) => one.has(rule))).map(told));
    });
    equal(`findings changed ${when}`, true, this.shown.length > 5);
    equal(`nothing stale is shown ${when}`, [], stale);
    equal(`nothing flickers ${when}`, [], flickers);
  }
}

module.exports = { Watch };
