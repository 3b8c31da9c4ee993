import assert from 'node:assert/strict';
import { frequency } from '../../../../src/engine/quotes/sure/frequencyTable';
import { fitTable, type Case } from '../../../../training/sure/regression';

describe('regression', () => {
  /** Forty texts; of the links with the sign *good* nine in ten are right, of the others three. */
  const cases = Array.from({ length: 400 }, (_, i): Case => {
    const good = i % 2 === 0;
    const tenth = Math.floor(i / 2) % 10;
    return {
      signs: { names: good ? ['good'] : ['poor'], raw: 0.5 },
      right: good ? tenth < 9 : tenth < 3,
      text: String(i % 40),
    };
  });

  it('finds frequencies', () => {
    const { table, loss } = fitTable(cases);
    assert.ok(Math.abs(frequency({ names: ['good'], raw: 0.5 }, table) - 0.9) < 0.05);
    assert.ok(Math.abs(frequency({ names: ['poor'], raw: 0.5 }, table) - 0.3) < 0.08);
    assert.ok(loss < 0.55, String(loss));
  });

  it('allows for right links that one reader overlooks', () => {
    const { table } = fitTable(cases, 0.92);
    assert.ok(frequency({ names: ['good'], raw: 0.5 }, table) > 0.94);
    assert.ok(frequency({ names: ['poor'], raw: 0.5 }, table) < 0.4);
  });

  it('bends where the very sure are righter than in proportion', () => {
    // Of texts left out: of the doubtful a little more than half are right, of the sure all but one in a hundred.
    const shares = { sure: 99, doubtful: 55, poor: 5 };
    const many = Object.entries(shares).flatMap(([name, right]) =>
      Array.from({ length: 400 }, (_, i): Case => {
        return { signs: { names: [name], raw: 0.5 }, right: i % 100 < right, text: String(Math.floor(i / 100)) };
      }),
    );
    const { table } = fitTable(many);
    for (const [name, right] of Object.entries(shares))
      assert.ok(Math.abs(frequency({ names: [name], raw: 0.5 }, table) - right / 100) < 0.03, name);
    assert.ok(table.stretch.bend >= 0);
  });

  it('never says less where the rules are surer', () => {
    const odd = cases.map((each): Case => ({ ...each, signs: { ...each.signs, raw: each.right ? 0.4 : 0.6 } }));
    assert.equal(fitTable(odd).table.raw, 0);
  });
});
