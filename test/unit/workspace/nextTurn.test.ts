import * as assert from 'node:assert/strict';
import { createLaterTask, nextTurn } from '../../../src/workspace/nextTurn';

describe('nextTurn', () => {
  it('lets those who wait go on in order, each in a turn of its own', async () => {
    const order: string[] = [];
    const step = async (name: string): Promise<void> => {
      await nextTurn();
      order.push(name);
      setImmediate(() => order.push('between'));
    };
    await Promise.all([step('one'), step('two')]);
    assert.deepEqual(order, ['one', 'between', 'two']);
  });

  it('does later work once, and not after it was put away', async () => {
    let done = 0;
    const task = createLaterTask(() => (done += 1));
    task.soon();
    task.soon();
    assert.equal(done, 0);
    await nextTurn();
    assert.equal(done, 1);
    task.soon();
    task.dispose();
    await nextTurn();
    assert.equal(done, 1);
  });
});
