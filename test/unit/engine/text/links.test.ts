import * as assert from 'node:assert/strict';
import { addressEnd, Finder, handleEnd, mailEnd } from '../../../../src/engine/text/links';

describe('addresses', () => {
  it('end before the marks of the sentence', () => {
    for (const [text, address] of [
      ['http://example.org/a.', 'http://example.org/a'],
      ['http://example.org/a), b', 'http://example.org/a'],
      ['http://example.org/a_(b) c', 'http://example.org/a_(b)'],
      ['http://example.org/?a=1&b=2”', 'http://example.org/?a=1&b=2'],
      ['http://example.org/a?!', 'http://example.org/a'],
    ] as const)
      assert.equal(text.slice(0, addressEnd(text, 0)), address);
  });

  it('of mail need a name and a domain', () => {
    for (const [text, mail] of [
      ['jane.doe@example.org, b', 'jane.doe@example.org'],
      ['jane@example.co.uk.', 'jane@example.co.uk'],
      ['jane@home', ''],
      ['jane doe@example.org', ''],
    ] as const)
      assert.equal(text.slice(0, mailEnd(text, 0, text.indexOf('@'))), mail);
  });

  it('of people and topics need a letter', () => {
    assert.equal(handleEnd('@Jane_Doe1 b', 0), 10);
    assert.equal(handleEnd('#2024news', 0), 9);
    assert.equal(handleEnd('#1', 0), 0);
    assert.equal(handleEnd('@ home', 0), 0);
  });

  it('are found from any rising position', () => {
    const finder = new Finder('a@b@c', '@');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((from) => finder.from(from)),
      [1, 1, 3, 3, Infinity],
    );
  });
});
