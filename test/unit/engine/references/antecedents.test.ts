import * as assert from 'node:assert/strict';
import type { Entity, Span } from '../../../../src/engine/analysis';
import { antecedentsOf, fullNameOf } from '../../../../src/engine/references/antecedents';
import type { Referent } from '../../../../src/engine/references/referent';

const mention = (span: Span) =>
  ({ span, form: 'name', confidence: 1, rule: 'name/model', reading: 'literal' }) as const;
const entity: Entity = {
  id: 'e1',
  type: 'person',
  name: 'Ana Ruiz',
  aliases: ['Ruiz'],
  roles: [],
  maybeSameAs: [],
  mentions: [mention([0, 8]), mention([20, 24])],
  place: null,
};

function chain(last: Span, name: Span | null): readonly Span[] {
  return antecedentsOf({ entity, last, name } as Referent, fullNameOf(entity));
}

describe('antecedents', () => {
  it('the word before, the nearest name, the full name', () =>
    assert.deepEqual(chain([30, 33], [20, 24]), [
      [30, 33],
      [20, 24],
      [0, 8],
    ]));
  it('each once', () => {
    assert.deepEqual(chain([20, 24], [20, 24]), [
      [20, 24],
      [0, 8],
    ]);
    assert.deepEqual(chain([0, 8], [0, 8]), [[0, 8]]);
  });
});
