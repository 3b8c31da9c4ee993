import * as assert from 'node:assert/strict';
import { asks, isHyphenatedGivenName, isWordName } from '../../../../src/engine/names/wordNames';
import { contextOf } from '../entities/reading';

describe('names that are ordinary words', () => {
  const isName = (text: string): boolean => isWordName(contextOf(text), 0, 2);
  it('are the subject of their sentence', () => {
    for (const text of ['Will Quillen will run.', 'Summer Quillen said so.', 'Per Alm, the mayor, left.'])
      assert.equal(isName(text), true, text);
  });
  it('are no names in a question, or before something else', () => {
    for (const text of [
      'Will Quillen run again?',
      'Summer Norway said so.',
      'So Quillen said.',
      'Per Quillen it rained.',
    ])
      assert.equal(isName(text), false, text);
  });
  it('a question mark asks', () => {
    assert.equal(asks(contextOf('Will Lund go?'), 0), true);
    assert.equal(asks(contextOf('Lund will go. Why?'), 0), false);
  });
});

describe('given names of two syllables', () => {
  const isGiven = (text: string): boolean => isHyphenatedGivenName(contextOf(text), 0, 3);
  it('are told by their syllables', () => {
    for (const text of ['Ji-won', 'Sung-ho', 'Mei-ling', 'Min-a']) assert.equal(isGiven(text), true, text);
    for (const text of ['Oslo-wide', 'Fox-free', 'French-led', 'Brexit-weary'])
      assert.equal(isGiven(text), false, text);
  });
});
