import assert from 'node:assert/strict';
import type { Quotation } from '../../../src/engine/analysis';
import { quoteKindOf, quoteKinds, shownAnalysis, usualQuoteKinds } from '../../../src/engine/shownQuotations';
import { Article } from '../editor/article';

describe('shownQuotations', () => {
  const article = new Article('“One,” it was “two” and three. He hopes four. He believes it is “five”.');
  article
    .quote('q1', '“One,”')
    .quote('q2', 'it was “two”', { kind: 'mixed' })
    .quote('q3', 'three', { kind: 'indirect', modality: 'denied' })
    .quote('q4', 'four', { kind: 'indirect', act: 'thought' })
    .quote('q5', 'it is “five”', { kind: 'mixed', act: 'thought' });
  const analysis = article.analysis();
  const ids = (quotes: readonly Quotation[]): string => quotes.map(({ id }) => id).join(' ');

  it('count what is thought as a kind of its own, unless it stands between marks', () => {
    assert.deepEqual(analysis.quotes.map(quoteKindOf), ['direct', 'mixed', 'indirect', 'thought', 'mixed']);
  });

  it('are those of the wanted kinds, in text order', () => {
    assert.equal(ids(shownAnalysis(analysis, new Set(usualQuoteKinds)).quotes), 'q1 q2 q3 q5');
    assert.equal(ids(shownAnalysis(analysis, new Set(['thought', 'direct'])).quotes), 'q1 q4');
    assert.equal(ids(shownAnalysis(analysis, new Set()).quotes), '');
  });

  it('leave everything else of the analysis as it is', () => {
    const { quotes, ...rest } = shownAnalysis(analysis, new Set(['mixed']));
    assert.equal(ids(quotes), 'q2 q5');
    assert.deepEqual({ ...rest, quotes: analysis.quotes }, analysis);
    assert.equal(analysis.quotes.length, 5);
  });

  it('are the very analysis where nothing is left out', () => {
    assert.equal(shownAnalysis(analysis, new Set(quoteKinds)), analysis);
    const empty = new Article('').analysis();
    assert.equal(shownAnalysis(empty, new Set()), empty);
  });
});
