import * as assert from 'node:assert/strict';
import { entitiesOf, summary } from './reading';

describe('organisations', () => {
  it('the acronym in brackets', () => {
    assert.deepEqual(summary('The Northern Rail Authority (NRA) grew. The NRA agreed.'), [
      'organization: Northern Rail Authority = NRA (3)',
    ]);
  });
  it('the acronym elsewhere', () => {
    assert.deepEqual(summary('The European Union met. The EU agreed.'), ['organization: European Union = EU (2)']);
  });
  it('acronyms with figures', () =>
    assert.deepEqual(summary('The Group of Seven met. The G-7 agreed.'), ['organization: Group of Seven = G-7 (2)']));
  it('legal forms', () => {
    assert.deepEqual(summary('Harlow Steel Corp. grew. They left Harlow Steel Corporation.'), [
      'organization: Harlow Steel Corporation = Harlow Steel Corp. (2)',
    ]);
  });
  it('short forms, said so', () => {
    const [entity] = entitiesOf('Lockheed Martin grew.\nThey sold Lockheed shares.');
    assert.equal(entity?.name, 'Lockheed Martin');
    assert.equal(entity.mentions[1]?.reason, 'short for Lockheed Martin');
  });
  it('no short form when two begin alike', () => {
    assert.deepEqual(summary('Terhune Hospital and Terhune University met. They sold Terhune shares.').length, 3);
  });
});
