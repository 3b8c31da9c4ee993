import assert from 'node:assert/strict';
import { LONGEST_TEXT } from '../../../../src/engine/corrections/entry';
import { isFact, isFactKey, LONGEST_FACT, readPerson } from '../../../../src/engine/people/personEntry';

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
      { ...head, id: 'x'.repeat(LONGEST_TEXT + 1) },
      { ...head, name: 7 },
      Object.assign([], head),
    ]) {
      assert.equal(readPerson(odd), undefined);
    }
    assert.equal(readPerson({ ...head, deep: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown }), undefined);
  });

  it('has facts of some words, and not too many of them', () => {
    const long = 'x'.repeat(LONGEST_FACT + 1);
    assert.deepEqual(['40', ' ', long, 40].map(isFact), [true, false, false, false]);
    assert.deepEqual(readPerson({ ...head, age: ' ', group: long, also: 'Reis' })?.facts, {});
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`fact${String(i)}`, 'yes']));
    assert.equal(Object.keys(readPerson({ ...head, ...many })?.facts ?? {}).length, 50);
    assert.equal(readPerson({ ...head, type: 'organization' })?.type, 'organization');
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
