import assert from 'node:assert/strict';
import { groupBySpeaker } from '../../../src/export/speakers';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { Article } from '../editor/article';

describe('speakers', () => {
  const article = new Article('“A” “B” “C” “D” “E” Ana Reis she he Officials officials Porto Porto Faro');
  article.entity('e1', 'person', ['Ana Reis']).entity('e2', 'place', ['Porto']).entity('e3', 'place', ['Faro']);
  article
    .quote('q1', '“A”', {
      speakers: [article.speaker('Officials', null, { form: 'nominal', source: 'unnamed-group' })],
    })
    .quote('q2', '“B”', { speakers: [article.speaker('Ana Reis', 'e1')] })
    .quote('q3', '“C”', {
      speakers: [
        article.speaker('she', 'e1', { form: 'pronoun' }),
        article.speaker('officials', null, { form: 'nominal', source: 'unnamed-group' }),
      ],
    })
    .quote('q4', '“D”', { speakers: [article.speaker('he', null, { form: 'pronoun' })] })
    .quote('q5', '“E”', { speakers: [article.speaker('Ana Reis', 'e1')] });
  const index = createAnalysisIndex(article.analysis());

  it('are grouped by who they are, most quoted first', () => {
    const groups = groupBySpeaker(index).speakers.map(({ name, source, quotations }) => [
      name,
      source,
      quotations.map(({ id }) => id).join(' '),
    ]);
    assert.deepEqual(groups, [
      ['Ana Reis', 'person', 'q2 q3 q5'],
      ['Officials', 'unnamed-group', 'q1 q3'],
    ]);
  });

  it('are unresolved where a pronoun stands for nobody we know, or nobody was found', () => {
    assert.deepEqual(
      groupBySpeaker(index).unresolved.map(({ id }) => id),
      ['q4'],
    );
  });
});
