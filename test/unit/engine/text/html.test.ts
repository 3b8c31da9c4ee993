import * as assert from 'node:assert/strict';
import { htmlPage } from '../../../../src/engine/text/html';
import { toDocument } from '../../../../src/engine/text/paragraph';

const read = (html: string): string[] => htmlPage(html).map(({ kind, text }) => `${kind}: ${text}`);

/** The source of words of the page. */
function sourceOf(html: string, words: string): string {
  for (const paragraph of htmlPage(html)) {
    const at = paragraph.text.indexOf(words);
    if (at >= 0) return html.slice(...toDocument(paragraph, [at, at + words.length]));
  }
  return '';
}

const filler = '<p>The council met for three hours in the old town hall and voted in the end.</p>';
const page = (article: string, around = ''): string =>
  `<!DOCTYPE html><html><head><title>Title | The Post</title><style>p {}</style></head><body>
<nav><ul><li>Home</li><li>Sport and everything else that is on these pages</li></ul></nav>${around}
<article>${article}${filler}</article>
<footer>All that is said about us, and the rights we have kept.</footer><script>let a = "<p>no</p>";</script></body></html>`;

describe('saved pages', () => {
  it('has the article without menus, scripts, captions and boxes', () =>
    assert.deepEqual(
      read(
        page(
          '<h1>Quay &amp; mill</h1><p>By ANN REED</p><p>One.</p><figure><img><figcaption>A quay</figcaption></figure>' +
            '<aside><p>Also here</p></aside><div class="related-stories"><p>More</p></div><h2>Row</h2><ul><li>Two</ul>',
        ),
      ),
      [
        'heading: Quay & mill',
        'caption: By ANN REED',
        'prose: One.',
        'heading: Row',
        'item: Two',
        'prose: The council met for three hours in the old town hall and voted in the end.',
      ],
    ));

  it('takes the headline from above the article, or from the title without the paper', () => {
    assert.equal(read(page('<p>One.</p>', '<h1>Quay closes</h1>'))[0], 'heading: Quay closes');
    assert.equal(read(page('<p>One.</p>'))[0], 'heading: Title');
  });

  it('reads all of a page that marks no article, and nothing that is hidden', () =>
    assert.deepEqual(
      read('<h1>Quay</h1><p>One<br>two.<br><br>Three.<p hidden>No</p><p style="display: none">No</p><div>Four</div>'),
      ['heading: Quay', 'prose: One two.', 'prose: Three.', 'prose: Four'],
    ));

  it('takes no teaser for the article', () => {
    const teasers = '<article><h2>Other</h2><p>News</p></article>'.repeat(3);
    assert.deepEqual(read(`<body><main><h1>Quay</h1>${filler.repeat(3)}${teasers}</main></body>`).length, 4);
  });

  it('leads back to the source, entities and tags inside included', () => {
    const html = page(
      '<p>&ldquo;We <b>never</b>\r\n slept,&rdquo; said <a href="/?a=1&amp;b=2">Greta&#32;Malm</a>.</p>',
    );
    assert.equal(sourceOf(html, '“We never slept,”'), '&ldquo;We <b>never</b>\r\n slept,&rdquo;');
    assert.equal(sourceOf(html, 'Greta Malm'), 'Greta&#32;Malm');
    assert.equal(sourceOf(html, 'said Greta'), 'said <a href="/?a=1&amp;b=2">Greta');
  });

  it('has the marks that a browser puts around <q>', () => {
    const html = page('<p><q>We stay</q>, said Reed.</p>');
    assert.equal(sourceOf(html, '“We stay”'), '<q>We stay</q>');
  });

  it('leaves out the numbers of notes', () =>
    assert.ok(read(page('<p>It sank.<sup>[2]</sup></p>')).includes('prose: It sank.')));

  it('keeps a post that was copied in together, with who signs it', () =>
    assert.deepEqual(
      read(page('<blockquote><p>What a day.</p>&mdash; Nell Cray (@nell) <a>June 9, 2022</a></blockquote>')).slice(
        1,
        3,
      ),
      ['blockquote: What a day.', 'blockquote: — Nell Cray (@nell) June 9, 2022'],
    ));

  it('is in the order of the text where elements stand at the wrong place', () => {
    const html = `<table><tr><td>First cell</td></tr>Second<p>third</p></table><p>Fourth</b> end</i>.<b><p>Fifth</b></p>`;
    const paragraphs = htmlPage(html);
    const starts = paragraphs.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    const all = paragraphs.map(({ text }) => text).join(' ');
    assert.match(all, /First cell Second third Fourth end\. Fifth/);
  });

  it('reads what nobody wrote in time in proportion to it', () => {
    const hostile = [
      '<div>'.repeat(20_000),
      `<p>${'<b id=1>'.repeat(10_000)}</p>`,
      '<p><b id=1></p>'.repeat(10_000),
      `<a ${'b '.repeat(50_000)}>`,
      `<table>${'<b></b>'.repeat(20_000)}`,
      '<a>'.repeat(20_000),
      '&lt'.repeat(20_000),
      `<p>${'</x>y'.repeat(20_000)}`,
      '<!--'.repeat(20_000),
      '<script>'.repeat(20_000),
    ];
    for (const html of hostile)
      for (const { text } of htmlPage(`${html}the end`)) assert.ok(text.length <= html.length + 7);
  });
});
