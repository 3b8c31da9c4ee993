import * as assert from 'node:assert/strict';
import { StretchReader } from '../../../../src/engine/names/stretchReader';
import { alwaysTemplate, nameFeatureCount, voteOf, voteTemplate } from '../../../../src/engine/model/nameFeatures';
import { nameLabel, onlyWord } from '../../../../src/engine/model/nameLabels';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';
import { smallClusters } from '../../training/clusters/small';

/** The features of all words that may be names, by the word. */
function featuresOf(text: string): Map<string, number[]> {
  const tokens = tokenize(text);
  const found = new Map<string, number[]>();
  new StretchReader(lexicon, gazetteer, smallClusters).read(tokens, finder.find(tokens), {
    begin: () => undefined,
    word: (index, features) => found.set(text.slice(tokens.starts[index], tokens.ends[index]), [...features]),
    end: () => undefined,
  });
  return found;
}

const shared = (a: readonly number[] = [], b: readonly number[] = []): number =>
  a.filter((feature, i) => feature === b[i]).length;

describe('features of names', () => {
  it('are as many as there are templates, one always there', () => {
    for (const features of featuresOf('Clara Hoffmann of Oslo met Prince.').values()) {
      assert.equal(features.length, nameFeatureCount);
      assert.equal(features[alwaysTemplate], 0);
    }
  });

  it('hold the rules’ vote', () => {
    const features = featuresOf('They sailed to Norway.').get('Norway') ?? [];
    const votes = [0, 1, 2, 3, 4, 5].map((sure) => voteOf(nameLabel(2, onlyWord), sure));
    assert.ok(votes.includes(features[voteTemplate] ?? 0));
  });

  it('are the same for the same words and mostly alike for like words', () => {
    const one = featuresOf('They sailed to Norway.').get('Norway');
    assert.deepEqual(featuresOf('They sailed to Norway.').get('Norway'), one);
    const like = featuresOf('They sailed to Sweden.').get('Sweden');
    const unlike = featuresOf('Hello, Maria Gomez!').get('Gomez');
    assert.ok(shared(one, like) > 2 * shared(one, unlike));
  });
});
