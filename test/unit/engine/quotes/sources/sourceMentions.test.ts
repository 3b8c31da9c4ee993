import * as assert from 'node:assert/strict';
import { namesIn } from '../reader';
import { quotationsOf } from '../reports/reports';

describe('sourceMentions', () => {
  const sources = (text: string, names = {}) =>
    quotationsOf(text, namesIn(text, names))[0]?.speakers.map(({ span, form, source, name }) => [
      text.slice(...span),
      form,
      source,
      name && text.slice(...name),
    ]);

  it('tell people, organisations and documents', () => {
    assert.deepEqual(sources('The ministry said the talks had begun.'), [
      ['The ministry', 'nominal', 'organization', null],
    ]);
    assert.deepEqual(sources('A report said the talks had begun.'), [['A report', 'nominal', 'document', null]]);
    assert.deepEqual(sources('Officials said the talks had begun.'), [['Officials', 'nominal', 'unnamed-group', null]]);
    assert.deepEqual(sources('She said the talks had begun.'), [['She', 'pronoun', 'person', null]]);
  });

  it('are several with titles, each once', () => {
    const text = 'Ms Holm and Mr Lund both said the talks had begun.';
    const names = namesIn(text, { Holm: 'person', Lund: 'person' }).map((name) => ({ ...name, title: 'Ms' }));
    const [quotation] = quotationsOf(text, names);
    assert.deepEqual(
      quotation?.speakers.map(({ name }) => name && text.slice(...name)),
      ['Holm', 'Lund'],
    );
  });

  it('bear the name of an apposition', () => {
    assert.deepEqual(
      sources("The president's spokesman, Sean Hill, said the talks had begun.", { 'Sean Hill': 'person' }),
      [["The president's spokesman, Sean Hill", 'name', 'person', 'Sean Hill']],
    );
  });

  it('bear the name behind an abbreviated title or behind a comma', () => {
    const named = (text: string, name: string) =>
      sources(text, { [name]: 'person' })?.map(([words, , , own]) => [words, own]);
    assert.deepEqual(named('Gov. Sean Hill said the talks had begun.', 'Sean Hill'), [['Gov. Sean Hill', 'Sean Hill']]);
    assert.deepEqual(named('Yesterday Gov. Sean Hill said the talks had begun.', 'Sean Hill'), [
      ['Gov. Sean Hill', 'Sean Hill'],
    ]);
    assert.deepEqual(named('The mayor of Leeds, Sean Hill, said the talks had begun.', 'Sean Hill'), [
      ['The mayor of Leeds, Sean Hill', 'Sean Hill'],
    ]);
    assert.deepEqual(named('A spokesman for Sean Hill said the talks had begun.', 'Sean Hill'), [
      ['A spokesman for Sean Hill', null],
    ]);
  });

  it('hold all of a name that the tree breaks', () => {
    const text = 'Kim Jae-ho of the Seoul Institute said the talks had begun.';
    assert.equal(sources(text, { 'Kim Jae-ho': 'person' })?.[0]?.[3], 'Kim Jae-ho');
    assert.match(String(sources(text, { 'Kim Jae-ho': 'person' })?.[0]?.[0]), /^Kim Jae-ho/);
  });

  it('end before the day', () => {
    const at = (text: string) => sources(text, { 'Sean Hill': 'person' })?.[0]?.[0];
    assert.equal(at('President Sean Hill on Sunday said the talks had begun.'), 'President Sean Hill');
    assert.equal(at('Sean Hill, from Leeds, on Tuesday said the talks had begun.'), 'Sean Hill, from Leeds');
    assert.equal(at('Sean Hill of the Sunday Times said the talks had begun.'), 'Sean Hill of the Sunday Times');
  });

  it('are one firm with what it is, but two who are joined by a word', () => {
    assert.deepEqual(
      sources('Barnes & Holt, the law firm, said the talks had begun.', { 'Barnes & Holt': 'organization' })?.length,
      1,
    );
    const two = { 'Ann Vidal': 'person', 'Sean Hill': 'person' };
    assert.deepEqual(sources('Ann Vidal and Sean Hill said the talks had begun.', two)?.length, 2);
  });

  it('hold all of a name whose first word may be a verb', () => {
    assert.deepEqual(
      sources('Will Young said the talks had begun.', { 'Will Young': 'person' })?.map(([words]) => words),
      ['Will Young'],
    );
  });

  it('are several when people speak together', () => {
    assert.deepEqual(
      sources('Both Moscow and Damascus denied that gas was used.', { Moscow: 'place', Damascus: 'place' })?.map(
        ([words]) => words,
      ),
      ['Both Moscow', 'Damascus'],
    );
  });
});
