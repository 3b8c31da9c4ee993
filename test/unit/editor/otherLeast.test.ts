import assert from 'node:assert/strict';
import { otherLeast, type LeastStep } from '../../../src/editor/otherLeast';

describe('switching between a step of sureness and what was set', () => {
  const all: LeastStep = { least: 0, reached: (value) => value <= 0 };
  const certain: LeastStep = { least: 0.9, reached: (value) => value >= 0.9 };

  it('shows all', () => assert.equal(otherLeast(all, 0.8, undefined, 0.5, 0.5), 0));
  it('gives back what was set', () => assert.equal(otherLeast(all, 0, 0.8, 0.5, 0.5), 0.8));
  it('unsets what was not set', () => assert.equal(otherLeast(all, 0, undefined, 0.5, 0.5), undefined));
  it('writes the usual value where all is inherited', () => assert.equal(otherLeast(all, 0, undefined, 0, 0.5), 0.5));
  it('shows what is certain, and what was shown before', () => {
    assert.equal(otherLeast(certain, 0.5, undefined, 0.5, 0.5), 0.9);
    assert.equal(otherLeast(certain, 0, undefined, 0.5, 0.5), 0.9);
    assert.equal(otherLeast(certain, 0.9, 0, 0.5, 0.5), 0);
    assert.equal(otherLeast(certain, 0.95, undefined, 0.5, 0.5), undefined);
    assert.equal(otherLeast(certain, 0.95, undefined, 1, 0.5), 0.5);
  });
});
