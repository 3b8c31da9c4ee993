import assert from 'node:assert/strict';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';

describe('compare/words', () => {
  const keys = (text: string): string =>
    comparableWords(text)
      .map(({ key }) => key)
      .join(' ');

  it('makes no difference between ways of writing the same', () => {
    for (const [one, other] of [
      ['Don’t GO', "don't go"],
      ['co-operate', 'Cooperate'],
      ['negotia-\ntions', 'negotiations'],
      ['co\u00ADoperate', 'cooperate'],
      ['café', 'cafe'],
      ['1,000 euros', '1000 euros'],
      ['five percent', '5%'],
      ['Smith & Sons', 'Smith and Sons'],
      ['“word—word”', 'word -- word'],
      ['a\u00A0b\r\n\tc', 'a b c'],
      ['well, um, no', 'well no'],
      ['ﬁsh', 'fish'],
    ] as const) {
      assert.equal(keys(one), keys(other), one);
    }
    assert.equal(keys('3.5 or 35'), '3.5 or 35');
  });

  it('gives the place of every word', () => {
    const text = '“Ça va,” – 😀 dit-il… 5%';
    assert.deepEqual(
      comparableWords(text).map(({ span }) => text.slice(...span)),
      ['Ça', 'va', 'dit-il', '5', '%'],
    );
  });

  it('knows words in brackets, and dots that show an omission', () => {
    const words = comparableWords('We [the city] stay … and (he laughs) go. . . now [never closed');
    assert.deepEqual(
      words.filter(({ bracketed }) => bracketed).map(({ key }) => key),
      ['the', 'city', 'he', 'laughs'],
    );
    assert.deepEqual(
      words.filter(({ afterGap }) => afterGap).map(({ key }) => key),
      ['and', 'now'],
    );
  });

  it('reads no time codes', () => {
    const captions = '12\n00:01:02,500 --> 00:01:04,000\nWe stay\n\n[00:12:33] here\n01:15\nuntil 10:30 tonight';
    assert.equal(keys(captions), 'we stay here until 10 30 tonight');
  });

  it('finds nothing where there are no words', () => {
    for (const text of ['', ' ', '“…”', '😀', '\uD83D', '...']) assert.deepEqual(comparableWords(text), []);
  });
});
