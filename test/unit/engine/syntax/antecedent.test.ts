import * as assert from 'node:assert/strict';
import { beforeRelative, overParticiple, overRelative } from '../../../../src/engine/syntax/antecedent';
import { NounPhrases, type Phrase } from '../../../../src/engine/syntax/nounPhrases';
import { itemsOf, lexicon } from '../quotes/reader';

const phrases = new NounPhrases(lexicon);

describe('antecedent', () => {
  const read = (text: string, find: (items: ReturnType<typeof itemsOf>) => Phrase | null): string => {
    const items = itemsOf(text);
    const phrase = find(items);
    return phrase ? text.slice(items[phrase.from]?.start, items[phrase.to - 1]?.end) : '-';
  };
  const before = (text: string, pronoun: string): string =>
    read(text, (items) =>
      beforeRelative(
        items,
        0,
        items.findIndex(({ word }) => word === pronoun),
        phrases,
      ),
    );
  const over = (text: string): string =>
    read(text, (items) => {
      const last = phrases.endingAt(items, items.length - 2, 0);
      return last && overRelative(items, 0, last, phrases);
    });

  const overParticiples = (text: string): string =>
    read(text, (items) => {
      const last = phrases.endingAt(items, items.length - 2, 0);
      return last && overParticiple(items, 0, last, phrases);
    });

  it('is found over a participle', () => {
    assert.equal(overParticiples('Protesters marching through the streets said'), 'Protesters');
    assert.equal(overParticiples('The mayor in relaying the news to parliament said'), 'The mayor');
    assert.equal(overParticiples('Yesterday, protesters marching through the streets said'), 'protesters');
    assert.equal(overParticiples('It rained on protesters marching through the streets said'), '-');
    assert.equal(overParticiples('the plan of the officials said'), '-');
    assert.equal(overParticiples('Police, according to the officials said'), '-');
  });

  it('stands before its pronoun', () => {
    assert.equal(before('the mayor, who left', 'who'), 'the mayor');
    assert.equal(before('the mayor who left', 'who'), 'the mayor');
    assert.equal(before('what he left', 'what'), '-');
  });

  it('is found over the object of its clause', () => {
    assert.equal(over('The officials who ordered that change said'), 'The officials');
    assert.equal(over('The dog that ordered the change said'), 'The dog');
    assert.equal(over('the plan of the officials said'), '-');
  });

  it('is not found over a comma, nor over a clause with a subject of its own', () => {
    assert.equal(over('The officials, who ordered that change said'), '-');
    assert.equal(over('The news that the mayor left the town said'), '-');
  });
});
