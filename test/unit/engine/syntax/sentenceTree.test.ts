import * as assert from 'node:assert/strict';
import { tokenOf, treeOf, wordsOf } from '../quotes/reports/reports';

describe('sentenceTree', () => {
  const tree = treeOf('The mayor of Gdansk said that the bridge would open.');

  it('knows heads, relations and the reach of a phrase', () => {
    const mayor = tokenOf(tree, 'mayor');
    assert.equal(tree.relation(mayor), 'nsubj');
    assert.equal(tree.raw(tree.head(mayor)), 'said');
    assert.equal(wordsOf(tree, [tree.first(mayor), tree.end(mayor)]), 'The mayor of Gdansk');
    assert.equal(tree.head(tree.root), -1);
  });

  it('finds children and subjects', () => {
    const said = tokenOf(tree, 'said');
    assert.equal(tree.raw(tree.subject(said)), 'mayor');
    assert.equal(tree.raw(tree.child(said, 'ccomp')), 'open');
    assert.equal(tree.child(said, 'obj'), -1);
  });

  it('tells who acts from what something is done to', () => {
    const subjects = (text: string, verb: string): string[] => {
      const read = treeOf(text);
      const token = tokenOf(read, verb);
      return [read.subject(token), read.passiveSubject(token), read.writtenSubject(token)].map((each) =>
        each < 0 ? '-' : read.raw(each),
      );
    };
    assert.deepEqual(subjects('Orlov saw the bridge.', 'saw'), ['Orlov', '-', 'Orlov']);
    assert.deepEqual(subjects('Orlov was seen in Leeds.', 'seen'), ['-', 'Orlov', 'Orlov']);
    assert.deepEqual(subjects('See the bridge.', 'See'), ['-', '-', '-']);
  });

  it('finds subjects that are understood', () => {
    const subjectOf = (text: string, verb: string): string => {
      const read = treeOf(text);
      return read.raw(read.understoodSubject(tokenOf(read, verb)));
    };
    assert.equal(subjectOf('Orlov left and slept.', 'slept'), 'Orlov');
    assert.equal(subjectOf('The ministry forced Harlow to lower prices.', 'lower'), 'Harlow');
    assert.equal(subjectOf('Orlov was seen in Leeds.', 'seen'), 'Orlov');
    assert.equal(tree.understoodSubject(-1), -1);
  });

  it('holds for sentences of any length', () => {
    const long = treeOf(`${'very '.repeat(3000)}good`);
    assert.equal(long.to - long.from, 3001);
  });
});
