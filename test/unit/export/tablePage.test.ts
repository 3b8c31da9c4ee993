import * as assert from 'node:assert/strict';
import { tableHtml, tableMarkdown, type TablePage } from '../../../src/export/tablePage';

const page: TablePage = {
  title: 'Quotes of *a.txt*',
  notes: ['as of <today>'],
  language: 'en',
  sections: [
    { heading: 'Nothing', columns: ['A'], numbers: 1, rows: [] },
    {
      heading: '“We | stay”',
      notes: ['two'],
      columns: ['Words', 'Count'],
      numbers: 1,
      rows: [['<script>alert(1)</script>\n[x](y)', '2']],
    },
  ],
};

describe('a page of tables', () => {
  it('is Markdown in which nothing of the texts is markup', () => {
    assert.equal(
      tableMarkdown(page),
      [
        '# Quotes of \\*a.txt\\*',
        'as of \\<today\\>',
        '## Nothing',
        '## “We \\| stay”',
        'two',
        '| Words | Count |\n| --- | --: |\n| \\<script\\>alert(1)\\</script\\> \\[x\\](y) | 2 |',
      ].join('\n\n') + '\n',
    );
  });

  it('is HTML that runs nothing and loads nothing', () => {
    const html = tableHtml(page);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.match(html, /<h2>“We \| stay”<\/h2>\n<p class="note">two<\/p>\n<table>/);
    assert.match(html, /<th scope="col" class="number">Count<\/th>/);
    assert.match(html, /&lt;script&gt;/);
    assert.doesNotMatch(html, /<script/);
  });
});
