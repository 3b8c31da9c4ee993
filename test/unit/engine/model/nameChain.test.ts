import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NameChain } from '../../../../src/engine/model/nameChain';
import {
  allowedPairs,
  labelCount,
  mayBegin,
  mayEnd,
  mayFollow,
  nameLabel,
  outside,
} from '../../../../src/engine/model/nameLabels';

const count = 3;
const score = fc.double({ min: -4, max: 4, noNaN: true });
const chains = fc.record({
  scores: fc.array(score, { minLength: count * labelCount, maxLength: count * labelCount }),
  transitions: fc.array(score, { minLength: allowedPairs.length, maxLength: allowedPairs.length }),
});

/** All ways to label three words, with their scores. */
function allWays(scores: readonly number[], transitions: readonly number[]): { labels: number[]; score: number }[] {
  const between = (a: number, b: number): number => transitions[allowedPairs.indexOf(a * labelCount + b)] ?? NaN;
  const ways: { labels: number[]; score: number }[] = [];
  for (let a = 0; a < labelCount; a++) {
    for (let b = 0; mayBegin(a) && b < labelCount; b++) {
      for (let c = 0; mayFollow(a, b) && c < labelCount; c++) {
        if (!mayFollow(b, c) || !mayEnd(c)) continue;
        const own = (scores[a] ?? 0) + (scores[labelCount + b] ?? 0) + (scores[2 * labelCount + c] ?? 0);
        ways.push({ labels: [a, b, c], score: own + between(a, b) + between(b, c) });
      }
    }
  }
  return ways;
}

function filled(scores: readonly number[], transitions: readonly number[]): NameChain {
  const chain = new NameChain(Float64Array.from(transitions));
  chain.begin(scores.length / labelCount);
  chain.scores.set(scores);
  return chain;
}

describe('the chain of name labels', () => {
  it('finds the best way of all', () => {
    fc.assert(
      fc.property(chains, ({ scores, transitions }) => {
        const ways = allWays(scores, transitions);
        const best = Math.max(...ways.map((way) => way.score));
        const chain = filled(scores, transitions);
        chain.decode(count);
        const found = ways.find(({ labels }) => labels.every((label, i) => chain.best[i] === label));
        assert.ok(Math.abs((found?.score ?? NaN) - best) < 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('knows how likely each label and each pair is', () => {
    fc.assert(
      fc.property(chains, ({ scores, transitions }) => {
        const ways = allWays(scores, transitions);
        const sum = ways.reduce((total, way) => total + Math.exp(way.score), 0);
        const share = (holds: (labels: readonly number[]) => boolean): number =>
          ways.filter(({ labels }) => holds(labels)).reduce((total, way) => total + Math.exp(way.score), 0) / sum;
        const chain = filled(scores, transitions);
        chain.marginals(count);
        assert.ok(Math.abs(chain.logSum - Math.log(sum)) < 1e-6);
        for (let y = 0; y < labelCount; y++) {
          const expected = share((labels) => labels[1] === y);
          assert.ok(Math.abs((chain.probabilities[labelCount + y] ?? NaN) - expected) < 1e-6);
        }
        chain.pairMarginals(2);
        allowedPairs.forEach((key, p) => {
          const expected = share((labels) => (labels[1] ?? 0) * labelCount + (labels[2] ?? 0) === key);
          assert.ok(Math.abs((chain.pairs[p] ?? NaN) - expected) < 1e-6);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('says how likely words are in a name of a type', () => {
    const scores = new Array<number>(2 * labelCount).fill(0);
    scores[nameLabel(1, 0)] = 9;
    scores[labelCount + nameLabel(1, 2)] = 9;
    const chain = filled(scores, new Array<number>(allowedPairs.length).fill(0));
    chain.marginals(2);
    assert.ok(chain.typeProbability(0, 2, 1) > 0.99);
    assert.equal(chain.likeliestType(0, 2), 1);
  });

  it('stands scores of any size and grows with the stretch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (words, seed) => {
        const chain = new NameChain(Float64Array.from(allowedPairs, (_, p) => ((p * 7919) % 17) - 8));
        chain.begin(words);
        for (let k = 0; k < words * labelCount; k++) chain.scores[k] = Math.sin(seed + k) * 5000;
        chain.marginals(words);
        chain.decode(words);
        for (let i = 0; i < words; i++) {
          let sum = 0;
          for (let y = 0; y < labelCount; y++) sum += chain.probabilities[i * labelCount + y] ?? NaN;
          assert.ok(Math.abs(sum - 1) < 1e-6, `word ${String(i)} of ${String(words)}: ${String(sum)}`);
          assert.ok(i === 0 ? mayBegin(chain.best[0] ?? 99) : mayFollow(chain.best[i - 1] ?? 99, chain.best[i] ?? 99));
        }
        assert.ok(mayEnd(chain.best[words - 1] ?? outside));
      }),
      { numRuns: 100 },
    );
  });
});
