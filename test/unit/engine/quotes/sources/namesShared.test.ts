import * as assert from 'node:assert/strict';
import { sharedBook } from '../../../../../src/engine/quotes/sources/namesShared';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { namesIn } from '../reader';

describe('namesShared', () => {
  const people = { 'Lea Kunz': 'person', 'Rolf Arndt': 'person', 'Ina Holm': 'person' } as const;
  const shared = (words: string, rest: string): string[] | undefined =>
    sharedBook
      .find({ text: words + rest, span: [0, words.length], names: namesIn(words + rest, people) }, plainLedger)
      ?.map(([from, to]) => (words + rest).slice(from, to));

  it('names each of those whom a plural is explained by, inside the words or behind', () => {
    assert.deepEqual(shared('The owners, Lea Kunz and Rolf Arndt', ', said it.'), ['Lea Kunz', 'Rolf Arndt']);
    assert.deepEqual(shared('two of the owners', ', Lea Kunz and Rolf Arndt.'), ['Lea Kunz', 'Rolf Arndt']);
    assert.deepEqual(shared('Three women', ', Lea Kunz, 41, Rolf Arndt of Ohio, and Ina Holm (D), said it.'), [
      ...['Lea Kunz', 'Rolf Arndt', 'Ina Holm'],
    ]);
  });

  it('leaves alone one name, a singular, a name in front and a list that goes on', () => {
    assert.equal(shared('The owners', ', Lea Kunz, said it.'), undefined);
    assert.equal(shared('The owner', ', Lea Kunz and Rolf Arndt, said it.'), undefined);
    assert.equal(shared("Lea Kunz's owners", ', Rolf Arndt and Ina Holm, said it.'), undefined);
    assert.equal(shared('The owners', ', Lea Kunz and Rolf Arndt said it.'), undefined);
    assert.equal(shared('The owners', ' said, Lea Kunz and Rolf Arndt, it.'), undefined);
  });
});
