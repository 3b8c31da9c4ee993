import * as assert from 'node:assert/strict';
import { namesIn } from '../reader';
import { quotationsOf } from './reports';

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

  it('bear the name of an apposition', () => {
    assert.deepEqual(
      sources("The president's spokesman, Sean Hill, said the talks had begun.", { 'Sean Hill': 'person' }),
      [["The president's spokesman, Sean Hill", 'name', 'person', 'Sean Hill']],
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
