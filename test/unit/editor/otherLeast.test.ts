import assert from 'node:assert/strict';
import { otherLeast } from '../../../src/editor/otherLeast';

describe('switching between all quotations and the sure ones', () => {
  it('shows all', () => assert.equal(otherLeast(0.8, undefined, 0.5, 0.5), 0));
  it('gives back what was set', () => assert.equal(otherLeast(0, 0.8, 0.5, 0.5), 0.8));
  it('unsets what was not set', () => assert.equal(otherLeast(0, undefined, 0.5, 0.5), undefined));
  it('writes the usual value where all is inherited', () => assert.equal(otherLeast(0, undefined, 0, 0.5), 0.5));
});
