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
    ['the press secretary| said', 'the press secretary (secretary)'],
    ['the campaign manager| said', 'the campaign manager (manager)'],
    ['the White House aides| said', 'the White House aides (aides)'],
    ['the accused man| said', 'the accused man (man)'],
    ['the accused| said', 'the accused (accused)'],
    ['retired colonel Jane Roe| said', 'retired colonel Jane Roe (roe)'],
    ['a recently retired colonel| said', 'a recently retired colonel (colonel)'],
    ['He said, retired colonels| said', 'retired colonels (colonels)'],
    ['his saying| said', 'his saying (saying)'],
    ["the mayor didn't| said", '-'],
    ['the mayor & council| said', 'the mayor & council (council)'],
    ['the mayor - council| said', 'council (council)'],
    ['the mayor-council| said', 'the mayor-council (council)'],
    ['he knows that the mayor| said', 'the mayor (mayor)'],
    ['that mayor| said', 'that mayor (mayor)'],
    ['all of the workers| said', 'all of the workers (all)'],
    ['both his aides| said', 'both his aides (aides)'],
    ['one of those men| said', 'one of those men (one)'],
    ['week of the workers| said', 'the workers (workers)'],
    ['Leeds on the workers| said', 'the workers (workers)'],
    ['those at the port| said', 'those at the port (those)'],
    ['the mayor (of Leeds)| said', 'the mayor (of Leeds) (mayor)'],
    ['the mayor (Leeds) of the port| said', 'the mayor (Leeds) of the port (mayor)'],
    ['Tuesday (Leeds) of the port| said', 'the port (port)'],
    ['mayors of old towns| said', 'mayors of old towns (mayors)'],
    ['the (Leeds) Reed| said', 'Reed (reed)'],
    ['the many workers| said', 'the many workers (workers)'],
    ['a council press| said', 'a council press (press)'],
    ['of the mayor| said', 'the mayor (mayor)'],
    ['& the mayor| said', 'the mayor (mayor)'],
    ['makes sense| said', 'sense (sense)'],
    ['the reports| said', 'the reports (reports)'],
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
    ['said |the accused man on Monday', 'the accused man (man)'],
    ['said |the press secretary here', 'the press secretary (secretary)'],
    ['said |aides said', 'aides (aides)'],
    ['said |a majority want', 'a majority (majority)'],
    ['said |reports of fraud', 'reports of fraud (reports)'],
    ['said |Post reports that', 'Post (post)'],
    ['said |the mayor & council', 'the mayor & council (council)'],
    ['said |the mayor (of Leeds) here', 'the mayor (of Leeds) (mayor)'],
    ["said |'s mayor", '-'],
    ["said |the mayor's on Monday", 'the mayor (mayor)'],
    ['said |the very old mayor', 'the very old mayor (mayor)'],
    ['said |Guard in the port', 'Guard in the port (guard)'],
    ['|press old', 'press old (old)'],
    ['|press &', '-'],
    ['said |press officers', 'press officers (officers)'],
    ['said |press Reed', 'press Reed (reed)'],
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
