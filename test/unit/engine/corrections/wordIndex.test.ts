import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../../src/engine/corrections/budget';
import { createWordFinder } from '../../../../src/engine/corrections/wordIndex';
import { toEnd } from '../../../../src/engine/steps';

describe('wordIndex', () => {
  const scanned = (text: string, words: string, most: number): number[] => {
    const places: number[] = [];
    for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1))
      places.push(at);
    return places;
  };

  it('finds the same as going through the text, by index as well', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), minLength: 1, maxLength: 300 });
    const asked = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, asked, (text, list) => {
        const find = createWordFinder(text, new Budget(text.length));
        for (const [at, length, most] of list) {
          const from = at % text.length;
          const words = `${text.slice(from, from + length)}${most === 7 ? 'x' : ''}`;
          assert.deepEqual(toEnd(find(words, most)), scanned(text, words, most));
        }
      }),
    );
  });
});
