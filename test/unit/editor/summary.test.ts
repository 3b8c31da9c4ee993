import assert from 'node:assert/strict';
import { countKinds, summarize } from '../../../src/editor/summary';
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

  it('counts the kinds that occur, quotation marks first', () => {
    const article = new Article('a “b” c d e');
    article
      .quote('q1', 'a', { kind: 'indirect' })
      .quote('q2', '“b”')
      .quote('q3', 'c', { kind: 'indirect', modality: 'denied' })
      .quote('q4', 'd', { kind: 'indirect', act: 'thought' });
    assert.deepEqual(countKinds(createAnalysisIndex(article.analysis())), [
      ['direct', 1],
      ['indirect', 2],
      ['thought', 1],
    ]);
  });

  it('is nothing for an empty text', () => {
    const index = createAnalysisIndex(new Article('').analysis());
    assert.deepEqual(summarize(index), { speakers: 0, quotes: 0, places: 0 });
  });
});
