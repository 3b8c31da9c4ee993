import * as assert from 'node:assert/strict';
import { htmlParagraphs, referenceAt, tagParts } from '../../../../src/engine/text/htmlProse';
import { toDocument } from '../../../../src/engine/text/paragraph';

const read = (html: string): string[] =>
  htmlParagraphs(html, 0, html.length, 'prose').map(({ kind, text }) => `${kind}: ${text}`);

describe('prose from HTML', () => {
  it('keeps the text of elements and drops their tags', () =>
    assert.deepEqual(read('<div class="a">\n<p>Smith <b>said</b> <a href="x">it</a>.</p><p>Then\nleft.</p>\n</div>'), [
      'prose: Smith said it.',
      'prose: Then left.',
    ]));

  it('knows what elements are', () =>
    assert.deepEqual(
      read(
        '<h2>Row</h2><blockquote>“Yes.”</blockquote><ul><li>one<li>two</ul><figure><figcaption>A bridge</figcaption></figure>',
      ),
      ['heading: Row', 'blockquote: “Yes.”', 'item: one', 'item: two', 'caption: A bridge'],
    ));

  it('leaves out scripts, styles, code and comments', () =>
    assert.deepEqual(
      read('<script>let a = "<p>no</p>";</script><!-- no --><style>p {}</style><p>yes</p><PRE>no</PRE>'),
      ['prose: yes'],
    ));

  it('leaves out what is never closed', () => assert.deepEqual(read('<p>yes</p><script>no'), ['prose: yes']));

  it('decodes references and keeps what is none', () => {
    const html = '<p>Smith &amp; Co &#8220;won&rdquo; &nosuch; AT&T &</p>';
    const [paragraph] = htmlParagraphs(html, 0, html.length, 'prose');
    assert.equal(paragraph?.text, 'Smith & Co “won” &nosuch; AT&T &');
    assert.equal(html.slice(...toDocument(paragraph, [11, 16])), '&#8220;won&rdquo;');
  });

  it('parts words at line breaks', () => assert.deepEqual(read('one<br>two<br/>three'), ['prose: one two three']));

  it('takes a bare bracket for text', () => assert.deepEqual(read('a < b and 1 <2'), ['prose: a < b and 1 <2']));

  it('reads unclosed tags in linear time', () => {
    assert.equal(read('<a '.repeat(100_000)).length, 1);
    assert.equal(read('<!--'.repeat(100_000)).length, 0);
    assert.equal(read('&'.repeat(100_000)).length, 1);
  });

  it('looks up single references', () => {
    assert.deepEqual(referenceAt('a &eacute; b', 2), { text: 'é', end: 10 });
    assert.equal(referenceAt('a &eacute b', 2), null);
    assert.equal(referenceAt('&;', 0), null);
  });

  it('knows which tags part words', () => {
    assert.ok(tagParts('<br>'));
    assert.ok(tagParts('</p>'));
    assert.ok(!tagParts('<b class="x">'));
    assert.ok(!tagParts('<!-- -->'));
  });
});
