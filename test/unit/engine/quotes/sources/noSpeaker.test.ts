import * as assert from 'node:assert/strict';
import { isOnlyTime } from '../../../../../src/engine/quotes/sources/noSpeaker';
import { tokenOf, treeOf } from '../reports/reports';

describe('noSpeaker', () => {
  it('knows a time that is nothing more', () => {
    const tree = treeOf('The board met on Thursday in the town.');
    assert.equal(isOnlyTime(tree, tokenOf(tree, 'Thursday')), true);
    assert.equal(isOnlyTime(tree, tokenOf(tree, 'board')), false);
  });
});
