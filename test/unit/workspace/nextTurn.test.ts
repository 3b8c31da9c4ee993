import * as assert from 'node:assert/strict';
import { createLaterTask, inTurns, nextTurn } from '../../../src/workspace/nextTurn';

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

  it('does work in steps, with turns in between, until it is no longer wanted', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    function* untilOthersHadTurns(): Generator<void, string, void> {
      while (turns < 2) yield;
      return 'done';
    }
    assert.equal(await inTurns(untilOthersHadTurns()), 'done');
    clearInterval(count);
    let steps = 0;
    function* forever(): Generator<void, never, void> {
      for (;;) {
        steps += 1;
        yield;
      }
    }
    assert.equal(await inTurns(forever(), () => steps === 0), undefined);
  });
});
