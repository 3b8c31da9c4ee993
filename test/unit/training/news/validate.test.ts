import * as assert from 'node:assert/strict';
import { checksum, type Article } from '../../../../training/news/article';
import { readShorthand } from '../../../../training/news/shorthand';
import { problemsOf } from '../../../../training/news/validate';

const text = 'Ann Vale said Bo Reed thought it was late.';
const marked = '{q1s {p1 Ann Vale}} {q1c said} {q1 {q2s Bo Reed} {q2c thought} {q2 it was late}}.';
const article: Article = {
  ...readShorthand('a', text, `p1 Ann Vale\nq1 p1\nq2 -; thought; in q1\n---\n${marked}`),
  url: 'https://example.org/a',
  title: 'A',
  date: '2020-01-01',
  text,
  sha256: checksum(text),
};

describe('validate', () => {
  it('finds nothing in a sound article', () => {
    assert.deepEqual(problemsOf(article), []);
  });

  const broken: readonly (readonly [name: string, article: Article, says: RegExp])[] = [
    ['a changed text', { ...article, text: text.replace('late', 'soon') }, /sha256/],
    ['a span beyond the end', { ...article, terms: [[40, 90]] }, /no stretch/],
    ['a blank at an edge', { ...article, terms: [[3, 8]] }, /blank/],
    [
      'days the wrong way round',
      { ...article, dates: [{ span: [0, 3], from: '2020-02-01', to: '2020-01-01' }] },
      /days/,
    ],
    ['a source that is not there', { ...article, entities: [] }, /no entity p1/],
  ];
  for (const [name, given, says] of broken) {
    it(`finds ${name}`, () => {
      assert.match(problemsOf(given).join('\n'), says);
    });
  }

  it('finds a report that does not stand in its parent', () => {
    const [outer, inner] = article.quotations;
    assert.match(
      problemsOf({ ...article, quotations: [outer!, { ...inner!, content: [[0, 3]] }] }).join(),
      /stand in q1/,
    );
  });
});
