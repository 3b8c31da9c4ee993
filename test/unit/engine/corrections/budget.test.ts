import assert from 'node:assert/strict';
import { Budget } from '../../../../src/engine/corrections/budget';

describe('budget', () => {
  it('grows linearly with the text', () => {
    const spent = (length: number): number => {
      const budget = new Budget(length);
      let steps = 0;
      for (; !budget.isSpent; steps += 100_000) budget.spend(100_000);
      return steps;
    };
    const [none, some, twice] = [spent(0), spent(1_000_000), spent(2_000_000)];
    assert.equal(twice - some, some - none);
  });

  it('asks for a pause after some work, once', () => {
    const budget = new Budget(0);
    assert.equal(budget.needsPause(), false);
    budget.spend(1_000_000);
    assert.equal(budget.needsPause(), true);
    assert.equal(budget.needsPause(), false);
  });
});
