import assert from 'node:assert/strict';
import {
  introduction,
  occurrencesAt,
  occurrencesOf,
  occurrencesOfSpeaker,
  occurrencesOfWords,
  pointedAt,
  referenceSpans,
  type Occurrences,
} from '../../../src/editor/occurrences';
import type { Mention, Span } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { Article } from './article';

describe('occurrences', () => {
  const article = new Article(
    [
      'Mr Reis met Ana Reis of Porto. “Yes,” the mayor of Porto said. “No,” she said.',
      '“Perhaps,” a clerk said. “Never,” he said. “Well,” A clerk added.',
    ].join('\n'),
  );
  const link = (via: readonly Span[] = []) => ({ id: 'e1', confidence: 0.8, rule: 'pronoun/nearest', via });
  article
    .entity('e1', 'person', ['Ana Reis', 'Mr Reis'])
    .entity('e2', 'place', ['Porto'])
    .quote('q1', '“Yes,”', {
      speakers: [article.speaker('the mayor of Porto', 'e1', { form: 'nominal' })],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    })
    .quote('q2', '“No,”', { speakers: [article.speaker('she', null, { form: 'pronoun', entity: link() })] })
    .quote('q3', '“Perhaps,”', { speakers: [article.speaker('a clerk', null, { form: 'nominal' })] })
    .quote('q4', '“Never,”', { speakers: [article.speaker('he', null, { form: 'pronoun' }, 3)] })
    .quote('q5', '“Well,”', { speakers: [article.speaker('A clerk', null, { form: 'nominal' })] });
  const index = createAnalysisIndex(article.analysis());
  const words = ([start, end]: Span): string => article.text.slice(start, end);
  const at = (text: string, nth = 1): Occurrences | undefined => {
    const pointed = pointedAt(index, article.span(text, nth)[0] + 1);
    return pointed?.kind === 'mention' ? pointed.occurrences : undefined;
  };

  it('of a name are its mentions, and the words that speak for it', () => {
    const found = at('Ana Reis');
    assert.equal(found?.name, 'Ana Reis');
    assert.deepEqual(found.spans.map(words), ['Mr Reis', 'Ana Reis', 'the mayor of Porto', 'she']);
    assert.deepEqual(
      found.quotations.map(({ id }) => id),
      ['q1', 'q2'],
    );
  });

  it('are the same from a description and from a pronoun that lead to it', () => {
    assert.deepEqual(at('mayor'), at('Ana Reis'));
    assert.deepEqual(at('she'), at('Ana Reis'));
  });

  it('of a name inside a speaker are those of the name', () => {
    assert.equal(at('Porto', 2)?.name, 'Porto');
  });

  it('of a speaker who is nobody known are those of the same words', () => {
    assert.deepEqual(at('a clerk')?.spans.map(words), ['a clerk', 'A clerk']);
    assert.deepEqual(at('a clerk'), occurrencesOfWords(index, 'a clerk'));
  });

  it('of a pronoun that stands for nobody known is that one', () => {
    const [quote] = at('he', 3)?.quotations ?? [];
    assert.equal(quote?.id, 'q4');
    assert.deepEqual(at('he', 3)?.spans, [article.span('he', 3)]);
  });

  it('are none where no name stands, but a cue leads to its quotation', () => {
    assert.equal(pointedAt(index, article.span('met')[0] + 1), undefined);
    assert.equal(pointedAt(index, article.span('Yes')[0] + 1), undefined);
    const pointed = pointedAt(index, article.span('said')[0] + 1);
    assert.ok(pointed?.kind === 'cue');
    assert.equal(pointed.quotation.id, 'q1');
  });

  it('count the edges of a name, and name what was pointed at', () => {
    const [start, end] = article.span('Ana Reis');
    assert.deepEqual(pointedAt(index, start)?.here, [start, end]);
    assert.deepEqual(pointedAt(index, end)?.here, [start, end]);
  });

  it('list a speaker of two quotations, and a mention that speaks, once', () => {
    const twice = new Article('“A,” Ana Lee said, “b.” “C.”');
    twice
      .entity('e1', 'person', ['Ana Lee'])
      .quote('q1', '“A,”', { speakers: [twice.speaker('Ana Lee', 'e1')] })
      .quote('q2', '“C.”', { speakers: [twice.speaker('Ana Lee', 'e1')] });
    const [entity] = twice.analysis().entities;
    assert.ok(entity);
    assert.deepEqual(occurrencesOf(createAnalysisIndex(twice.analysis()), entity).spans, [twice.span('Ana Lee')]);
  });

  it('survive a speaker who is not there', () => {
    const [quote] = article.analysis().quotes;
    assert.ok(quote);
    assert.deepEqual(occurrencesOfSpeaker(index, quote, 7).spans, []);
  });

  it('are listed with what is said, with or without the introduction', () => {
    const found = at('she');
    assert.ok(found);
    const listed = (withIntroduction: boolean): string[] => referenceSpans(found, words, withIntroduction).map(words);
    assert.deepEqual(listed(true), ['Mr Reis', 'Ana Reis', 'the mayor of Porto', 'she', '“Yes,”', '“No,”']);
    assert.deepEqual(listed(false), ['Mr Reis', 'the mayor of Porto', 'she', '“Yes,”', '“No,”']);
  });

  it('of a cue are those of who speaks', () => {
    assert.deepEqual(occurrencesAt(index, article.span('said')[0] + 1), at('she'));
    assert.equal(occurrencesAt(index, article.span('met')[0] + 1), undefined);
  });

  describe('are introduced', () => {
    const introducedIn = (
      text: string,
      names: readonly string[],
      mentions?: readonly Mention[],
    ): string | undefined => {
      const made = new Article(text).entity('e1', 'person', names, mentions ? { mentions } : {});
      const [entity] = made.analysis().entities;
      assert.ok(entity);
      const occurrences = occurrencesOf(createAnalysisIndex(made.analysis()), entity);
      const span = introduction(occurrences, ([start, end]) => text.slice(start, end));
      return span && `${text.slice(...span)}@${String(span[0])}`;
    };

    it('where the full name first stands', () => {
      assert.equal(introducedIn('Reis left. Ana Reis came. Ana Reis went.', ['Ana Reis', 'Reis']), 'Ana Reis@11');
      assert.equal(introducedIn('Reis left. Ana\nReis came.', ['Ana Reis', 'Ana\nReis', 'Reis']), 'Ana\nReis@11');
    });

    it('by the longest form when the full name stands nowhere as it is', () => {
      assert.equal(introducedIn('Reis or A. Reis came.', ['Ana *Reis*', 'A. Reis', 'Reis']), 'A. Reis@8');
    });

    it('by the first words when there is no name', () => {
      const mention: Mention = { span: [0, 9], form: 'nominal', confidence: 1, rule: '', reading: 'literal' };
      assert.equal(introducedIn('the mayor came.', ['the mayor'], [mention]), 'the mayor@0');
    });
  });
});
