import * as assert from 'node:assert/strict';
import { folderBalanceHtml, type FolderBalanceWords } from '../../../../src/export/overview/folderBalanceHtml';
import type { FolderBalance } from '../../../../src/index/folderBalance';

const words: FolderBalanceWords = {
  headings: { months: 'By month', authors: 'By author', sections: 'By section' },
  columns: {
    ...{ months: 'Month', authors: 'Author', sections: 'Section' },
    ...{ articles: 'Articles', quotes: 'Quotes', counted: 'Counted', share: 'Share' },
  },
  ...{ measure: 'Sources with a name', asTable: 'As a table', unsaid: 'not said', nothing: 'Nothing.' },
  summary: ({ told }, share) => `${String(told)} quotes: ${share}`,
  below: 'hatched: below the target',
  target: (share) => `target: ${share}`,
  month: (key) => `month ${key}`,
  percent: (share) => `${String(Math.round(100 * share))} %`,
};
const count = (key: string | null, told: number, counted: number): FolderBalance['all'] => ({
  ...{ key, articles: 1, told, counted },
});
const balance: FolderBalance = {
  months: Array.from({ length: 30 }, (_, i) => count(`2020-${String(i)}`, 10, i % 2 === 0 ? 4 : 6)),
  authors: [count('<Nora>', 8, 4), count(null, 2, 0), count('Nobody quoted', 0, 0)],
  sections: [count('region', 10, 5)],
  all: count(null, 300, 150),
};

describe('the balance of a folder as a page', () => {
  const html = folderBalanceHtml(balance, 0.5, words);

  it('has a figure and its table for each way of counting, with all rows in the table', () => {
    for (const order of ['months', 'authors', 'sections']) {
      assert.match(html, new RegExp(`<svg class="balance ${order}" role="img"[^>]*aria-label="By `));
      assert.match(html, new RegExp(`<details data-key="table-${order}">`));
    }
    assert.equal(html.match(/<tr><td>month /g)?.length, 30);
    assert.equal(html.match(/<title>month /g)?.length, 24, 'the last two years are drawn');
    assert.match(html, /<title>month 2020-29: /);
    assert.match(html, /300 quotes: 50 %/);
    assert.ok(!html.includes('Nobody quoted'));
  });

  it('draws a line for the target, hatches what is below it, and says so in words', () => {
    assert.equal(html.match(/<line class="target" x1="160.0" x2="160.0"/g)?.length, 3);
    assert.match(html, /target: 50 %/);
    assert.match(html, /swatch unnamed"><\/span> hatched: below the target/);
    assert.equal(html.match(/class="bar unnamed"/g)?.length, 12 + 1);
    assert.ok(!folderBalanceHtml(balance, 0, words).includes('class="target"'));
  });

  it('escapes what articles say, and says when there is nothing', () => {
    assert.ok(html.includes('&lt;Nora&gt;') && !html.includes('<Nora>'));
    assert.ok(html.includes('not said'));
    assert.equal(folderBalanceHtml({ ...balance, all: count(null, 0, 0) }, 0.5, words), '<p>Nothing.</p>');
  });
});
