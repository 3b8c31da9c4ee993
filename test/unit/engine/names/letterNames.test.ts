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
});
