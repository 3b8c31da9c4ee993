import assert from 'node:assert/strict';
import { readPerson } from '../../../../src/engine/people/personEntry';
import { peopleOf } from '../../../../src/engine/people/peopleOf';

describe('people of a folder', () => {
  const entry = (id: string, day: number, more: object): NonNullable<ReturnType<typeof readPerson>> =>
    readPerson({ id, time: `2026-01-0${String(day)}T00:00:00Z`, name: 'Ana Reis', ...more }) ?? assert.fail();
  const people = peopleOf([
    entry('b', 2, { group: 'city', age: '40' }),
    entry('a', 1, { group: 'port', part: 'newsmaker' }),
    entry('c', 1, { name: 'Big Blue', type: 'organization', also: ['IBM'], group: 'business' }),
  ]);

  it('are found by the full name, whatever its case, or a further name, and by their type', () => {
    assert.equal(people.factsOf({ name: 'ANA  REIS', type: 'person' })['group'], 'city');
    assert.equal(people.factsOf({ name: 'IBM', type: 'organization' })['group'], 'business');
    assert.deepEqual(people.factsOf({ name: 'Reis', type: 'person' }), {});
    assert.deepEqual(people.factsOf({ name: 'IBM', type: 'person' }), {});
  });

  it('say the latest last, whatever order they stand in', () => {
    const ages = (...days: readonly number[]): string | undefined =>
      peopleOf(days.map((day) => entry(String(day), day, { age: String(day) }))).factsOf({
        name: 'Ana Reis',
        type: 'person',
      })['age'];
    assert.deepEqual([ages(1, 2, 3), ages(3, 2, 1), ages(2, 3, 1)], ['3', '3', '3']);
  });

  it('have what two copies of an entry say together, of two answers the later', () => {
    assert.deepEqual(people.factsOf({ name: 'Ana Reis', type: 'person' }), {
      group: 'city',
      part: 'newsmaker',
      age: '40',
    });
    assert.deepEqual(
      people.entriesOf({ name: 'Ana Reis', type: 'person' }).map(({ id }) => id),
      ['a', 'b'],
    );
  });
});
