import * as assert from 'node:assert/strict';
import type { Effect } from '../../accuracy/ruleEffects';
import { bookTable, changesOf, exampleCell, rulesPage } from '../../accuracy/rulesPage';

const effect = (without: Record<string, number>, answers = 3): Effect => ({
  documents: 2,
  answers,
  changed: 1,
  without,
});
const book = {
  question: 'Who speaks?',
  rules: [
    { id: 'source/left', example: '|Reed| said so.' },
    { id: 'source/right', example: 'So said |Reed|.' },
  ],
};
const effects = new Map([
  ['here', new Map([['source/left', effect({ names: -0.31, sources: 0.12, marked: 0.04 })]])],
  ['there', new Map([['source/left', effect({ names: 0.01 })]])],
]);
const testOf = (): string => 'test/unit/engine/quotes/sources/subjects.test.ts';

describe('accuracy: the page of rules', () => {
  it('tells changes with their sign, and none that are nothing', () => {
    assert.equal(changesOf(effect({ names: -0.31, sources: 0.12, marked: 0.04 })), 'names -0.3, sources +0.1');
    assert.equal(changesOf(effect({ names: 0 })), '');
  });

  it('shows in bold what an example has between bars, on one line', () => {
    assert.equal(exampleCell('|Ann Reed| said *so*.\n\nShe left.'), '**Ann Reed** said \\*so\\*. ¶ She left.');
  });

  it('has a column for each corpus in which a figure changes', () => {
    assert.deepEqual(bookTable(book, effects, testOf).slice(2, 6), [
      '| rule | example | documents | answers | changed | here | test |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| `source/left` | **Reed** said so. | 4 | 6 | 2 | names -0.3, sources +0.1 | `quotes/sources/subjects.test.ts` |',
      '| `source/right` | So said **Reed**. | 0 | 0 | 0 |  | `quotes/sources/subjects.test.ts` |',
    ]);
  });

  it('says how it is made, and how many rules answered and matter', () => {
    const page = rulesPage({ books: [book], dateRules: [], effects, testOf }, '2020-01-02');
    assert.ok(page.includes('`npm run rules` on 2020-01-02'));
    assert.match(page, /2 rules in 1 books: 1 answered,\n1 change what is read,\n1 move a figure\./);
  });
});
