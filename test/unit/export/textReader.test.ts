import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTextReader } from '../../../src/export/textReader';

describe('textReader', () => {
  it('counts lines from 1, after every kind of line end', () => {
    const reader = createTextReader('a\nb\r\nc\rd\n');
    const lines = Array.from('a\nb\r\nc\rd\n', (_, offset) => reader.line(offset));
    assert.deepEqual(lines, [1, 1, 2, 2, 2, 3, 3, 4, 4]);
    assert.equal(reader.line(9), 5);
    assert.equal(createTextReader('').line(0), 1);
  });

  it('cuts by code points as a list of code points is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '🌊', '\n', '\ud83c', '\udf0a'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (words, from, length) => {
        const reader = createTextReader(words, 'codepoint');
        assert.equal(
          reader.slice([from, from + length]),
          Array.from(words)
            .slice(from, from + length)
            .join(''),
        );
      }),
    );
  });
});
