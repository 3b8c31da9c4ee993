import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FuzzyWords } from '../../../../src/engine/corrections/fuzzy';

const search = (text: string, words: string, most: number, near = 0): string | undefined => {
  const found = new FuzzyWords(words).mostAlike(text, [0, text.length], most, near);
  return found && `${text.slice(...found.span)}/${found.errors}`;
};

describe('fuzzy', () => {
  it('finds words as they are', () => {
    assert.equal(search('the port stays open', 'port', 1), 'port/0');
  });

  it('finds words with letters replaced, left out and put in', () => {
    assert.equal(search('the pört stays open', 'port', 1), 'pört/1');
    assert.equal(search('the prt stays open', 'port', 1), 'prt/1');
    assert.equal(search('the powrt stays open', 'port', 1), 'powrt/1');
  });

  it('finds nothing that needs more errors', () => {
    assert.equal(search('the harbour', 'port', 1), undefined);
    assert.equal(search('', 'port', 1), undefined);
  });

  it('takes the nearest of equal ones', () => {
    const text = 'part and part and part';
    const found = new FuzzyWords('port').mostAlike(text, [0, text.length], 1, 13);
    assert.deepEqual(found?.span, [9, 13]);
  });

  it('counts errors as the table of Sellers (1980) does, over one block of letters and over several', () => {
    /** The fewest errors of a stretch of the text. */
    const fewest = (words: string, text: string): number => {
      let column = Array.from({ length: words.length + 1 }, (_, i) => i);
      let least = Infinity;
      for (const letter of text) {
        const next = [0];
        for (let i = 1; i <= words.length; i++) {
          const replaced = column[i - 1]! + (words[i - 1] === letter ? 0 : 1);
          next.push(Math.min(replaced, next[i - 1]! + 1, column[i]! + 1));
        }
        column = next;
        least = Math.min(least, column[words.length]!);
      }
      return least;
    };
    const distance = (words: string, text: string): number => {
      let column = Array.from({ length: words.length + 1 }, (_, i) => i);
      [...text].forEach((letter, at) => {
        const next = [at + 1];
        for (let i = 1; i <= words.length; i++) {
          const replaced = column[i - 1]! + (words[i - 1] === letter ? 0 : 1);
          next.push(Math.min(replaced, next[i - 1]! + 1, column[i]! + 1));
        }
        column = next;
      });
      return column[words.length]!;
    };
    const letters = (most: number) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: most });
    fc.assert(
      fc.property(letters(110), letters(150), (words, text) => {
        const found = new FuzzyWords(words).mostAlike(text, [0, text.length], words.length - 1, 0);
        const least = fewest(words, text);
        assert.equal(found?.errors, least < words.length ? least : undefined);
        if (found) assert.equal(distance(words, text.slice(...found.span)), found.errors);
      }),
    );
  });
});
