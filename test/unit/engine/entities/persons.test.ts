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
  it('of two with one surname neither is meant silently', () => {
    const entities = entitiesOf('Emily Vidal left.\nLorenzo Vidal came. Vidal agreed.');
    assert.deepEqual(
      entities.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Emily Vidal', 1],
        ['Lorenzo Vidal', 1],
        ['Vidal', 1],
      ],
    );
    assert.deepEqual(
      entities[2]?.maybeSameAs.map(({ id }) => id),
      ['e2', 'e1'],
    );
  });
  it('of two with one surname the one whom the text is about is meant', () => {
    const text =
      'Emily Vidal left. Vidal, 52, met aides. Emily Vidal slept. Her son, Lorenzo Vidal, agreed.\nVidal was ill.';
    assert.deepEqual(summary(text), ['person: Emily Vidal = Vidal (4)', 'person: Lorenzo Vidal']);
  });
  it('nobody is a relative of himself', () => {
    assert.deepEqual(summary('Lorenzo Vidal is the son of President Vidal.'), [
      'person: Lorenzo Vidal',
      'person: Vidal',
    ]);
    const text = 'They met Emily Vidal and Lorenzo Vidal, the brother of Mrs Vidal.';
    assert.deepEqual(summary(text), ['person: Emily Vidal = Vidal (2)', 'person: Lorenzo Vidal']);
  });
  it('familiar forms of a first name', () => {
    assert.deepEqual(summary('William Marlow left. They met Bill Marlow.'), [
      'person: William Marlow = Bill Marlow (2)',
    ]);
    assert.deepEqual(summary('Bill Marlow left. They met James Marlow.').length, 2);
  });
  it('initials, unless two may be meant', () => {
    assert.deepEqual(summary('They met Clara Marlow. Mrs C. Marlow agreed.'), ['person: Clara Marlow = C. Marlow (2)']);
    const [, , short] = entitiesOf('They met Clara Marlow and Clive Marlow. Mr C. Marlow agreed.');
    assert.deepEqual(
      short?.maybeSameAs.map(({ id }) => id),
      ['e1', 'e2'],
    );
  });
  it('spellings of a foreign name, and the family name in front', () => {
    assert.deepEqual(summary('Sergei Orlov left. They met Sergey Orlov.'), ['person: Sergei Orlov = Sergey Orlov (2)']);
    assert.deepEqual(summary('Ichiro Tanaka left. They met Tanaka Ichiro.'), [
      'person: Ichiro Tanaka = Tanaka Ichiro (2)',
    ]);
  });
  it('a title that the text gave before speaks for its bearer', () => {
    const text = 'Senator Emily Vidal met Lorenzo Vidal. They asked Senator Vidal.';
    assert.equal(entitiesOf(text)[0]?.mentions.length, 2);
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
  it('a short middle word is no name', () =>
    assert.equal(summary('They met Emily Roy Marlow. Mr Roy agreed.').length, 2));
  it('a name alone may be anybody of several, if not too unlikely', () => {
    const text = `${'Emily Vidal left. '.repeat(8)}Lorenzo Vidal came. Vidal agreed.`;
    const entities = entitiesOf(text);
    assert.deepEqual(
      entities.map(({ name }) => name),
      ['Emily Vidal', 'Lorenzo Vidal'],
    );
  });
  it('letters are initials in front of a turn only', () => {
    assert.deepEqual(summary('NV: It rained. We stayed.\nThey met Nora Vidal.'), ['person: Nora Vidal = NV (2)']);
    assert.deepEqual(summary('Nv: It rained. We stayed.\nThey met Nora Vidal.').at(-1), 'person: Nora Vidal');
  });
  it('a middle word is a name only behind the full one', () => {
    assert.equal(summary('They met Emily Terhune Marlow. Mrs Terhune agreed.').length, 1);
    assert.equal(summary('Mrs Terhune agreed. They met Emily Terhune Marlow.').length, 2);
  });
  it('an Arabic article in front makes nobody else', () => {
    assert.deepEqual(summary('Mr Al Costa left. Mr Costa agreed.'), ['person: Al Costa = Costa (2)']);
  });
  it('different surnames stay apart', () => {
    assert.deepEqual(summary('Emily Vidal met Emily Marlow.'), ['person: Emily Vidal', 'person: Emily Marlow']);
  });
});
