import * as assert from 'node:assert/strict';
import { NounPhrases, type Phrase } from '../../../../src/engine/syntax/nounPhrases';
import type { Item } from '../../../../src/engine/syntax/clauseItems';
import { itemsOf, lexicon } from '../quotes/reader';

const phrases = new NounPhrases(lexicon);

function shown(text: string, items: readonly Item[], phrase: Phrase | null): string {
  if (!phrase) return '-';
  return `${text.slice(items[phrase.from]?.start, items[phrase.to - 1]?.end)} (${items[phrase.head]?.word ?? ''})`;
}

/** The phrase that ends before the bar, with its head. */
function ending(marked: string): string {
  const text = marked.replace('|', '');
  const items = itemsOf(text);
  const last = items.filter(({ end }) => end <= marked.indexOf('|')).length - 1;
  return shown(text, items, phrases.endingAt(items, last, 0));
}

/** The phrase that begins behind the bar, with its head. */
function starting(marked: string): string {
  const text = marked.replace('|', '');
  const items = itemsOf(text);
  const from = items.findIndex(({ start }) => start >= marked.indexOf('|'));
  return shown(text, items, phrases.startingAt(items, from, items.length));
}

describe('noun phrases', () => {
  const ends: readonly (readonly [string, string])[] = [
    ['In Leeds the old mayor| said', 'the old mayor (mayor)'],
    ['a spokesman for the port| said', 'a spokesman for the port (spokesman)'],
    ['Ann Reed of the Harbour Club| said', 'Ann Reed of the Harbour Club (reed)'],
    ['all the workers| said', 'all the workers (workers)'],
    ['many of the workers| said', 'many of the workers (many)'],
    ['that he| said', 'he (he)'],
    ['Hill wrote that Reed| said', 'Reed (reed)'],
    ['Ann Reed (Ind.)| said', 'Ann Reed (Ind.) (reed)'],
    ['the mayor (of Leeds) of the north| said', 'the mayor (of Leeds) of the north (mayor)'],
    ['on Monday the| said', '-'],
    ['every| said', '-'],
    ['many| said', 'many (many)'],
    ["the mayor's spokesman| said", "the mayor's spokesman (spokesman)"],
    ['the very old mayor| said', 'the very old mayor (mayor)'],
    ['“It is” people| said', 'people (people)'],
    ['the 12-year-old girl| said', 'the 12-year-old girl (girl)'],
    ['said on Monday in Leeds people| said', 'Leeds people (people)'],
  ];
  for (const [text, phrase] of ends) {
    it(`end before ${text}`, () => assert.equal(ending(text), phrase));
  }

  const starts: readonly (readonly [string, string])[] = [
    ['said |the old mayor of Leeds on Monday', 'the old mayor of Leeds (mayor)'],
    ['said |Reed in a statement', 'Reed (reed)'],
    ['said |a spokesman in a statement', 'a spokesman (spokesman)'],
    ['said |a spokesman in the port', 'a spokesman in the port (spokesman)'],
    ['said |he on Monday', 'he (he)'],
    ['said |many of the workers here', 'many of the workers (many)'],
    ['said |those at the port', 'those at the port (those)'],
    ['said |Ann Reed (Ind.) on Monday', 'Ann Reed (Ind.) (reed)'],
    ['said |on Monday', '-'],
    ['said |“we stay”', '-'],
    ["said |the mayor's on Monday", 'the mayor (mayor)'],
    ['said |the very old mayor', 'the very old mayor (mayor)'],
    ['said |a mayor of last week', 'a mayor (mayor)'],
  ];
  for (const [text, phrase] of starts) {
    it(`begin behind ${text}`, () => assert.equal(starting(text), phrase));
  }

  it('tell things, offices and roles', () => {
    const at = (text: string): readonly [readonly Item[], Phrase] => {
      const items = itemsOf(text);
      const phrase = phrases.startingAt(items, 0, items.length);
      assert.ok(phrase);
      return [items, phrase];
    };
    assert.ok(phrases.isThing(...at('the road')));
    assert.ok(!phrases.isThing(...at('the mayor')));
    assert.ok(!phrases.isThing(...at('Reed')));
    assert.ok(!phrases.isThing(...at('many')));
    assert.ok(phrases.isOffice(...at('the Health Secretary')));
    assert.ok(!phrases.isOffice(...at('Health Secretary')));
    assert.ok(!phrases.isOffice(...at('the health secretary')));
    assert.ok(phrases.isRole(...at('an analyst at the bank')));
    assert.ok(phrases.isRole(...at('the surveyor Jane Roe')));
    assert.ok(!phrases.isRole(...at('the report')));
    assert.ok(!phrases.isRole(...at('Jane Roe')));
  });
});
