import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { sameData } from '../../../src/worker/sameData';

describe('sameData', () => {
  it('finds a copy equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.ok(sameData(value, structuredClone(value)));
      }),
    );
  });

  it('tells data apart as Node does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        assert.equal(sameData(a, b), isDeepStrictEqual(a, b));
      }),
    );
  });

  for (const [a, b] of [
    [[], {}],
    [{ a: undefined }, { b: undefined }],
    [null, {}],
    [[1, 2], [1]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [0, '0'],
  ]) {
    it(`tells ${JSON.stringify(a)} from ${JSON.stringify(b)}`, () => {
      assert.equal(sameData(a, b), false);
      assert.equal(sameData(b, a), false);
    });
  }
});
