import * as assert from 'node:assert/strict';
import { summary } from '../entities/reading';

describe('letters that stand for a name', () => {
  it('initials before the turns of an interview', () => {
    assert.deepEqual(summary('NV: It rained. We stayed.\nThey met Nora Vidal.'), ['person: Nora Vidal = NV (2)']);
  });
  it('the letters of an organisation', () => {
    assert.deepEqual(summary('The Bureau of Lake and River Safety met. BLRS agreed.'), [
      'organization: Bureau of Lake and River Safety = BLRS (2)',
    ]);
  });
  it('nothing where nobody has the letters', () => {
    assert.deepEqual(summary('NQ: It rained. We stayed.\nThey met Nora Vidal.'), [
      'organization: NQ',
      'person: Nora Vidal',
    ]);
    assert.deepEqual(summary('They met Nora Vidal. It cost NV.'), ['person: Nora Vidal', 'organization: NV']);
  });
  it('who asks in an interview, turn after turn', () => {
    const turns = 'WQ: Why?\nNV: It rained.\n';
    assert.deepEqual(summary(`${turns.repeat(4)}They met Nora Vidal.`), [
      'organization: WQ (4)',
      'person: Nora Vidal = NV (5)',
    ]);
  });
});
