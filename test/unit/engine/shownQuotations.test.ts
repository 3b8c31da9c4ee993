import assert from 'node:assert/strict';
import type { Analysis, Quotation } from '../../../src/engine/analysis';
import {
  quoteKindOf,
  quoteKinds,
  shownAnalysis,
  usualChoice,
  type QuoteKind,
} from '../../../src/engine/shownQuotations';
import { Article } from '../editor/article';

describe('shownQuotations', () => {
  const article = new Article('“One,” it was “two” and three. He hopes four. He believes it is “five”.');
  article
    .quote('q1', '“One,”')
    .quote('q2', 'it was “two”', { kind: 'mixed' })
    .quote('q3', 'three', { kind: 'indirect', modality: 'denied', confidence: 0.4 })
    .quote('q4', 'four', { kind: 'indirect', act: 'thought', confidence: 0.3 })
    .quote('q5', 'it is “five”', { kind: 'mixed', act: 'thought', confidence: 0.5 });
  const analysis = article.analysis();
  const ids = (quotes: readonly Quotation[]): string => quotes.map(({ id }) => id).join(' ');
  const ofKinds = (...kinds: QuoteKind[]): Analysis =>
    shownAnalysis(analysis, { kinds: new Set(kinds), least: 0 }).shown;

  it('count what is thought as a kind of its own, unless it stands between marks', () => {
    assert.deepEqual(analysis.quotes.map(quoteKindOf), ['direct', 'mixed', 'indirect', 'thought', 'mixed']);
  });

  it('are those of the wanted kinds, in text order', () => {
    assert.equal(ids(ofKinds('direct', 'mixed', 'indirect').quotes), 'q1 q2 q3 q5');
    assert.equal(ids(ofKinds('thought', 'direct').quotes), 'q1 q4');
    assert.equal(ids(ofKinds().quotes), '');
  });

  it('are sure enough; what is not stands apart, without the kinds that nobody wants', () => {
    const { shown, lessSure } = shownAnalysis(analysis, usualChoice);
    assert.equal(ids(shown.quotes), 'q1 q2 q5');
    assert.equal(ids(lessSure), 'q3');
    const all = shownAnalysis(analysis, { kinds: new Set(quoteKinds), least: 0.6 });
    assert.equal(ids(all.shown.quotes), 'q1 q2');
    assert.equal(ids(all.lessSure), 'q3 q4 q5');
  });

  it('leave everything else of the analysis as it is', () => {
    const { quotes, ...rest } = ofKinds('mixed');
    assert.equal(ids(quotes), 'q2 q5');
    assert.deepEqual({ ...rest, quotes: analysis.quotes }, analysis);
  });

  it('are the very analysis when nothing is left out', () => {
    assert.equal(ofKinds(...quoteKinds), analysis);
    const empty = new Article('Nothing.').analysis();
    assert.equal(shownAnalysis(empty, { kinds: new Set(), least: 1 }).shown, empty);
  });
});
