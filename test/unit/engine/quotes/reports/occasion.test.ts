import * as assert from 'node:assert/strict';
import { isOccasion } from '../../../../../src/engine/quotes/reports/occasion';
import { inShort, tokenOf, treeOf } from './reports';

describe('occasion', () => {
  it('knows when and where somebody spoke', () => {
    for (const [text, word] of [
      ['Vale praised the plan on Monday.', 'on'],
      ['Vale praised the plan last week.', 'last'],
      ['Vale praised the plan in a long interview.', 'in'],
      ['Vale declined to comment for this story.', 'for'],
      ['Vale criticized the plan by pointing out that it was late.', 'by'],
    ] as const) {
      const tree = treeOf(text);
      assert.ok(isOccasion(tree, tokenOf(tree, word)), text);
    }
    const tree = treeOf('Vale praised the bridge in the north.');
    assert.ok(!isOccasion(tree, tokenOf(tree, 'in')));
  });

  it('is no part of what is said', () => {
    assert.deepEqual(inShort("Vale praised the crew's work on the bridge last week."), [
      "Vale > praised: the crew's work on the bridge",
    ]);
  });
});
