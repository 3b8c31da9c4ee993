import assert from 'node:assert/strict';
import { headerBytes } from '../../../../src/engine/places/format';
import { openKeyBlocks } from '../../../../src/engine/places/keyBlocks';
import { nameKey } from '../../../../src/engine/places/placeName';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { place } from './smallGazetteer';

describe('the blocks of keys', () => {
  // More keys than go into a block, with one that is the beginning of the next.
  const names = Array.from({ length: 100 }, (_, i) => `Town ${String(i).padStart(3, '0')}${i % 3 === 0 ? '' : 'é'}`);
  const source = names.map((name, i) => place(name, 'city', 'FR', null, [i / 2, i], 1000 + i, [`Old ${name}`]));
  const bytes = packGazetteer(source);
  const header = (index: number): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4 * index, true);
  const [places, blocks, divisions, keyBytes] = [header(4), header(5), header(6), header(8)];
  const table = headerBytes + 12 * places;
  const start = table + 8 * blocks + 6 * divisions;
  const keys = openKeyBlocks({ bytes, table, blocks, start, end: start + keyBytes });

  it('find every key', () => {
    names.forEach((name, id) => {
      const entry = keys.find(nameKey(name));
      assert.deepEqual([entry?.firstOwn, entry?.own, entry?.nameOf(id)], [id, 1, name]);
      assert.deepEqual(keys.find(nameKey(`Old ${name}`))?.others, [id]);
    });
  });

  it('find nothing else', () => {
    for (const key of ['', 'town', 'town 0', 'town 0000', 'zzz', '!', 'Town 001', 'x'.repeat(400), '東京'])
      assert.equal(keys.find(key), null, key);
  });

  it('tell the key of a place by its number', () => {
    names.forEach((name, id) => assert.equal(keys.ownerOf(id)?.nameOf(id), name));
    assert.equal(keys.ownerOf(names.length), null);
  });
});
