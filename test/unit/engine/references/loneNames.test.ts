import * as assert from 'node:assert/strict';
import type { Entity } from '../../../../src/engine/analysis';
import { loneNames, surnameBook } from '../../../../src/engine/references/loneNames';
import { plainLedger } from '../../../../src/engine/rules/ledger';

const entity = (id: string, type: Entity['type'], name: string, aliases: string[] = []): Entity =>
  ({ id, type, name, aliases, mentions: [], roles: [] }) as unknown as Entity;
const known = loneNames([
  entity('e1', 'person', 'Tom Pope'),
  entity('e2', 'person', 'Long Yifan'),
  entity('e3', 'person', 'Ann Reed'),
  entity('e4', 'person', 'Bea Reed'),
  entity('e5', 'organization', 'Brookings Institution'),
  entity('e6', 'organization', 'Sorn Police'),
]);

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
  ['ZQ', null],
];

describe('one word that speaks', () => {
  for (const [word, id, rule] of cases)
    it(`${word}: ${id ?? 'nobody'}`, () => {
      const answer = surnameBook.answer({ ...known, word }, plainLedger);
      assert.deepEqual([answer?.found.id ?? null, answer?.rule], [id, rule]);
    });
});
