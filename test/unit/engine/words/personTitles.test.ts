import * as assert from 'node:assert/strict';
import { titleEnd } from '../../../../src/engine/words/personTitles';
import { contextOf, find, names } from '../entities/reading';

describe('titles before persons', () => {
  it('are outside the name and remembered with it', () => {
    const text = 'It was Vice President Kwabena Tetteh and Lt. Col. Ann Marlow.';
    assert.deepEqual(
      find(text).map(({ span, title }) => [title, text.slice(...span)]),
      [
        ['Vice President', 'Kwabena Tetteh'],
        ['Lt. Col.', 'Ann Marlow'],
      ],
    );
  });
  it('one after the other', () =>
    assert.deepEqual(names('It was Acting Chief Justice Ann Marlow.').slice(-1), ['person: Ann Marlow']));
  it('alone name nobody', () =>
    assert.deepEqual(names('It was the British Prime Minister, not the US President.'), ['place: US']));
  it('with what they are for', () =>
    assert.deepEqual(names('Then Youth and Sports Minister Ann Marlow spoke.'), ['person: Ann Marlow']));
  it('before a name in full whose last word places end with, unless somebody reigns', () => {
    assert.deepEqual(names('Then Justice Clarence Hill spoke.'), ['person: Clarence Hill']);
    assert.deepEqual(names('They live on Queen Anne Hill.'), ['place: Queen Anne Hill']);
  });
  it('are a surname behind a first name', () => {
    assert.deepEqual(names('Then Larry King spoke.'), ['person: Larry King']);
  });
  it('have what an office is for behind them', () => {
    const titles = (text: string): (string | undefined)[] => find(text).map(({ title }) => title);
    assert.deepEqual(titles('It was Minister of Trade and Industry Ann Marlow.'), ['Minister of Trade and Industry']);
    assert.deepEqual(titles('It was Minister for Women Ann Marlow.'), ['Minister for Women']);
    assert.deepEqual(titles('It was Professor of Trade Ann Marlow.').at(-1), undefined);
  });
  it('that are a form of address are no part of a name', () => {
    assert.deepEqual(names('It was Mrs. Electric Marlow.'), ['person: Electric Marlow']);
  });
  it('before small words are no titles, before particles they are', () => {
    assert.deepEqual(names('They met President de Vos.'), ['person: de Vos']);
  });
  it('are words of other names', () => {
    assert.deepEqual(names('It was General Electric.'), ['organization: General Electric']);
    assert.deepEqual(names('It was Duke University in King County.'), [
      'organization: Duke University',
      'place: King County',
    ]);
    assert.deepEqual(names('It was Dean Terhune.'), ['person: Dean Terhune']);
  });
});

describe('the title at a word', () => {
  const cases: readonly (readonly [marked: string, title: string])[] = [
    ['|Minister of Trade and Industry Ann Marlow', 'Minister of Trade and Industry'],
    ['|Minister of Trade', 'Minister of Trade'],
    ['Larry |King', ''],
    ['Oslo |King', 'King'],
    ['|King', 'King'],
    ['Oslo |Minister', 'Minister'],
    ['|President de Vos', 'President'],
    ['|President of', ''],
    ['|Justice Clarence Hill', 'Justice'],
    ['|Queen Anne Hill', ''],
    ['|General Electric', ''],
    ['|General Trade Bank', ''],
    ['|General Ann Marlow', 'General'],
    ['|Dean Marlow', ''],
    ['|Dean Ann Marlow', 'Dean'],
    ['John |King Marlow', ''],
    ['Oslo |King Marlow', 'King'],
    ['|Major Trade Marlow', ''],
    ['|Mr. Dean Hill', 'Mr.'],
    ['|Major League', ''],
  ];
  for (const [marked, title] of cases)
    it(`${marked}: ${title || 'none'}`, () => {
      const context = contextOf(marked.replace('|', ''));
      const { view } = context;
      const at = [...view.tokens.starts].indexOf(marked.indexOf('|'));
      const end = titleEnd(context, at, 0, view.tokens.count);
      assert.equal(end === at ? '' : view.slice(at, end), title);
    });
});
