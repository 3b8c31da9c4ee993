import assert from 'node:assert/strict';
import { ByteReader } from '../../../../src/engine/model/byteReader';
import { CodeTable } from '../../../../src/engine/model/codeTable';
import { ByteWriter, writeCodes } from '../../../../training/model/packing';

function packed(codes: readonly (readonly [number, number])[]): CodeTable {
  const writer = new ByteWriter();
  writeCodes(writer, codes, (code) => writer.varint(code));
  const reader = new ByteReader(writer.take());
  return new CodeTable(reader, () => reader.varint());
}

describe('a table of codes', () => {
  it('gives back what was written, in whatever order, with keys of all 32 bits that fall on one slot', () => {
    const codes = [-1, 0, 7, 16, 32, 48, 0x7fffffff, -0x80000000].map((key, i) => [key, 300 * (i + 1)] as const);
    for (const order of [codes, [...codes].reverse()]) {
      const table = packed(order);
      for (const [key, code] of codes) assert.equal(table.of(key), code, String(key));
    }
  });

  it('has 0 for what was not written', () => {
    const table = packed([[16, 5]]);
    for (const key of [0, 32, -16, 17]) assert.equal(table.of(key), 0);
    assert.equal(packed([]).of(3), 0);
  });
});
