import assert from 'node:assert/strict';
import { LONGEST_TEXT } from '../../../../src/engine/corrections/entry';
import { newJoin, readJoin } from '../../../../src/engine/people/joinEntry';

describe('what was settled about two names', () => {
  const head = { id: 'j', time: '2026-01-01T00:00:00Z', one: 'Bob Reed', other: 'Robert Reed', verdict: 'same' };

  it('is read with what it needs, and as a person without a type', () => {
    const join = readJoin(head);
    assert.deepEqual([join?.type, join?.one, join?.from], ['person', { name: 'Bob Reed', role: null }, []]);
    assert.equal(join?.raw, head);
    for (const type of ['person', 'organization', 'place']) assert.equal(readJoin({ ...head, type })?.type, type);
    for (const verdict of ['same', 'not same', 'undecided']) assert.ok(readJoin({ ...head, verdict }));
  });

  it('has roles and sources that are texts, of the latter a bounded number', () => {
    const join = readJoin({ ...head, oneRole: 'mayor', otherRole: ' ', from: ['a.txt', 7, ''] });
    assert.deepEqual([join?.one.role, join?.other.role, join?.from], ['mayor', null, ['a.txt']]);
    assert.deepEqual(readJoin({ ...head, oneRole: 4, otherRole: 'judge', from: 'a.txt' })?.other.role, 'judge');
    assert.equal(readJoin({ ...head, from: Array(99).fill('a.txt') })?.from.length, 50);
  });

  it('is nothing without what it needs', () => {
    const long = 'x'.repeat(LONGEST_TEXT + 1);
    for (const odd of [
      null,
      [],
      'Reed',
      { ...head, id: 3 },
      { ...head, id: long },
      { ...head, time: 'now' },
      { ...head, type: 'event' },
      { ...head, verdict: 'maybe' },
      { ...head, one: ' ' },
      { ...head, other: long },
      Object.assign([], head),
      { ...head, deep: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown },
    ])
      assert.equal(readJoin(odd), undefined);
  });

  it('is written with the roles and sources that there are', () => {
    const said = { type: 'person', verdict: 'not same', other: { name: 'Robert Reed', role: null } } as const;
    const join = newJoin('j', head.time, { ...said, one: { name: 'Bob Reed', role: 'judge' }, from: [] });
    assert.deepEqual(Object.keys(join?.raw ?? {}), ['id', 'time', 'type', 'one', 'oneRole', 'other', 'verdict']);
    assert.equal(newJoin('', head.time, { ...said, one: { name: 'Bob', role: null }, from: [] }), undefined);
  });
});
