import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checksum,
  checksumStart,
  importance,
  kindOf,
  packPoint,
  packPopulation,
  placeTypes,
  unpackPoint,
  unpackPopulation,
} from '../../../../src/engine/places/format';

describe('numbers of the gazetteer file', () => {
  it('hold a point to about fifty metres', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (latitude, longitude) => {
          const [a, b] = packPoint(latitude, longitude);
          assert.ok(a >= 0 && a < 2 ** 20 && b >= 0 && b < 2 ** 20);
          const point = unpackPoint(a, b);
          assert.ok(Math.abs(point[0] - latitude) < 0.001);
          assert.ok(Math.abs(point[1] - longitude) < 0.001);
        },
      ),
    );
  });

  it('hold a population to three digits, a small one exactly', () => {
    assert.equal(unpackPopulation(packPopulation(0)), 0);
    assert.equal(unpackPopulation(packPopulation(1248)), 1248);
    assert.equal(unpackPopulation(packPopulation(48_975)), 49_000);
    assert.equal(unpackPopulation(packPopulation(1_411_778_724)), 1_410_000_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (population) => {
        const packed = packPopulation(population);
        assert.ok(packed >= 0 && packed < 2 ** 16);
        assert.ok(Math.abs(unpackPopulation(packed) - population) <= population * 0.006);
      }),
    );
  });
});

describe('checksum', () => {
  it("changes with every single byte behind the header's first numbers", () => {
    const bytes = Uint8Array.from({ length: 203 }, (_, i) => (i * 37) & 0xff);
    const before = checksum(bytes);
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(checksum(changed) === before, at < checksumStart, `byte ${at}`);
    }
  });
});

describe('importance', () => {
  it('puts a country before its namesakes, a capital before bigger towns, a state behind its big city', () => {
    assert.ok(importance('country', 3_700_000) > importance('admin1', 10_000_000));
    assert.ok(importance('capital', 300_000) > importance('city', 900_000));
    assert.ok(importance('city', 8_800_000) > importance('admin1', 19_000_000));
  });

  it('knows every type', () => {
    for (const type of placeTypes) assert.ok(kindOf(type).length > 0 && Number.isFinite(importance(type, 0)));
  });
});
