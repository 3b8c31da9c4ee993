import * as assert from 'node:assert/strict';
import { createModelNameFinder } from '../../../../src/engine/names/modelNameFinder';
import { openModel } from '../../../../src/engine/model/modelFile';
import { nameSection, readNameModel } from '../../../../src/engine/model/nameModel';
import { clustersSection } from '../../../../src/engine/model/wordClusters';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { writeModel } from '../../../../training/model/packing';
import { trainNames } from '../../../../training/names/trainNames';
import { testResources } from '../../../resources';
import { smallClusters, smallSection } from '../clusters/small';
import { smallCorpus } from './small';

const options = { fewest: 1, bits: 14, epochs: 10, drop: 0 };

describe('training the names', () => {
  it('makes the same bytes of the same corpora', () => {
    const train = (): Uint8Array =>
      trainNames({ documents: smallCorpus, resources: testResources(), clusters: smallClusters, options });
    assert.deepEqual(train(), train());
  });

  it('learns its examples, reports, and takes the way through the model file', () => {
    const resources = testResources();
    const lines: string[] = [];
    const bytes = trainNames({
      documents: smallCorpus,
      resources,
      clusters: smallClusters,
      options,
      log: (line) => lines.push(line),
    });
    assert.ok(lines.some((line) => line.includes('epoch 10')));
    const description = { name: 'a test', date: '2026-01-02', license: 'CC BY-SA 4.0', data: [] };
    const model = openModel(
      writeModel(
        description,
        [],
        new Map([
          [clustersSection, smallSection],
          [nameSection, bytes],
        ]),
      ),
    );
    const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
    const finder = createModelNameFinder(resources, gazetteer, readNameModel(model));
    const text = 'The Port of Oslo said that Mrs Lund left Lisbon.';
    const found = finder.find(createTokenizer(resources)(text)).filter(({ confidence }) => confidence > 0.5);
    assert.deepEqual(
      found.map(({ span, type }) => `${type}: ${text.slice(...span)}`),
      ['organization: Port of Oslo', 'person: Lund', 'place: Lisbon'],
    );
  });

  it('leaves documents of no weight alone', () => {
    const resources = testResources();
    const more = smallCorpus.map((document) => ({ ...document, id: `${document.id}-0`, weight: 0 }));
    assert.deepEqual(
      trainNames({ documents: [...smallCorpus, ...more], resources, clusters: smallClusters, options }),
      trainNames({ documents: smallCorpus, resources, clusters: smallClusters, options }),
    );
  });
});
