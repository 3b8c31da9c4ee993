import * as assert from 'node:assert/strict';
import { find, names } from '../entities/reading';

describe('what stands before a name', () => {
  const fixtures: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['They asked spokesman Terhune about it.', 'person: Terhune'],
    ['They live in Terhune now.', 'place: Terhune'],
    ['They left the village of Terhune.', 'place: Terhune'],
    ['They fled to northern Terhune.', 'place: Terhune'],
    ['They sued retailer Terhune.', 'organization: Terhune'],
    ['They camped along the Terhune.', 'place: Terhune'],
    ['They lived on the banks of the Terhune.', 'place: Terhune'],
    ['They crossed a bridge over the Terhune.', 'place: Terhune'],
    ['They left for Austin, Texas.', 'place: Austin', 'place: Texas'],
    ['They read it on Facebook.', 'organization: Facebook'],
    ['They sued Facebook.', 'organization: Facebook'],
  ];
  for (const [text, ...expected] of fixtures) it(text, () => assert.deepEqual(names(text), expected));
  it('is named', () =>
    assert.deepEqual(find('They asked spokesman Terhune.')[0]?.by, {
      rule: 'name/role-before',
      values: ['spokesman'],
    }));
});
