import * as assert from 'node:assert/strict';
import { mayHoldName, mayHoldWords } from '../../../src/tools/mayHold';

describe('what a glance at a text tells', () => {
  const text = 'The Governor, Laura Whitcomb, met Andrea Hofstätter. “We don’t list them,” she said.';

  it('of a name: titles may be missing, accents make no difference, parts of words do not count', () => {
    for (const name of ['Whitcomb', 'LAURA WHITCOMB', 'Gov. Laura Whitcomb', 'Andrea Hofstatter', '?'])
      assert.ok(mayHoldName(name)(text), name);
    for (const name of ['Lis', 'Tomasz Lis', 'Laura Lis']) assert.ok(!mayHoldName(name)(text), name);
  });

  it('of words: most of them stand there', () => {
    for (const words of ['we don’t list them', 'she said she would not list them', 'a'])
      assert.ok(mayHoldWords(words)(text), words);
    for (const words of ['the list of harbours', 'nothing']) assert.ok(!mayHoldWords(words)(text), words);
  });

  it('nothing, where letters are written as references', () => {
    assert.ok(mayHoldName('Hofstätter')('<p>Hofst&auml;tter'));
    assert.ok(mayHoldWords('müde Hafen')('m&#252;de'));
    assert.ok(!mayHoldWords('müde Hafen')('Bread &amp; butter'));
  });
});
