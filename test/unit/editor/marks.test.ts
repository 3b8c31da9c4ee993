import assert from 'node:assert/strict';
import { marksOf, markKinds, noMarks, type MarkKind } from '../../../src/editor/marks';
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
      indirectQuote: [],
      thought: [],
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
      mentions: [{ span: [0, 2], form: 'pronoun', confidence: 0.8, rule: 'pronoun/nearest', reading: 'literal' }],
    });
    article.quote('q1', '“No.”', { speakers: [article.speaker('He', 'e1', { form: 'pronoun' })] });
    const marks = marksOf(article.analysis());
    assert.deepEqual(marks.person, []);
    assert.deepEqual(marks.speaker, [[0, 2]]);
  });

  it('of a part are those that touch it, boxes of speakers among them', () => {
    const text = '“We stay,” Ana Reis said. “We go,” the mayor said.';
    const article = new Article(text);
    article
      .entity('e1', 'person', ['Ana Reis'])
      .quote('q1', '“We stay,”', { speakers: [article.speaker('Ana Reis', 'e1')] })
      .quote('q2', '“We go,”', { speakers: [article.speaker('the mayor', null)] });
    const half = text.indexOf('“We go');
    const { speaker, directQuote } = marksOf(article.analysis(), new Set(markKinds), [[half, text.length]]);
    assert.deepEqual(speaker, [article.span('the mayor')]);
    assert.deepEqual(directQuote, [article.span('“We go,”')]);
  });

  it('draw a shared speaker once', () => {
    const article = new Article('Reis said it rained and it poured.');
    const speakers = [article.speaker('Reis', null)];
    article
      .quote('q1', 'it rained', { kind: 'indirect', speakers })
      .quote('q2', 'it poured', { kind: 'indirect', speakers });
    const marks = marksOf(article.analysis());
    assert.deepEqual(marks.speaker, [[0, 4]]);
    assert.deepEqual(marks.indirectQuote, [article.span('it rained'), article.span('it poured')]);
    assert.deepEqual([...marks.directQuote, ...marks.mixedQuote], []);
  });

  describe('of what is reported without quotation marks', () => {
    const article = new Article('Reis said it rained. Lopo hopes it stops. “Yes,” said Mole.');
    const said = (word: string, nth = 1): { span: [number, number]; text: string; lemma: string } => {
      const [start, end] = article.span(word, nth);
      return { span: [start, end], text: word, lemma: word };
    };
    article
      .quote('q1', 'it rained', { kind: 'indirect', cue: said('said'), speakers: [article.speaker('Reis', null)] })
      .quote('q2', 'it stops', {
        kind: 'indirect',
        act: 'thought',
        cue: said('hopes'),
        speakers: [article.speaker('Lopo', null)],
      })
      .quote('q3', '“Yes,”', { cue: said('said', 2), speakers: [article.speaker('Mole', null)] });
    const without = (...kinds: MarkKind[]): ReadonlySet<MarkKind> =>
      new Set(markKinds.filter((kind) => !kinds.includes(kind)));
    const words = (kinds: ReadonlySet<MarkKind>, kind: MarkKind): string[] =>
      marksOf(article.analysis(), kinds)[kind].map(([start, end]) => article.text.slice(start, end));

    it('have a kind for what is said and one for what is thought', () => {
      assert.deepEqual(words(without(), 'indirectQuote'), ['it rained']);
      assert.deepEqual(words(without(), 'thought'), ['it stops']);
      assert.deepEqual(words(without(), 'speaker'), ['Reis', 'Lopo', 'Mole']);
    });

    it('take their speakers and cues along when they are not drawn', () => {
      assert.deepEqual(words(without('thought'), 'speaker'), ['Reis', 'Mole']);
      assert.deepEqual(words(without('thought'), 'cue'), ['said', 'said']);
      assert.deepEqual(words(without('thought', 'indirectQuote'), 'speaker'), ['Mole']);
    });

    it('differ there from quotes, whose marks tell that somebody speaks', () => {
      assert.deepEqual(words(without('directQuote'), 'speaker'), ['Reis', 'Lopo', 'Mole']);
    });
  });
});
