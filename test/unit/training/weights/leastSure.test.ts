import * as assert from 'node:assert/strict';
import { leastSure } from '../../../../training/weights/leastSure';

describe('leastSure', () => {
  it('leaves out what costs more than it brings, and no more than that', () => {
    const guesses = [
      ...Array.from({ length: 50 }, () => ({ sure: 0.9, right: true })),
      ...Array.from({ length: 50 }, () => ({ sure: 0.5, right: true })),
      ...Array.from({ length: 50 }, () => ({ sure: 0.05, right: false })),
    ];
    assert.deepEqual(leastSure(guesses, 100), { least: 0.06, best: 1 });
  });
});
