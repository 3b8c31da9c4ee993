import assert from 'node:assert/strict';
import { summarize } from '../../../src/editor/summary';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { Article } from './article';

describe('summary', () => {
  it('counts distinct speakers, quotations and distinct places', () => {
    const article = new Article('“A” “B” “C” Ana Reis, of Porto, Porto and Faro');
    article.entity('e1', 'person', ['Ana Reis']).entity('e2', 'place', ['Porto']).entity('e3', 'place', ['Faro']);
    article
      .quote('q1', '“A”', { speakers: [article.speaker('Ana Reis', 'e1')] })
      .quote('q2', '“B”', { speakers: [article.speaker('Ana Reis', 'e1')] })
      .quote('q3', '“C”');
    assert.deepEqual(summarize(createAnalysisIndex(article.analysis())), { speakers: 1, quotes: 3, places: 2 });
  });

  it('is nothing for an empty text', () => {
    const index = createAnalysisIndex(new Article('').analysis());
    assert.deepEqual(summarize(index), { speakers: 0, quotes: 0, places: 0 });
  });
});
