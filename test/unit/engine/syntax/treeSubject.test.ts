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

  it('has a rule for each way', () => {
    const fixtures: readonly (readonly [text: string, verb: string, subject: string])[] = [
      ['The paper quoted Vale as saying the road was shut.', 'saying', 'Vale source/tree-quoted-as'],
      ['Vale was quoted as saying the road was shut.', 'saying', 'Vale source/tree-quoted-as'],
      ['The letter that said so burnt.', 'said', 'letter source/tree-antecedent'],
      ['The bridge, said Orr, is unsafe.', 'said', 'Orr source/tree-inserted'],
      ['Miners who fled the camp told reporters that it was full.', 'told', 'Miners source/tree-over-relative'],
      ['Miners of the camp told reporters that it was full.', 'told', 'Miners source/tree-subject'],
      ['A report printed Friday suggested that rents would drop.', 'suggested', 'report source/tree-over-time'],
      ['Friday suggested that rents would drop.', 'suggested', '-'],
      ['Sales fell in June, said the grocer.', 'said', 'grocer source/tree-nouns-behind'],
      ['Brown stood up and said that the plan was dead.', 'said', 'Brown source/tree-two-verbs'],
      ['Brown stood up and Vale said that the plan was dead.', 'said', 'Vale source/tree-subject'],
      ['Vale wanted to explain why the road was shut.', 'explain', 'Vale source/tree-verb-before'],
      ['Vale asked him to explain why the road was shut.', 'explain', 'him source/tree-controller'],
      ['Vale promised him to explain why the road was shut.', 'explain', 'Vale source/tree-verb-before'],
      ['She has a letter saying that the road was shut.', 'saying', 'letter source/tree-document'],
      ['The crew received calls saying the wall had fallen.', 'saying', 'crew source/tree-clause-around'],
      ['Calls saying the wall had fallen came.', 'saying', '-'],
      ['Smith said he was tired, adding that he would rest.', 'adding', 'Smith source/tree-main-clause'],
      ['Smith was tired, adding that he would rest.', 'adding', 'Smith source/tree-main-clause'],
      ['Vale stood up, smiled and said it was dead.', 'said', 'Vale source/tree-two-verbs'],
      ['Vale, who was ill, said it was dead.', 'said', 'Vale source/tree-subject'],
    ];
    for (const [text, verb, who] of fixtures) assert.equal(subject(text, verb), who, text);
  });

  it('knows that there may be none', () => {
    assert.equal(subject('Sleep well.', 'Sleep'), '-');
  });
});
