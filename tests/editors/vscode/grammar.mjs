// The grammar colours what it should: each line of a mail, with the scopes that its words must have.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { equal } from './lib/checks.mjs';

const require = createRequire(join(process.env.CACHE, '4.139.1/node_modules/code-server/lib/vscode/'));

/** A line, the words in it, and the innermost scope that they must have; or the scope that must not be anywhere. */
const MAIL = [
  ['To: Ingrid <ingrid@brightwater.example>', 'To', 'keyword.other.header.eml'],
  ['Cc: a@b.example,', 'a@b.example', 'constant.other.address.eml'],
  ['\tsecond@b.example', 'second@b.example', 'constant.other.address.eml'],
  ['Subject: The interview', 'The interview', 'markup.heading.subject.eml'],
  [' on Thursday', 'on Thursday', 'markup.heading.subject.eml'],
  ['Date: Thu, 26 Nov 2026', 'Thu, 26 Nov 2026', 'string.unquoted.header.eml'],
  ['', '', ''],
  ['Dear [Name],', '[Name]', 'variable.other.placeholder.eml'],
  ['Note: this is no header', 'Note: this is no header', 'text.eml'],
  ['my page is https://page.example/me.', 'https://page.example/me', 'markup.underline.link.eml'],
  ['On Fri, 20 Nov 2026, Ingrid <i@b.example> wrote:', 'On Fri', 'entity.name.section.attribution.eml'],
  ['Am 20.11.2026 um 10:02 schrieb Ingrid Halvorsen:', 'Am 20', 'entity.name.section.attribution.eml'],
  ['> first level', ' level', 'markup.quote.text.eml'],
  ['> > second level', 'second', 'string.other.quote.level2.eml'],
  ['>>> third level', 'third', 'comment.line.quote.level3.eml'],
  ['> > > > fourth level', 'fourth', 'comment.line.quote.level3.eml'],
  ['----- Original Message -----', 'Original', 'meta.separator.forward.eml'],
  ['On the whole I wrote', 'On the whole I wrote', 'text.eml'],
  ['-- ', '--', 'punctuation.definition.signature.eml'],
  ['Jonas Feld', 'Jonas', 'comment.block.signature.eml'],
  ['On Mon, 23 Nov 2026, Ingrid <i@b.example> wrote:', 'On Mon', 'entity.name.section.attribution.eml'],
  ['> a quote below it', 'a quote', 'markup.quote.text.eml'],
];

const BODY = [
  ['Dear Ms. Halvorsen,', 'Dear', 'text.eml'],
  ['', '', ''],
  ['Subject: not a header here', 'Subject', 'text.eml'],
];

export async function grammar() {
  const { Registry, parseRawGrammar } = require('vscode-textmate');
  const oniguruma = require('vscode-oniguruma');
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const file = join(process.env.EXTENSION, 'syntaxes/eml.tmLanguage.json');
  const registry = new Registry({
    onigLib: { createOnigScanner: (sources) => new oniguruma.OnigScanner(sources), createOnigString: (text) => new oniguruma.OnigString(text) },
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const tokens = await registry.loadGrammar('text.eml');
  for (const mail of [MAIL, BODY]) {
    let state = null;
    for (const [line, words, scope] of mail) {
      const result = tokens.tokenizeLine(line, state);
      state = result.ruleStack;
      if (words !== '') {
        const at = line.indexOf(words);
        const { scopes } = result.tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
        equal(`“${words}” in “${line}”`, scope, scopes.at(-1));
      }
    }
  }
}
