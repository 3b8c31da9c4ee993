import * as assert from 'node:assert/strict';
import { inShort } from '../reports/reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Vale said the ferry was late, adding that nobody cared.': [
    'Vale > said: the ferry was late',
    'Vale > adding: that nobody cared',
  ],
  'Vale said the ferry was late adding that nobody cared.': [
    'Vale > said: the ferry was late adding that nobody cared',
  ],
  'Vale said the ferry was late, even as the owner left the town.': ['Vale > said: the ferry was late'],
  'Vale said the ferry was late, even for the owner.': ['Vale > said: the ferry was late, even for the owner'],
  'Vale said the ferry was late, while the owner called it a lie.': [
    'Vale > said: the ferry was late',
    'the owner > called: it a lie',
  ],
  'Vale said that, while it rained, the crew went on.': ['Vale > said: that, while it rained, the crew went on'],
  'Vale, asked about the ferry, smiled.': ['? > asked about: the ferry'],
  'Vale, who said the ferry was late, told nobody.': ['who > said: the ferry was late'],
  'Vale said the crew, tired and wet, slept.': ['Vale > said: the crew, tired and wet, slept'],
  'Vale said the fares fell to ten pounds, compared with twelve in May.': ['Vale > said: the fares fell to ten pounds'],
  'Vale said the ferry was sold, a step that few had expected.': ['Vale > said: the ferry was sold'],
  'Vale said the ferry was sold, a great loss to the town.': [
    'Vale > said: the ferry was sold, a great loss to the town',
  ],
  'Vale said the ferry was sold, the crew was paid.': ['Vale > said: the ferry was sold, the crew was paid'],
  'When Vale announced that the ferry was sold, the crowd cheered.': ['Vale > announced: that the ferry was sold'],
  'Vale said the ferry had sunk – an error that cost him the vote.': ['Vale > said: the ferry had sunk'],
  'Vale said the ferry – an old boat – had sunk.': ['Vale > said: the ferry – an old boat – had sunk'],
  'Vale said the ferry had sunk – and soon.': ['Vale > said: the ferry had sunk – and soon'],
  'Vale said the ferry was late and left the room.': ['Vale > said: the ferry was late'],
  'Vale said the ferry was late and shook her head.': ['Vale > said: the ferry was late'],
  'Vale said the ferry was late and nodded.': ['Vale > said: the ferry was late'],
  'Vale said the ferry was late and shook in the wind.': ['Vale > said: the ferry was late and shook in the wind'],
  'Vale said he was tired and walked out.': ['Vale > said: he was tired'],
  'Vale said he was tired and would walk out.': ['Vale > said: he was tired and would walk out'],
  'Vale said the ferry was late and told the crew to rest.': ['Vale > said: the ferry was late'],
  'Vale says the ferry was late and told the crew to rest.': [
    'Vale > says: the ferry was late and told the crew to rest',
  ],
  'Vale said the ferry was late and the crew told him so.': [
    'Vale > said: the ferry was late and the crew told him so',
  ],
  'Vale announced there would be a vote, and sold his boat.': ['Vale > announced: there would be a vote'],
  'Vale announced there had been a vote, and sold his boat.': [
    'Vale > announced: there had been a vote, and sold his boat',
  ],
  'Vale said the wall “should be mended by May,” referring to the storm.': [
    'Vale > said: the wall “should be mended by May,”',
  ],
};

describe('commentCut', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
