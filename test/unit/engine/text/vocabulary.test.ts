import * as assert from 'node:assert/strict';
import { isNameLike, wordForm } from '../../../../src/engine/text/vocabulary';

describe('forms of words', () => {
  it('a name begins with a capital, or has one after a few small letters', () => {
    for (const word of ['Rome', 'Łódź', 'NATO', 'iPhone', 'eBay']) assert.ok(isNameLike(word), word);
    for (const word of ['rome', 'łódź', '3M', '', "'s", 'al', '-']) assert.ok(!isNameLike(word), word);
  });

  it('are one object for the same letters', () => {
    const text = 'The end is the End. The end.';
    assert.equal(wordForm(text, 0, 3), wordForm(text, 20, 23));
    assert.equal(wordForm(text, 4, 7), wordForm(text, 24, 27));
    assert.notEqual(wordForm(text, 4, 7), wordForm(text, 15, 18));
  });

  it('give the small letters, a plain apostrophe and no stop behind an abbreviation', () => {
    const { id: _, ...form } = wordForm('Sept.', 0, 5);
    assert.deepEqual(form, { text: 'Sept.', lower: 'sept.', key: 'sept', nameLike: true });
    assert.equal(wordForm('don’t', 2, 5).lower, "n't");
    assert.equal(wordForm('.', 0, 1).key, '.');
  });

  it('keep apart what a text of random letters holds, however much that is', () => {
    const text = Array.from({ length: 70_000 }, (_, i) => i.toString(36).padStart(4, 'x')).join('');
    for (let at = 0; at + 4 <= text.length; at += 4)
      assert.equal(wordForm(text, at, at + 4).text, text.slice(at, at + 4));
  });

  it('take lone surrogates and long words as they are', () => {
    assert.equal(wordForm('\ud83d', 0, 1).text, '\ud83d');
    assert.equal(wordForm('😀x', 0, 3).text, '😀x');
    assert.equal(wordForm('a'.repeat(10_000), 0, 10_000).text.length, 10_000);
  });
});
