import assert from 'node:assert/strict';
import { findWords } from '../../../src/index/findWords';
import { shownLine, visibleText } from '../../../src/index/visibleText';

describe('what a person sees of a file', () => {
  const page =
    '<head><title>Quay</title></head>\n<script>quay()</script><h1>Old quay</h1><p>&ldquo;We <b>never</b> slept,&rdquo; she said.</p>';

  it('is a page without its head, scripts and tags, each word where it stands in the file', () => {
    const visible = visibleText('a/page.html', page);
    assert.equal(visible.length, page.length);
    assert.deepEqual(shownLine(visible).split(/\n+/).filter(Boolean), ['Old quay', '“We never slept,” she said.']);
    const span = findWords(visible, 'we never slept');
    assert.equal(span && page.slice(...span), 'We <b>never</b> slept');
    assert.equal(findWords(visible, 'quay')?.[0], page.indexOf('quay</h1>'));
  });

  it('is what is said in captions, and the very text of other files', () => {
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Reed>We stay\n';
    assert.deepEqual(shownLine(visibleText('a.vtt', captions)).split(/\n+/).filter(Boolean), ['WEBVTT', 'We stay']);
    assert.equal(visibleText('a.txt', page), page);
  });

  it('is found at once, also where nothing is closed', () => {
    for (const part of ['<head>', '<script>', '<style ', '<p ', '&amp', '-->']) {
      const text = part.repeat(100_000);
      for (const name of ['a.html', 'a.vtt']) assert.equal(visibleText(name, text).length, text.length);
    }
  });
});
