import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { openModel } from '../../../../src/engine/model/modelFile';
import { allowedPairs, labelCount } from '../../../../src/engine/model/nameLabels';
import { nameSection, readNameModel } from '../../../../src/engine/model/nameModel';
import { clustersSection } from '../../../../src/engine/model/wordClusters';
import { smallSection } from '../../training/clusters/small';
import { writeModel } from '../../../../training/model/packing';
import { SlotMap } from '../../../../training/model/slotMap';
import { packNames } from '../../../../training/names/learn';

const feature = Int32Array.of(12345);
const slots = new SlotMap(
  8,
  (use) => {
    use(feature, 1);
  },
  1,
);
const weights = Float64Array.from({ length: labelCount }, (_, y) => (y - 5) / 2);
const transitions = Float64Array.from(allowedPairs, (_, p) => Math.sin(p));
const section = packNames({ transitions, slots, weights }, 1);

function open(bytes: Uint8Array): ReturnType<typeof readNameModel> {
  const description = { name: 'a test', date: '2026-01-02', license: 'CC BY-SA 4.0', data: [] };
  const sections = new Map([
    [clustersSection, smallSection],
    [nameSection, bytes],
  ]);
  return readNameModel(openModel(writeModel(description, [], sections)));
}

describe('the section of the names', () => {
  it('gives back what was packed, nearly', () => {
    const model = open(section);
    const scores = new Int32Array(labelCount);
    model.table.score(feature, scores);
    for (let y = 0; y < labelCount; y++) {
      assert.ok(Math.abs((scores[y] ?? NaN) / model.unit - (weights[y] ?? 0)) < 0.05, `label ${String(y)}`);
    }
    allowedPairs.forEach((_, p) => {
      assert.ok(Math.abs((model.transitions[p] ?? NaN) - (transitions[p] ?? 0)) < 0.05);
    });
  });

  it('knows nothing of features that training never saw', () => {
    const scores = new Int32Array(labelCount);
    open(section).table.score(Int32Array.of(777), scores);
    assert.deepEqual([...scores], new Array(labelCount).fill(0));
  });

  it('is refused when it is missing or ends too early', () => {
    const description = { name: 'a test', date: '2026-01-02', license: 'CC BY-SA 4.0', data: [] };
    assert.throws(() => readNameModel(openModel(writeModel(description, [], new Map()))), /no section "names"/);
    const clusters = new Map([[clustersSection, smallSection]]);
    assert.throws(() => readNameModel(openModel(writeModel(description, [], clusters))), /no section "names"/);
    fc.assert(
      fc.property(fc.nat(section.length - 1), (length) => {
        assert.throws(() => open(section.subarray(0, length)), /language model/);
      }),
    );
  });
});
