import * as assert from 'node:assert/strict';
import { NameSigns } from '../../../../src/engine/names/nameSigns';

describe('signs of names', () => {
  const { signs, rules } = new NameSigns('What is it?', {
    article: { person: -2, none: 1, example: 'the |Board|' },
    verb: { person: 0.5, untold: true, example: '|Ann| was' },
  });

  it('have ids and weights by verdict', () => {
    assert.equal(signs.article.id, 'name/article');
    assert.deepEqual(signs.article.weights, [
      { verdict: 'person', weight: -2 },
      { verdict: 'none', weight: 1 },
    ]);
    assert.deepEqual([signs.article.told, signs.verb.told], [true, false]);
  });
  it('are cards of a book', () => assert.deepEqual(rules, [signs.article, signs.verb]));
});
