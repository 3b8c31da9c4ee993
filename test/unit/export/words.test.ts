import assert from 'node:assert/strict';
import { countWords } from '../../../src/export/words';

describe('words', () => {
  it('are counted as people count them', () => {
    assert.deepEqual(
      ['', '“—”', 'one', 'It’s a well-known fact: 3.5 per cent.', 'naïve Ærø'].map(countWords),
      [0, 0, 1, 8, 2],
    );
  });
});
