import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('first names and places', () => {
  const analyzer = createAnalyzer(testResources());
  /** The mentions of a text as `person Jordan Vidal: Jordan`. */
  const mentions = (text: string): string[] =>
    analyzer
      .analyze({ id: 'x', text, format: 'plain' })
      .entities.flatMap(({ type, name, mentions: all }) =>
        all.filter(({ form }) => form === 'name').map(({ span }) => `${type} ${name}: ${text.slice(...span)}`),
      );

  it('are the person whom the text names in full, where they speak', () => {
    const text = 'Jordan Vidal watched. “He was lucky,” Jordan said.';
    assert.deepEqual(mentions(text), ['person Jordan Vidal: Jordan Vidal', 'person Jordan Vidal: Jordan']);
  });

  it('are somebody in full where the last word alone is a person, though places end with it', () => {
    assert.deepEqual(mentions('Georgia Pike led it. “We are many,” Pike said.'), [
      'person Georgia Pike: Georgia Pike',
      'person Georgia Pike: Pike',
    ]);
    assert.deepEqual(mentions('Jo Park was asked about it.'), ['person Jo Park: Jo Park']);
    assert.deepEqual(mentions('They met in Victoria Park. “We are many,” said Nora Park.'), [
      'place Victoria Park: Victoria Park',
      'person Nora Park: Nora Park',
    ]);
  });

  it('are the place where the words say so', () => {
    const found = mentions('Orlando Vidal flew to Orlando on Friday. He said Orlando was hot.');
    assert.deepEqual(found, [
      'person Orlando Vidal: Orlando Vidal',
      'place Orlando: Orlando',
      'place Orlando: Orlando',
    ]);
  });

  it('are the city where nobody has the name', () => {
    assert.deepEqual(mentions('It rains in Ohio. Charlotte is dry.'), [
      'place Ohio: Ohio',
      'place Charlotte: Charlotte',
    ]);
  });

  it('are the king or queen, unless the town is meant', () => {
    assert.deepEqual(mentions('Queen Victoria reigned. Prince Albert died.'), [
      'person Victoria: Victoria',
      'person Albert: Albert',
    ]);
    assert.deepEqual(mentions('He was born in Prince Albert, Saskatchewan, in May.'), [
      'place Prince Albert: Prince Albert',
      'place Saskatchewan: Saskatchewan',
    ]);
  });
});
