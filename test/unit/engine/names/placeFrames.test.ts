import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { NameMention } from '../../../../src/engine/names/nameFinder';
import { frameBook } from '../../../../src/engine/names/placeFrames';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { projectRoot } from '../../../root';

describe('words in front of places', () => {
  const gazetteer = openGazetteer(new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer'))));
  const places = (text: string, names: readonly NameMention[] = []): string[] =>
    frameBook.rules.flatMap(
      (rule) =>
        frameBook.ask(rule, { text, gazetteer, names }, plainLedger)?.found.map(({ start, words }) => {
          assert.equal(text.slice(start, start + words.length), words);
          return words;
        }) ?? [],
    );

  it('show where something is, and where it goes', () => {
    assert.deepEqual(places('In Nice it rained; in Savannah too.'), ['Nice', 'Savannah']);
    assert.deepEqual(places('Trains to Nice stopped, and they moved back to Florence.'), ['Nice', 'Florence']);
    assert.deepEqual(places('The mayors of Madison and the residents of Mobile agreed.'), ['Madison', 'Mobile']);
  });

  it('show names with small words inside, and accented ones', () => {
    assert.deepEqual(places('They left Mar del Plata for Rio das Ostras.'), ['Mar del Plata', 'Rio das Ostras']);
    assert.deepEqual(places('The fire near Ventalló went out.'), ['Ventalló']);
  });

  it('show nothing of people, days and longer names', () => {
    assert.deepEqual(places('Voters lost confidence in Clinton in March.'), []);
    assert.deepEqual(places('In Boston Harbor and in Austin Reed’s view it is late.'), []);
    assert.deepEqual(places('They believe in Charlotte.'), []);
    const motors: NameMention = {
      span: [12, 18],
      type: 'organization',
      confidence: 0.9,
      by: { rule: 'x', values: [] },
    };
    assert.deepEqual(places('He invests in Nelson.', [motors]), []);
  });
});
