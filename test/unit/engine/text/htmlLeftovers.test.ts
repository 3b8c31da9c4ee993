import * as assert from 'node:assert/strict';
import { toDocument } from '../../../../src/engine/text/paragraph';
import { plainParagraphs } from '../../../../src/engine/text/paragraphs';

const texts = (text: string): string[] => plainParagraphs(text).map((paragraph) => paragraph.text);

describe('left-over HTML in plain text', () => {
  it('is read as the characters it stands for', () =>
    assert.deepEqual(texts('&quot;We stay,&quot; said Ann Reed of Reed &amp; Sons.'), [
      '"We stay," said Ann Reed of Reed & Sons.',
    ]));

  it('keeps the places of what is read', () => {
    const text = '&ldquo;We stay,&rdquo; said Reed.';
    const [paragraph] = plainParagraphs(text);
    assert.ok(paragraph);
    const at = paragraph.text.indexOf('said');
    assert.deepEqual(toDocument(paragraph, [at, at + 4]), [text.indexOf('said'), text.indexOf('said') + 4]);
  });

  it('loses its tags, and paragraphs end at those that part them', () =>
    assert.deepEqual(texts('<p>The <b>harbour</b> is shut.</p><p>The quay is not.</p>'), [
      'The harbour is shut.',
      'The quay is not.',
    ]));

  it('is none where nothing closes the tag', () =>
    assert.deepEqual(texts('If a <b and c> d, then R&D holds.'), ['If a <b and c> d, then R&D holds.']));
});
