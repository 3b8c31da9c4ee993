import assert from 'node:assert/strict';
import { toDocument } from '../../../../src/engine/text/paragraph';
import { plainParagraphs } from '../../../../src/engine/text/paragraphs';

const texts = (text: string): string[] => plainParagraphs(text).map((paragraph) => paragraph.text);

describe('leftovers of a word processor', () => {
  it('are not read: soft hyphens and the codes of fields', () => {
    assert.deepEqual(texts('The har\u00adbour is shut, Ora Li\u00adnd said.'), ['The harbour is shut, Ora Lind said.']);
    assert.deepEqual(texts('She left. HYPERLINK "http://example.org/a" \\o "A tip" “We go on,” she said.'), [
      'She left. “We go on,” she said.',
    ]);
    assert.deepEqual(texts('Lind wrote { PAGE \\* MERGEFORMAT } that it rained, see PAGEREF _Toc12 \\h 4.'), [
      'Lind wrote that it rained, see 4.',
    ]);
  });

  it('keep the places of what is read', () => {
    const text = 'The har\u00adbour {HYPERLINK "http://example.org"} is shut.';
    const [paragraph] = plainParagraphs(text);
    assert.ok(paragraph);
    for (const words of ['The', 'is shut']) {
      const at = paragraph.text.indexOf(words);
      const start = text.indexOf(words);
      assert.deepEqual(toDocument(paragraph, [at, at + words.length]), [start, start + words.length]);
    }
  });

  it('are none where words only look like them', () => {
    for (const text of ['The PAGE and the DATE, {he said} and {PAGEANT}.', 'A HYPERLINK is a link, “she said”.']) {
      assert.deepEqual(texts(text), [text]);
    }
  });
});
