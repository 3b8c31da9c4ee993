import * as assert from 'node:assert/strict';
import { cueForm, type CueForm } from '../../../../../src/engine/quotes/links/cueForm';
import { NounPhrases } from '../../../../../src/engine/syntax/nounPhrases';
import { itemsOf, lexicon } from '../reader';

/** Text with a bar before the verb, its form. */
const cases: readonly (readonly [string, CueForm | null])[] = [
  ['Reed |said so.', 'finite'],
  ['Reed has |said so.', 'finite'],
  ['Reed was |quoted so.', 'passive'],
  ['Reed is |saying so.', 'finite'],
  ['Reed left, |saying so.', 'gerund'],
  ["the town's |saying is old.", null],
  ['They left without |saying so.', 'gerund'],
  ['Reed wants to |say so.', 'infinitive'],
  ['Reed |says so.', 'finite'],
  ['They |say so.', 'finite'],
  ['Workers |say so.', 'finite'],
  ['Reed will |say so.', 'finite'],
  ['Reed has |written so.', 'finite'],
  ['A letter |written in May.', 'passive'],
  ['The |claim is old.', null],
  ['He |claim is old.', null],
];

describe('form of a cue', () => {
  const phrases = new NounPhrases(lexicon);
  for (const [marked, form] of cases)
    it(marked, () => {
      const items = itemsOf(marked.replace('|', ''));
      const index = items.findIndex(({ start }) => start >= marked.indexOf('|'));
      const item = items[index];
      assert.ok(item);
      assert.equal(cueForm(items, index, 0, item, lexicon, phrases), form);
    });
});
