import * as assert from 'node:assert/strict';
import { proseLines } from '../../../../src/engine/text/lines';

const show = (text: string): string[] =>
  proseLines(text).map(({ start, end, last }) => text.slice(start, end) + (last ? '.' : ''));

describe('lines', () => {
  it('are trimmed and know whether a blank line follows', () =>
    assert.deepEqual(show(' a \n\tb\n \nc\r\n\r\nd'), ['a', 'b.', 'c.', 'd.']));

  it('know page ends', () => assert.deepEqual(show('a\fb\u2029c\vd'), ['a.', 'b.', 'c', 'd.']));

  it('leave out rules and addresses', () => {
    assert.deepEqual(show('a\n---\nb\nhttps://example.org/a\nc\n* * *'), ['a.', 'b.', 'c.']);
    assert.deepEqual(show('—\n"\nsee www.example.org'), ['—', '"', 'see www.example.org.']);
  });

  it('know their indent', () =>
    assert.deepEqual(
      proseLines('a\n \t b').map(({ indent }) => indent),
      [0, 3],
    ));
});
