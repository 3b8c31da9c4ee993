import * as assert from 'node:assert/strict';
import type { PlaceCandidate } from '../../../src/engine/analysis';
import type { Correction, Judgement, TextQuote } from '../../../src/engine/corrections/correction';
import { newJoin } from '../../../src/engine/people/joinEntry';
import { joinProposals, type CorrectedArticle } from '../../../src/index/joinProposals';

const quote = (exact: string): TextQuote => ({ exact, prefix: '', suffix: '', start: 0 });
const article = (path: string, ...judgements: Judgement<TextQuote>[]): CorrectedArticle => ({
  path,
  corrections: judgements.map((judgement, i): Correction => ({ ...judgement, id: String(i), time: '2026-01-01' })),
});
const same = (one: string, other: string, kind: 'sameAs' | 'notTheSame' = 'sameAs'): Judgement<TextQuote> => ({
  ...{ kind, target: quote(one), other: quote(other) },
});
const springfield: PlaceCandidate = {
  ...{ name: 'Springfield', kind: 'city', country: 'US', admin1: 'Ohio', latitude: 0, longitude: 0 },
  ...{ geonameId: 7, population: null },
};
const place = (exact: string): Judgement<TextQuote> => ({ kind: 'place', target: quote(exact), place: springfield });

describe('proposals of joins', () => {
  it('are what two articles were corrected in alike, with the articles', () => {
    const articles = [
      article('a.txt', same('the Iron Lady', 'Margaret Thatcher'), same('Bob', 'Rob')),
      article('b.txt', same('Margaret Thatcher', 'The Iron Lady')),
    ];
    assert.deepEqual(joinProposals(articles, [], []), [
      {
        ...{ kind: 'names', one: 'the Iron Lady', other: 'Margaret Thatcher', verdict: 'same' },
        from: ['a.txt', 'b.txt'],
      },
    ]);
  });

  it('are none where articles contradict each other, or where it was settled', () => {
    const apart = [article('a', same('A. Reis', 'Ana Reis')), article('b', same('A. Reis', 'Ana Reis', 'notTheSame'))];
    assert.deepEqual(joinProposals(apart, [], []), []);
    const twice = ['a', 'b'].map((path) => article(path, same('A. Reis', 'Ana Reis', 'notTheSame')));
    assert.equal(joinProposals(twice, [], [])[0]?.kind, 'names');
    const sides = { one: { name: 'Ana Reis', role: null }, other: { name: 'A. Reis', role: null } };
    const settled = newJoin('1', '2026-01-01T00:00:00Z', { type: 'person', ...sides, verdict: 'undecided', from: [] });
    assert.deepEqual(joinProposals(twice, settled ? [settled] : [], []), []);
  });

  it('are a home for a place that was settled twice, unless it is one', () => {
    const articles = ['a', 'b'].map((path) => article(path, place('Springfield')));
    const home = { kind: 'home', place: 'Springfield', region: 'Ohio', from: ['a', 'b'] };
    assert.deepEqual(joinProposals(articles, [], []), [home]);
    assert.deepEqual(joinProposals(articles, [], ['Ohio']), []);
    assert.deepEqual(joinProposals(articles.slice(1), [], []), []);
  });
});
