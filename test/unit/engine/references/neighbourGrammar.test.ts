import * as assert from 'node:assert/strict';
import { mentionsOf } from './referring';

/** Where the first name between bars stands in a sentence without a pronoun, and whether it speaks. */
function placeIn(marked: string): string {
  const found = mentionsOf(marked).reading.references.find(({ form }) => form === 'name');
  return found ? `${found.place}${found.says ? ', says' : ''}` : 'none';
}

describe('the grammar of references, by their neighbours', () => {
  const fixtures: readonly (readonly [string, string])[] = [
    ['|Clara Hoffmann| left.', 'subject'],
    ['|Clara Hoffmann| has not yet left.', 'subject'],
    ['|Clara Hoffmann|, the mayor of Oslo, left.', 'subject'],
    ['|Clara Hoffmann|, the mayor of Oslo.', 'other'],
    ['|Clara Hoffmann| said no.', 'subject, says'],
    ['“No,” said |Clara Hoffmann|.', 'subject'],
    ['They praised |Clara Hoffmann|.', 'object'],
    ['They praised the great |Clara Hoffmann|.', 'object'],
    ['They left with |Clara Hoffmann|.', 'other'],
    ['They sold |Clara Hoffmann|’s car.', 'possessor'],
    ['They sold a |Clara Hoffmann| painting.', 'modifier'],
    ['For |Clara Hoffmann|, the day was over.', 'topic'],
    ['Goodbye, |Clara Hoffmann|.', 'other'],
  ];
  for (const [marked, expected] of fixtures) it(marked, () => assert.equal(placeIn(marked), expected));
});
