import assert from 'node:assert/strict';
import {
  isTime,
  LONGEST_TEXT,
  MOST_SPEAKERS,
  placeOf,
  readCorrection,
  readIgnored,
} from '../../../../src/engine/corrections/entry';

describe('an entry of a sidecar', () => {
  const target = { exact: 'Ana', prefix: 'met ', suffix: ' today', start: 4 };
  const head = { id: 'a', time: '2026-01-01T00:00:00Z', target };
  const place = { name: 'Oslo', kind: 'city', country: 'NO', admin1: 'Oslo', latitude: 59.9, longitude: 10.7 };
  const long = 'x'.repeat(LONGEST_TEXT + 1);

  it('is read with what its kind needs', () => {
    const kinds: readonly object[] = [
      { kind: 'sameAs', other: target },
      { kind: 'notTheSame', other: target, here: true },
      { kind: 'name', type: 'place' },
      { kind: 'notAName', here: true },
      { kind: 'place', place: null },
      { kind: 'speaker', speakers: [] },
      { kind: 'notAQuotation' },
    ];
    for (const more of kinds) assert.deepEqual(readCorrection({ ...head, ...more }), { ...head, ...more });
  });

  it('says that it was confirmed, or holds here alone, only where it is just so', () => {
    const read = (more: object): object | undefined => readCorrection({ ...head, kind: 'notAName', ...more });
    assert.deepEqual(read({ confirmed: true, here: true }), { ...head, kind: 'notAName', confirmed: true, here: true });
    assert.deepEqual(read({ confirmed: 'yes', here: 1 }), { ...head, kind: 'notAName' });
  });

  it('is nothing without what it needs', () => {
    for (const odd of [
      null,
      [],
      'Ana',
      { ...head },
      { ...head, kind: 'notAName', id: '' },
      { ...head, kind: 'notAName', id: long },
      { ...head, kind: 'notAName', time: 'now' },
      { ...head, kind: 'notAName', target: { exact: '' } },
      { ...head, kind: 'notAName', target: { exact: 'Ana', prefix: 4 } },
      { ...head, kind: 'notAName', target: { exact: 'Ana', suffix: 4 } },
      { ...head, kind: 'notAName', target: Object.assign([], target) },
      { ...head, kind: 'sameAs' },
      { ...head, kind: 'name', type: 'event' },
      { ...head, kind: 'place' },
      { ...head, kind: 'place', place: {} },
      { ...head, kind: 'speaker', speakers: 'Ana' },
      { ...head, kind: 'speaker', speakers: [{}] },
      { ...head, kind: 'speaker', speakers: Array(MOST_SPEAKERS + 1).fill({ words: 'she' }) },
      { ...head, kind: 'other' },
    ])
      assert.equal(readCorrection(odd), undefined, JSON.stringify(odd).slice(0, 200));
  });

  it('has speakers by their words, or where they stand', () => {
    const speakers = [{ words: 'a fisherman' }, { mention: target }];
    assert.deepEqual(readCorrection({ ...head, kind: 'speaker', speakers }), { ...head, kind: 'speaker', speakers });
    const both = readCorrection({ ...head, kind: 'speaker', speakers: [{ words: 'she', mention: target }] });
    assert.deepEqual(both, { ...head, kind: 'speaker', speakers: [{ mention: target }] });
  });

  it('has words that stand somewhere, before or behind nothing if need be', () => {
    const at = (start: unknown): unknown =>
      (readCorrection({ ...head, kind: 'notAName', target: { exact: 'Ana', start } }) as { target: object }).target;
    assert.deepEqual(at(7), { exact: 'Ana', prefix: '', suffix: '', start: 7 });
    for (const start of [-3, 1.5, 'x']) assert.deepEqual(at(start), { exact: 'Ana', prefix: '', suffix: '', start: 0 });
  });

  it('has a place on the globe', () => {
    assert.deepEqual(placeOf(place), { ...place, geonameId: null, population: null });
    assert.deepEqual(placeOf({ ...place, geonameId: 7, population: 'many', country: '', admin1: 3 }), {
      ...place,
      ...{ country: null, admin1: null, geonameId: 7, population: null },
    });
    for (const odd of [{ latitude: 91 }, { longitude: -181 }, { latitude: '59' }, { kind: 'town' }, { name: '' }])
      assert.equal(placeOf({ ...place, ...odd }), undefined, JSON.stringify(odd));
    assert.equal(placeOf({ ...place, geonameId: Infinity })?.geonameId, null);
  });

  it('has a time that can be compared as it is written', () => {
    const times = [
      '2026-01-01T00:00:00.000Z',
      '2026-01-01',
      '9999-12-31T23:59:59.999Z',
      '+012026-01-01',
      '20260-01-01',
      'x',
      7,
    ];
    assert.deepEqual(times.map(isTime), [true, true, true, false, false, false, false]);
    assert.ok(!isTime('1 Jan 2026'), 'day first');
    assert.ok(!isTime('9999-12-31T23:59:59.999-05:00'), 'later than the latest');
    assert.ok(!isTime(`2026-01-01${' '.repeat(40)}`), 'too long');
  });

  it('may be a finding that nobody wants to see, of some words or none', () => {
    const ignored = { id: 'a', rule: 'marks/unclosed', target: null };
    assert.deepEqual(readIgnored(ignored), ignored);
    assert.deepEqual(readIgnored({ ...ignored, target }), { ...ignored, target });
    for (const odd of [null, { ...ignored, rule: '' }, { ...ignored, id: 3 }, { ...ignored, target: {} }])
      assert.equal(readIgnored(odd), undefined);
  });
});
