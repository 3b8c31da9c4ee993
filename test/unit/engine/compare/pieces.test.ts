import assert from 'node:assert/strict';
import { align } from '../../../../src/engine/compare/align';
import { piecesOf } from '../../../../src/engine/compare/pieces';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';

describe('compare/pieces', () => {
  function pieces(quote: string, passage: string): string[] {
    const sides = { quote: comparableWords(quote), passage: comparableWords(passage) };
    return piecesOf(align(sides.quote, sides.passage).pairs, sides).map(
      (piece) =>
        `${piece.kind}: ${piece.quote ? quote.slice(...piece.quote) : '-'} / ${piece.passage ? passage.slice(...piece.passage) : '-'}`,
    );
  }

  it('joins words to runs, with the text between them', () => {
    assert.deepEqual(pieces('We must go, now', 'We should really go – now'), [
      'same: We / We',
      'changed: must / should really',
      'same: go, now / go – now',
    ]);
    assert.deepEqual(pieces('We go', 'We must all go'), ['same: We / We', 'leftOut: - / must all', 'same: go / go']);
    assert.deepEqual(pieces('We all must go', 'We must go'), [
      'same: We / We',
      'added: all / -',
      'same: must go / must go',
    ]);
  });

  it('sees that words written apart are the same', () => {
    assert.deepEqual(pieces('on health care today', 'on healthcare today'), [
      'same: on health care today / on healthcare today',
    ]);
    assert.deepEqual(pieces('from the U.S. today', 'from the US today'), [
      'same: from the U.S. today / from the US today',
    ]);
  });

  it('takes brackets for what they are', () => {
    assert.deepEqual(pieces('I told [the president] that', 'I told him that'), [
      'same: I told / I told',
      'bracketed: the president / him',
      'same: that / that',
    ]);
    assert.deepEqual(pieces('It is [sic] so', 'It is so'), [
      'same: It is / It is',
      'bracketed: sic / -',
      'same: so / so',
    ]);
    assert.deepEqual(pieces('It is so', 'It is (applause) so'), ['same: It is so / It is (applause) so']);
  });

  it('is empty for nothing', () => {
    assert.deepEqual(pieces('', ''), []);
  });
});
