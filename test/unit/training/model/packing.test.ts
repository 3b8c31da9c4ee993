import * as assert from 'node:assert/strict';
import { ByteReader } from '../../../../src/engine/model/byteReader';
import { scatter } from '../../../../src/engine/model/hashing';
import { MoveTable } from '../../../../src/engine/model/moveTable';
import { SparseTable } from '../../../../src/engine/model/sparseTable';
import { maxWeight, unpackWeight } from '../../../../src/engine/model/weights';
import { ByteWriter, packMoves, packSparse } from '../../../../training/model/packing';
import { SlotMap } from '../../../../training/model/slotMap';

const features = Int32Array.of(0x1234567, 0x89abcde, -77);
const slots = (least = 1) =>
  new SlotMap(
    12,
    (use) => {
      use(features, 3);
      use(features, 2);
    },
    least,
  );

function packed(write: (writer: ByteWriter) => void): ByteReader {
  const writer = new ByteWriter();
  write(writer);
  return new ByteReader(writer.take());
}

describe('packed tables', () => {
  it('keep numbers of every size', () => {
    const values = [0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 32 - 1];
    const reader = packed((writer) => {
      for (const value of values) writer.varint(value);
      writer.list([5, 255, 0]);
    });
    assert.deepEqual(
      values.map(() => reader.varint()),
      values,
    );
    assert.deepEqual([...reader.list()], [5, 255, 0]);
    assert.throws(() => reader.byte(), /ends too early/);
  });

  it('give the sum of the weights of the features that were kept, in proportion', () => {
    const map = slots();
    assert.equal(map.count, 3);
    const weights = Float64Array.from({ length: 3 * 4 }, (_, i) => (i % 4 === 2 ? 10 : i % 4 === 1 ? -2.5 : 0));
    const table = new SparseTable(
      packed((writer) => {
        packSparse(writer, map, 4, weights);
      }),
    );
    const scores = new Int32Array(4);
    table.score(features, scores);
    assert.equal(scores[0], 0);
    assert.equal(scores[2], 3 * maxWeight);
    assert.ok(Math.abs(scores[1]! / scores[2] + 0.25) < 0.02);
    scores.fill(0);
    table.score(Int32Array.of(99, 98, 97), scores);
    assert.deepEqual([...scores], [0, 0, 0, 0]);
  });

  it('measure both arcs from the shift', () => {
    const all = Int32Array.from({ length: 100 }, (_, i) => scatter(i));
    const map = new SlotMap(
      16,
      (use) => {
        use(all, all.length);
      },
      1,
    );
    const weights = Float64Array.from({ length: map.count * 3 }, (_, i) => [1, -1, 3][i % 3] ?? 0);
    const table = new MoveTable(
      packed((writer) => {
        packMoves(writer, map, weights);
      }),
    );
    table.score(all, []);
    assert.equal(table.right % maxWeight, 0);
    assert.ok(table.right > 0);
    assert.equal(table.left, -table.right);
  });

  it('choose by the first features where they are clear, by all where they are not', () => {
    const map = slots();
    const weights = Float64Array.from({ length: 3 * 4 }, (_, i) => (i % 4 === 2 ? 10 : i % 4 === 1 ? -2.5 : 0));
    const table = new SparseTable(
      packed((writer) => {
        packSparse(writer, map, 4, weights);
      }),
    );
    const stages = [[1, maxWeight / 2]] as const;
    const scores = new Int32Array(4);
    assert.equal(table.choose(features, stages, Uint8Array.of(0, 1, 2), scores), 2);
    assert.equal(scores[2], maxWeight);
    assert.equal(table.choose(features, stages, Uint8Array.of(0, 1), scores), 0);
    assert.equal(scores[2], 3 * maxWeight);
    assert.equal(table.choose(features, stages, Uint8Array.of(3, 0), scores), 3);
  });

  it('leave out features that are too rare and weights that are too small', () => {
    assert.equal(slots(2).count, 2);
    const map = slots();
    const weights = new Float64Array(3);
    weights[0] = 100;
    weights[1] = 0.1;
    const size = (least: number): number => {
      const writer = new ByteWriter();
      packSparse(writer, map, 1, weights, least);
      return writer.take().length;
    };
    assert.ok(size(20) < size(1));
  });

  it('hold weights in a byte, finer near zero', () => {
    assert.equal(unpackWeight(0), 0);
    assert.equal(unpackWeight(-127), -maxWeight);
    assert.ok(unpackWeight(10) - unpackWeight(9) < unpackWeight(120) - unpackWeight(119));
  });
});
