import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Vale says a pump that used to leak now works well.': ['Vale > says: a pump that used to leak now works well'],
  'Vale warns a pump that used to leak now works well.': [],
  'The wall held and Vale strongly suggested they should rest.': ['Vale > suggested: they should rest'],
  'Vale suggested a rule the crew made in May should stay.': [
    'Vale > suggested: a rule the crew made in May should stay',
  ],
  'The crew said on Sunday, the ten pumps sold included two old ones.': [
    'The crew > said: the ten pumps sold included two old ones',
  ],
  'The crew said on Sunday, about 20 pumps were sold.': ['The crew > said: about 20 pumps were sold'],
  'The new model indicated these traces of oil should be able to enter the pump.': [
    'The new model > indicated: these traces of oil should be able to enter the pump',
  ],
  'Vale indicated on Twitter the old pump was broken.': ['Vale > indicated: the old pump was broken'],
  'Vale said in a statement the pump was broken.': ['Vale > said: the pump was broken'],
  'The fire service indicated on Twitter the old man was critically ill.': [
    'The fire service > indicated: the old man was critically ill',
  ],
  'Vale says when the pump leaks it works.': [],
  'Vale says of the pump it works.': [],
  'Vale says a pump that leaked which he sold works.': [],
};

describe('restClause', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
