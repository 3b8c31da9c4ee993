import * as assert from 'node:assert/strict';
import { fitSigns, lossOf, type SignedCase } from '../../../../training/weights/fitSigns';

/** Three in four of the cases with a sign are right, one in four of those without; the other sign says nothing. */
const cases: SignedCase[] = Array.from({ length: 160 }, (_, i) => {
  const signs = [...(i % 2 === 0 ? ['speaks'] : []), ...(i % 4 < 2 ? ['silent'] : [])];
  return { signs, right: i % 8 < 6 === (i % 2 === 0), text: `text ${String(i % 21)}`, news: true };
});

describe('fitSigns', () => {
  it('gives a sign that speaks for something more weight than one that says nothing', () => {
    const { weights, guesses } = fitSigns(cases, ['speaks', 'silent', 'never']);
    assert.ok((weights.signs['speaks'] ?? 0) > 1);
    assert.ok(Math.abs(weights.signs['silent'] ?? 1) < 0.5);
    assert.equal(weights.signs['never'], 0);
    assert.equal(guesses.length, cases.length);
    assert.ok(lossOf(guesses) < Math.LN2);
  });

  it('gives the same weights of the same cases, in whatever order', () => {
    const { weights } = fitSigns(cases, ['speaks', 'silent']);
    assert.deepEqual(fitSigns([...cases].reverse(), ['speaks', 'silent']).weights, weights);
  });
});
