import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import type { PlaceHint } from '../../../../src/engine/places/hints';
import { resolvePlaces } from '../../../../src/engine/places/resolve';
import { projectRoot } from '../../../root';
import { anyText } from './anyText';

const gazetteer = openGazetteer(new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer'))));

/** Resolves the names between brackets; those with the same words are one entity. */
function resolve(marked: string, hints: readonly PlaceHint[] = []): Record<string, string> {
  const text = marked.replace(/[[\]]/g, '');
  const entities = new Map<string, (readonly [number, number])[]>();
  let removed = 0;
  for (const match of marked.matchAll(/\[([^\]]*)\]/g)) {
    const start = match.index - removed;
    const name = match[1] ?? '';
    entities.set(name, [...(entities.get(name) ?? []), [start, start + name.length]]);
    removed += 2;
  }
  const questions = [...entities].map(([name, spans]) => ({
    names: [name],
    mentions: spans.map((span) => ({ paragraph: text, span })),
  }));
  const readings = resolvePlaces(questions, gazetteer, hints);
  return Object.fromEntries(
    [...entities.keys()].map((name, i) => {
      const place = readings[i];
      return [name, place ? `${place.kind} ${place.country ?? '-'} ${place.admin1 ?? '-'}` : 'unknown'];
    }),
  );
}

describe('which place is meant', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['The couple moved from [Paris] to [Lyon].', { Paris: 'city FR Île-de-France' }],
    [
      'All residents of [Paris] and [Henry County] got a letter.',
      { Paris: 'city US Tennessee', 'Henry County': 'admin2 US Tennessee' },
    ],
    ['The couple moved to [Paris], Texas, last spring.', { Paris: 'city US Texas' }],
    ['Police in [Dallas] and [Paris] in north Texas shared the radio.', { Paris: 'city US Texas' }],
    [
      'Ministers from [Georgia], [Armenia] and [Turkey] signed it in [Tbilisi].',
      { Georgia: 'country GE -', Turkey: 'country TR -' },
    ],
    [
      'Polls close in [Georgia], where [Atlanta] and [Savannah] count last, before [Alabama].',
      { Georgia: 'admin1 US Georgia' },
    ],
    ['Shells fell on [Idlib] province, and doctors in the city of [Idlib] asked for help.', { Idlib: 'city SY Idlib' }],
    ['Trucks reached [Khan Sheikhoun] in [Syria] at night.', { 'Khan Sheikhoun': 'city SY Idlib' }],
    ['The tower of [Pisa], [Italy], leans.', { Pisa: 'city IT Tuscany', Italy: 'country IT -' }],
    ['Soldiers train at [Hohenfels] in [Germany].', { Hohenfels: 'city DE Bavaria' }],
    [
      'Fires spread in [Orange] and [Riverside] counties, [California].',
      { Orange: 'admin2 US California', Riverside: 'admin2 US California' },
    ],
    [
      'Rain fell over [northern Syria] and the [Black Sea].',
      { 'northern Syria': 'country SY -', 'Black Sea': 'feature - -' },
    ],
    [
      '[WASHINGTON] (NW) - The [U.S.] and [Britain] agreed.',
      { WASHINGTON: 'city US District of Columbia', 'U.S.': 'country US -' },
    ],
    ['He was mayor of [Springfield], Ill., for years.', { Springfield: 'city US Illinois' }],
    [
      'The school board of [Springfield] met with parents from [Worcester] and [Boston], [Massachusetts].',
      { Springfield: 'city US Massachusetts' },
    ],
    ['They live in [Cambridge], an hour from [London], and work in [Norwich].', { Cambridge: 'city GB England' }],
    ['Nobody has heard of [Xyzzyville].', { Xyzzyville: 'unknown' }],
  ];
  for (const [text, wanted] of cases) {
    it(text, () => {
      const found = resolve(text);
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((name) => [name, found[name]])), wanted);
    });
  }

  it('hints from the rest of the text count', () => {
    assert.deepEqual(resolve('The clinic in [Manchester] closed.'), { Manchester: 'city GB England' });
    assert.deepEqual(
      resolve('The clinic in [Manchester] closed.', [{ country: 'US', admin1: 'New Hampshire', count: 12 }]),
      {
        Manchester: 'city US New Hampshire',
      },
    );
  });

  it('nothing in, nothing out', () => {
    assert.deepEqual(resolvePlaces([], gazetteer), []);
    assert.deepEqual(resolvePlaces([{ names: [], mentions: [] }], gazetteer), [null]);
  });

  it('spans that do not fit and odd names are no trouble', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ names: fc.array(anyText(40)), at: fc.integer({ min: -5, max: 50 }) })),
        anyText(40),
        (questions, paragraph) => {
          const readings = resolvePlaces(
            questions.map(({ names, at }) => ({ names, mentions: [{ paragraph, span: [at, at + 4] as const }] })),
            gazetteer,
          );
          assert.equal(readings.length, questions.length);
        },
      ),
    );
  });
});
