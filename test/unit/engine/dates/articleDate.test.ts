import * as assert from 'node:assert/strict';
import { articleDate } from '../../../../src/engine/dates/articleDate';

describe('articleDate', () => {
  const cases: readonly (readonly [text: string, date: string | null])[] = [
    ['---\ntitle: Port\ndate: 2019-05-03\n---\nThe port is shut.', '2019-05-03'],
    ['---\ndate: "2019-05-03T10:00:00Z"\n---\nThe port is shut.', '2019-05-03'],
    ['+++\ndate = 2019-05-03\n+++\nThe port is shut.', '2019-05-03'],
    ['---\ndate: May 3, 2019\n---\nThe port is shut.', '2019-05-03'],
    ['The port is shut\n\nThursday, 5 March 2020\n\nIt closed.', '2020-03-05'],
    ['The port is shut\nBy Ana Reis\nPublished May 3, 2019 at 5:30 p.m.\n\nIt closed.', '2019-05-03'],
    ['Shut\n\nPARIS, Sept. 3, 2019 (AP) — It closed.', '2019-09-03'],
    ['Shut\n\nPORT LOUIS (3 May 2019) – It closed.', '2019-05-03'],
    ['Shut\n\nPARIS, Sept. 3 (AP) — It closed.', null],
    ['It closed on May 3, 2019, the mayor said.', null],
    ['The date\n\n31 April 2019\n\nis none.', null],
    ['---\ndate: soon\n---\nThe port is shut.', null],
    ['', null],
  ];
  it('of a page is what the page says', () => {
    const page = (head: string): string => `<html><head>${head}</head><body>Words</body></html>`;
    assert.equal(articleDate(page('<script>{"datePublished": "2024-05-03T10:00"}</script>')), '2024-05-03');
    assert.equal(articleDate(page('<meta property="article:published_time" content="2024-05-03">')), '2024-05-03');
    assert.equal(articleDate(page('<meta property="article:published_time" content="2024-15-03">')), null);
  });

  for (const [text, date] of cases) it(JSON.stringify(text), () => assert.equal(articleDate(text), date));

  it('does not look far into the text', () => {
    assert.equal(articleDate(`${'It closed. '.repeat(200)}\n\nMay 3, 2019\n`), null);
  });
});
