import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fingerprintsOf, likeness, SHARED_RUN, sketchOf } from '../../../src/index/fingerprints';

/** A small vocabulary, so that runs repeat. */
const word = fc.constantFrom(...'the port will open again on monday after talks with union'.split(' '), 'é', '5');
const words = (options: { minLength?: number; maxLength?: number }): fc.Arbitrary<string[]> => fc.array(word, options);

describe('fingerprints', () => {
  it('have one in common wherever seven words in a row are shared', () => {
    const context = words({ maxLength: 30 });
    const run = words({ minLength: SHARED_RUN, maxLength: 12 });
    fc.assert(
      fc.property(context, context, run, context, context, (before, otherBefore, shared, after, otherAfter) => {
        const one = new Set(fingerprintsOf([...before, ...shared, ...after]));
        const other = fingerprintsOf([...otherBefore, ...shared, ...otherAfter]);
        assert.ok(other.some((hash) => one.has(hash)));
      }),
      { numRuns: 2000 },
    );
  });

  it('are numbers of 32 bits, ascending, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (any) => {
        const prints = fingerprintsOf(any);
        assert.deepEqual(
          prints,
          [...new Set(prints)].sort((a, b) => a - b),
        );
        assert.ok(prints.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32));
        assert.equal(prints.length === 0, any.length < 4);
      }),
    );
  });

  it('stay what they are: they stand in files', () => {
    assert.deepEqual(fingerprintsOf('we will not leave the harbour before the talks are over'.split(' ')), STABLE);
  });

  it('are few beside the words', () => {
    const long = Array.from({ length: 1000 }, (_, i) => `w${String((i * 7919) % 1009)}`);
    assert.ok(fingerprintsOf(long).length < 500);
  });

  it('tell copies of a text from others', () => {
    const text = Array.from({ length: 400 }, (_, i) => `w${String((i * 7919) % 1009)}`);
    const other = Array.from({ length: 400 }, (_, i) => `x${String((i * 7919) % 1009)}`);
    const copy = [...text.slice(0, 180), 'edited', ...text.slice(181, 390)];
    assert.ok(likeness(sketchOf(text), sketchOf(copy)) > 0.8);
    assert.equal(likeness(sketchOf(text), sketchOf(other)), 0);
    assert.equal(likeness([], []), 0);
  });
});

const STABLE: readonly number[] = [47640834, 137611389];
