import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonPieces } from '../../../src/export/jsonPieces';

describe('JSON in pieces', () => {
  it('is what JSON.stringify gives', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined))), (value) => {
        assert.equal([...jsonPieces(value)].join(''), JSON.stringify(value));
      }),
    );
  });

  it('gives a long list in many pieces', () => {
    const value = { quotes: Array.from({ length: 20_000 }, (_, i) => ({ id: `q${String(i)}` })), warnings: [] };
    const pieces = [...jsonPieces(value)];
    assert.ok(pieces.length > 3);
    assert.equal(pieces.join(''), JSON.stringify(value));
  });
});
