import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import frequencies from '../../../../../src/engine/quotes/sure/frequencies.json';
import { frequency, logOdds, type FrequencyTable } from '../../../../../src/engine/quotes/sure/frequencyTable';

describe('frequencyTable', () => {
  const tables: FrequencyTable[] = Object.values(frequencies);
  const plain = { shift: 0, scale: 1, bend: 0 };
  const table: FrequencyTable = { base: 0, raw: 1, signs: { good: 2, bad: -2 }, stretch: plain };
  const of = (...names: string[]): number => frequency({ names, raw: 0.5 }, table);

  it('adds up what the signs say; one that it does not know says nothing', () => {
    assert.equal(of(), 0.5);
    assert.equal(of('good'), 0.88);
    assert.equal(of('bad'), 0.12);
    assert.equal(of('good', 'bad', 'never seen'), 0.5);
  });

  it('makes frequencies of sums that are too bold or too timid', () => {
    const timid = { ...table, stretch: { shift: 0, scale: 0.5, bend: 0.5 } };
    assert.equal(frequency({ names: ['good'], raw: 0.5 }, timid), 0.95);
    assert.equal(frequency({ names: ['good'], raw: 0.5 }, { ...table, stretch: { ...plain, scale: 0.5 } }), 0.73);
    assert.equal(frequency({ names: [], raw: 0.5 }, { ...table, stretch: { ...plain, shift: 2 } }), 0.88);
  });

  it('is never quite sure', () => {
    assert.equal(frequency({ names: ['good', 'good', 'good'], raw: 1 }, table), 0.98);
    assert.equal(frequency({ names: ['bad', 'bad', 'bad'], raw: 0 }, table), 0.02);
  });

  it('never says less where the rules are surer', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    for (const each of tables) {
      assert.ok(each.raw >= 0);
      const names = fc.subarray(Object.keys(each.signs));
      fc.assert(
        fc.property(names, share, share, (own, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          assert.ok(frequency({ names: own, raw: low }, each) <= frequency({ names: own, raw: high }, each));
        }),
        { numRuns: 100 },
      );
    }
  });

  it('knows the log-odds of a confidence', () => {
    assert.equal(logOdds(0.5), 0);
    assert.ok(Number.isFinite(logOdds(1)) && Number.isFinite(logOdds(0)));
  });
});
