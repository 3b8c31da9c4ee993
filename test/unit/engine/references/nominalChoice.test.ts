import * as assert from 'node:assert/strict';
import type { Entity } from '../../../../src/engine/analysis';
import { Discourse } from '../../../../src/engine/references/discourse';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { nearestOf } from '../../../../src/engine/references/nominalChoice';

const entity = (id: string): Entity => ({
  id,
  type: 'person',
  name: id,
  aliases: [],
  roles: [],
  maybeSameAs: [],
  mentions: [],
  place: null,
});
const [a, b] = [entity('a'), entity('b')];

/** Who is meant in sentence 20, when each was spoken of in a sentence and fits with a confidence. */
function chosen(...spokenOf: readonly (readonly [Entity, number, number])[]): string | null {
  const discourse = new Discourse();
  for (const [who, sentence] of spokenOf)
    discourse.mention(who, { span: [0, 1], form: 'name', sentence, paragraph: 0, place: 'subject', says: false });
  const links = spokenOf.map(([who, , confidence]) => ({ entity: who, confidence, by: { rule: 'test' } }));
  return nearestOf(links, discourse, 20, plainLedger)?.entity.id ?? null;
}

describe('nominalChoice', () => {
  it('takes the only one', () => assert.equal(chosen([a, 18, 0.8]), 'a'));
  it('takes the clearly nearer one', () => assert.equal(chosen([a, 14, 0.8], [b, 19, 0.8]), 'b'));
  it('takes none of two alike', () => assert.equal(chosen([a, 18, 0.8], [b, 19, 0.8]), null));
  it('takes none who was spoken of long ago', () => assert.equal(chosen([a, 2, 0.8]), null));
  it('takes none whom the text did not speak of yet', () => {
    assert.equal(
      nearestOf([{ entity: a, confidence: 1, by: { rule: 'test' } }], new Discourse(), 3, plainLedger),
      null,
    );
    assert.equal(nearestOf([], new Discourse(), 3, plainLedger), null);
  });
});
