import * as assert from 'node:assert/strict';
import { PhraseTable } from '../../../../src/engine/words/phraseTable';
import { WordView } from '../../../../src/engine/names/wordView';
import { tokenize } from '../entities/reading';

const table = new PhraseTable([
  'Prime Minister',
  'Deputy Prime Minister',
  'Sen',
  'WHO',
  'AT&T',
  'al-Qaeda',
  "Lloyd's of London",
]);

/** The words of the longest phrase at token `from`. */
function longest(text: string, from = 0): string {
  const view = new WordView(tokenize(text));
  const end = table.longest(view, from, view.tokens.count);
  return end === from ? '' : view.slice(from, end);
}

describe('the table of phrases', () => {
  it('finds the longest phrase at a token', () => {
    assert.equal(longest('Deputy Prime Minister Lund'), 'Deputy Prime Minister');
    assert.equal(longest('the Prime Minister', 1), 'Prime Minister');
    assert.equal(longest('Prime Time'), '');
    assert.equal(longest('Prime  Minister Lund'), 'Prime  Minister');
    assert.equal(longest('Prime Minister’s'), 'Prime Minister');
  });
  it('does not care about capitals, stops and the cuts of the tokenizer', () => {
    assert.equal(longest('PRIME MINISTER Lund'), 'PRIME MINISTER');
    assert.equal(longest('Sen. Lund'), 'Sen.');
    assert.equal(longest('AT&T grew'), 'AT&T');
    assert.equal(longest('al-Qaeda grew'), 'al-Qaeda');
    assert.equal(longest('Lloyd’s of London grew'), 'Lloyd’s of London');
  });
  it('knows acronyms in capitals only', () => {
    assert.equal(longest('WHO doctors'), 'WHO');
    assert.equal(longest('Who came?'), '');
    assert.ok(table.has('WHO') && !table.has('who'));
    assert.ok(!table.has('Who'));
    assert.ok(!table.has(`${'Prime '.repeat(30)}Minister`));
  });
  it('takes no full stop of the sentence with it', () => assert.equal(longest('Prime Minister.'), 'Prime Minister'));
  it('stays inside the limit', () => {
    const view = new WordView(tokenize('Prime Minister'));
    assert.equal(table.longest(view, 0, 1), 0);
    assert.equal(table.longest(view, 2, 2), 2);
  });
});
