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
  it('are told by who, an age or a trade behind a comma', () => {
    for (const text of ['Summer Quillen, who left, wept.', 'Summer Quillen, 40, wept.', 'Summer Quillen, mayor, wept.'])
      assert.equal(isName(text), true, text);
    for (const text of ['Summer Quillen, Norway, wept.', 'Summer Quillen 40 wept.', 'Summer Quillen fell.'])
      assert.equal(isName(text), false, text);
  });
  it('are first names before a word that is a name by itself', () => {
    assert.equal(isWordName(contextOf('Will Cape Town said so.'), 0, 3), true);
    assert.equal(isWordName(contextOf('Per Cape Town said so.'), 0, 3), false);
    assert.equal(isWordName(contextOf('Will Fox will run far.'), 0, 1), false);
    assert.equal(isWordName(contextOf('Will Ana Bea Cleo said so.'), 0, 4), false);
    assert.equal(isWordName(contextOf('Summer Quillen?'), 0, 2), false);
  });
  it('a question mark asks', () => {
    assert.equal(asks(contextOf('Will Lund go?'), 0), true);
    assert.equal(asks(contextOf('Lund will go. Why?'), 0), false);
    assert.equal(asks(contextOf('Lund will go'), 0), false);
    assert.equal(asks(contextOf(`Will ${'very '.repeat(50)}old Lund go?`), 0), false);
  });
});

describe('given names of two syllables', () => {
  const isGiven = (text: string): boolean => isHyphenatedGivenName(contextOf(text), 0, 3);
  it('are told by their syllables', () => {
    for (const text of ['Ji-won', 'Sung-ho', 'Mei-ling', 'Min-a']) assert.equal(isGiven(text), true, text);
    for (const text of ['Oslo-wide', 'Fox-free', 'French-led', 'Brexit-weary'])
      assert.equal(isGiven(text), false, text);
  });
  it('need the hyphen, without a blank', () => {
    for (const text of ['Ji -won', 'Ji- won', 'Ji, won', 'ji-won', 'Ji-Won']) assert.equal(isGiven(text), false, text);
    assert.equal(isHyphenatedGivenName(contextOf('Ji-won left'), 0, 4), false);
  });
});
