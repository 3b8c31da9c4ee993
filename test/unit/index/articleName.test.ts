import * as assert from 'node:assert/strict';
import { isArticleName } from '../../../src/index/articleName';

describe('the name of an article', () => {
  it('is that of a text, of Markdown or of a saved page', () => {
    for (const name of ['a.txt', 'old/b.MD', 'c.markdown', 'd.htm', 'e.HTML', 'f.xhtml'])
      assert.ok(isArticleName(name), name);
    for (const name of ['a', 'txt', 'a.pdf', 'b.srt', 'c.docx', 'd.txt.news-lens.json', 'e.txt~'])
      assert.ok(!isArticleName(name), name);
  });
});
