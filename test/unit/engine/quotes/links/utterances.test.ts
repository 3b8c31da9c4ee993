import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** Each quotation: how it was read, who speaks, in how many pieces. */
function readings(text: string): string[] {
  return readParagraph(text).quotations.map(({ by, speakers, quoted }) => {
    const who = speakers.map(({ span, by: ruled }) => `${text.slice(...span)}, ${ruled.rule}`).join(' + ');
    return `${by.rule} ${String(quoted.length)} ${who || '?'}`;
  });
}

/** Phenomenon, text, quotations. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the subject of the verb before',
    'Reed opened the door to “a long way down for all”.',
    ['source/no-cue 1 Reed, source/no-cue'],
  ],
  ['nobody', 'Then “a long way down for all” again.', ['link/none 1 ?']],
  [
    'the speaker before',
    '“We stay,” Reed said. Then “a long way down for all”.',
    ['link/behind 1 Reed, source/subject', 'source/goes-on 1 Reed, source/goes-on'],
  ],
  [
    'the speaker before a semicolon',
    '“We stay,” Reed said; “a long way down for all.”',
    ['link/behind 1 Reed, source/subject', 'source/semicolon 1 Reed, source/semicolon'],
  ],
  [
    'who speaks in the sentence before',
    'Reed told us about it. “We stay where we are.”',
    ['source/sentence-before 1 Reed, source/sentence-before'],
  ],
  [
    'the subject of the sentence before',
    'Ann Reed opened the door. “We stay where we are.”',
    ['source/subject-before 1 Ann Reed, source/subject-before'],
  ],
  [
    'who was told in the sentence before',
    'Reed was told about it. “We stay where we are.”',
    ['source/subject-before 1 Reed, source/subject-before'],
  ],
  ['no organisation in the sentence before', 'The council met. “We stay where we are.”', ['link/none 1 ?']],
  ['the quotation before goes on', '“We stay,” Reed said. “We like it here.”', ['link/behind 2 Reed, source/subject']],
  [
    'the quotation before, a sentence between',
    '“We stay,” Reed said. It rained. “We like it here.”',
    ['link/behind 1 Reed, source/subject', 'source/goes-on-later 1 Reed, source/goes-on-later'],
  ],
  [
    'a quotation before that is mixed',
    'Reed said the plan was “dead” now. “We like it here.”',
    ['link/clause 1 Reed, source/subject', 'source/goes-on-later 1 Reed, source/goes-on-later'],
  ],
  [
    'who speaks right behind',
    '“Why should we stay?” “We like it here,” Reed said.',
    ['link/behind 2 Reed, source/subject'],
  ],
  [
    'who is announced behind',
    '“Why should we stay here now?” Ann Reed said: “We like it here.”',
    ['source/beside 1 Ann Reed, source/beside', 'link/colon 1 Ann Reed, source/subject'],
  ],
  [
    'who is named behind with a cue',
    '“Why should we stay here now?” On Monday Reed said so often.',
    ['source/beside-cue 1 Reed, source/beside-cue'],
  ],
  [
    'who is named behind',
    '“Why should we stay here now?” Ann Reed left the hall.',
    ['source/beside-phrase 1 Ann Reed, source/beside-phrase'],
  ],
  ['nobody behind', '“Why should we stay here now?”', ['link/none 1 ?']],
];

describe('utterances', () => {
  for (const [phenomenon, text, quotations] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(readings(text), quotations);
    });
  }
});
