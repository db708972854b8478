// What the server offers beyond findings, and what the settings do to it, asked for as the window asks.

const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const { plain } = require('./drafts.cjs');
const { agrees, becomes, check, closeAll, equal, fixesAt, shownFindings } = require('./support.cjs');

const EXTENSION = 'bowout.bowout';

exports.run = async (folder) => {
  await commands();
  await parts();
  await letters();
  await settings(folder);
};

async function commands() {
  const known = new Set(await vscode.commands.getCommands(true));
  const { contributes } = vscode.extensions.getExtension(EXTENSION).packageJSON;
  equal('all commands are there', [], contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)));
  const server = ['addMissing', 'fixAll', 'fix', 'ignoreHere', 'offInProject', 'offEverywhere'].map((name) => `bowout.${name}`);
  equal('and those of the server', [], server.filter((command) => !known.has(command)));
}

/** Outline, folds, lens, hover and completion of one letter. */
async function parts() {
  const document = await show({ language: 'eml', content: plain.join('\n') });
  const ask = (what, ...more) => vscode.commands.executeCommand(`vscode.execute${what}Provider`, document.uri, ...more);
  const outline = async () => (await ask('DocumentSymbol'))?.[0]?.children.map(({ name }) => name);
  await becomes('the outline has the parts of the letter', ['subject', 'salutation', 'intent', 'sign-off', 'name'], outline);
  const lenses = await ask('CodeLens', 10);
  equal('the lens stands above the body', [5], lenses.map(({ range }) => range.start.line));
  equal('a click on it adds what is missing', 'bowout.addMissing', lenses[0].command.command);
  const [hover] = await ask('Hover', new vscode.Position(6, 6));
  equal('the hover explains the rule', true, hover.contents[0].value.includes('negative-wording'));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(7, 0), '\nTh\n');
  await vscode.workspace.applyEdit(edit);
  const { items } = await ask('CompletionItem', new vscode.Position(8, 2));
  equal('sentences are completed', true, items.some(({ label }) => String(label.label ?? label).startsWith('Thank')));
  await closeAll();
}

/** Each kind of letter that can be asked for, by a key binding that names all. */
async function letters() {
  for (const situation of ['withdraw-application', 'withdraw-process', 'decline-interview', 'decline-second-interview', 'cancel-interview', 'decline-offer']) {
    const given = { situation, reason: 'another-job', tone: 'warm', name: 'Ana Diaz', company: 'Brightwater' };
    const document = await vscode.commands.executeCommand('bowout.ui.newLetter', given);
    equal(`the letter to ${situation} is that`, situation, check(document.getText()).situation);
    equal('and is e-mail that names its writer', ['eml', true], [document.languageId, document.getText().includes('Ana Diaz')]);
    await closeAll();
  }
}

/** Each setting is seen to act, at once and without a restart. */
async function settings(folder) {
  const file = path.join(folder, 'settings.eml');
  fs.writeFileSync(file, plain.join('\n'));
  const document = await show(file);
  const severity = (rule) => shownFindings(document).find(([name]) => name === rule)?.[1];
  await agrees('without settings the findings are those of bowout check', document);

  await set('rules', { 'missing-reason': 'error', 'negative-wording': 'off' });
  await becomes('a rule can be an error', 'error', () => severity('missing-reason'));
  await becomes('a rule can be off', undefined, () => severity('negative-wording'));
  await set('rules', undefined);
  await set('brief', true);
  await becomes('a brief letter may do without a reason', 'information', () => severity('missing-reason'));
  await set('brief', undefined);
  await set('phrases', { gratitude: ['Thank you kindly for all of it.'] });
  const first = async () => {
    const actions = await fixesAt(document, new vscode.Range(3, 0, 3, 0), 0);
    return actions[0]?.title;
  };
  await becomes('own phrases come first', 'Add “Thank you kindly for all of it.”', first);
  await set('phrases', undefined);
  await becomes('and go again', check(plain.join('\n')).diagnostics.find(({ rule }) => rule === 'missing-gratitude').fixes[0].title, first);

  // The project's file holds where nothing is set: defaults of the editor must not hide it.
  fs.writeFileSync(path.join(folder, 'bowout.toml'), 'brief = true\n\n[rules]\nmissing-gratitude = "error"\n');
  await document.save();
  await set('order', 'intent-first');
  await becomes('the bowout.toml of the folder holds', ['error', 'information'], () => [severity('missing-gratitude'), severity('missing-reason')]);
  await set('brief', false);
  await becomes('what is set holds before it', ['error', 'warning'], () => [severity('missing-gratitude'), severity('missing-reason')]);
  fs.rmSync(path.join(folder, 'bowout.toml'));
  await set('brief', undefined);
  await set('order', undefined);
  await closeAll();
  await runs();
}

/** When what is missing is shown: at every key, or only of what is saved. */
async function runs() {
  const open = plain.slice(3, 6).join('\n');
  await set('run', 'type');
  const typed = await show({ language: 'eml', content: '' });
  await vscode.window.activeTextEditor.edit((edit) => edit.insert(new vscode.Position(0, 0), open));
  await becomes('at every key: what is missing is shown in a letter without an end', true, () => shownFindings(typed).some(([rule]) => rule === 'missing-sign-off'), 1500);
  await closeAll();
  await set('run', 'save');
  const unsaved = await show({ language: 'eml', content: '' });
  await vscode.window.activeTextEditor.edit((edit) => edit.insert(new vscode.Position(0, 0), plain.join('\n')));
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', unsaved.uri);
  equal('on saving: nothing is shown before', [], shownFindings(unsaved));
  await set('run', undefined);
  await agrees('and with the setting gone all is', unsaved);
  await closeAll();
}

async function set(name, value) {
  await vscode.workspace.getConfiguration('bowout').update(name, value, vscode.ConfigurationTarget.Global);
}

async function show(what) {
  const document = await vscode.workspace.openTextDocument(what);
  await vscode.window.showTextDocument(document);
  return document;
}
