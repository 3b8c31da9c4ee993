import * as assert from 'node:assert/strict';
import {
  addName,
  emptyCluster,
  isBracketed,
  moveMembers,
  wordsAround,
  type LabelledName,
} from '../../../../src/engine/entities/documentName';

function named(text: string, confidence = 1, around: Partial<LabelledName> = {}): LabelledName {
  return { span: [0, text.length], type: 'person', text, key: text, confidence, by: { rule: 'test' }, ...around };
}

describe('names of the document', () => {
  it('know what stands around them, up to the name before', () => {
    const text = 'Ann Reed met Hill (Leeds).';
    const spans = [
      [0, 8],
      [13, 17],
      [19, 24],
    ] as const;
    assert.deepEqual(wordsAround(text, spans), [
      { before: '', after: ' met Hill (Leeds).' },
      { before: ' met ', after: ' (Leeds).' },
      { before: ' (', after: ').' },
    ]);
  });

  it('stand alone in brackets, or not', () => {
    assert.ok(isBracketed(named('Leeds', 1, { before: ' (', after: ').' })));
    assert.ok(!isBracketed(named('Leeds', 1, { before: ' (', after: ', Yorkshire)' })));
    assert.ok(!isBracketed(named('Leeds')));
  });

  it('gather in clusters, which the longest form names', () => {
    const cluster = emptyCluster('person', 'Reed');
    for (const text of ['Reed', 'Ann Reed', 'Ann']) addName(cluster, named(text));
    assert.equal(cluster.name, 'Ann Reed');
    assert.equal(cluster.members.length, 3);
  });

  it('move to another cluster, no surer than the reason is', () => {
    const [from, to] = [emptyCluster('person', 'Reed'), emptyCluster('person', 'Ann Reed')];
    addName(from, named('Reed', 0.9));
    addName(from, named('Reed', 0.5));
    moveMembers(from, to, { rule: 'moved' }, 0.7);
    assert.deepEqual(from.members, []);
    assert.deepEqual(
      to.members.map(({ confidence, by }) => [confidence, by.rule]),
      [
        [0.7, 'moved'],
        [0.5, 'moved'],
      ],
    );
    moveMembers(to, to, { rule: 'again' }, 0.1);
    assert.equal(to.members.length, 2);
  });
});
