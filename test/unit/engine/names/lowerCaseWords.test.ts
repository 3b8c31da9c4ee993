import * as assert from 'node:assert/strict';
import { lowerCaseEvidence, lowerCaseWords } from '../../../../src/engine/names/lowerCaseWords';
import { tokenize } from '../entities/reading';

describe('words in small letters', () => {
  it('are found whatever paragraph they stand in', () => {
    const occurs = lowerCaseEvidence(
      ['Zorbing is new.', 'They like zorbing.'].map((text) => lowerCaseWords(tokenize(text))),
    );
    assert.ok(occurs('Zorbing') && !occurs('Terhune'));
  });
  it('are not asked for before the first question', () => {
    let read = 0;
    function* paragraphs(): Generator<readonly string[]> {
      read++;
      yield lowerCaseWords(tokenize('a word'));
    }
    const occurs = lowerCaseEvidence(paragraphs());
    assert.equal(read, 0);
    assert.ok(occurs('Word') && occurs('word'));
    assert.equal(read, 1);
  });
});
