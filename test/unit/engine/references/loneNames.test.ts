import * as assert from 'node:assert/strict';
import type { Entity } from '../../../../src/engine/analysis';
import { loneNames, surnameBook } from '../../../../src/engine/references/loneNames';
import { plainLedger } from '../../../../src/engine/rules/ledger';

const entity = (id: string, type: Entity['type'], name: string, aliases: string[] = []): Entity =>
  ({ id, type, name, aliases, mentions: [], roles: [] }) as unknown as Entity;
const text = 'Tom Pope, 32, left. Ann Reed (41) and Bea Reed, 41, slept.';
const named = (id: string, name: string): Entity => {
  const at = text.indexOf(name);
  return {
    ...entity(id, 'person', name),
    mentions: [{ span: [at, at + name.length], form: 'name' }],
  } as unknown as Entity;
};
const entities = [
  named('e1', 'Tom Pope'),
  entity('e2', 'person', 'Long Yifan'),
  named('e3', 'Ann Reed'),
  named('e4', 'Bea Reed'),
  entity('e5', 'organization', 'Brookings Institution'),
  entity('e6', 'organization', 'Sorn Police'),
];
const known = loneNames(entities, text);

/** A word that speaks, the one it means, and by which rule. */
const cases: readonly (readonly [word: string, id: string | null, rule?: string])[] = [
  ['Pope', 'e1', 'link/surname'],
  ['POPE', 'e1', 'link/surname'],
  ['Long', 'e2', 'link/first-word'],
  ['Reed', null],
  ['the Brookings institution', 'e5', 'link/form'],
  ['Brookings institution', 'e5', 'link/form'],
  ['the police', 'e6', 'link/police'],
  ['the mayor', null],
  ['LY', 'e2', 'link/initials'],
  ['The 32-year-old', 'e1', 'link/age'],
  ['the 41-year-old', null],
  ['ZQ', null],
];

describe('one word that speaks', () => {
  for (const [word, id, rule] of cases)
    it(`${word}: ${id ?? 'nobody'}`, () => {
      const answer = surnameBook.answer({ ...known, word }, plainLedger);
      assert.deepEqual([answer?.found.id ?? null, answer?.rule], [id, rule]);
    });
});
