import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Span } from '../../../src/engine/analysis';
import { overlaps } from '../../../src/workspace/overlaps';
import { spanIn } from '../worker/arbitraryAnalysis';

describe('overlaps', () => {
  it('says how much two items share', () => {
    assert.deepEqual(
      overlaps(
        [
          [
            [0, 4],
            [10, 14],
          ],
        ],
        [[[2, 4]], [[10, 14]], [[20, 30]]],
      ),
      [
        { left: 0, right: 0, share: 0.25 },
        { left: 0, right: 1, share: 0.5 },
      ],
    );
  });

  it('finds nothing for empty spans and for neighbours', () => {
    assert.deepEqual(overlaps([[[3, 3]], [[0, 5]]], [[[3, 3]], [[5, 9]]]), []);
  });

  it('finds the same as comparing each with each', () => {
    const items = fc.array(fc.array(spanIn(60), { maxLength: 2 }), { maxLength: 8 });
    const meets = (a: readonly Span[], b: readonly Span[]): boolean =>
      a.some((x) => b.some((y) => Math.min(x[1], y[1]) > Math.max(x[0], y[0])));
    fc.assert(
      fc.property(items, items, (left, right) => {
        const expected = left.flatMap((a, i) => right.flatMap((b, j) => (meets(a, b) ? [`${i}-${j}`] : [])));
        const found = overlaps(left, right);
        assert.deepEqual(found.map((pair) => `${pair.left}-${pair.right}`).sort(), expected.sort());
        assert.ok(found.every(({ share }) => share > 0 && share <= 1));
      }),
    );
  });

  it('takes a pile of spans over one place', () => {
    const pile = Array.from({ length: 20_000 }, (): Span[] => [[0, 50]]);
    assert.ok(overlaps(pile, pile).length > 0);
  });
});
