import assert from 'node:assert/strict';
import type { Mention } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { meantWithin, shortName } from '../../../src/editor/meant';
import { Article } from './article';

describe('who is meant', () => {
  const text = 'The mayor, Ana Reis, came. “No,” she said. Her aide left. “Yes,” the mayor said.';
  const article = new Article(text);
  const mention = (words: string, form: Mention['form'], confidence: number, nth = 1): Mention => ({
    span: article.span(words, nth),
    form,
    confidence,
    rule: 'pronoun/nearest',
    reading: 'literal',
  });
  article.entity('e1', 'person', ['Ana Reis', 'Reis'], {
    mentions: [
      mention('The mayor', 'nominal', 0.9),
      mention('Ana Reis', 'name', 1),
      mention('she', 'pronoun', 0.95),
      mention('Her', 'pronoun', 0.6),
    ],
  });
  const link = { id: 'e1', confidence: 0.8, rule: 'nominal/role', via: [] } as const;
  article
    .quote('q1', '“No,”', { speakers: [article.speaker('she', 'e1', { form: 'pronoun' })] })
    .quote('q2', '“Yes,”', { speakers: [article.speaker('the mayor', 'e1', { form: 'nominal', entity: link })] });
  const index = createAnalysisIndex(article.analysis());

  it('is told of pronouns and descriptions, but not where the name stands beside them', () => {
    const found = meantWithin(index, [0, text.length]);
    assert.deepEqual(
      found.map(({ span, level }) => [text.slice(...span), level]),
      [
        ['she', 'certain'],
        ['Her', 'guess'],
        ['the mayor', 'likely'],
      ],
    );
    assert.deepEqual(meantWithin(index, [0, 30]), []);
  });

  it('is said as short as the text does, where no other is called so', () => {
    const names = (...entities: [string, ...string[]][]): string => {
      const one = new Article(entities.flat().join(', '));
      entities.forEach((forms, i) => one.entity(`e${String(i)}`, 'person', forms));
      const known = createAnalysisIndex(one.analysis());
      const [first] = known.analysis.entities;
      return first ? shortName(first, known) : '';
    };
    assert.equal(names(['Ana Reis', 'Reis']), 'Reis');
    assert.equal(names(['Ana Reis', 'Reis'], ['Tom Reis']), 'Ana Reis');
    assert.equal(names(['Ana Reis', 'Ana']), 'Ana Reis');
  });
});
