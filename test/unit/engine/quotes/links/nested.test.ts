import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** The rules of the quotations inside another one, and who speaks there. */
function nestedIn(text: string): string[] {
  return readParagraph(text)
    .quotations.filter(({ parent }) => parent !== null)
    .map(({ by, speakers }) => `${by.rule} ${speakers.map(({ span }) => text.slice(...span)).join(' + ')}`);
}

/** Phenomenon, text, quotations inside. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['right behind a cue', '“She said, ‘We stay where we are,’ and left,” Reed said.', ['link/before She']],
  ['behind a colon', '“She said: ‘We stay where we are,’ and left,” Reed said.', ['link/colon She']],
  ['in a clause', '“She said the plan was ‘dead and buried’ by then,” Reed said.', []],
  ['a thought', '“She hoped, ‘We stay where we are,’ and left,” Reed said.', []],
  ['nobody’s', '“Calling it ‘dead and buried’ for good,” Reed said.', []],
  ['a name and a colon', '“The mayor: ‘We stay where we are,’ and left,” Reed said.', []],
  ['without a cue', '“The ‘dead and buried’ plan is here,” Reed said.', []],
];

describe('nested', () => {
  for (const [phenomenon, text, quotations] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(nestedIn(text), quotations);
    });
  }
});
