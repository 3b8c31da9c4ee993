import assert from 'node:assert/strict';
import { captionParts } from '../../../src/editor/captionParts';

describe('what is said in captions', () => {
  const parts = (text: string, from = 0): string[] =>
    captionParts(text, [from, text.length]).map((span) => text.slice(...span));

  it('is marked line by line, without times, numbers and tags', () => {
    const vtt = '<v Ann Reed>We were open\n\n00:02.000 --> 00:03.000\n<v Ann Reed>until the\nevening.';
    assert.deepEqual(parts(vtt, vtt.indexOf('We')), ['We were open', 'until the', 'evening.']);
    assert.deepEqual(parts('We were\r\n\r\n12\r\n00:02,000 --> 00:03,000\r\nopen.'), ['We were', 'open.']);
  });

  it('is what it is where no time stands between', () => assert.deepEqual(parts('Why is that?'), ['Why is that?']));
});
