import * as assert from 'node:assert/strict';
import { agreement } from '../../../../training/news/agreement';
import { readShorthand } from '../../../../training/news/shorthand';

const text = 'Ann Vale said the ferry was late. She left.';
const one = readShorthand(
  'a',
  text,
  'p1 Ann Vale\nq1 p1\n---\n{q1s {p1 Ann Vale}} {q1c said} {q1 the ferry was late}. {p1* She} left.',
);
const other = readShorthand(
  'a',
  text,
  'o7 Ann Vale\nq1 -\n---\n{q1s {o7 Ann Vale}} {q1c said} {q1 the ferry was} late. {o7* She} left.',
);

describe('agreement', () => {
  const of = (layer: string, a = one, b = other) =>
    agreement([[a, b]])
      .filter((row) => row.layer.startsWith(layer))
      .map(({ figure }) => figure);

  it('is full between a reading and itself', () => {
    const figures = agreement([[one, one]]).filter(({ cases }) => cases > 0);
    assert.ok(figures.length > 8 && figures.every(({ figure }) => figure === 100));
  });

  it('tells spans, types and sources apart', () => {
    assert.deepEqual(of('names, exact'), [100]);
    assert.deepEqual(of('… type'), [0]);
    assert.deepEqual(of('quotations of speech'), [0]); // 17 of 24 characters are less than 80 %
    assert.deepEqual(of('descriptions and pronouns'), [100]);
  });
});
