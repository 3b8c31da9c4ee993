import * as assert from 'node:assert/strict';
import { nameLabel, outside } from '../../../../src/engine/model/nameLabels';
import { readExamples } from '../../../../training/names/examples';
import { createExampleReader } from '../../../../training/names/trainNames';
import { testResources } from '../../../resources';
import { marked } from './small';
import { smallClusters } from '../clusters/small';

describe('examples of names', () => {
  const reader = createExampleReader(testResources(), smallClusters);
  const labels = (text: string): number[][] => readExamples(reader, marked(text)).map((example) => [...example.labels]);

  it('label the words that may be names', () => {
    assert.deepEqual(labels('They met [person: Clara Hoffmann] when rain fell on [place: Oslo].'), [
      [outside, outside, nameLabel(0, 0), nameLabel(0, 2)],
      [nameLabel(2, 3)],
    ]);
  });

  it('leave articles, titles and possessives out of the names', () => {
    assert.deepEqual(labels("we saw [person: President Nadia Osei's] car"), [
      [outside, nameLabel(0, 0), nameLabel(0, 2)],
    ]);
    assert.deepEqual(labels('we saw [organization: The World Bank]'), [[outside, nameLabel(1, 0), nameLabel(1, 2)]]);
  });

  it('never hold half a name', () => {
    for (const text of ['we like [organization: the new Bank of north sea], they said', '[person: a b c D]', '']) {
      for (const stretch of labels(text)) {
        assert.ok(stretch.every((label) => label === outside || (label - 1) % 4 === 3 || stretch.length > 1));
      }
    }
  });
});
