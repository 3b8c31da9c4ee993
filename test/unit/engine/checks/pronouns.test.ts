import assert from 'node:assert/strict';
import type { Mention, Span } from '../../../../src/engine/analysis';
import { checkPronouns } from '../../../../src/engine/checks/pronouns';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/pronouns', () => {
  const filler = 'The harbour has been there for a long time and it will stay. '.repeat(12).trim();
  const mention = (span: Span, form: Mention['form'] = 'name'): Mention => ({
    span,
    form,
    confidence: 1,
    rule: '',
    reading: 'literal',
  });

  /** The last *he* of the text. */
  const pronounOf = ({ text }: Article): Span => {
    const start = text.lastIndexOf(' he ') + 1;
    return [start, start + 2];
  };

  /** The quotation is spoken by *he*, who is linked to an entity with the given confidence, or to none. */
  function spoken(article: Article, entity: string | null, confidence = 0.9): Article {
    const link = entity === null ? null : { id: entity, confidence, rule: 'pronoun/nearest', via: [] };
    const speaker = article.speaker('he', null, { form: 'pronoun', entity: link, span: pronounOf(article) });
    return article.quote('q1', '“We stay,”', { speakers: [speaker] });
  }

  it('finds a name that stands far back, and where', () => {
    const article = new Article(`Rui Lopo spoke.\n\n${filler}\n\n${filler}\n\n“We stay,” he said.`);
    spoken(article.entity('e1', 'person', ['Rui Lopo']), 'e1');
    assert.deepEqual(found(checkPronouns, article), [
      {
        rule: 'unclear-pronoun',
        problem: 'far',
        quotation: 'q1',
        pronoun: 'he',
        names: ['Rui Lopo'],
        span: pronounOf(article),
        related: [[0, 8]],
      },
    ]);
  });

  it('is content with a name nearby, or in the same long paragraph', () => {
    const near = new Article(`${filler}\n\nRui Lopo spoke.\n\n“We stay,” he said.`);
    assert.deepEqual(found(checkPronouns, spoken(near.entity('e1', 'person', ['Rui Lopo']), 'e1')), []);
    const long = new Article(`Rui Lopo spoke. ${filler} ${filler} “We stay,” he said.`);
    assert.deepEqual(found(checkPronouns, spoken(long.entity('e1', 'person', ['Rui Lopo']), 'e1')), []);
  });

  it('finds a pronoun that may be one as well as another', () => {
    for (const link of [null, 'e1']) {
      const article = new Article('Rui Lopo met Ivo Reis.\n\n“We stay,” he said.');
      article.entity('e1', 'person', ['Rui Lopo']).entity('e2', 'person', ['Ivo Reis']);
      const [finding] = found(checkPronouns, spoken(article, link, 0.4));
      assert.equal(finding?.problem, 'several');
      assert.deepEqual(finding.names, ['Rui Lopo', 'Ivo Reis']);
      assert.deepEqual(finding.related, [
        [0, 8],
        [13, 21],
      ]);
    }
  });

  it('counts no one who is known to be a woman, who is named further back, or in the quotation', () => {
    const article = new Article('Rui Lopo met Mrs Reis. At once she left.\n\n“We stay,” he said.');
    article.entity('e1', 'person', ['Rui Lopo']).entity('e2', 'person', ['Reis']);
    assert.deepEqual(found(checkPronouns, spoken(article, null)), []);
    const known = new Article('Ana Reis met Rui Lopo at the sea; she left.\n\n“We stay,” he said.');
    known
      .entity('e1', 'person', ['Ana Reis'], { mentions: [mention([0, 8]), mention([34, 37], 'pronoun')] })
      .entity('e2', 'person', ['Rui Lopo']);
    assert.deepEqual(found(checkPronouns, spoken(known, null)), []);
    const far = new Article(`Ivo Reis left.\n\n${filler}\n\nRui Lopo came.\n\n“We stay,” he said.`);
    far.entity('e1', 'person', ['Ivo Reis']).entity('e2', 'person', ['Rui Lopo']);
    assert.deepEqual(found(checkPronouns, spoken(far, null)), []);
  });

  it('looks past the names in the quotation itself', () => {
    const article = new Article('Rui Lopo came.\n\n“Ivo Reis stays,” he said.');
    article.entity('e1', 'person', ['Rui Lopo']).entity('e2', 'person', ['Ivo Reis']);
    const speaker = article.speaker('he', null, { form: 'pronoun', span: pronounOf(article) });
    assert.deepEqual(found(checkPronouns, article.quote('q1', '“Ivo Reis stays,”', { speakers: [speaker] })), []);
  });

  it('tells the same thing once', () => {
    const article = new Article('Rui Lopo met Ivo Reis. “We stay,” he said. “We go,” he said.');
    article.entity('e1', 'person', ['Rui Lopo']).entity('e2', 'person', ['Ivo Reis']);
    spoken(article, null).quote('q2', '“We go,”', {
      speakers: [article.speaker('he', null, { form: 'pronoun', span: article.span('he said') })],
    });
    assert.equal(found(checkPronouns, article).length, 1);
  });

  it('leaves other pronouns and names alone', () => {
    const article = new Article('Rui Lopo met Ivo Reis. “We stay,” they said. “No,” it said.');
    article.entity('e1', 'person', ['Rui Lopo']).entity('e2', 'person', ['Ivo Reis']);
    article
      .quote('q1', '“We stay,”', { speakers: [article.speaker('they', null, { form: 'pronoun' })] })
      .quote('q2', '“No,”', { speakers: [article.speaker('it', null, { form: 'pronoun' })] });
    assert.deepEqual(found(checkPronouns, article), []);
  });
});
