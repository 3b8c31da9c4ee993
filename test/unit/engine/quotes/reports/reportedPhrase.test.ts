import * as assert from 'node:assert/strict';
import { inShort } from './reports';

const cases: Readonly<Record<string, readonly string[]>> = {
  'Vale proposed raising the fee for visitors.': ['Vale > proposed: raising the fee for visitors'],
  'Vale pointed to the old pump.': ['Vale > pointed to: the old pump'],
  'Vale spoke at the town hall on Friday about the pumps of the island.': ['Vale > spoke: the pumps of the island'],
  'The party called for an inquiry.': ['The party > called for: an inquiry'],
  'Brown described the talks as useful.': ['Brown > described: the talks as useful'],
  'The town condemned the attack on the bridge.': ['The town > condemned: the attack on the bridge'],
};

describe('reportedPhrase', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(`reads ${sentence}`, () => {
      assert.deepEqual(inShort(sentence), expected);
    });

  it('leaves a person alone', () => {
    assert.deepEqual(inShort('Jones criticized Bill Reid in Rome.'), ['Jones > criticized: Bill Reid']);
  });
});
