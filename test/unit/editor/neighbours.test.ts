import assert from 'node:assert/strict';
import { mentionsAt, neighbour, quoteSpans } from '../../../src/editor/neighbours';
import type { Span } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { Article } from './article';

describe('neighbours', () => {
  const spans: Span[] = [
    [40, 50],
    [10, 20],
    [60, 70],
  ];

  it('go on from the beginning of the selection', () => {
    assert.deepEqual(neighbour(spans, [0, 0], 'next'), [10, 20]);
    assert.deepEqual(neighbour(spans, [10, 20], 'next'), [40, 50]);
    assert.deepEqual(neighbour(spans, [40, 50], 'previous'), [10, 20]);
  });

  it('lead back to the beginning of the one the cursor is in', () => {
    assert.deepEqual(neighbour(spans, [45, 45], 'previous'), [40, 50]);
  });

  it('wrap at both ends', () => {
    assert.deepEqual(neighbour(spans, [65, 65], 'next'), [10, 20]);
    assert.deepEqual(neighbour(spans, [5, 5], 'previous'), [60, 70]);
  });

  it('are none where there is nothing', () => {
    assert.equal(neighbour([], [0, 0], 'next'), undefined);
    assert.equal(neighbour([], [0, 0], 'previous'), undefined);
  });

  it('of a split quotation is its first piece', () => {
    const article = new Article('“One,” he said, “two.”');
    const segments = [article.span('“One,”'), article.span('“two.”')];
    article.quote('q1', '“One,”', { segments });
    assert.deepEqual(quoteSpans(article.analysis().quotes), [article.span('“One,”')]);
  });

  it('of a mention are those of the same entity, also at its edges', () => {
    const article = new Article('Reis saw Porto. Reis left.');
    article.entity('e1', 'person', ['Reis']).entity('e2', 'place', ['Porto']);
    const index = createAnalysisIndex(article.analysis());
    const mentions = [article.span('Reis'), article.span('Reis', 2)];
    assert.deepEqual(mentionsAt(index, [2, 2]), mentions);
    assert.deepEqual(mentionsAt(index, [4, 4]), mentions);
    assert.deepEqual(mentionsAt(index, [6, 6]), []);
  });

  it('of a selected mention are its own, even where another begins there', () => {
    const article = new Article('Porto Council met in Porto');
    article.entity('e1', 'organization', ['Porto Council']).entity('e2', 'place', ['Porto']);
    const index = createAnalysisIndex(article.analysis());
    assert.deepEqual(mentionsAt(index, article.span('Porto Council')), [article.span('Porto Council')]);
    assert.equal(mentionsAt(index, article.span('Porto')).length, 2);
  });
});
