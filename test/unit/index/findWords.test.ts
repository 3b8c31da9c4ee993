import assert from 'node:assert/strict';
import { findWords, linePlace } from '../../../src/index/findWords';

describe('findWords', () => {
  const found = (text: string, words: string): string | undefined => {
    const span = findWords(text, words);
    return span && text.slice(...span);
  };

  it('finds words in a row, whatever their case, accents and marks', () => {
    assert.equal(found('He said: “Never,\nnever again”.', 'never never AGAIN'), 'Never,\nnever again');
    assert.equal(found('The café of José Ñandú closed.', 'cafe of jose nandu'), 'café of José Ñandú');
    assert.equal(found('A cafe.', 'CAFÉ'), 'cafe');
    assert.equal(found('𝒳 İstanbul, then Malmö.', 'malmo'), 'Malmö');
  });

  it('finds whole words only, and nothing without a word', () => {
    assert.equal(found('The harbours', 'harbour'), undefined);
    assert.equal(found('What?!', '?!'), undefined);
    assert.equal(found('a (b', '(b'), 'b');
  });

  it('tells lines', () => {
    assert.deepEqual(linePlace('one\ntwo three', [8, 13]), { line: 1, character: 4, endLine: 1, endCharacter: 9 });
    assert.deepEqual(linePlace('one\ntwo', [0, 7]), { line: 0, character: 0, endLine: 1, endCharacter: 3 });
  });
});
