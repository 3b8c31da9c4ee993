import assert from 'node:assert/strict';
import type { Analysis, Span } from '../../../src/engine/analysis';
import { excerptOf, quotesIn } from '../../../src/export/excerpt';
import { Article } from '../editor/article';
import { dispute } from './englishContext';

describe('excerpt', () => {
  const article = dispute();
  const analysis = article.analysis();
  const take = (...selection: Span[]): ReturnType<typeof excerptOf> => excerptOf(analysis, article.text, selection);
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

  it('keeps whole the quotes that the selection touches, by their words', () => {
    const { analysis: kept, span } = take(article.span('not asked'));
    assert.deepEqual(kept.quotes, [analysis.quotes[1]]);
    assert.equal(article.text.slice(...span), '“We were not asked,” said Rui Lopo. “Nobody told us.”');
    assert.deepEqual(ids(take(article.span('said Rui')).analysis.quotes), []);
  });

  it('keeps the names in the selection, with their mentions there, and those who speak', () => {
    const { analysis: kept } = take(article.span('“Perhaps,” it is heard in Lisbon'));
    assert.deepEqual(ids(kept.entities), ['e5']);
    assert.deepEqual(
      kept.entities[0]?.mentions.map(({ span }) => span),
      [article.span('Lisbon', 2)],
    );
    const spoken = take(article.span('port stays'));
    assert.deepEqual(ids(spoken.analysis.entities), ['e1'], 'named outside the selection, but quoted in it');
    assert.equal(spoken.analysis.entities[0]?.mentions.length, 1);
  });

  it('has entities in text order of the mentions that are left', () => {
    const text = 'Ana met Rui. Rui left Ana.';
    const met = new Article(text).entity('e1', 'person', ['Ana']).entity('e2', 'person', ['Rui']).analysis();
    assert.deepEqual(ids(excerptOf(met, text, [[13, 26]]).analysis.entities), ['e2', 'e1']);
  });

  it('points to nothing that was left out', () => {
    assert.deepEqual(take(article.span('A. Reis')).analysis.entities[0]?.maybeSameAs, []);
    const links = ({ entities }: Analysis): unknown => new Map(entities.map((each) => [each.id, each.maybeSameAs]));
    assert.deepEqual(links(take([0, article.text.length]).analysis), links(analysis));
  });

  it('takes several selections, and shows the lines from the first to the last', () => {
    const { analysis: kept, span } = take(article.span('Never'), article.span('stays'));
    assert.deepEqual(ids(kept.quotes), ['q1', 'q3']);
    assert.equal(article.text.slice(...span), article.text.slice(0, article.text.indexOf('\n\n“Perhaps')));
  });

  it('keeps nothing for an empty selection, and does not count what only touches', () => {
    assert.deepEqual(take([5, 5]).analysis.quotes, []);
    assert.deepEqual(take([5, 5]).span, [0, 0]);
    assert.deepEqual(take().span, [0, 0]);
    const [start = 0, end = 0] = analysis.quotes[0]?.segments[0] ?? [];
    assert.deepEqual(quotesIn(analysis, [[0, start]]), []);
    assert.deepEqual(quotesIn(analysis, [[end, end + 2]]), []);
    assert.deepEqual(ids(quotesIn(analysis, [[start, start + 1]])), ['q1']);
  });

  it('takes more selections and more quotes than a call has room for', () => {
    const text = 'ab\n'.repeat(150_000);
    const spans = Array.from({ length: 150_000 }, (_, i) => [3 * i, 3 * i + 2] as const);
    const quotes = spans.map((span, i) => ({ ...analysis.quotes[0]!, id: `q${String(i)}`, segments: [span] }));
    const whole = { ...analysis, quotes, entities: [] };
    assert.equal(excerptOf(whole, text, [[0, text.length]]).analysis.quotes.length, 150_000);
    const excerpt = excerptOf(whole, text, spans);
    assert.equal(excerpt.analysis.quotes.length, 150_000);
    assert.deepEqual(excerpt.span, [0, text.length - 1]);
  });

  it('leaves line ends of every kind out of the lines', () => {
    const text = 'one\r\ntwo three\r\nfour';
    assert.deepEqual(excerptOf({ ...analysis, quotes: [], entities: [] }, text, [[6, 7]]).span, [5, 14]);
  });
});
