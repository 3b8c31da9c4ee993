import * as assert from 'node:assert/strict';
import { Waiters } from '../../../src/workspace/waiters';

describe('who waits for an answer', () => {
  it('is answered together with all others, once', async () => {
    const waiters = new Waiters<string>();
    const both = [waiters.next(), waiters.next()];
    assert.equal(waiters.size, 2);
    waiters.answer('read');
    waiters.answer('again');
    assert.deepEqual(await Promise.all(both), ['read', 'read']);
    assert.equal(waiters.size, 0);
  });

  it('waits no longer when it thinks better of it', async () => {
    const waiters = new Waiters<string>();
    let cancel = (): void => undefined;
    let disposed = 0;
    const token = {
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => (disposed += 1) };
      },
    };
    const asked = waiters.next(token);
    const other = waiters.next();
    cancel();
    assert.equal(await asked, undefined);
    assert.deepEqual([waiters.size, disposed], [1, 1]);
    waiters.answer('read');
    assert.equal(await other, 'read');
  });
});
