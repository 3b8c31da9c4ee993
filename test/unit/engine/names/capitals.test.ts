import * as assert from 'node:assert/strict';
import { goesOnInHeadline, isCapital, isOrdinaryInHeadline } from '../../../../src/engine/names/capitals';
import { contextOf } from '../entities/reading';

describe('what a capital tells', () => {
  it('dates, articles and I are no names', () => {
    for (const word of ['Monday', 'December', 'I', 'A', 'rain']) assert.ok(!isCapital(contextOf(word), 0), word);
    assert.ok(isCapital(contextOf('Oslo'), 0));
  });
  it('The counts before a capital', () => {
    assert.ok(isCapital(contextOf('The Hague'), 0));
    assert.ok(!isCapital(contextOf('The town'), 0) && !isCapital(contextOf('The Monday'), 0));
  });
  it('May counts beside a first name or as one', () => {
    assert.ok(isCapital(contextOf('Theresa May'), 1));
    assert.ok(isCapital(contextOf('June Okafor'), 0));
    assert.ok(!isCapital(contextOf('in May'), 1));
  });
  it('months and days count as people where only those stand', () => {
    for (const text of ['Mr. March', 'Mrs. May', 'President May', 'May resigned', "May's plan"]) {
      const context = contextOf(text);
      const at = /^(?:Mr|Mrs|President)/.test(text) ? 1 : 0;
      assert.ok(isCapital(context, at), text);
    }
    for (const text of ['last May resigned', 'in May resigned', '5 May resigned', 'the May 5'])
      assert.ok(!isCapital(contextOf(text), 1), text);
    for (const text of ["Monday's plan", 'Tuesday resigned', 'May 5', 'mr March'])
      assert.ok(!isCapital(contextOf(text), text.startsWith('mr') ? 1 : 0), text);
  });
  it('a short month counts inside a name', () => {
    assert.ok(isCapital(contextOf('Kwan Jun Wei'), 1));
    for (const text of ['Kwan Jun left', 'Kwan Jun. Wei', 'Monday Jun Wei', 'Kwan Jun Monday', 'Trade Jun Wei'])
      assert.ok(!isCapital(contextOf(text), 1), text);
  });
  it('a month counts before a surname that no date or ordinary word is', () => {
    assert.ok(isCapital(contextOf('June Quillen'), 0));
    for (const text of ['June Monday', 'June Trade', 'June rain', 'Monday Quillen'])
      assert.ok(!isCapital(contextOf(text), 0), text);
  });
  it('a verb does not go on a name in a headline, a surname does', () => {
    assert.ok(!goesOnInHeadline(contextOf('Emily Visits Norway'), 0, 1));
    assert.ok(goesOnInHeadline(contextOf('Emily Rice Norway'), 0, 1));
    assert.ok(goesOnInHeadline(contextOf('Terhune Bank Norway'), 0, 1));
    assert.ok(!goesOnInHeadline(contextOf('Terhune Rice Norway'), 0, 1));
  });
  it('short words of capitals are ordinary ones, though an organisation has the name', () => {
    const both = (text: string): boolean[] =>
      (['capitals', 'title'] as const).map((style) => isOrdinaryInHeadline(contextOf(text), 0, style));
    assert.deepEqual(both('AID FOR NORWAY'), [true, true]);
    assert.deepEqual(both('WHO MEETS'), [true, false]);
  });
  it('in a headline ordinary words are none, unless a known name begins with them', () => {
    const headline = contextOf('Storm Over United States As World Bank Meets Mark Zielke');
    const ordinary = (index: number): boolean => isOrdinaryInHeadline(headline, index, 'title');
    assert.deepEqual([0, 2, 5, 8].map(ordinary), [true, false, false, false]);
    assert.ok(goesOnInHeadline(headline, 2, 3) && goesOnInHeadline(headline, 5, 6));
  });
});
