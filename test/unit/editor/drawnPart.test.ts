import assert from 'node:assert/strict';
import { isDrawn, partToDraw } from '../../../src/editor/drawnPart';

describe('drawnPart', () => {
  it('is a whole article', () => {
    const part = partToDraw([[100, 200]], 10_000);
    assert.deepEqual(part, [[0, 10_000]]);
    assert.ok(isDrawn(part, [[9_000, 10_000]], 10_000));
  });

  it('is what is around the visible parts of a long text', () => {
    const part = partToDraw(
      [
        [100, 3_000],
        [500_000, 503_000],
      ],
      1_000_000,
    );
    assert.deepEqual(part, [
      [0, 23_000],
      [480_000, 523_000],
    ]);
  });

  it('is left before its edge is reached, except where the text ends', () => {
    const part = partToDraw([[500_000, 503_000]], 1_000_000);
    assert.ok(isDrawn(part, [[510_000, 513_000]], 1_000_000));
    assert.ok(!isDrawn(part, [[517_000, 520_000]], 1_000_000));
    assert.ok(!isDrawn(part, [[0, 3_000]], 1_000_000));
    const end = partToDraw([[997_000, 1_000_000]], 1_000_000);
    assert.ok(isDrawn(end, [[997_000, 1_000_000]], 1_000_000));
  });
});
