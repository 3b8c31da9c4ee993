import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Vale told a meeting of old sailors that the wall was safe.': ['Vale > told: that the wall was safe'],
  'Vale told the crew, that day, to rest.': [],
  'Vale said that has changed.': ['Vale > said: that has changed'],
  'Vale asked the crew how the wall fell.': ['Vale > asked: how the wall fell'],
  'Vale said how the wall fell.': ['Vale > said: how the wall fell'],
  'Vale praised how the crew worked.': [],
  'Vale wondered which wall fell.': ['Vale > wondered: which wall fell'],
  'Vale said on Monday at the harbour the wall was safe.': ['Vale > said: the wall was safe'],
  'Vale said despite the rain the race went on.': ['Vale > said: despite the rain the race went on'],
  'Vale asked them if they would go.': ['Vale > asked: if they would go'],
  'Vale said it was a disgrace.': ['Vale > said: it was a disgrace'],
  'Vale said when he left.': [],
  'Vale knew before the wall fell.': [],
  'He slept, and said the wall was old.': ['He > said: the wall was old'],
};

describe('finiteClause', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
