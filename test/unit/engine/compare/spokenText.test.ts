import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';
import { spokenText } from '../../../../src/engine/compare/spokenText';

describe('spoken text', () => {
  const captions = [
    'WEBVTT',
    '',
    'NOTE made by hand',
    '',
    'opening',
    '00:00:01.000 --> 00:00:03.000 align:start',
    '<v Ana Reis>The <i>boats</i> stay &amp; wait',
    '',
    '2',
    '00:00:03.000 --> 00:00:05.000',
    '>> for the&nbsp;co-',
    'operative ♪',
    '',
  ].join('\n');

  it('is of captions what is said, at its own offsets', () => {
    const spoken = spokenText(captions);
    assert.equal(spoken.length, captions.length);
    const words = comparableWords(spoken);
    assert.deepEqual(
      words.map(({ key }) => key),
      ['the', 'boats', 'stay', 'and', 'wait', 'for', 'the', 'cooperative'],
    );
    assert.equal(captions.slice(...(words[1]?.span ?? [0, 0])), 'boats');
  });

  it('is another text as it is', () => {
    const text = 'THE MAYOR: <We stay>\n\n2\n';
    assert.equal(spokenText(text), text);
    assert.equal(spokenText(''), '');
  });

  it('keeps every offset, whatever the text holds', () => {
    const line = fc.constantFrom('00:00:01.000 --> 00:00:02.000', '<v Reis>', '&amp;&#8212;', '', '>> [x]', '\r', '7');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const text = lines.join('\n');
        const spoken = spokenText(text);
        return spoken.length === text.length && [...spoken].every((sign, i) => sign === ' ' || sign === [...text][i]);
      }),
      { numRuns: 300 },
    );
  });
});
