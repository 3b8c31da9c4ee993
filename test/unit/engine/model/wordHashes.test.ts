import * as assert from 'node:assert/strict';
import { margin, WordHashes } from '../../../../src/engine/model/wordHashes';
import { tokensOf } from '../../../../training/model/conllu';

function hashes(...forms: string[]): WordHashes {
  const words = new WordHashes();
  words.read(tokensOf(forms), 0, forms.length);
  return words;
}

const first = (values: ArrayLike<number>): number | undefined => values[margin];
const second = (values: ArrayLike<number>): number | undefined => values[margin + 1];

describe('hashes of words', () => {
  it('tell letters in another case apart, and unite them in lower case', () => {
    const words = hashes('Said', 'said', 'ÉTAT', 'état');
    assert.notEqual(first(words.form), second(words.form));
    assert.equal(first(words.lower), second(words.lower));
    assert.equal(words.lower[margin + 2], words.lower[margin + 3]);
    assert.deepEqual([...words.capital.subarray(margin, margin + 4)], [1, 0, 1, 0]);
  });

  it('read every style of quotation mark, apostrophe and dash alike', () => {
    const words = hashes('"', '“', '”', "''", '``', '’’');
    for (let i = 1; i < 6; i++) assert.equal(words.form[margin + i], first(words.form));
    const clitics = hashes("n't", 'n’t');
    assert.equal(first(clitics.form), second(clitics.form));
    assert.equal(first(clitics.suffix2), second(clitics.suffix2));
  });

  it('read all digits alike in lower case only', () => {
    const words = hashes('1984', '2026');
    assert.equal(first(words.lower), second(words.lower));
    assert.notEqual(first(words.form), second(words.form));
    assert.equal(first(words.shape), second(words.shape));
  });

  it('share endings and beginnings', () => {
    const words = hashes('walked', 'talked', 'wallet');
    assert.equal(first(words.suffix4), second(words.suffix4));
    assert.notEqual(first(words.prefix1), second(words.prefix1));
    assert.equal(first(words.prefix3), words.prefix3[margin + 2]);
  });

  it('have one, two and three letters from either end, and the word where it has fewer', () => {
    const words = hashes('cart', 'care', 'coal', 'call', 'a', 'at', 'tart', 'dirt', 'boat', 'art');
    const same = (values: ArrayLike<number>, a: number, b: number): boolean =>
      values[margin + a] === values[margin + b];
    const { prefix1, prefix2, prefix3, suffix1, suffix2, suffix3, suffix4 } = words;
    const [cart, care, coal, call, a, at, tart, dirt, boat, art] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    assert.deepEqual([same(prefix1, cart, coal), same(prefix2, cart, coal)], [true, false]);
    assert.deepEqual([same(prefix2, cart, call), same(prefix3, cart, call)], [true, false]);
    assert.ok(same(prefix3, cart, care));
    assert.deepEqual([same(prefix1, a, at), same(prefix2, a, at), same(prefix3, a, at)], [true, false, false]);
    assert.deepEqual([same(prefix2, at, art), same(prefix3, at, art)], [false, false]);
    assert.deepEqual([same(suffix1, cart, boat), same(suffix2, cart, boat)], [true, false]);
    assert.deepEqual([same(suffix2, cart, dirt), same(suffix3, cart, dirt)], [true, false]);
    assert.deepEqual([same(suffix3, cart, tart), same(suffix4, cart, tart)], [true, false]);
    assert.deepEqual([same(suffix3, cart, art), same(suffix4, cart, art)], [true, false]);
    // The beginning of a word of two letters is not that of a longer one.
    assert.ok(!same(prefix3, at, call));
  });

  it('take single quotation marks and dashes of each style for one, and no figure for a capital', () => {
    const words = hashes("'", '‘', '’', '-', '‐', '–', '—', '―', '„', '"', '1', '…');
    const form = (i: number): number | undefined => words.form[margin + i];
    assert.deepEqual([form(1), form(2)], [form(0), form(0)]);
    for (const i of [4, 5, 6, 7]) assert.equal(form(i), form(3), String(i));
    assert.equal(form(8), form(9));
    assert.notEqual(form(11), form(3));
    assert.equal(words.capital[margin + 10], 0);
  });

  it('cut runs of a shape at two', () => {
    const words = hashes('Washington', 'Italy', 'IBM', 'UNESCO');
    assert.equal(first(words.shape), second(words.shape));
    assert.equal(words.shape[margin + 2], words.shape[margin + 3]);
    assert.notEqual(first(words.shape), words.shape[margin + 2]);
  });

  it('do not depend on what was read before', () => {
    const words = new WordHashes();
    words.read(tokensOf(Array.from({ length: 400 }, (_, i) => `word${String(i)}`)), 0, 400);
    const tokens = tokensOf(['A', 'short', 'one']);
    words.read(tokens, 0, 3);
    const fresh = hashes('A', 'short', 'one');
    for (let i = 0; i < 3 + 2 * margin; i++) assert.equal(words.lower[i], fresh.lower[i]);
  });
});
