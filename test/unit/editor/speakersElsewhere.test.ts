import assert from 'node:assert/strict';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import type { Span } from '../../../src/engine/analysis';
import { spokenElsewhere } from '../../../src/editor/speakersElsewhere';
import { Article } from './article';

describe('speakers who stand elsewhere', () => {
  const text = [
    'Ana Reis runs the port. “We stay,” she said.',
    '“Nobody leaves. A fool said ‘run’ to us.',
    '“And nobody,” the words went on, “has to.”',
    '“Who knows?”',
    '“Rain,” a fisherman said.',
  ].join('\n');
  const article = new Article(text);
  const reis = article.speaker('Ana Reis', 'e1');
  article
    .entity('e1', 'person', ['Ana Reis'])
    .quote('q1', '“We stay,”', { speakers: [article.speaker('she', 'e1', { form: 'pronoun' })] })
    .quote('q2', '“Nobody leaves', {
      speakers: [reis],
      segments: [
        article.span('“Nobody leaves. A fool said ‘run’ to us.'),
        article.span('“And nobody,”'),
        article.span('“has to.”'),
      ],
    })
    .quote('q3', '‘run’', { parent: 'q2', speakers: [reis] })
    .quote('q4', '“Who knows?”', { speakers: [article.speaker('she', null, { form: 'pronoun' })] })
    .quote('q5', '“Rain,”', { speakers: [article.speaker('a fisherman', null, { form: 'nominal' })] });
  const index = createAnalysisIndex(article.analysis());
  const paragraphOf = (at: number): Span => {
    const end = text.indexOf('\n', at);
    return [text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end];
  };
  const wordsAt = (span: Span): string[] =>
    spokenElsewhere(index, span, paragraphOf).map(
      ({ at, speakers }) => `${speakers.map((speaker) => speaker.text).join()} ${text.slice(at, at + 4)}`,
    );

  it('are told once for each paragraph that does not have them, of nobody unknown and of no quotation inside', () => {
    assert.deepEqual(wordsAt([0, text.length]), ['Ana Reis “Nob', 'Ana Reis “And']);
  });

  it('are told only of the stretch that is asked for', () => {
    assert.deepEqual(wordsAt([article.span('“And')[0], text.length]), ['Ana Reis “And']);
    assert.deepEqual(wordsAt([0, article.span('“Nobody')[0]]), []);
  });
});
