import * as assert from 'node:assert/strict';
import { inSlices } from '../../../src/index/inSlices';

describe('long work in slices', () => {
  it('lets others have their turn, and gives what the work gives', async () => {
    const seen: string[] = [];
    function* work(): Generator<void, string, void> {
      for (const step of ['first', 'second']) {
        const end = performance.now() + 15;
        while (performance.now() < end);
        seen.push(step);
        yield;
      }
      return 'done';
    }
    setTimeout(() => seen.push('another'), 0);
    assert.equal(await inSlices(work()), 'done');
    assert.deepEqual(seen, ['first', 'another', 'second']);
  });

  it('passes on what goes wrong', async () => {
    // eslint-disable-next-line require-yield -- It fails before its first step.
    function* broken(): Generator<void, string, void> {
      throw new Error('damaged');
    }
    await assert.rejects(inSlices(broken()), /damaged/);
  });
});
