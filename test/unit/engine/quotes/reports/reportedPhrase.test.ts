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

  it('reads things, topics and names', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'Vale praised President Tom Reed in Leeds on trade.': ['Vale > praised: President Tom Reed'],
      'Vale attacked Tom Reed as a fraud.': ['Vale > attacked: Tom Reed as a fraud'],
      'Vale called the plan a disgrace.': ['Vale > called: the plan a disgrace'],
      'Vale dismissed the claims as false.': ['Vale > dismissed: the claims as false'],
      'Vale spoke at the old town hall about the war.': ['Vale > spoke: the war'],
      'Vale warned the crew of trouble.': ['Vale > warned: the crew of trouble'],
      'The plan was condemned by the town.': ['the town > was condemned: The plan'],
      'The plan was condemned in May.': [],
      'Vale condemned it.': [],
      'Vale proposed raising the fares.': ['Vale > proposed: raising the fares'],
    };
    for (const [sentence, expected] of Object.entries(cases)) assert.deepEqual(inShort(sentence), expected, sentence);
  });
});
