import assert from 'node:assert/strict';
import { headlineOf } from '../../../src/export/headline';

describe('headline', () => {
  it('is the first line, heading or title', () => {
    assert.equal(headlineOf('Port stays open, mayor says\n\nThe port stays open.'), 'Port stays open, mayor says');
    assert.equal(headlineOf('\n# Port stays open\n\nText.'), 'Port stays open');
    assert.equal(headlineOf('---\nauthor: A\ntitle: "Port: open"\n---\n\nText.'), 'Port: open');
    assert.equal(headlineOf('\uFEFFPort  stays\topen\r\nText.'), 'Port stays open');
  });

  it('is not there where the text begins at once', () => {
    for (const text of [
      '',
      'One line',
      'The port stays open.\nMore.',
      'FARO - The port\nMore.',
      `${'a '.repeat(80)}\nMore.`,
    ]) {
      assert.equal(headlineOf(text), undefined, text);
    }
  });
});
