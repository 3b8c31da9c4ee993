import * as assert from 'node:assert/strict';
import { joinEntities, judgeJoin, type Joinable, type JoinVerdict } from '../../../src/index/joins';

const entity = (changes: Partial<Joinable>, company: readonly string[] = []): Joinable => ({
  type: 'person',
  name: 'Lisa Alfano',
  aliases: [],
  roles: [],
  geonameId: null,
  company: () => new Set(company),
  ...changes,
});
const person = (name: string, roles: readonly string[] = [], company: readonly string[] = []): Joinable =>
  entity({ name, roles }, company);
const body = (name: string, aliases: readonly string[] = [], company: readonly string[] = []): Joinable =>
  entity({ type: 'organization', name, aliases }, company);
const place = (name: string, geonameId: number | null): Joinable => entity({ type: 'place', name, geonameId });

describe('entities over articles', () => {
  const cases: readonly [JoinVerdict['verdict'], JoinVerdict['rule'], Joinable, Joinable][] = [
    ['not same', 'join/type', person('Georgia Field'), body('Georgia Field')],
    ['same', 'join/full-name', person('Lisa Alfano'), person('Lisa M. Alfano')],
    ['same', 'join/full-name', person('Dilma Vélez', ['mayor']), person('Dilma Velez')],
    [
      'same',
      'join/shared-role',
      person('Lisa Alfano', ['harbour master']),
      person('Lisa Alfano', ['the harbour chief']),
    ],
    [
      'same',
      'join/shared-company',
      person('Lisa Alfano', ['harbour master'], ['tom reyes']),
      person('Lisa Alfano', ['mayor'], ['tom reyes', 'ada osei']),
    ],
    ['undecided', 'join/other-roles', person('Lisa Alfano', ['striker']), person('Lisa Alfano', ['mayor'])],
    ['undecided', 'join/surname-only', person('Alfano'), person('Lisa Alfano')],
    ['undecided', 'join/surname-only', person('Alfano'), person('Alfano')],
    ['same', 'join/surname-and-role', person('Alfano', ['harbour master']), person('Alfano', ['harbour chief'])],
    [
      'same',
      'join/surname-and-role',
      person('Alfano', ['harbour master'], ['tom reyes']),
      person('Lisa Alfano', ['harbour master'], ['tom reyes']),
    ],
    ['undecided', 'join/surname-only', person('Alfano', ['harbour master']), person('Lisa Alfano', ['harbour master'])],
    ['undecided', 'join/short-name', body('Christian Harbour Union', ['Harbour Union']), body('Harbour Union')],
    ['same', 'join/full-name', body('U.S. Harbour Union', ['Harbour Union']), body('Harbour Union')],
    [
      'undecided',
      'join/body-of-many',
      body('Congress of Peru', ['Congress'], ['peru']),
      body('Congress', [], ['kenya']),
    ],
    ['not same', 'join/surname-only', person('Reyes'), person('Lisa Alfano')],
    ['not same', 'join/other-name', person('Marta Alfano'), person('Lisa Alfano')],
    ['not same', 'join/middle-name', person('Lisa M. Alfano'), person('Lisa Katrin Alfano')],
    ['undecided', 'join/generation', person('Peter Lamm Jr.'), person('Peter Lamm')],
    ['same', 'join/full-name', body('Harbour Workers Union'), body('the Harbour Workers’ Union')],
    ['same', 'join/full-name', body('HWU', ['Harbour Workers Union']), body('Harbour Workers Union')],
    [
      'undecided',
      'join/body-of-many',
      body('Ministry of Health', [], ['kenya']),
      body('Ministry of Health', [], ['peru']),
    ],
    [
      'same',
      'join/shared-company',
      body('Ministry of Health', [], ['kenya']),
      body('Ministry of Health', [], ['kenya', 'nairobi']),
    ],
    ['same', 'join/place-id', place('Genoa', 3_176_219), place('Genova', 3_176_219)],
    ['not same', 'join/place-id', place('Paris', 1), place('Paris', 2)],
    ['undecided', 'join/place-without-id', place('Long Quay', null), place('Long Quay', 7)],
  ];
  for (const [verdict, rule, a, b] of cases) {
    it(`${verdict}, by ${rule}: ${a.name} and ${b.name}`, () => {
      assert.deepEqual(judgeJoin(a, b), { verdict, rule });
      assert.deepEqual(judgeJoin(b, a), { verdict, rule });
    });
  }

  it('are what a person has settled, whatever they are called', () => {
    const settled = (): 'same' => 'same';
    assert.deepEqual(judgeJoin(person('Alfano'), person('L. Alfano-Reyes'), settled), {
      verdict: 'same',
      rule: 'join/settled',
    });
  });

  it('stand together, with those in doubt beside them; surnames alone join nobody', () => {
    const all = [
      person('Lisa Alfano', ['mayor']),
      person('Alfano'),
      person('Lisa Alfano', ['striker']),
      person('Lisa Alfano', ['former mayor']),
      person('Alfano'),
      person('Marta Alfano'),
    ];
    const joined = joinEntities(all);
    assert.deepEqual(
      joined.map(({ members }) => members.map((member) => all.indexOf(member))),
      [[0, 3], [1, 4], [2], [5]],
    );
    assert.deepEqual(joined[1]?.undecided.map(({ other }) => other).sort(), [0, 2, 3]);
    assert.deepEqual(joined[0]?.undecided.map(({ other }) => other).sort(), [1, 2]);
  });
});
