import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Correction } from '../../../../src/engine/corrections/correction';
import {
  emptySidecar,
  isEmpty,
  mergeSidecars,
  parseSidecar,
  writeSidecar,
  type Sidecar,
} from '../../../../src/engine/corrections/sidecar';

const target = { exact: 'Lisbon', prefix: 'mayor of ', suffix: ', said', start: 23 };
const time = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
const correction = (id: string, at = 1): Correction => ({ id, time: time(at), kind: 'notAName', target });
const sidecar = (...corrections: Correction[]): Sidecar => ({ ...emptySidecar, corrections });
const read = (text: string): Sidecar => {
  const found = parseSidecar(text);
  assert.ok(typeof found === 'object');
  return found;
};
const none: ReadonlySet<string> = new Set();
const now = Date.UTC(2026, 0, 2);

describe('sidecar', () => {
  const place = {
    name: 'Lisbon',
    kind: 'city',
    country: 'PT',
    admin1: null,
    latitude: 38.7,
    longitude: -9.1,
    geonameId: 2267057,
    population: 517802,
  } as const;
  const all: Correction[] = [
    { id: 'a', time: time(1), kind: 'sameAs', target, other: target },
    { id: 'b', time: time(2), kind: 'notTheSame', here: true, target, other: target },
    { id: 'c', time: time(3), kind: 'name', target, type: 'place', confirmed: true },
    { id: 'd', time: time(4), kind: 'notAName', target },
    { id: 'e', time: time(5), kind: 'place', target, place },
    { id: 'f', time: time(6), kind: 'place', target, place: null },
    { id: 'g', time: time(7), kind: 'speaker', target, speakers: [{ mention: target }, { words: 'a man' }] },
    { id: 'h', time: time(8), kind: 'speaker', target, speakers: [] },
    { id: 'i', time: time(9), kind: 'notAQuotation', target },
  ];

  it('is read as it was written', () => {
    const written: Sidecar = {
      corrections: all,
      ignored: [
        { id: 'j', rule: 'quote-unclosed', target },
        { id: 'k', rule: 'single-source', target: null },
      ],
      removed: [{ id: 'z', time: time(3) }],
      foreign: { corrections: [{ kind: 'of tomorrow' }], ignored: [3], properties: { note: 'by hand' } },
    };
    assert.deepEqual(read(writeSidecar(written)), written);
    assert.match(writeSidecar(sidecar(correction('a'))), /^\{\n {2}"version": 1,\n/);
  });

  it('has nothing in it when nothing was said', () => {
    assert.equal(writeSidecar(emptySidecar), '{\n  "version": 1,\n  "corrections": []\n}\n');
  });

  it('keeps what it does not understand: entries, and properties of entries', () => {
    const text = JSON.stringify({
      version: 1,
      corrections: [
        { ...correction('a'), note: 'call her' },
        { id: 'b' },
        'c',
        { ...correction('d'), kind: 'notYet' },
        { ...correction('e'), target: { exact: '' } },
        { ...all[4], place: { ...place, latitude: 300 } },
        { ...all[6], speakers: [{}] },
        { ...all[2], type: 'dog' },
        correction('a', 5),
      ],
      ignored: [{ id: 'x', rule: 'r' }],
    });
    const found = read(text);
    assert.deepEqual(
      found.corrections.map(({ id }) => id),
      ['a'],
    );
    assert.equal(found.foreign.corrections.length, 8);
    assert.equal(found.foreign.ignored.length, 1);
    const again = JSON.parse(writeSidecar(found)) as { corrections: { note?: string }[]; ignored: unknown[] };
    assert.equal(again.corrections.length, 9);
    assert.equal(again.corrections[0]?.note, 'call her');
    assert.deepEqual(read(writeSidecar(found)), found);
  });

  it('takes for foreign what is more than we would have written', () => {
    const long = 'a'.repeat(4000);
    const quote = (words: object): object => ({ ...correction('b'), target: { ...target, ...words } });
    const entries = [
      quote({ exact: long }),
      quote({ prefix: long }),
      quote({ suffix: long }),
      { ...correction('b'), id: long },
      { ...correction('b'), time: '+275760-09-13T00:00:00.000Z' },
      { ...correction('b'), time: `2026-01-01 (${long})` },
      { ...all[0], other: { exact: long } },
      { ...all[6], speakers: [{ words: long }] },
      { ...all[6], speakers: [{ mention: { exact: long } }] },
      { ...all[6], speakers: Array.from({ length: 150_000 }, () => ({ words: 'a' })) },
      { ...correction('b'), note: JSON.parse(`${'['.repeat(6000)}${']'.repeat(6000)}`) as unknown },
    ];
    const foreign = { ...emptySidecar.foreign, corrections: entries };
    const text = writeSidecar({ ...sidecar(correction('a')), foreign });
    const found = read(text);
    assert.equal(found.corrections.length, 1);
    assert.equal(found.foreign.corrections.length, entries.length);
    assert.equal(writeSidecar(found), text, 'they are written back as they are');
  });

  it('keeps what is nested deep, and names that mean something to the language', () => {
    const deep = `${'['.repeat(6000)}${']'.repeat(6000)}`;
    const text = `{"version":1,"corrections":[${JSON.stringify(correction('a'))},${deep}],"__proto__":{"note":${deep}}}`;
    const found = read(text);
    assert.deepEqual(found.corrections, [correction('a')]);
    assert.ok(writeSidecar(found).length < 2 * text.length, 'no blanks that grow with the depth');
    assert.equal(writeSidecar(read(writeSidecar(found))), writeSidecar(found));
    assert.equal(Object.keys(found.foreign.properties).join(), '__proto__');
  });

  it('reads 100,000 entries, of which it takes no more than we would have written', () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => correction(String(i)));
    const found = read(JSON.stringify({ version: 1, corrections: entries }));
    assert.equal(found.corrections.length + found.foreign.corrections.length, 100_000);
    assert.ok(found.corrections.length <= 10_000);
    const merged = mergeSidecars(emptySidecar, emptySidecar, found, none, now);
    assert.equal(merged.corrections.length, found.corrections.length);
  });

  it('says what is wrong with a file that it cannot use', () => {
    for (const text of ['{', '<html>', '{"version": 1,}']) assert.equal(parseSidecar(text), 'syntax');
    for (const text of ['[]', '3', 'null', '{}', '{"version": 1, "corrections": {}}', '{"version": "1"}']) {
      assert.equal(parseSidecar(text), 'shape', text);
    }
    assert.equal(parseSidecar('{"version": 2, "corrections": []}'), 'version');
    for (const text of ['', ' \n', '\uFEFF{"version": 1}']) assert.ok(isEmpty(read(text)));
  });

  it('takes any text for a sidecar or for none, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"version":1,"corrections":[${json}]}`),
        ),
        (text) => {
          const found = parseSidecar(text);
          if (typeof found === 'object') assert.deepEqual(read(writeSidecar(found)), found);
        },
      ),
    );
  });

  describe('merged', () => {
    const merge = (base: Sidecar, mine: Sidecar, theirs: Sidecar, fresh = none): string[] =>
      mergeSidecars(base, mine, theirs, fresh, now).corrections.map(({ id }) => id);

    it('has what either window said', () => {
      const base = sidecar(correction('a'));
      const mine = sidecar(correction('a'), correction('b', 2));
      const theirs = sidecar(correction('a'), correction('c', 3));
      assert.deepEqual(merge(base, mine, theirs), ['a', 'b', 'c']);
    });

    it('has nothing that either took back, unless it was put back later', () => {
      const base = sidecar(correction('a'), correction('b'));
      const gone = { ...sidecar(correction('b')), removed: [{ id: 'a', time: time(5) }] };
      assert.deepEqual(merge(base, gone, base), ['b']);
      assert.deepEqual(merge(base, base, gone), ['b']);
      const back = sidecar(correction('a', 6), correction('b'));
      assert.deepEqual(merge(gone, back, gone), ['b', 'a']);
      assert.deepEqual(mergeSidecars(gone, back, gone, none, now).removed, []);
    });

    it('goes by the later of two removals', () => {
      const gone = (at: number): Sidecar => ({ ...emptySidecar, removed: [{ id: 'a', time: time(at) }] });
      const back = { ...gone(3), corrections: [correction('a', 4)] };
      assert.deepEqual(merge(emptySidecar, back, gone(5)), []);
      assert.deepEqual(merge(emptySidecar, gone(5), back), []);
    });

    it('respects what was deleted by hand, but not what the other window had not seen yet', () => {
      const both = sidecar(correction('a'), correction('b'));
      const one = sidecar(correction('b'));
      assert.deepEqual(merge(both, both, one), ['b']);
      assert.deepEqual(merge(both, both, one, new Set(['a'])), ['b', 'a'].sort());
    });

    it('takes over what was changed by hand', () => {
      const changed = { ...correction('a'), kind: 'name', type: 'place' } as const;
      const merged = mergeSidecars(sidecar(correction('a')), sidecar(correction('a')), sidecar(changed), none, now);
      assert.deepEqual(merged.corrections, [changed]);
    });

    it('keeps what we made of an entry, unless it was changed by hand meanwhile', () => {
      const before = sidecar(correction('a'));
      const renewed = { ...correction('a'), target: { ...target, exact: 'Lisboa' } };
      const merged = mergeSidecars(before, sidecar(renewed), before, none, now);
      assert.deepEqual(merged.corrections, [renewed]);
      const byHand = { ...correction('a'), target: { ...target, exact: 'Porto' } };
      assert.deepEqual(mergeSidecars(before, sidecar(renewed), sidecar(byHand), none, now).corrections, [byHand]);
    });

    it('forgets after a month that something was taken back', () => {
      const old = { ...emptySidecar, removed: [{ id: 'a', time: time(0) }] };
      assert.equal(mergeSidecars(old, old, old, none, now).removed.length, 1);
      assert.equal(mergeSidecars(old, old, old, none, now + 31 * 24 * 3600 * 1000).removed.length, 0);
    });

    it('loses nothing and is the same in both windows, whatever each did', () => {
      const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));
      fc.assert(
        fc.property(ids, ids, ids, ids, (before, here, there, gone) => {
          const base = sidecar(...before.map((id) => correction(id)));
          const said = (more: string[], mark: string, removed: string[]): Sidecar => ({
            ...sidecar(
              ...base.corrections.filter(({ id }) => !removed.includes(id)),
              ...more.map((id) => correction(id + mark, 2)),
            ),
            removed: removed.filter((id) => before.includes(id)).map((id) => ({ id, time: time(4) })),
          });
          const mine = said(here, '1', gone);
          const theirs = said(there, '2', []);
          const ours = mergeSidecars(base, mine, theirs, none, now);
          const others = mergeSidecars(base, theirs, ours, none, now);
          assert.equal(writeSidecar(others), writeSidecar(ours));
          const expected = [
            ...before.filter((id) => !gone.includes(id)),
            ...here.map((id) => `${id}1`),
            ...there.map((id) => `${id}2`),
          ];
          assert.deepEqual(ours.corrections.map(({ id }) => id).sort(), expected.sort());
        }),
      );
    });
  });
});
