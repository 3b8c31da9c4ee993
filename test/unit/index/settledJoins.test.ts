import * as assert from 'node:assert/strict';
import { newJoin, type JoinEntry, type JoinSide } from '../../../src/engine/people/joinEntry';
import { joinEntities, judgeJoin, type Joinable } from '../../../src/index/joins';
import { settledJoins } from '../../../src/index/settledJoins';

const who = (name: string, role?: string, type: Joinable['type'] = 'person'): Joinable => ({
  ...{ type, name, aliases: [], roles: role === undefined ? [] : [role], geonameId: null },
  company: () => new Set(),
});
const side = (name: string, role: string | null = null): JoinSide => ({ name, role });
const join = (one: JoinSide, other: JoinSide, verdict: JoinEntry['verdict'], day = 1): JoinEntry => {
  const time = `2026-01-0${String(day)}T00:00:00.000Z`;
  return newJoin(String(day), time, { type: 'person', one, other, verdict, from: [] })!;
};

describe('settled joins', () => {
  it('outweigh what the articles say, either way round', () => {
    const settled = settledJoins([join(side('Bob Reed'), side('Robert Reed'), 'same')]);
    const [bob, robert] = [who('Bob Reed'), who('Robert Reed')];
    assert.equal(judgeJoin(bob, robert).verdict, 'not same');
    assert.deepEqual(judgeJoin(bob, robert, settled.judge), { verdict: 'same', rule: 'join/settled' });
    assert.equal(judgeJoin(robert, bob, settled.judge).verdict, 'same');
    assert.equal(joinEntities([bob, robert, who('Bob Reed')], settled.judge).length, 1);
    assert.equal(judgeJoin(bob, who('Anna Reed'), settled.judge).verdict, 'not same');
    assert.deepEqual(settled.otherNames('person', 'bob  reed'), ['Robert Reed']);
    assert.deepEqual(settled.otherNames('organization', 'Bob Reed'), []);
  });

  it('tell two of one name apart by a word of their roles', () => {
    const settled = settledJoins([join(side('Ana Reis', 'mayor'), side('Ana Reis', 'goalkeeper'), 'not same')]);
    const [mayor, keeper, nobody] = [
      who('Ana Reis', 'mayor of Faro'),
      who('Ana Reis', 'the goalkeeper'),
      who('Ana Reis'),
    ];
    assert.equal(judgeJoin(mayor, keeper, settled.judge).verdict, 'not same');
    assert.equal(judgeJoin(mayor, who('Ana Reis', 'mayor'), settled.judge).rule, 'join/shared-role');
    assert.equal(judgeJoin(mayor, nobody, settled.judge).rule, 'join/full-name');
  });

  it('can leave it open, and the later one counts', () => {
    const [same, open] = [
      join(side('Ana Reis'), side('A. Reis'), 'same', 1),
      join(side('A. Reis'), side('Ana Reis'), 'undecided', 2),
    ];
    const [one, other] = [who('Ana Reis'), who('A. Reis')];
    assert.equal(judgeJoin(one, other, settledJoins([same, open]).judge).verdict, 'undecided');
    assert.equal(judgeJoin(one, other, settledJoins([open, { ...same, time: '2026-02' }]).judge).verdict, 'same');
  });
});
