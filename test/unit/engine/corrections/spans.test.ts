import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../../src/engine/analysis';
import { bestFit, createFit } from '../../../../src/engine/corrections/spans';

describe('spans', () => {
  const span = fc.tuple(fc.nat(600), fc.nat(300)).map(([start, length]): Span => [start, start + length]);

  it('fits many spans as it fits one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 30 }), fc.array(span), (items, asked) => {
        const fit = createFit(items, (spans) => spans);
        for (const one of asked)
          assert.equal(
            fit(one),
            bestFit(items, (spans) => spans, one),
          );
      }),
    );
  });
});
