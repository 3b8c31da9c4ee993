import assert from 'node:assert/strict';
import type { Quotation } from '../../../../src/engine/analysis';
import { saidAgain } from '../../../../src/engine/checks/saidAgain';

describe('checks/saidAgain', () => {
  const quotation = (id: string, words: string): Quotation => ({
    id,
    rule: 'link/behind',
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    confidence: 1,
    parent: null,
    segments: [[0, words.length]],
    content: [words],
    quoted: [],
    cue: null,
    when: null,
    speakers: [],
  });

  it('pairs quotations that share a run of words, each pair once', () => {
    const pairs = saidAgain(
      [
        quotation('a', 'one red boat left the harbour today'),
        quotation('b', 'nothing of the kind was ever said'),
        quotation('c', 'a red boat left the harbour today again'),
      ],
      4,
    );
    assert.deepEqual(
      pairs.map(([one, other]) => [one.quotation.id, other.quotation.id]),
      [['a', 'c']],
    );
  });

  it('pairs none with what stands in it, nor what is not direct or too short', () => {
    const words = 'a red boat left the harbour';
    const count = (one: Partial<Quotation>, other: Partial<Quotation>, fewest = 4): number =>
      saidAgain(
        [
          { ...quotation('a', words), ...one },
          { ...quotation('b', words), ...other },
        ],
        fewest,
      ).length;
    assert.equal(count({}, {}), 1);
    assert.equal(count({ parent: 'b' }, {}), 0);
    assert.equal(count({}, { parent: 'a' }), 0);
    assert.equal(count({ kind: 'indirect' }, {}), 0);
    assert.equal(count({}, {}, 7), 0);
    assert.equal(count({ content: ['one two three one two three'] }, {}), 0);
  });

  it('does not compare every quotation with every other when all say the same', () => {
    const pairs = saidAgain(
      Array.from({ length: 500 }, (_, i) => quotation(`q${String(i)}`, 'thank you very much everyone here')),
      5,
    );
    assert.ok(pairs.length < 500 * 25);
  });
});
