// What the editor shows and offers is what `bowout check` says, place by place, in every kind of text.

const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const { drafts, ordinary } = require('./drafts.cjs');
const { agrees, becomes, check, closeAll, equal, expectedFindings, fixesAt, pause, shownFindings, spot } = require('./support.cjs');

exports.run = async (folder) => {
  for (const { name, text } of drafts) {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    equal(`${name} is opened as it is`, text, document.getText());
    equal(`${name} has findings`, true, expectedFindings(text).length > 0);
    await agrees(`${name}: the findings are those of bowout check`, document);
    await offers(name, document);
    await fixes(name, document);
    await closeAll();
  }
  await silence(folder);
  await untitled();
};

/** The fixes of each finding, by title and edits. */
async function offers(name, document) {
  const text = document.getText();
  for (const found of check(text).diagnostics) {
    const [line, column, endLine, endColumn] = spot(text, found.range);
    const range = new vscode.Range(line, column, endLine, endColumn);
    const expected = found.fixes.map(({ title, edits }) => [title, edits.map((edit) => [...spot(text, edit.range), edit.text])]);
    const look = async () => {
      const actions = await fixesAt(document, range);
      const got = actions.map(({ title, edit }) => [
        title,
        (edit?.get(document.uri) ?? []).map(({ range: at, newText }) => [at.start.line, at.start.character, at.end.line, at.end.character, newText]),
      ]);
      // The editor asks for a place, where other findings and other actions may be too.
      return got.filter(([title]) => expected.some(([known]) => known === title));
    };
    // The window learns of findings a little later than the extension host, and asks about those that it knows.
    await becomes(`${name}: the fixes of ${found.rule}`, expected, look);
  }
}

/** The first fix of each finding in turn, until none is left that has one. */
async function fixes(name, document) {
  const seen = new Set();
  for (let round = 0; round < 12; round += 1) {
    const text = document.getText();
    const found = check(text).diagnostics.find(({ rule, fixes: [first] }) => first !== undefined && !seen.has(rule));
    if (found === undefined) {
      break;
    }
    seen.add(found.rule);
    const [line, column, endLine, endColumn] = spot(text, found.range);
    const range = new vscode.Range(line, column, endLine, endColumn);
    const look = async () => {
      const actions = await fixesAt(document, range);
      return actions.find(({ title }) => title === found.fixes[0].title);
    };
    let action = await look();
    for (let tries = 0; action === undefined && tries < 100; tries += 1) {
      await pause(50);
      action = await look();
    }
    await vscode.workspace.applyEdit(action.edit);
    equal(`${name}: “${found.rule}” fixed`, applied(text, found.fixes[0].edits), document.getText());
    await agrees(`${name}: the findings after that`, document);
  }
}

/** The text after `edits`, whose offsets are bytes. */
function applied(text, edits) {
  let bytes = Buffer.from(text);
  for (const { range, text: put } of [...edits].sort((a, b) => b.range.start.offset - a.range.start.offset)) {
    bytes = Buffer.concat([bytes.subarray(0, range.start.offset), Buffer.from(put), bytes.subarray(range.end.offset)]);
  }
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  return bytes.toString().replace(/\r\n|\n/gu, ends);
}

/** Other mail, and other kinds of document, are left in peace; a withdrawal beside them says when the server is done. */
async function silence(folder) {
  const silent = [
    await vscode.workspace.openTextDocument({ language: 'eml', content: ordinary }),
    await vscode.workspace.openTextDocument({ language: 'json', content: drafts[0].text }),
    await vscode.workspace.openTextDocument({ language: 'git-commit', content: drafts[0].text }),
  ];
  // Only what can be seen is asked about.
  for (const document of silent) {
    await vscode.window.showTextDocument(document, { preview: false });
  }
  const spoken = await vscode.workspace.openTextDocument(path.join(folder, drafts[0].name));
  await vscode.window.showTextDocument(spoken, { viewColumn: vscode.ViewColumn.Beside });
  await agrees('a withdrawal beside other text is read', spoken);
  await pause(300);
  silent.forEach((document) => {
    equal(`nothing is said about text in ${document.languageId} that is no draft`, [], shownFindings(document));
  });
  await closeAll();
}

async function untitled() {
  for (const language of ['eml', 'plaintext', 'markdown']) {
    const document = await vscode.workspace.openTextDocument({ language, content: drafts[2].text });
    await vscode.window.showTextDocument(document);
    await agrees(`an untitled document in ${language} is read`, document);
    await closeAll();
    await becomes(`its findings go when it is closed (${language})`, 0, () => vscode.languages.getDiagnostics(document.uri).length);
  }
}
