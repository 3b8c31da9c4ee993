import * as assert from 'node:assert/strict';
import { subjectOfVerb } from '../../../../src/engine/syntax/treeSubject';
import { lexicon, tokenOf, treeOf } from '../quotes/reports/reports';

/** The head of a verb's subject, and the rule that finds it; `-` without one. */
function subject(text: string, verb: string): string {
  const tree = treeOf(text);
  const answer = subjectOfVerb(tree, tokenOf(tree, verb), (word) => lexicon.infinitive(word));
  return answer ? `${tree.raw(answer.found)} ${answer.rule}` : '-';
}

describe('treeSubject', () => {
  it('finds who stands beside a verb', () => {
    assert.equal(subject('The mayor slept.', 'slept'), 'mayor source/tree-subject');
    assert.equal(subject('The race will be tight, said Dan.', 'said'), 'Dan source/tree-inverted');
  });

  it('goes over other verbs', () => {
    assert.equal(subject('Brown stood up and slept.', 'slept'), 'Brown source/tree-two-verbs');
    assert.equal(subject('Vale wants the crew to sleep.', 'sleep'), 'crew source/tree-controller');
    assert.equal(subject('The driver who slept has left.', 'slept'), 'driver source/tree-antecedent');
  });

  it('knows that there may be none', () => {
    assert.equal(subject('Sleep well.', 'Sleep'), '-');
  });
});
