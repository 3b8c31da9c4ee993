import assert from 'node:assert/strict';
import { isFactKey, readPerson } from '../../../../src/engine/people/personEntry';

describe('an entry of a person', () => {
  const head = { id: 'a', time: '2026-01-01T00:00:00Z', name: 'Ana Reis' };

  it('counts every text but what tells which entry it is', () => {
    const entry = readPerson({ ...head, part: 'newsmaker', age: '40', note: 'met twice', size: 3, also: ['Reis', 7] });
    assert.deepEqual(entry?.facts, { part: 'newsmaker', age: '40' });
    assert.deepEqual([entry.type, entry.also], ['person', ['Reis']]);
  });

  it('is none without what it needs, or of a kind that is not described', () => {
    for (const odd of [
      null,
      [],
      'Reis',
      {},
      { ...head, id: '' },
      { ...head, time: 'now' },
      { ...head, type: 'place' },
    ]) {
      assert.equal(readPerson(odd), undefined);
    }
    assert.equal(readPerson({ ...head, deep: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown }), undefined);
  });

  it('has keys of a newsroom’s own', () => {
    assert.deepEqual(['age', 'name', ' ', '__proto__', 'x'.repeat(201)].map(isFactKey), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
