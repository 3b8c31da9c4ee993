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
  it('in a headline ordinary words are none, unless a known name begins with them', () => {
    const headline = contextOf('Storm Over United States As World Bank Meets Mark Zielke');
    const ordinary = (index: number): boolean => isOrdinaryInHeadline(headline, index, 'title');
    assert.deepEqual([0, 2, 5, 8].map(ordinary), [true, false, false, false]);
    assert.ok(goesOnInHeadline(headline, 2, 3) && goesOnInHeadline(headline, 5, 6));
  });
});
