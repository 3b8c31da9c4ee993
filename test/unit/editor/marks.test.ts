import assert from 'node:assert/strict';
import { marksOf, noMarks } from '../../../src/editor/marks';
import { Article } from './article';

describe('marks', () => {
  it('are nothing for an empty analysis', () => {
    assert.deepEqual(marksOf(new Article('').analysis()), noMarks);
  });

  it('have a kind for each finding, in text order', () => {
    const article = new Article(
      '“We will stay,” said Ana Reis of Porto. Reis said the port was “safe”. The Mole Club agreed.',
    );
    article
      .entity('e1', 'person', ['Ana Reis', 'Reis'])
      .entity('e2', 'place', ['Porto'])
      .entity('e3', 'organization', ['Mole Club']);
    article.quote('q1', '“We will stay,”', {
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
      speakers: [article.speaker('Ana Reis', 'e1')],
    });
    article.quote('q2', 'the port was “safe”', { kind: 'mixed', speakers: [article.speaker('Reis', 'e1', {}, 2)] });
    assert.deepEqual(marksOf(article.analysis()), {
      directQuote: [article.span('“We will stay,”')],
      mixedQuote: [article.span('the port was “safe”')],
      speaker: [article.span('Ana Reis'), article.span('Reis', 2)],
      cue: [article.span('said')],
      organization: [article.span('Mole Club')],
      place: [article.span('Porto')],
      person: [article.span('Ana Reis'), article.span('Reis', 2)],
    });
  });

  it('draw all pieces of a split quotation', () => {
    const article = new Article('“One,” he said, “two.”');
    article.quote('q1', '“One,”', { segments: [article.span('“One,”'), article.span('“two.”')] });
    assert.deepEqual(marksOf(article.analysis()).directQuote, [article.span('“One,”'), article.span('“two.”')]);
  });

  it('leave pronouns without a line, but with the box of who speaks', () => {
    const article = new Article('He said: “No.”');
    article.entity('e1', 'person', ['He'], {
      mentions: [{ span: [0, 2], form: 'pronoun', confidence: 0.8, reason: 'nearest man', reading: 'literal' }],
    });
    article.quote('q1', '“No.”', { speakers: [article.speaker('He', 'e1', { form: 'pronoun' })] });
    const marks = marksOf(article.analysis());
    assert.deepEqual(marks.person, []);
    assert.deepEqual(marks.speaker, [[0, 2]]);
  });

  it('draw a shared speaker once and indirect quotations not at all', () => {
    const article = new Article('Reis said it rained and it poured.');
    const speakers = [article.speaker('Reis', null)];
    article
      .quote('q1', 'it rained', { kind: 'indirect', speakers })
      .quote('q2', 'it poured', { kind: 'indirect', speakers });
    const marks = marksOf(article.analysis());
    assert.deepEqual(marks.speaker, [[0, 4]]);
    assert.deepEqual([...marks.directQuote, ...marks.mixedQuote], []);
  });
});
