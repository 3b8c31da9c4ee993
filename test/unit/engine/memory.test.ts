import * as assert from 'node:assert/strict';
import { Memory } from '../../../src/engine/memory';

describe('memory', () => {
  it('keeps what is asked for again and forgets the rest', () => {
    const memory = new Memory<number>(2);
    memory.set('kept', 1);
    for (let i = 0; i < 10; i++) {
      memory.set(`other ${String(i)}`, i);
      assert.equal(memory.get('kept'), 1);
    }
    assert.equal(memory.get('other 0'), undefined);
    assert.equal(memory.get('other 9'), 9);
  });

  it('remembers an answer of zero, of nothing and of an empty text', () => {
    const memory = new Memory<number | string | null>(1);
    memory.set('zero', 0);
    assert.equal(memory.get('zero'), 0);
    memory.set('nothing', null);
    assert.equal(memory.get('nothing'), null);
    memory.set('empty', '');
    assert.equal(memory.get('empty'), '');
  });
});
