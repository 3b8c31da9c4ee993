import assert from 'node:assert/strict';
import { checkTwoSpeakers } from '../../../../src/engine/checks/twoSpeakers';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/twoSpeakers', () => {
  const twice = '“The port will not be closed,” said Reis. “The port will not be closed!” said Lopo. He left.';

  it('finds words that two are said to have said', () => {
    const article = new Article(twice).entity('e1', 'person', ['Ana Reis', 'Reis'], { mentions: [] });
    article
      .quote('q1', '“The port will not be closed,”', { speakers: [article.speaker('Reis', 'e1')] })
      .quote('q2', '“The port will not be closed!”', { speakers: [article.speaker('Lopo', null)] });
    assert.deepEqual(found(checkTwoSpeakers, article), [
      {
        rule: 'two-speakers',
        quotation: 'q2',
        names: ['Lopo', 'Ana Reis'],
        span: article.span('“The port will not be closed!”'),
        related: [[0, 30]],
      },
    ]);
  });

  it('knows whom a pronoun means', () => {
    const article = new Article(twice).entity('e1', 'person', ['Reis']).entity('e2', 'person', ['Lopo']);
    const he = article.speaker('He', 'e2', { form: 'pronoun' });
    article
      .quote('q1', '“The port will not be closed,”', { speakers: [article.speaker('Reis', 'e1')] })
      .quote('q2', '“The port will not be closed!”', { speakers: [he] });
    assert.deepEqual(
      found(checkTwoSpeakers, article).map(({ names }) => names),
      [['Lopo', 'Reis']],
    );
  });

  it('leaves alone words said together, by the same one, by nobody we know, inside each other, and slogans', () => {
    const cases: [Parameters<Article['quote']>[2], Parameters<Article['quote']>[2]][] = [];
    const article = new Article(twice);
    const [reis, lopo] = [article.speaker('Reis', 'e1'), article.speaker('Lopo', 'e2')];
    cases.push([{ speakers: [reis] }, { speakers: [reis] }]);
    cases.push([{ speakers: [reis, lopo] }, { speakers: [lopo] }]);
    cases.push([{ speakers: [reis] }, { speakers: [] }]);
    cases.push([{ speakers: [reis] }, { speakers: [article.speaker('He', null, { form: 'pronoun' })] }]);
    cases.push([{ speakers: [reis] }, { speakers: [lopo], parent: 'q1' }]);
    cases.push([{ speakers: [reis] }, { speakers: [lopo], kind: 'indirect' }]);
    cases.push([{ speakers: [reis] }, { speakers: [lopo], content: ['“not be closed!”'] }]);
    for (const [one, other] of cases) {
      const made = new Article(twice).entity('e1', 'person', ['Reis']).entity('e2', 'person', ['Lopo']);
      made.quote('q1', '“The port will not be closed,”', one).quote('q2', '“The port will not be closed!”', other);
      assert.deepEqual(found(checkTwoSpeakers, made), []);
    }
    const slogan = new Article('“Yes we can,” said Reis. “Yes we can,” said Lopo.');
    slogan.quote('q1', '“Yes we can,”', { speakers: [reis] }).quote('q2', '“Yes we can,”', { speakers: [lopo] });
    assert.deepEqual(found(checkTwoSpeakers, slogan), []);
  });
});
