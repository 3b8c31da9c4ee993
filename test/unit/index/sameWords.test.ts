import * as assert from 'node:assert/strict';
import { claimedText } from '../../../src/index/sameWords';

describe('the same words elsewhere', () => {
  it('takes the words claimed from an article, with dots where others stand between', () => {
    const text = '“We stay,” she said, “until Monday.”  “Then we go.”';
    assert.equal(
      claimedText(
        [
          [0, 10],
          [21, 36],
          [38, 51],
        ],
        text,
      ),
      '“We stay,” … “until Monday.”\n“Then we go.”',
    );
  });
});
