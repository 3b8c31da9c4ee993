import * as assert from 'node:assert/strict';
import { entitiesOf, summary } from './reading';

describe('persons', () => {
  it('a surname belongs to the full name, before and after it', () => {
    assert.deepEqual(summary('Vidal spoke, aides said.\nLorenzo Vidal left. Vidal agreed.'), [
      'person: Lorenzo Vidal = Vidal (3)',
    ]);
  });
  it('middle names and initials come and go', () => {
    assert.deepEqual(summary('Ann K. Marlow left. Ann Marlow agreed.'), ['person: Ann K. Marlow = Ann Marlow (2)']);
  });
  it('Arabic articles come and go', () => {
    assert.deepEqual(summary('Karim al-Rashidi left. Mr Rashidi agreed. Mr al-Rashidi slept.'), [
      'person: Karim al-Rashidi = Rashidi = al-Rashidi (3)',
    ]);
  });
  it('surnames of several words', () => {
    assert.deepEqual(summary('Emily van der Meulen left. Mrs van der Meulen agreed.'), [
      'person: Emily van der Meulen = van der Meulen (2)',
    ]);
  });
  it('the family name may stand first', () => {
    assert.deepEqual(summary('Choi Soo-young left. Mr Choi agreed.'), ['person: Choi Soo-young = Choi (2)']);
  });
  it('of two with one surname the nearest before is meant, with less confidence', () => {
    const entities = entitiesOf('Emily Vidal left.\nLorenzo Vidal came. Vidal agreed.');
    const [emily, lorenzo] = entities;
    assert.deepEqual([emily?.mentions.length, lorenzo?.mentions.length], [1, 2]);
    assert.ok((lorenzo?.mentions[1]?.confidence ?? 1) < 0.7);
  });
  it('a title decides between two', () => {
    const entities = entitiesOf('Mrs Emily Vidal met Mr Lorenzo Vidal. Mrs Vidal agreed.');
    assert.deepEqual(
      entities.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Emily Vidal', 2],
        ['Lorenzo Vidal', 1],
      ],
    );
    assert.ok((entities[0]?.mentions[1]?.confidence ?? 0) > 0.8);
  });
  it('different surnames stay apart', () => {
    assert.deepEqual(summary('Emily Vidal met Emily Marlow.'), ['person: Emily Vidal', 'person: Emily Marlow']);
  });
});
