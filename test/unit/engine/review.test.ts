import assert from 'node:assert/strict';
import type { Entity, Mention } from '../../../src/engine/analysis';
import type { PlacedCorrection } from '../../../src/engine/corrections/correction';
import { confirmationOf, formsOf, refusalOf, reviewItems, type ReviewItem } from '../../../src/engine/review';
import { Article, lisbon } from '../editor/article';

describe('review', () => {
  const article = new Article(
    '“We stay,” said Ana Reis. “No,” he said. “Who knows.” A. Reis met Kim in Lisbon. “Yes,” said a man near Pico.',
  );
  const mentions = (words: string, confidence: number): Mention[] => [
    { span: article.span(words), form: 'name', confidence, rule: 'by hand', reading: 'literal' },
  ];
  const maybe = (id: string): Partial<Entity> => ({ maybeSameAs: [{ id, confidence: 0.5 }] });
  article
    .entity('e1', 'person', ['Ana Reis'], maybe('e2'))
    .entity('e2', 'person', ['A. Reis'], maybe('e1'))
    .entity('e3', 'person', ['Kim'], { mentions: mentions('Kim', 0.45) })
    .entity('e4', 'place', ['Lisbon'], { place: lisbon })
    .entity('e5', 'place', ['Pico'])
    .quote('q1', '“We stay,”', { speakers: [article.speaker('Ana Reis', 'e1')] })
    .quote('q2', '“No,”', { speakers: [article.speaker('he', null, { form: 'pronoun' })] })
    .quote('q3', '“Who knows.”')
    .quote('q4', '“Yes,”', { speakers: [article.speaker('a man', null, { form: 'nominal' })] });
  const analysis = article.analysis();
  const entity = (id: string): Entity | undefined => analysis.entities.find((one) => one.id === id);
  const name = (item: ReviewItem): string =>
    item.kind === 'speaker' || item.kind === 'quotation'
      ? item.quotation.id
      : item.kind === 'same'
        ? `${item.entity.id}=${item.other.id}`
        : item.entity.id;
  const settledBy = (...corrections: PlacedCorrection[]): string[] => reviewItems(analysis, corrections).map(name);
  const item = (wanted: string): ReviewItem => {
    const found = reviewItems(analysis, []).find((one) => name(one) === wanted);
    assert.ok(found);
    return found;
  };

  it('asks what is not sure, the least sure first, and each pair once', () => {
    assert.deepEqual(settledBy(), ['q3', 'e5', 'q2', 'e3', 'e2=e1', 'e4']);
  });

  it('asks of a quotation its least sure link: whether it is one, or who says it', () => {
    const unsure = new Article('Ana Reis praised the port. She said it grew. Lopo said so.').entity('e1', 'person', [
      'Ana Reis',
    ]);
    const [ana, she] = [unsure.speaker('Ana Reis', 'e1'), unsure.speaker('She', 'e1', { confidence: 0.6 })];
    unsure
      .quote('q1', 'the port', { kind: 'indirect', confidence: 0.55, speakers: [ana] })
      .quote('q2', 'it grew', { kind: 'indirect', confidence: 0.65, speakers: [she] })
      .quote('q3', 'so', { kind: 'indirect', confidence: 0.8, speakers: [ana] });
    const items = reviewItems(unsure.analysis(), []);
    assert.deepEqual(
      items.map(({ kind, confidence, ...rest }) => [kind, confidence, 'quotation' in rest && rest.quotation.id]),
      [
        ['quotation', 0.55, 'q1'],
        ['speaker', 0.6, 'q2'],
      ],
    );
    const [first] = items;
    assert.deepEqual(first && confirmationOf(first, unsure.text, () => unsure.analysis().entities[0]), [
      { kind: 'speaker', target: unsure.span('the port'), speakers: [{ mention: unsure.span('Ana Reis') }] },
    ]);
  });

  it('does not ask what people have settled', () => {
    const said = [
      { id: '1', kind: 'speaker', target: article.span('“Who knows.”'), speakers: [] },
      { id: '2', kind: 'place', target: article.span('Pico'), place: null },
      { id: '3', kind: 'name', target: article.span('Kim'), type: 'person' },
    ] as const;
    assert.deepEqual(settledBy(...said), ['q2', 'e2=e1', 'e4']);
  });

  const confirmed = (wanted: string): unknown => confirmationOf(item(wanted), article.text, entity);

  it('knows what it means to accept', () => {
    const target = (words: string): object => ({ target: article.span(words) });
    assert.deepEqual(confirmed('q3'), [{ kind: 'speaker', ...target('“Who knows.”'), speakers: [] }]);
    assert.deepEqual(confirmed('q2'), [{ kind: 'speaker', ...target('“No,”'), speakers: [{ words: 'he' }] }]);
    assert.deepEqual(confirmed('e3'), [{ kind: 'name', ...target('Kim'), type: 'person' }]);
    assert.deepEqual(confirmed('e2=e1'), [{ kind: 'sameAs', ...target('A. Reis'), other: article.span('Ana Reis') }]);
    assert.deepEqual(confirmed('e5'), [{ kind: 'place', ...target('Pico'), place: null }]);
    const [place] = confirmationOf(item('e4'), article.text, entity);
    assert.ok(place?.kind === 'place');
    assert.deepEqual(Object.keys(place.place ?? {}).sort(), Object.keys(lisbon.candidates[0] ?? {}).sort());
  });

  it('names a speaker who has a name by the name', () => {
    const quotation = analysis.quotes[0];
    assert.ok(quotation);
    const [said] = confirmationOf({ kind: 'speaker', quotation, confidence: 0.5, span: [0, 10] }, article.text, entity);
    assert.deepEqual(said?.kind === 'speaker' && said.speakers, [{ mention: article.span('Ana Reis') }]);
  });

  it('knows what it means that two are not one', () => {
    const [one, other] = analysis.entities;
    assert.ok(one && other);
    assert.deepEqual(refusalOf(one, other), [
      { kind: 'notTheSame', target: article.span('Ana Reis'), other: article.span('A. Reis') },
    ]);
  });

  it('takes each form of a name once', () => {
    const twice = new Article('Ana Reis. Reis. Ana Reis. Ruis.').entity('e1', 'person', ['Ana Reis', 'Reis']);
    const [reis] = twice.analysis().entities;
    assert.ok(reis);
    assert.deepEqual(
      formsOf(reis, twice.text).map(({ span }) => twice.text.slice(...span)),
      ['Ana Reis', 'Reis'],
    );
  });
});
