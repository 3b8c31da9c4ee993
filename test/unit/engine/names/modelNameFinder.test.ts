import * as assert from 'node:assert/strict';
import { ruleWords } from '../../../../src/export/ruleWords';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { createModelNameFinder } from '../../../../src/engine/names/modelNameFinder';
import { doubtfulName, type NameFinder } from '../../../../src/engine/names/nameFinder';
import { openModel } from '../../../../src/engine/model/modelFile';
import { nameSection, readNameModel } from '../../../../src/engine/model/nameModel';
import { gazetteer, resources, tokenize } from '../entities/reading';
import { writeModel } from '../../../../training/model/packing';
import { trainNames } from '../../../../training/names/trainNames';
import { projectRoot } from '../../../root';
import { smallCorpus } from '../../training/names/small';
import { clustersSection } from '../../../../src/engine/model/wordClusters';
import { smallClusters, smallSection } from '../../training/clusters/small';

const phenomena: readonly (readonly [phenomenon: string, text: string, ...expected: string[]])[] = [
  [
    'full names and places',
    'Yesterday Clara Hoffmann flew from Lisbon to Oslo.',
    'person: Clara Hoffmann',
    'place: Lisbon',
    'place: Oslo',
  ],
  ['initials', 'The note by J. R. Velkamp was lost.', 'person: J. R. Velkamp'],
  [
    'particles',
    'Ursula van der Meulen met Karim al-Rashidi.',
    'person: Ursula van der Meulen',
    'person: Karim al-Rashidi',
  ],
  ["O' and Mc", "Fiona O'Rourke and Sean McAllister resigned.", "person: Fiona O'Rourke", 'person: Sean McAllister'],
  ['hyphens', 'Jean-Luc Besson and Park Min-jun won.', 'person: Jean-Luc Besson', 'person: Park Min-jun'],
  ['accents', 'Żaneta Wójcik and Émile Gagné won.', 'person: Żaneta Wójcik', 'person: Émile Gagné'],
  ['possessives outside', "Norway's fleet passed Elena Rusu’s house.", 'place: Norway', 'person: Elena Rusu'],
  ['titles outside', 'President Nadia Osei met Mrs Lund.', 'person: Nadia Osei', 'person: Lund'],
  [
    'organisations',
    'The University of Turku sued Lund Motors.',
    'organization: University of Turku',
    'organization: Lund Motors',
  ],
  [
    'headlines in capitals',
    'NORWAY PROTESTS AS CLARA HOFFMANN LEAVES LISBON',
    'place: NORWAY',
    'person: CLARA HOFFMANN',
    'place: LISBON',
  ],
  ['ordinary words where a sentence begins', 'Rain fell. Nobody came. Shops closed early.'],
];

function finderOf(bytes: Uint8Array): NameFinder {
  return createModelNameFinder(resources, gazetteer, readNameModel(openModel(bytes)));
}

function names(finder: NameFinder, text: string): string[] {
  return finder
    .find(tokenize(text))
    .filter(({ confidence }) => confidence >= doubtfulName)
    .map(({ span, type }) => `${type}: ${text.slice(...span)}`);
}

describe('the name finder with the trained model', () => {
  let small: NameFinder;
  let shipped: NameFinder | undefined;

  before(() => {
    const section = trainNames({
      documents: smallCorpus,
      resources,
      clusters: smallClusters,
      options: { fewest: 1, bits: 14 },
    });
    const description = { name: 'a test', date: '2026-01-02', license: 'CC BY-SA 4.0', data: [] };
    small = finderOf(
      writeModel(
        description,
        [],
        new Map([
          [clustersSection, smallSection],
          [nameSection, section],
        ]),
      ),
    );
    const file = path.join(projectRoot, 'media', 'english.model');
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    if (openModel(bytes).has(nameSection)) shipped = finderOf(bytes);
  });

  for (const [phenomenon, text, ...expected] of phenomena) {
    it(`finds ${phenomenon}`, function () {
      if (shipped === undefined) this.skip();
      assert.deepEqual(names(shipped, text), expected);
    });
  }

  it('keeps the title and says why', () => {
    const [name] = small.find(tokenize('President Nadia Osei left.'));
    assert.equal(name?.title, 'President');
    assert.ok(name.by.rule in ruleWords);
  });

  it('leaves what only the rules see to the document pass', () => {
    for (const { confidence } of small.find(tokenize('Fog. Ambergris, they said, and Tamarack.'))) {
      assert.ok(confidence > 0 && confidence < 1);
    }
  });

  it('gives names in order and without overlaps for any text', () => {
    const word = fc.constantFrom(
      'Oslo',
      'President',
      'Clara',
      'of',
      'the',
      '-',
      "'s",
      'McX',
      'al-',
      'A.',
      ',',
      '\ud800',
      '“',
      '北京',
      'É',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { span, confidence } of small.find(tokenize(text))) {
          assert.ok(span[0] >= end && span[1] > span[0] && span[1] <= text.length);
          assert.ok(confidence > 0 && confidence < 1);
          end = span[1];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a paragraph the same whatever it read before', () => {
    const text = 'Clara Hoffmann and the Port of Oslo met in Turku.';
    const first = small.find(tokenize(text));
    small.find(tokenize('KAPPA '.repeat(2000)));
    assert.deepEqual(small.find(tokenize(text)), first);
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '.', '“”']) assert.deepEqual(small.find(tokenize(text)), []);
  });
});
