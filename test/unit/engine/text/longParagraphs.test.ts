import * as assert from 'node:assert/strict';
import { cutLongParagraphs } from '../../../../src/engine/text/longParagraphs';
import { toDocument, type Paragraph } from '../../../../src/engine/text/paragraph';

const cut = (text: string): Paragraph[] => cutLongParagraphs([{ text, kind: 'prose', start: 7 }]);

describe('long paragraphs', () => {
  it('are left alone up to the limit', () => assert.equal(cut('a'.repeat(20_000)).length, 1));

  it('are cut at the end of a sentence', () => {
    const sentence = 'He said: “It is what it is.” ';
    const pieces = cut(sentence.repeat(2_000));
    assert.ok(pieces.length > 2);
    for (const piece of pieces) {
      assert.ok(piece.text.length <= 20_000);
      assert.match(piece.text.trim(), /^He .*”$/);
      assert.equal((piece.start - 7) % sentence.length, 0);
    }
  });

  it('are cut at a blank where no sentence ends', () => {
    const pieces = cut('word '.repeat(10_000));
    for (const piece of pieces) assert.match(piece.text.trim(), /^word.*word$/);
  });

  it('are never cut inside a surrogate pair', () => {
    const text = `a${'👍'.repeat(30_000)}`;
    const pieces = cut(text);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    for (const piece of pieces) assert.doesNotMatch(piece.text, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('keep their map', () => {
    const text = 'word '.repeat(10_000).trim();
    const starts = Uint32Array.from(text, (_, index) => index * 2);
    const ends = starts.map((start) => start + 2);
    const pieces = cutLongParagraphs([{ text, kind: 'item', start: 3, map: { starts, ends } }]);
    const last = pieces.at(-1);
    assert.ok(last);
    assert.deepEqual(toDocument(last, [last.text.length - 4, last.text.length]), [
      3 + (text.length - 4) * 2,
      3 + text.length * 2,
    ]);
    assert.equal(last.kind, 'item');
  });
});
