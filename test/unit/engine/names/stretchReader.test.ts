import * as assert from 'node:assert/strict';
import { nameFeatureCount } from '../../../../src/engine/model/nameFeatures';
import { StretchReader } from '../../../../src/engine/names/stretchReader';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';
import { smallClusters } from '../../training/clusters/small';

describe('stretch reader', () => {
  const reader = new StretchReader(lexicon, gazetteer, smallClusters);
  /** The stretches of a paragraph, and whether each word came once, in order, with all its features. */
  const stretches = (text: string): string[] => {
    const tokens = tokenize(text);
    const found: string[] = [];
    let next = -1;
    reader.read(tokens, finder.find(tokens), {
      begin: (from) => (next = from),
      word: (index, features) => {
        assert.equal(index, next);
        assert.equal(features.length, nameFeatureCount);
        next += 1;
      },
      end: (from, to) => {
        assert.equal(next, to);
        found.push(text.slice(tokens.starts[from], tokens.ends[to - 1]));
      },
    });
    return found;
  };

  it('passes over words that cannot be of a name', () => {
    assert.deepEqual(stretches('it was late and dark there.'), []);
    const [first = '', ...more] = stretches('Yesterday it was said that a man met Ann Reed there.');
    assert.ok([first, ...more].some((stretch) => stretch.includes('Ann Reed')));
  });

  it('is used again from paragraph to paragraph', () => {
    const text = 'They met Ann Reed there. Later he saw Tom Hale.';
    const once = stretches(text);
    stretches('');
    assert.deepEqual(stretches(text), once);
  });
});
