import * as assert from 'node:assert/strict';
import { refusal } from '../../../src/cli/memory';

describe('cli/memory', () => {
  it('has room for ten megabytes in 400 and for fifty in 1500', () => {
    assert.equal(refusal(10e6, 400e6), null);
    assert.equal(refusal(50e6, 1500 * 2 ** 20), null);
    assert.equal(refusal(0), null);
  });

  it('says what is too large, and what to do', () => {
    const said = refusal(100e6, 1500e6);
    assert.match(said ?? '', /has 100 MB .* some 2950 MB .* 1500 MB .*--max-old-space-size=2950$/);
  });
});
