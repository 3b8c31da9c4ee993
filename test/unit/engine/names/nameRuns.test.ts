import * as assert from 'node:assert/strict';
import { findRuns } from '../../../../src/engine/names/nameRuns';
import { contextOf } from '../entities/reading';

function runs(text: string): string[] {
  const context = contextOf(text);
  return findRuns(context, 0, context.view.tokens.count).map(({ from, to }) => context.view.slice(from, to));
}

describe('runs of words written like names', () => {
  it('go over titles and nationalities, which are cut later', () => {
    assert.deepEqual(runs('yesterday US Secretary of State Walter Brigham met Clara'), [
      'US Secretary of State Walter Brigham',
      'Clara',
    ]);
  });
  it('end at commas, possessives and dates', () => {
    assert.deepEqual(runs("Oslo, Norway's fleet left Bergen Tuesday"), ['Oslo', 'Norway', 'Bergen']);
  });
  it('begin with particles', () => assert.deepEqual(runs('so de Vos met al-Rashidi'), ['de Vos', 'al-Rashidi']));
  it('begin with particles before a capital only', () => {
    assert.deepEqual(runs('so van der Vos met'), ['van der Vos']);
    assert.deepEqual(runs('so de-Vos and van der vos met al-rashidi and al - Rashidi'), ['Rashidi']);
    assert.deepEqual(runs('they met al'), []);
    assert.deepEqual(runs('they met de'), []);
  });
  it('know where a capital may be due to the place', () => {
    const context = contextOf('Rain fell. "Storms" hit Oslo');
    const { count } = context.view.tokens;
    assert.deepEqual(
      findRuns(context, 3, count).map(({ initial }) => initial),
      [true, false],
    );
  });
  it('are never longer than a bound', () => {
    const context = contextOf('Xyzzy '.repeat(100));
    for (const { from, to } of findRuns(context, 0, context.view.tokens.count)) assert.ok(to - from <= 14);
  });
});
